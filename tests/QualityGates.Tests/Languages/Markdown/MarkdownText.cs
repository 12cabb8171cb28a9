using System.Text;
using QualityGates.Facts;
using QualityGates.Languages.Markdown;

namespace QualityGates.Tests.Languages.Markdown;

/// <summary>Reads documents given as text, and checks of each that every place it names is the place of what it says.</summary>
internal static class MarkdownText
{
    public static DocumentFacts Read(string text)
    {
        var document = MarkdownReader.Read(Encoding.UTF8.GetBytes(text), out var problem);
        Assert.Null(problem);
        CheckPlaces(text.TrimStart('\uFEFF'), document);
        return document;
    }

    public static string[] Links(string text) => [.. Read(text).Links.Select(link => $"{link.Line} {link.Kind} {link.Target}")];

    public static string[] Mentions(string text) => [.. Read(text).Mentions.Select(mention => mention.Text)];

    public static void CheckPlaces(string text, DocumentFacts document)
    {
        foreach (var link in document.Links)
        {
            if (link.Start < 0) continue;
            Assert.Equal(link.Target, text.Substring(link.Start, link.Target.Length));
            Assert.Equal(text.AsSpan(0, link.Start).Count('\n') + 1, link.Line);
        }

        foreach (var mention in document.Mentions)
        {
            Assert.Equal(mention.Text, text.Substring(mention.Start, mention.Text.Length).Replace('\\', '/'));
            Assert.Equal(text.AsSpan(0, mention.Start).Count('\n') + 1, mention.Line);
        }
    }
}
