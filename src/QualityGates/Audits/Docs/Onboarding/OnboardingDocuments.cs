using System.Collections.Frozen;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>Which documents tell newcomers what to do: by their names, and in others by the headings of their sections.</summary>
/// <param name="options">What is configured.</param>
internal sealed class OnboardingDocuments(OnboardingOptions options)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.ToFrozenSet(
    [
        "readme", "contributing", "contribute", "development", "developing", "setup", "install", "installing", "installation",
        "quickstart", "onboarding", "hacking", "building", "started", "startup", "running", "port", "ports", "launcher",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Dated = FrozenSet.ToFrozenSet(
    [
        "archive", "archived", "archives", "old", "old-status", "legacy", "deprecated", "history", "obsolete", "changelog", "changelogs", "changes", ".changeset", ".changesets",
        "releases", "release", "migration", "migrations", "migrating", "plan", "plans", "planning", "proposal", "proposals", "rfc", "rfcs", "roadmap",
        "todo", "tasks", "status", "progress", "summary", "report", "reports", "completed", "complete", "handoff", "notes", "template", "templates",
        "fixtures", "fixture", "testdata", "__tests__", "samples", "blog", "adr", "decisions", "specs", "research", "news", "upgrading", "upgrade",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Headings =
    [
        "getting started", "setup", "set up", "quick start", "quickstart", "installation", "install", "development", "running", "run ", "tests", "testing",
        "local development", "developing", "build", "building",
    ];

    /// <summary>Whether a file may be looked at: it is not left out, not a record of the past, and no template.</summary>
    public bool Admits(RepoPath path) => !options.Ignore.AnyMatches(path) && (IsListed(path) || !IsDated(path));

    /// <summary>Whether the whole of a document is told to newcomers.</summary>
    public bool IsGuide(RepoPath path)
    {
        if (IsListed(path)) return true;
        foreach (var word in Words(Path.GetFileNameWithoutExtension(path.FileName)))
            if (Names.Contains(word)) return true;
        return path.FileName.StartsWith("developer", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a section of another document is.</summary>
    public static bool IsGuideSection(string heading)
    {
        var text = heading.AsSpan().TrimStart("0123456789.) *_#").TrimStart();
        while (text.Length > 0 && !char.IsLetter(text[0])) text = text[1..];
        foreach (var known in Headings)
            if (text.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool IsListed(RepoPath path) => options.Documents.AnyMatches(path);

    private static bool IsDated(RepoPath path)
    {
        foreach (var range in path.Value.AsSpan().Split('/'))
        {
            var name = path.Value.AsSpan(range);
            if (name.StartsWith("template", StringComparison.OrdinalIgnoreCase) || Dated.Contains(name)) return true;
        }

        foreach (var word in Words(Path.GetFileNameWithoutExtension(path.FileName)))
            if (Dated.Contains(word)) return true;
        return false;
    }

    private static List<string> Words(ReadOnlySpan<char> name) =>
        [.. name.ToString().Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries)];
}
