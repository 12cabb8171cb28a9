using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Markdown;

/// <summary>Reads a Markdown document by the rules of GitHub.</summary>
internal static class MarkdownReader
{
    private const string TooDeep = "The blocks of the document are nested too deeply to be parsed; its headings, links and mentions were not checked.";

    /// <summary>Reads a document. A document that cannot be parsed says nothing, and has a problem that says why.</summary>
    /// <param name="utf8">The whole of it, as UTF-8.</param>
    /// <param name="problem">What kept it from being read as a whole, or null.</param>
    public static DocumentFacts Read(ReadOnlySpan<byte> utf8, out ScanProblem? problem)
    {
        problem = null;
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var text = Encoding.UTF8.GetString(utf8);
        if (GitHubMarkdown.Parse(text, out var matter) is not { } document)
        {
            problem = new ScanProblem(ScanProblemKind.Syntax, 0, TooDeep);
            return DocumentFacts.Empty;
        }

        var facts = new DocumentWalk(text).Read(document) with { IsAnalysis = AnalysisDate.IsIn(text) };
        return matter == 0 ? facts : facts with { FrontMatterLines = text.AsSpan(0, matter).Count('\n'), IsPage = FrontMatter.IsOfPage(text.AsSpan(0, matter)) };
    }
}
