using System.Buffers;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>Tells tests from what they test, by the conventions of the languages' test runners.</summary>
internal static class TestFile
{
    private static readonly SearchValues<string> Marks =
        SearchValues.Create([".test.", ".tests.", ".spec.", "_test.", "_tests.", "-test.", "-spec."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is a test, or lies among tests.</summary>
    public static bool Is(RepoPath path)
    {
        if (IsNamedAsOne(path)) return true;
        foreach (var range in path.Folder.Split('/'))
            if (IsTestFolder(path.Folder[range])) return true;
        return false;
    }

    /// <summary>Whether a file has the name of a test, wherever it lies.</summary>
    public static bool IsNamedAsOne(RepoPath path)
    {
        var name = path.FileName;
        if (name.ContainsAny(Marks) || name.StartsWith("test_") || name is "conftest.py") return true;
        var stem = name[..Math.Max(name.LastIndexOf('.'), 0)];
        return stem.EndsWith("Tests") || stem.EndsWith("Test");
    }

    /// <summary><c>tests</c>, <c>__tests__</c>, <c>Core.Test</c>, <c>Build.UnitTests</c>.</summary>
    private static bool IsTestFolder(ReadOnlySpan<char> folder) =>
        folder is "test" or "tests" or "Test" or "Tests" or "__tests__" or "spec" or "specs" or "e2e"
        || folder.EndsWith(".Test") || folder.EndsWith(".Tests") || folder.EndsWith("UnitTests") || folder.EndsWith("IntegrationTests");
}
