using System.Buffers;
using System.Collections.Frozen;

namespace QualityGates.Codebases.Documents;

/// <summary>Names that say by themselves that nobody means a certain file of this repository.</summary>
internal static class MentionWords
{
    private const int FewestTelling = 8;

    private static readonly SearchValues<char> Unwritten = SearchValues.Create("<>{}[]()*?$%|\"'`=,; …");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Examples = Set(
        "path to foo bar baz qux example examples-here sample dummy placeholder something somewhere xxx xyz yyy file filename folder dir " +
        "directory name feature newfile test_name test_file test_module test_specific_test");

    private static readonly string[] ExampleStarts =
        ["your", "my-", "my_", "my.", "example-", "example_", "example.", "some-", "some_", "new-", "new_", "foo", "sample-", "sample_", "xxx", "dummy"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Set(
        "index main mod lib app init __init__ __main__ types type utils util helpers helper constants common config settings package " +
        "readme license changelog contributing test tests setup conftest models model schemas schema api routes router views urls admin " +
        "server client core base program startup appsettings tsconfig manifest dockerfile makefile layout page style styles store hooks " +
        "service services handler handlers controller manager registry template default errors exceptions");

    /// <summary>Documents that every repository has, or any package, so that one that is not here may be that of another.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Usual = Set(
        "CHANGELOG CONTRIBUTING CONTRIBUTORS SECURITY CODEOWNERS MAINTAINERS GOVERNANCE CODE_OF_CONDUCT CODE-OF-CONDUCT RELEASE-NOTES " +
        "RELEASE_NOTES PULL_REQUEST_TEMPLATE ISSUE_TEMPLATE MIGRATION UPGRADING HISTORY TEMPLATE INSTRUCTIONS");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ToolFolders = Set(
        "node_modules dist build out bin obj target coverage htmlcov logs log tmp temp cache .cache .next .nuxt .svelte-kit .turbo .vite " +
        "venv .venv env __pycache__ site-packages artifacts generated __generated__ output outputs .git .idea .vs .vscode public-build");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ToolExtensions = Set(
        "log env pid db sqlite sqlite3 lock pyc exe dll so dylib zip gz tgz whl nupkg vsix map tmp bak out pem key crt jar class o a bin " +
        "csv tsv jsonl parquet local cache dump sock tsbuildinfo binlog trx lcov");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyFolders = Set(
        "src lib app core server client common internal api types hooks services models components pages utils");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SettingExtensions = Set("json jsonc json5 yml yaml toml ini conf cfg");

    /// <summary>Whether a folder has a name that is in every package, so that the same one elsewhere says nothing.</summary>
    public static bool IsAnyFolder(ReadOnlySpan<char> folder) => AnyFolders.Contains(folder);

    /// <summary>Whether it is a file by which users set up a tool in their own projects: <c>.tool/settings.json</c>.</summary>
    public static bool IsOfUsers(ReadOnlySpan<char> path)
    {
        if (path.IndexOf('/') is not (> 1 and var slash) || path[0] != '.' || path[..slash] is ".github" or ".gitlab" or ".circleci" or ".config") return false;
        var name = NameIndex.NameOf(path);
        return SettingExtensions.Contains(name[(name.LastIndexOf('.') + 1)..]);
    }

    /// <summary>Whether a path is written with something to be filled in, or named as only examples are.</summary>
    public static bool IsExample(ReadOnlySpan<char> path)
    {
        if (path.ContainsAny(Unwritten) || path.Contains("...", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal)) return true;
        foreach (var range in path.Split('/'))
        {
            var name = path[range];
            var stem = StemOf(name);
            if (Examples.Contains(stem) || (stem.Length < 3 && stem.Length < name.Length)) return true;
            if (stem is "test" && stem.Length < name.Length) return true;
            if (IsDateOrNumber(stem) || StartsAsExample(name)) return true;
        }

        return false;
    }

    /// <summary>Whether files of this name are everywhere, so that one of them elsewhere says nothing.</summary>
    public static bool IsCommon(ReadOnlySpan<char> name) => Common.Contains(StemOf(name)) || StemOf(name).Length < 4 || name.StartsWith('.');

    /// <summary>Whether tools, or whoever runs the program, write such a file.</summary>
    public static bool IsWrittenByTools(ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
            if (ToolFolders.Contains(path[range])) return true;
        var name = NameIndex.NameOf(path);
        return name.StartsWith(".env") || ToolExtensions.Contains(name[(name.LastIndexOf('.') + 1)..]);
    }

    /// <summary>
    /// Whether a name is one that only a document of this repository has: <c>COMPLETE_SETUP_GUIDE.md</c>, <c>ARCHITECTURE.md</c>, but not
    /// <c>SECURITY.md</c>, which every repository has.
    /// </summary>
    public static bool IsDocumentName(ReadOnlySpan<char> name)
    {
        if (!name.EndsWith(".md", StringComparison.Ordinal)) return false;
        var stem = name[..^3];
        return stem.Length >= 8 && !stem.ContainsAnyInRange('a', 'z') && stem.ContainsAnyInRange('A', 'Z') && !Usual.Contains(stem);
    }

    /// <summary>Whether hardly anybody would choose the same name for another file.</summary>
    public static bool IsTelling(ReadOnlySpan<char> name)
    {
        var stem = StemOf(name);
        if (stem.Length < FewestTelling || IsCommon(name)) return false;
        // A word of its own is a name that anybody gives.
        for (var i = 1; i < stem.Length; i++)
            if (stem[i] is '_' or '-' || (char.IsAsciiLetterUpper(stem[i]) && char.IsAsciiLetterLower(stem[i - 1]))) return true;
        return false;
    }

    /// <summary>A name up to its first dot, but for one that it starts with.</summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> name)
    {
        var dot = name.Length > 1 ? name[1..].IndexOf('.') + 1 : 0;
        return dot > 0 ? name[..dot] : name;
    }

    private static bool StartsAsExample(ReadOnlySpan<char> name)
    {
        foreach (var start in ExampleStarts)
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        // MyComponent.tsx, YourPlugin.cs
        return name.Length > 2 && name.StartsWith("My") && char.IsAsciiLetterUpper(name[2]);
    }

    private static bool IsDateOrNumber(ReadOnlySpan<char> stem) =>
        stem.Contains("YYYY", StringComparison.Ordinal) || stem.EndsWith("goes_here") || stem.EndsWith("goes-here") || stem.Contains("NNN", StringComparison.Ordinal) || stem.Contains("XXX", StringComparison.Ordinal)
        || (stem.Length > 0 && !stem.ContainsAnyExceptInRange('0', '9'));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
