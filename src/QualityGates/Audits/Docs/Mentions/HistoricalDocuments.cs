using System.Collections.Frozen;
using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Mentions;

/// <summary>
/// Documents that name files which are not there, and rightly so: they tell what was (a changelog, an archive, a dated record, a
/// decision), what is to come (a plan, a proposal, a list of tasks), or what somebody else's files are called (a template, a guide to
/// migration).
/// </summary>
internal static class HistoricalDocuments
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Folders = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "archive", "archives", "archived", "_archive", "plans", "plan", "planning", "proposals", "proposal", "rfcs", "rfc", "adr", "adrs", "decisions",
        "tasks", "task", "changelog", "changelogs", ".changeset", "releases", "release-notes", "release notes", "release_notes", "release_note", "releasenotes", "history", "legacy",
        "deprecated", "old", "journal", "logs", "reports", "audits", "audit", "retrospectives", "postmortems", "templates", "template", "_template", "_templates", "fixtures",
        "testdata", "__fixtures__", "roadmap", "ideas", "drafts", "research", "migrations", "migration", "specs", "devlog", "sessions", "handoff",
        "handoffs", "backlog", "issues", "notes", "meetings", "blog", "news").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "changelog", "changes", "releases", "plan", "plans", "proposal", "rfc", "roadmap", "todo", "todos", "migration", "migrating", "refactor",
        "refactoring", "postmortem", "backlog", "draft", "cleanup", "handoff", "phase", "completed", "archived", "deprecated", "legacy",
        "upgrade", "upgrading", "consolidation", "deprecation").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that name the kind of a document at the end of its name, and what it is about elsewhere: a report, a report generator.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kinds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "history", "release", "news", "task", "tasks", "prompt", "prompts", "audit", "report", "summary", "template", "checklist", "session",
        "sessions", "progress", "complete", "extraction", "review", "analysis", "findings", "investigation", "assessment", "retrospective",
        "fix").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a document is one of them, as its path and its first lines tell.</summary>
    public static bool Is(RepoPath path, DocumentFacts document) =>
        Is(path) || document.IsAnalysis || (!document.Headings.IsEmpty && document.Headings[0].Text is ['A', 'D', 'R', ':' or ' ' or '-', ..]);

    private static bool Is(RepoPath document)
    {
        var folder = document.Folder;
        // What tells of all decisions is kept up to date, though none of them is.
        if (DocumentRole.IsIndex(document) && folder[(folder.LastIndexOf('/') + 1)..] is "adr" or "adrs" or "decisions") folder = RepoPath.FolderOf(folder);
        foreach (var range in folder.Split('/'))
            if (Folders.Contains(folder[range])) return true;
        // What agents are told to do, and not documents about prompts.
        if (folder.StartsWith("prompts") || folder.StartsWith(".github/prompts")) return true;
        var name = document.FileName;
        var dot = name.LastIndexOf('.');
        if (dot > 0) name = name[..dot];
        if (IsDated(name) || name.Contains("release-notes", StringComparison.OrdinalIgnoreCase) || name.Contains("release_notes", StringComparison.OrdinalIgnoreCase)) return true;
        var last = name;
        foreach (var range in name.SplitAny('-', '_', '.', ' '))
        {
            if (Words.Contains(name[range])) return true;
            // "SUMMARY_2" and "TASKS_V3" are kinds of documents too.
            if (!name[range].IsEmpty && !char.IsAsciiDigit(name[range][^1])) last = name[range];
        }

        return Kinds.Contains(last);
    }

    /// <summary>Whether a name holds a day, <c>2025-11-16</c> or <c>20251116</c>.</summary>
    private static bool IsDated(ReadOnlySpan<char> name)
    {
        for (var at = name.IndexOf("20", StringComparison.Ordinal); at >= 0 && name.Length - at >= 7;)
        {
            if (IsDay(name[at..])) return true;
            var next = name[(at + 2)..].IndexOf("20", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 2 + next;
        }

        return false;
    }

    private static bool IsDay(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits == 8 || (digits == 4 && text.Length >= 7 && text[4] is '-' or '_' && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6]));
    }
}
