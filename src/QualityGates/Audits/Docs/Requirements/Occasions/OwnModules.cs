using System.Text;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary>
/// Names that look like packages from elsewhere because nobody finds their files: a Python module that is found by the path of the
/// process alone, a package of the repository's own scope that is not in its workspace.
/// </summary>
internal static class OwnModules
{
    /// <summary>Whether a package is likely to be the repository's own: who asks for a decision about it had better be right.</summary>
    public static bool Has(string package, SourceTree files)
    {
        if (package.StartsWith("python:", StringComparison.Ordinal)) return HasModule(package.AsSpan("python:".Length), files);
        var isScoped = package.StartsWith("npm:@", StringComparison.Ordinal) && package.Contains('/', StringComparison.Ordinal);
        return isScoped && HasScope(package.AsSpan("npm:".Length)[..(package.IndexOf('/', StringComparison.Ordinal) - 3)], files);
    }

    private static bool HasModule(ReadOnlySpan<char> name, SourceTree files)
    {
        for (var file = 0; file < files.Count; file++)
        {
            var path = files.PathOf(file);
            if (!path.FileName.EndsWith(".py")) continue;
            if (path.FileName[..^3].SequenceEqual(name)) return true;
            var folder = path.Folder;
            if (folder[(folder.LastIndexOf('/') + 1)..].SequenceEqual(name)) return true;
        }

        return false;
    }

    /// <summary>Whether a <c>package.json</c> has a name of a scope, which ends in a slash.</summary>
    private static bool HasScope(ReadOnlySpan<char> scope, SourceTree files)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{scope}");
        for (var file = 0; file < files.Count; file++)
        {
            if (files.PathOf(file).FileName is not "package.json" || files.SourceOf(file) is not { } source) continue;
            var text = source.Facts.Manifest.Span;
            var name = text.IndexOf("\"name\""u8);
            if (name < 0) continue;
            var value = text[(name + 6)..].TrimStart(" \t\r\n:"u8);
            if (value.StartsWith(quoted)) return true;
        }

        return false;
    }
}
