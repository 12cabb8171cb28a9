using System.Buffers;
using System.Globalization;
using System.Text;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Fixes;

/// <summary>The file that a link leads to, and how the link is written.</summary>
/// <param name="Path">The path of the repository.</param>
/// <param name="IsRooted">Whether it is written from the root: <c>/docs/a.md</c>.</param>
/// <param name="IsDotted">Whether it begins with <c>./</c>.</param>
/// <param name="Rest">The query and the anchor behind the path, as written.</param>
internal sealed record LinkedPath(string Path, bool IsRooted, bool IsDotted, string Rest)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" ()<>%#?\"");

    /// <summary>The file that a link leads to; null where it leads out of the repository, or within the document.</summary>
    public static LinkedPath? Of(string target, RepoPath document)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        var written = end < 0 ? target : target[..end];
        if (written.Length == 0 || written.Contains(':') || written.Contains('\\') || written.StartsWith("//", StringComparison.Ordinal)) return null;
        var path = WrittenPath.Normalize(Uri.UnescapeDataString(written));
        var isRooted = path.StartsWith('/');
        var joined = WrittenPath.Join(isRooted ? "" : document.Folder, path);
        if (joined is not { Length: > 0 } || path.EndsWith('/') || joined.Contains('\0')) return null;
        return new LinkedPath(joined, isRooted, path.StartsWith("./", StringComparison.Ordinal), end < 0 ? "" : target[end..]);
    }

    /// <summary>The link as it has to be written to lead to another file.</summary>
    public string To(RepoPath file, RepoPath document)
    {
        var path = IsRooted ? "/" + file : MovedPath.Relative(document.Folder.ToString(), file.Value);
        if (IsDotted && !path.StartsWith("../", StringComparison.Ordinal)) path = "./" + path;
        return Encoded(path) + Rest;
    }

    /// <summary>What ends a target, or means something in one, is written as its code; letters of all scripts stay as they are.</summary>
    private static string Encoded(string path)
    {
        if (!path.AsSpan().ContainsAny(Special)) return path;
        var text = new StringBuilder(path.Length + 16);
        foreach (var letter in path)
        {
            if (Special.Contains(letter)) text.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            else text.Append(letter);
        }

        return text.ToString();
    }
}
