using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>What a document is there for, by its name and folder.</summary>
internal static class DocumentRole
{
    /// <summary>Whether whoever comes to its folder is shown it first.</summary>
    public static bool IsIndex(RepoPath path)
    {
        var name = path.FileName;
        var stem = name[..(name.IndexOf('.') is > 0 and var dot ? dot : name.Length)];
        return stem.Equals("README", StringComparison.OrdinalIgnoreCase) || stem.Equals("index", StringComparison.OrdinalIgnoreCase)
            || stem is "SUMMARY" or "_sidebar" or "_navbar" or "TOC" or "toc" or "Home" or "_Sidebar";
    }

    /// <summary>Whether it records what was: then it is not kept up to date, and should not be.</summary>
    public static bool IsRecord(RepoPath path)
    {
        var folder = path.Folder;
        foreach (var range in folder.Split('/'))
            if (IsOfThePast(folder[range])) return true;
        var name = path.FileName;
        return StartsWith(name, "CHANGELOG") || StartsWith(name, "CHANGES") || StartsWith(name, "HISTORY") || StartsWith(name, "RELEASES") || StartsWith(name, "RELEASE_NOTES")
            || StartsWith(name, "RELEASE-NOTES") || StartsWith(name, "whats-new") || StartsWith(name, "what-s-new") || name.Contains("CHANGELOG", StringComparison.OrdinalIgnoreCase) || HasDate(name);
    }

    /// <summary>Whether people and tools find it without a link: it lies where they look, under a name that they know.</summary>
    public static bool IsFoundByName(RepoPath path)
    {
        var folder = path.Folder;
        foreach (var range in folder.Split('/'))
            if (folder[range].StartsWith(".")) return true;
        var name = path.FileName;
        var stem = name[..(name.IndexOf('.') is > 0 and var dot ? dot : name.Length)];
        return stem is "CLAUDE" or "AGENTS" or "AGENT" or "GEMINI" or "SKILL" or "copilot-instructions" or "LICENSE" or "LICENCE" or "NOTICE" or "AUTHORS"
            || Is(stem, "CONTRIBUTING") || Is(stem, "SECURITY") || Is(stem, "CODE_OF_CONDUCT") || Is(stem, "SUPPORT") || Is(stem, "GOVERNANCE")
            || Is(stem, "MAINTAINERS") || IsTemplate(path);
    }

    /// <summary>
    /// Whether it lies among tests or benchmarks as something that they read: what is there for people has a name that they look for, or one
    /// in capitals.
    /// </summary>
    public static bool IsReadByTests(RepoPath path)
    {
        var (isAmongTests, isBelow) = (false, false);
        var folder = path.Folder;
        foreach (var range in folder.Split('/'))
        {
            // tests/docs tells of the tests; what is deeper belongs to one of them.
            (isAmongTests, isBelow) = (IsOfTests(folder[range]) || (isAmongTests && !(isBelow && folder[range] is "docs" or "doc")), IsOfTests(folder[range]));
        }

        if (!isAmongTests || IsIndex(path) || IsFoundByName(path)) return false;
        var name = path.FileName;
        return name[..(name.IndexOf('.') is > 0 and var dot ? dot : name.Length)].ContainsAnyInRange('a', 'z');
    }

    /// <summary>Whether a folder of this name holds tests or benchmarks.</summary>
    public static bool IsOfTests(ReadOnlySpan<char> folder) =>
        folder is "test" or "tests" or "Test" or "Tests" or "__tests__" or "benchmark" or "benchmarks" or "Benchmarks" || folder.EndsWith(".Test") || folder.EndsWith(".Tests")
        || folder.EndsWith("UnitTests") || folder.EndsWith("IntegrationTests") || folder.EndsWith("-tests") || folder.EndsWith(".Benchmark") || folder.EndsWith(".Benchmarks");

    /// <summary>Whether it is a form to be filled in, with links that hold where the copy will lie.</summary>
    public static bool IsTemplate(RepoPath path)
    {
        var folder = path.Folder;
        foreach (var range in folder.Split('/'))
            if (folder[range] is "templates" or "template" or "_templates" or "ISSUE_TEMPLATE" or "PULL_REQUEST_TEMPLATE") return true;
        return path.FileName.Contains("template", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfThePast(ReadOnlySpan<char> folder) =>
        folder.Contains("archive", StringComparison.OrdinalIgnoreCase) || folder.StartsWith("old-") || folder.StartsWith("_old")
        || folder is "old" or "Old" or "history" or "History" or "deprecated" or "obsolete" or "changelog" or "changelogs" or "releases" or "release-notes" or "release notes" or "release_notes" or "release_note"
            or "blog" or "_posts" or "posts" or "news";

    /// <summary><c>2025-11-13-outage.md</c>, <c>20251113.md</c>, <c>audit_2025-11.md</c>.</summary>
    private static bool HasDate(ReadOnlySpan<char> name)
    {
        for (var i = 0; i + 6 < name.Length; i++)
        {
            if (name[i] != '2' || name[i + 1] != '0' || (i > 0 && char.IsAsciiLetterOrDigit(name[i - 1]))) continue;
            var rest = name[i..];
            if (Digits(rest, 0, 4) && rest[4] is '-' or '_' && Digits(rest, 5, 2)) return true;
            if (Digits(rest, 0, 8)) return true;
        }

        return false;
    }

    private static bool Digits(ReadOnlySpan<char> text, int start, int count) =>
        text.Length >= start + count && text.Slice(start, count).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ReadOnlySpan<char> name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
