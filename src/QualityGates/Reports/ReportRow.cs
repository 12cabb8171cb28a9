using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>A few words of a row.</summary>
/// <param name="Text">The words, from wherever; nothing in them can do harm once they are written.</param>
/// <param name="IsCode">Whether they are a name to be shown as it is: a path, a setting, an owner (not notified so).</param>
internal sealed record Phrase(string Text, bool IsCode = false)
{
    /// <summary>A place in a file, which leads there wherever it can.</summary>
    public static Phrase At(RepoPath path, int line) => new($"{path}:{line}", IsCode: true) { Path = path, Line = line };

    /// <summary>A file, which leads there wherever it can.</summary>
    public static Phrase File(RepoPath path) => new(path.Value, IsCode: true) { Path = path, Line = 1 };

    /// <summary>The file that is meant; null for other words.</summary>
    private RepoPath? Path { get; init; }

    private int Line { get; init; }

    /// <summary>The words as Markdown on one line.</summary>
    /// <param name="links">Where places lead; null for nowhere.</param>
    public string ToMarkdown(SourceLinks? links = null)
    {
        var text = IsCode ? Markdown.Code(Text) : Markdown.Text(Text);
        return AddressIn(links) is { } address ? $"[{text}]({address})" : text;
    }

    /// <summary>The words for an HTML block, in which Markdown means nothing.</summary>
    /// <inheritdoc cref="ToMarkdown"/>
    public string ToHtml(SourceLinks? links = null)
    {
        var text = IsCode ? Markdown.HtmlCode(Text) : Markdown.Html(Text);
        return AddressIn(links) is { } address ? Markdown.HtmlLink(text, address) : text;
    }

    private string? AddressIn(SourceLinks? links) => Path is { } path ? links?.To(path, Line) : null;
}

/// <summary>One row of a section, which console, summary and report write in the same words.</summary>
/// <param name="Phrases">The words in order; blanks between them are theirs.</param>
internal sealed record ReportRow(params ImmutableArray<Phrase> Phrases)
{
    /// <summary>The row as one plain line.</summary>
    public string ToConsole() => string.Concat(Phrases.Select(static phrase => Markdown.Visible(phrase.Text)));

    /// <summary>The row as Markdown on one line.</summary>
    /// <inheritdoc cref="Phrase.ToMarkdown"/>
    public string ToMarkdown(SourceLinks? links = null) => string.Concat(Phrases.Select(phrase => phrase.ToMarkdown(links)));

    /// <summary>The row for an HTML block, in which Markdown means nothing.</summary>
    /// <inheritdoc cref="Phrase.ToMarkdown"/>
    public string ToHtml(SourceLinks? links = null) => string.Concat(Phrases.Select(phrase => phrase.ToHtml(links)));
}
