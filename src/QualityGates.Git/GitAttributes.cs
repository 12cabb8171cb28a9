using System.Text;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>A line of <c>.gitattributes</c> about one file.</summary>
/// <param name="Top">The top folder of the file's repository, where the line belongs.</param>
/// <param name="Line">The line.</param>
/// <param name="IsAdded">Whether it was added; otherwise there was one, or there is a <paramref name="Problem"/>.</param>
/// <param name="Problem">Why it could not be added, a part of a sentence; else null.</param>
public sealed record AttributesLine(string Top, string Line, bool IsAdded, string? Problem);

/// <summary>Tells git how to treat a file, in the <c>.gitattributes</c> at the top of its repository.</summary>
public static class GitAttributes
{
    /// <summary>How the file is called.</summary>
    public const string FileName = ".gitattributes";

    /// <summary>
    /// Adds a line for a file unless one is there that says how to merge it, which is then somebody's decision. What the file holds
    /// stays as it is, byte for byte, and the line ends as its lines do.
    /// </summary>
    /// <param name="path">The file that git is told about, absolute.</param>
    /// <param name="attributes">What git is told, such as <c>text eol=lf merge=ours</c>.</param>
    /// <returns>What was done, or null when the file is in no repository.</returns>
    public static AttributesLine? Declare(string path, string attributes)
    {
        if (RepositoryTop.Of(Path.GetDirectoryName(Path.GetFullPath(path))!) is not { } top) return null;
        var pattern = PatternOf(Path.GetRelativePath(top, path).Replace(Path.DirectorySeparatorChar, '/'));
        var line = new AttributesLine(top, $"{pattern} {attributes}", IsAdded: false, null);
        var target = Path.Combine(top, FileName);
        try
        {
            // git reads no .gitattributes through a link.
            if (new FileInfo(target).LinkTarget is not null)
                return line with { Problem = "it is a symbolic link, which git does not follow" };
            var content = File.Exists(target) ? File.ReadAllBytes(target) : [];
            if (content.Contains((byte)0)) return line with { Problem = "it is no UTF-8 text" };

            // As Latin-1 any bytes are a text, the pattern's too.
            var text = Encoding.Latin1.GetString(content);
            var sought = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(pattern));
            if (text.Split('\n').Any(existing => SaysHowToMerge(existing, sought))) return line;
            AtomicFile.WriteIfChanged(target, [.. content, .. Encoding.UTF8.GetBytes(Ending(text) + line.Line + LineEnd(text))]);
            return line with { IsAdded = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return line with { Problem = e.Message.TrimEnd('.') };
        }
    }

    /// <summary>The pattern that means one path: from the top, with what a glob would expand escaped, quoted if white space would end it.</summary>
    private static string PatternOf(string path)
    {
        var pattern = new StringBuilder("/");
        foreach (var character in path)
        {
            if (character is '*' or '?' or '[' or '\\') pattern.Append('\\');
            pattern.Append(character);
        }

        return path.Any(static character => character <= ' ') ? Quote(pattern.ToString()) : pattern.ToString();
    }

    private static string Quote(string pattern)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in pattern)
        {
            if (character < ' ') quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0'));
            else if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether a line is about the pattern, rooted or not, and sets, unsets or resets <c>merge</c>.</summary>
    private static bool SaysHowToMerge(string line, string pattern)
    {
        var rooted = pattern.IndexOf('/', StringComparison.Ordinal);
        foreach (var spelling in (ReadOnlySpan<string>)[pattern, pattern.Remove(rooted, 1)])
        {
            if (!line.StartsWith(spelling, StringComparison.Ordinal)) continue;
            var rest = line[spelling.Length..];
            if (rest.Length > 0 && !char.IsWhiteSpace(rest[0])) continue;
            var attributes = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (attributes.Any(static attribute => attribute.TrimStart('-', '!').Split('=')[0] is "merge" or "binary")) return true;
        }

        return false;
    }

    /// <summary>What ends the last line if nothing does.</summary>
    private static string Ending(string text) => text.Length == 0 || text.EndsWith('\n') ? "" : LineEnd(text);

    private static string LineEnd(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
