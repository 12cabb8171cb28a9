using System.Collections.Frozen;
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
        "tasks", "task", "prompts", "prompt", "changelog", "changelogs", ".changeset", "releases", "release-notes", "releasenotes", "history", "legacy",
        "deprecated", "old", "journal", "logs", "reports", "audits", "audit", "retrospectives", "postmortems", "templates", "template", "_template", "_templates", "fixtures",
        "testdata", "__fixtures__", "roadmap", "ideas", "drafts", "research", "migrations", "migration", "specs", "devlog", "sessions", "handoff",
        "handoffs", "backlog", "issues", "notes", "meetings", "blog", "news").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "changelog", "changes", "history", "releases", "release", "news", "plan", "plans", "proposal", "rfc", "roadmap", "task", "tasks", "todo",
        "todos", "prompt", "prompts", "migration", "migrating", "refactor", "refactoring", "audit", "report", "summary", "postmortem", "backlog",
        "template", "draft", "cleanup", "checklist", "handoff", "session", "phase", "progress", "completed", "complete", "archived", "deprecated",
        "legacy", "upgrade", "upgrading", "implementation", "consolidation", "deprecation", "extraction").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a document is one of them, as its path tells.</summary>
    public static bool Is(RepoPath document)
    {
        var folder = document.Folder;
        foreach (var range in folder.Split('/'))
            if (Folders.Contains(folder[range])) return true;
        var name = document.FileName;
        var dot = name.LastIndexOf('.');
        if (dot > 0) name = name[..dot];
        if (IsDated(name)) return true;
        foreach (var range in name.SplitAny('-', '_', '.', ' '))
            if (Words.Contains(name[range])) return true;
        return false;
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
