using System.Text;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>Writes the target of a link so that every Markdown reader follows it.</summary>
internal static class RelativeLink
{
    /// <summary>The relative path from a document to a file or folder, with percent escapes where a character would end or change it.</summary>
    public static string Between(RepoPath document, string target)
    {
        var from = document.Folder;
        var to = target.AsSpan();
        var text = new StringBuilder();
        while (!from.IsEmpty && !to.StartsWith($"{from}/"))
        {
            text.Append("../");
            from = RepoPath.FolderOf(from);
        }

        if (!from.IsEmpty) to = to[(from.Length + 1)..];
        // At the beginning these name a home, or an account; and a row of dots says that something is left out.
        if (text.Length == 0 && to is ['@' or '~', ..]) text.Append("./");
        return Escape(text, to).Replace("...", "%2E..", StringComparison.Ordinal);
    }

    private static string Escape(StringBuilder text, ReadOnlySpan<char> path)
    {
        foreach (var c in path)
        {
            // Letters of other scripts may stand as they are.
            if (c > 0x7F || char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' or '+' or ',' or '=' or '@' or '!' or '$' or ';') text.Append(c);
            else text.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
