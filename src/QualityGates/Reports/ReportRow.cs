using System.Collections.Immutable;

namespace QualityGates.Reports;

/// <summary>A few words of a row.</summary>
/// <param name="Text">The words, from wherever; nothing in them can do harm once they are written.</param>
/// <param name="IsCode">Whether they are a name to be shown as it is: a path, a setting, an owner (not notified so).</param>
internal sealed record Phrase(string Text, bool IsCode = false);

/// <summary>One row of a section, which console, summary and report write in the same words.</summary>
/// <param name="Phrases">The words in order; blanks between them are theirs.</param>
internal sealed record ReportRow(params ImmutableArray<Phrase> Phrases)
{
    /// <summary>The row as one plain line.</summary>
    public string ToConsole() => string.Concat(Phrases.Select(static phrase => Markdown.Visible(phrase.Text)));

    /// <summary>The row as Markdown on one line.</summary>
    public string ToMarkdown() => string.Concat(
        Phrases.Select(static phrase => phrase.IsCode ? Markdown.Code(phrase.Text) : Markdown.Text(phrase.Text)));

    /// <summary>The row for an HTML block, in which Markdown means nothing.</summary>
    public string ToHtml() => string.Concat(
        Phrases.Select(static phrase => phrase.IsCode ? Markdown.HtmlCode(phrase.Text) : Markdown.Html(phrase.Text)));
}
