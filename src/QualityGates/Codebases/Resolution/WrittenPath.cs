using System.Text;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution;

/// <summary>Paths as imports, configurations and documents write them, turned into paths of the repository.</summary>
internal static class WrittenPath
{
    private const int UsualLength = 512;

    /// <summary>What a relative path means in a folder, without <c>.</c> and <c>..</c>; null where it leads out of the repository.</summary>
    public static string? Join(ReadOnlySpan<char> folder, ReadOnlySpan<char> relative)
    {
        var most = folder.Length + relative.Length + 1;
        var path = most <= UsualLength ? stackalloc char[UsualLength] : new char[most];
        folder.CopyTo(path);
        var length = folder.Length;
        while (!relative.IsEmpty)
        {
            var slash = relative.IndexOf('/');
            var name = slash < 0 ? relative : relative[..slash];
            relative = slash < 0 ? [] : relative[(slash + 1)..];
            if (name.IsEmpty || name is ".") continue;
            if (name is "..")
            {
                if (length == 0) return null;
                length = Math.Max(path[..length].LastIndexOf('/'), 0);
                continue;
            }

            if (length > 0) path[length++] = '/';
            name.CopyTo(path[length..]);
            length += name.Length;
        }

        return new string(path[..length]);
    }

    /// <summary>Whether a path is a folder, or is in it or below it.</summary>
    public static bool IsWithin(ReadOnlySpan<char> path, ReadOnlySpan<char> folder) =>
        folder.IsEmpty || (path.StartsWith(folder) && (path.Length == folder.Length || path[folder.Length] == '/'));

    /// <summary>The folders around a path, the nearest first, the root (the empty text) last.</summary>
    public static IEnumerable<string> FoldersAround(string path)
    {
        while (path.Length > 0) yield return path = RepoPath.FolderOf(path);
    }

    /// <summary>In the form in which the repository's paths are kept: composed characters.</summary>
    public static string Normalize(string text) =>
        Ascii.IsValid(text) || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 ? text : text.Normalize();
}
