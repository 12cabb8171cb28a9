using System.Collections.Immutable;
using QualityGates.Audits.Docs;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>What a run says that writes documents: each change with its place, what stood there and what stands there now.</summary>
internal static class DocumentChanges
{
    private const int ChangesShown = 40;

    /// <summary>After a new decision.</summary>
    /// <param name="rewrites">The decision, which is new, and what else changes with it.</param>
    /// <param name="isPreview">Whether nothing was written.</param>
    public static ImmutableArray<string> OfDecision(ImmutableArray<DocumentRewrite> rewrites, bool isPreview)
    {
        var written = rewrites.First(static rewrite => rewrite.Before is null);
        var what = isPreview ? "would be written" : "is written. Fill in what was decided and why, and commit it";
        return [$"QualityGates: {Markdown.Visible(written.Path.Value)} {what}.", .. Lines(rewrites.Remove(written))];
    }

    /// <summary>After an update of indexes.</summary>
    /// <param name="rewrites">The indexes that change.</param>
    /// <param name="problems">Why others were left alone, one sentence each.</param>
    /// <param name="isPreview">Whether nothing was written.</param>
    public static ImmutableArray<string> OfIndexes(
        ImmutableArray<DocumentRewrite> rewrites, ImmutableArray<string> problems, bool isPreview) =>
    [
        rewrites.IsEmpty ? $"QualityGates: {(problems.IsEmpty ? "every" : "every other")} index lists its documents; nothing was written."
            : $"QualityGates: {Figure.Of(rewrites.Length, "index", "indexes")} {(isPreview ? "would be written" : "written")}."
                + (isPreview ? "" : " 'git diff' shows everything."),
        .. Lines(rewrites),
        .. Left(problems),
    ];

    /// <summary>After paths that moved were rewritten.</summary>
    /// <param name="rewrites">The documents that change.</param>
    /// <param name="problems">Why others were left alone, one sentence each.</param>
    /// <param name="isPreview">Whether nothing was written.</param>
    public static ImmutableArray<string> OfFixes(
        ImmutableArray<DocumentRewrite> rewrites, ImmutableArray<string> problems, bool isPreview) =>
        [OfFixes(rewrites, isPreview, problems.IsEmpty ? "no document" : "no other document"), .. Lines(rewrites), .. Left(problems)];

    private static string OfFixes(ImmutableArray<DocumentRewrite> rewrites, bool isPreview, string none)
    {
        if (rewrites.IsEmpty) return $"QualityGates: {none} names a file that moved to exactly one place; nothing was written.";
        var count = Figure.Of(rewrites.Sum(static rewrite => rewrite.Replacements.Length), "path");
        var documents = Figure.Of(rewrites.Length, "document");
        return $"QualityGates: {count} in {documents} {(isPreview ? "would be rewritten." : "rewritten. 'git diff' shows everything.")}";
    }

    private static IEnumerable<string> Left(ImmutableArray<string> problems) => problems.Select(static problem => $"  {Markdown.Visible(problem)}");

    private static IEnumerable<string> Lines(ImmutableArray<DocumentRewrite> rewrites)
    {
        var shown = 0;
        foreach (var rewrite in rewrites)
        {
            foreach (var (line, from, to) in rewrite.Replacements)
                if (++shown <= ChangesShown) yield return Markdown.Visible($"  {rewrite.Path}:{line}: {Change(from, to)}");
            if (rewrite.Before is null && rewrite.Replacements.IsEmpty && ++shown <= ChangesShown) yield return Markdown.Visible($"  {rewrite.Path}: new");
        }

        if (shown > ChangesShown) yield return $"  … and {Figure.Of(shown - ChangesShown)} more";
    }

    private static string Change(string from, string to) => (from.Length, to.Length) switch
    {
        (0, _) => $"+ {to}",
        (_, 0) => $"- {from}",
        _ => $"{from} -> {to}",
    };
}
