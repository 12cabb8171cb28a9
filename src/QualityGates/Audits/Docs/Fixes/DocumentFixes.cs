using System.Collections.Immutable;
using System.Text;
using QualityGates.Audits.Docs.Mentions;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Languages.Markdown;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Fixes;

/// <summary>
/// Rewrites what documents say of files that moved to exactly one place: mentions, and the targets of links. Nothing else changes, and
/// nothing is written that would not be found at its new place.
/// </summary>
internal static class DocumentFixes
{
    /// <summary>The documents that have something to rewrite, in order of path.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="readText">The text of a file, exactly as it is; null where it cannot be read.</param>
    /// <param name="problems">Receives why documents are left alone, one sentence each.</param>
    public static IEnumerable<DocumentRewrite> Of(DocsModel model, Func<RepoPath, string?> readText, ICollection<string> problems)
    {
        foreach (var document in model.Codebase.Files)
        {
            if (!document.IsJudged || document.Facts.Document is not { } facts) continue;
            // Read only what has something to rewrite: most documents have nothing.
            if (Edits(model, document, facts, null).Count == 0) continue;
            if (readText(document.Path) is not { } text)
            {
                problems.Add($"{document.Path} is not text in UTF-8, so it is left as it is.");
                continue;
            }

            var edits = Edits(model, document, MarkdownReader.Read(Encoding.UTF8.GetBytes(text), out _), text);
            if (Apply(document.Path, text, edits) is { Replacements.IsEmpty: false } rewrite) yield return rewrite;
        }
    }

    /// <summary>What a mention becomes; null where it is left alone.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="document">Where it stands.</param>
    /// <param name="written">The mention, as written.</param>
    /// <param name="target">What it means.</param>
    internal static string? Rewritten(DocsModel model, RepoPath document, string written, MentionTarget target) =>
        target is { State: MentionState.Moved or MentionState.Gone, Path: { } now } ? MovedPath.OfMention(written, document, now, model) : null;

    /// <summary>What the target of a link becomes; null where it is left alone.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="document">Where it stands.</param>
    /// <param name="link">The link.</param>
    internal static string? Rewritten(DocsModel model, RepoPath document, DocumentLink link)
    {
        if (link.Start < 0 || link.Kind is DocumentLinkKind.Undefined or DocumentLinkKind.Auto) return null;
        if (LinkedPath.Of(link.Target, document) is not { } path || model.Mentions.ResolveLink(path.Path) is not { State: not MentionState.Present, Path: { } now }) return null;
        return path.To(now, document) is var target && target != link.Target ? target : null;
    }

    private static List<Edit> Edits(DocsModel model, SourceFile document, DocumentFacts facts, string? text)
    {
        var edits = new List<Edit>();
        if (MentionAudit.IsChecked(document, model.Options.Mentions)) AddMentions(model, document.Path, facts, text, edits);
        if (!model.Options.Links.Ignore.AnyMatches(document.Path)) AddLinks(model, document.Path, facts, edits);
        edits.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return edits;
    }

    private static void AddMentions(DocsModel model, RepoPath document, DocumentFacts facts, string? text, List<Edit> edits)
    {
        foreach (var mention in facts.Mentions)
        {
            if (mention.IsHypothetical || mention.Start < 0) continue;
            var written = AsWritten(mention, text, out var start);
            if (Rewritten(model, document, written, model.Mentions.Resolve(document, mention.Text)) is { } path) edits.Add(new Edit(start, mention.Line, written, path));
        }
    }

    /// <summary>The reader leaves out a <c>./</c>, which says what a path is relative to, and turns <c>\</c> into <c>/</c>.</summary>
    private static string AsWritten(Mention mention, string? text, out int start)
    {
        start = mention.Start;
        if (text is null || start + mention.Text.Length > text.Length) return mention.Text;
        var written = text.Substring(start, mention.Text.Length);
        if (written.Replace('\\', '/') != mention.Text) return mention.Text;
        if (start < 2 || text[start - 2] != '.' || text[start - 1] is not ('/' or '\\')) return written;
        start -= 2;
        return text[start] + (text[start + 1] + written);
    }

    private static void AddLinks(DocsModel model, RepoPath document, DocumentFacts facts, List<Edit> edits)
    {
        foreach (var link in facts.Links)
            if (Rewritten(model, document, link) is { } target) edits.Add(new Edit(link.Start, link.Line, link.Target, target));
    }

    /// <summary>Replaces what is still there as it was read; null-free, and empty where nothing is.</summary>
    private static DocumentRewrite Apply(RepoPath document, string text, List<Edit> edits)
    {
        var after = new StringBuilder(text.Length + (16 * edits.Count));
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        var end = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < end || edit.From == edit.To || !text.AsSpan(Math.Min(edit.Start, text.Length)).StartsWith(edit.From)) continue;
            after.Append(text, end, edit.Start - end).Append(edit.To);
            replacements.Add(new Replacement(edit.Line, edit.From, edit.To));
            end = edit.Start + edit.From.Length;
        }

        return new DocumentRewrite(document, text, after.Append(text, end, text.Length - end).ToString(), replacements.DrainToImmutable());
    }

    private sealed record Edit(int Start, int Line, string From, string To);
}
