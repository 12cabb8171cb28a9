using System.Globalization;

namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>The static functions that projects call: <c>[MSBuild]::…</c>, <c>[System.IO.Path]::…</c>, <c>[System.String]::…</c>.</summary>
internal static class StaticFunctions
{
    /// <summary>The value of a call; empty if the function is not known.</summary>
    public static string Call(ProjectProperties properties, string type, string name, string[] arguments)
    {
        var first = arguments.Length > 0 ? arguments[0] : "";
        var second = arguments.Length > 1 ? arguments[1] : "";
        return type.ToLowerInvariant() switch
        {
            "msbuild" => MSBuild(properties, name.ToLowerInvariant(), arguments, first, second),
            "system.io.path" => Path(properties, name.ToLowerInvariant(), arguments, first, second),
            "system.io.file" or "system.io.directory" when name.Equals("Exists", StringComparison.OrdinalIgnoreCase) =>
                Text(properties.Files.Exists(RepositoryFiles.Absolute(properties["MSBuildProjectDirectory"], first))),
            "system.string" or "string" => name.ToLowerInvariant() switch
            {
                "isnullorempty" => Text(first.Length == 0),
                "isnullorwhitespace" => Text(string.IsNullOrWhiteSpace(first)),
                "concat" => string.Concat(arguments),
                "copy" or "new" => first,
                _ => "",
            },
            "system.version" or "version" => first,
            _ => "",
        };
    }

    private static string MSBuild(ProjectProperties properties, string name, string[] arguments, string first, string second) =>
        OfFiles(properties, name, arguments, first, second) ?? OfFrameworks(name, first, second) ?? OfVersions(name, first, second) ?? name switch
        {
            "valueordefault" => first.Length > 0 ? first : second,
            // The graph must be the same everywhere: a project is read as it is built on Linux.
            "isosplatform" => Text(first.Equals("linux", StringComparison.OrdinalIgnoreCase)),
            "isosunixlike" or "arefeaturesenabled" => "True",
            "add" => Sum(first, second, 1),
            "subtract" => Sum(first, second, -1),
            "escape" or "unescape" => first,
            _ => "",
        };

    private static string? OfFiles(ProjectProperties properties, string name, string[] arguments, string first, string second) => name switch
    {
        "getpathoffileabove" => PathAbove(properties, first, second),
        "getdirectorynameoffileabove" => properties.Files.FolderAbove(From(properties, first), second) ?? "",
        "normalizepath" => Normalized(properties, arguments).TrimEnd('/'),
        "normalizedirectory" => Normalized(properties, arguments).TrimEnd('/') + "/",
        "ensuretrailingslash" => first.Length == 0 || first[^1] is '/' or '\\' ? first : first + "/",
        "makerelative" => System.IO.Path.GetRelativePath(RepositoryFiles.Absolute("", first), RepositoryFiles.Absolute("", second)),
        _ => null,
    };

    private static string? OfFrameworks(string name, string first, string second) => name switch
    {
        "istargetframeworkcompatible" => Text(TargetFramework.Parse(first).CanUse(TargetFramework.Parse(second))),
        "gettargetframeworkidentifier" => TargetFramework.Parse(first).Identifier,
        "gettargetframeworkversion" => TargetFramework.Parse(first).Version.ToString(2),
        "gettargetplatformidentifier" => TargetFramework.Parse(first).Platform,
        _ => null,
    };

    private static string? OfVersions(string name, string first, string second) => name switch
    {
        "versionequals" => Text(Compare(first, second) == 0),
        "versionnotequals" => Text(Compare(first, second) != 0),
        "versiongreaterthan" => Text(Compare(first, second) > 0),
        "versiongreaterthanorequals" => Text(Compare(first, second) >= 0),
        "versionlessthan" => Text(Compare(first, second) < 0),
        "versionlessthanorequals" => Text(Compare(first, second) <= 0),
        _ => null,
    };

    private static string PathAbove(ProjectProperties properties, string file, string start)
    {
        var folder = properties.Files.FolderAbove(start.Length == 0 ? properties["MSBuildThisFileDirectory"] : From(properties, start), file);
        return folder is null ? "" : $"{folder}/{file}";
    }

    private static string Path(ProjectProperties properties, string name, string[] arguments, string first, string second) => name switch
    {
        "combine" or "join" => System.IO.Path.Combine([.. arguments.Select(static part => part.Replace('\\', '/'))]),
        "getfullpath" => RepositoryFiles.Absolute(second.Length > 0 ? second : properties["MSBuildProjectDirectory"], first),
        "getfilename" => System.IO.Path.GetFileName(first.Replace('\\', '/')),
        "getfilenamewithoutextension" => System.IO.Path.GetFileNameWithoutExtension(first.Replace('\\', '/')),
        "getextension" => System.IO.Path.GetExtension(first),
        "getdirectoryname" => System.IO.Path.GetDirectoryName(first.Replace('\\', '/')) ?? "",
        "ispathrooted" => Text(first.Replace('\\', '/').StartsWith('/')),
        "directoryseparatorchar" or "altdirectoryseparatorchar" => "/",
        "pathseparator" => ":",
        _ => "",
    };

    private static string From(ProjectProperties properties, string folder) =>
        RepositoryFiles.Absolute(properties["MSBuildProjectDirectory"], folder).TrimEnd('/');

    private static string Normalized(ProjectProperties properties, string[] parts) =>
        RepositoryFiles.Absolute(properties["MSBuildProjectDirectory"], System.IO.Path.Combine([.. parts.Select(static part => part.Replace('\\', '/'))]));

    private static int Compare(string one, string other) => TargetFramework.TryVersion(one) is { } left && TargetFramework.TryVersion(other) is { } right
        ? Full(left).CompareTo(Full(right)) : string.CompareOrdinal(one, other);

    /// <summary>For MSBuild 1.0 and 1.0.0 are the same version.</summary>
    private static Version Full(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));

    private static string Sum(string one, string other, int sign) =>
        decimal.TryParse(one, NumberStyles.Number, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(other, NumberStyles.Number, CultureInfo.InvariantCulture, out var right)
        && Math.Abs(left) < int.MaxValue && Math.Abs(right) < int.MaxValue
            ? (left + sign * right).ToString(CultureInfo.InvariantCulture) : "";

    private static string Text(bool value) => value ? "True" : "False";
}
