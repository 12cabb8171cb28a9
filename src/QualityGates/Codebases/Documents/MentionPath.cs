using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>A mention as a path to look for.</summary>
/// <param name="Text">The path with <c>/</c>, without <c>./</c>, an alias, or a <c>/</c> at either end.</param>
/// <param name="Folder">The folder of the document.</param>
/// <param name="IsRooted">Whether it began with <c>/</c>.</param>
/// <param name="IsRelative">Whether it began with <c>../</c>, so that it says exactly where it is; then the text is from the root.</param>
/// <param name="IsFolder">Whether it ended with <c>/</c>.</param>
/// <param name="IsAliased">Whether it began with an alias such as <c>@/</c>, which stands for some folder.</param>
internal sealed record MentionPath(string Text, string Folder, bool IsRooted, bool IsRelative, bool IsFolder, bool IsAliased)
{
    /// <summary>Longer ones are no paths.</summary>
    private const int Longest = 400;

    private static readonly string[] Aliases = ["@/", "~/", "$lib/", "#/", "~~/"];

    /// <summary>Whether it is a name without any folder.</summary>
    public bool IsBare => !Text.Contains('/');

    /// <summary>Reads a mention; null where it can be no path of the repository: an address, a path of the machine.</summary>
    public static MentionPath? Of(string mention, RepoPath document)
    {
        if (mention.Length is 0 or > Longest || mention.Contains("://", StringComparison.Ordinal)) return null;
        var text = WrittenPath.Normalize(mention.Contains('\\') ? mention.Replace('\\', '/') : mention);
        var folder = document.Folder.ToString();
        var isFolder = text.EndsWith('/');
        if (text.StartsWith("../", StringComparison.Ordinal) || text.Contains("/../", StringComparison.Ordinal))
        {
            var joined = WrittenPath.Join(folder, text);
            return joined is { Length: > 0 } ? new MentionPath(joined, folder, IsRooted: true, IsRelative: true, isFolder, IsAliased: false) : null;
        }

        var isRooted = text.StartsWith('/');
        if (text.Length > 1 && text[1] == ':') return null;
        var alias = Array.Find(Aliases, alias => text.StartsWith(alias, StringComparison.Ordinal));
        if (alias is not null) text = text[alias.Length..];
        var path = WrittenPath.Join("", text);
        return path is { Length: > 0 } ? new MentionPath(path, folder, isRooted, IsRelative: false, isFolder, alias is not null) : null;
    }
}
