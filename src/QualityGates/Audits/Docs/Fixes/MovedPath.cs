using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Fixes;

/// <summary>How a document names a file after it moved, in the way in which it named it before.</summary>
internal static class MovedPath
{
    /// <summary>The mention as it has to be; null where it cannot be written so that it is found.</summary>
    /// <param name="mention">As it is.</param>
    /// <param name="document">Where.</param>
    /// <param name="now">Where the file is.</param>
    /// <param name="model">The codebase.</param>
    public static string? OfMention(string mention, RepoPath document, RepoPath now, DocsModel model)
    {
        var written = mention.Contains('\\') ? mention.Replace('\\', '/') : mention;
        // What an alias stands for is the compiler's affair.
        if (written.StartsWith('@') || written.StartsWith('~') || written.StartsWith('$') || written.StartsWith('#')) return null;
        var folder = document.Folder.ToString();
        var path = written switch
        {
            ['/', ..] => "/" + now,
            ['.', '.', '/', ..] => Relative(folder, now.Value),
            ['.', '/', ..] => BelowOf(folder, now.Value) is { } below ? "./" + below : Relative(folder, now.Value),
            _ => Plain(written, folder, now, model),
        };
        if (written != mention) path = path.Replace('/', '\\');
        return model.Mentions.Resolve(document, path) is { State: MentionState.Present, Path: { } found } && found == now ? path : null;
    }

    /// <summary>The way from a folder to a file.</summary>
    public static string Relative(string folder, string file)
    {
        var up = "";
        for (; BelowOf(folder, file) is null; folder = RepoPath.FolderOf(folder)) up += "../";
        return up + BelowOf(folder, file);
    }

    /// <summary>A path without a mark: a mere name stays one, and what began at a folder above the document still does.</summary>
    private static string Plain(string written, string folder, RepoPath now, DocsModel model)
    {
        if (!written.Contains('/'))
            return model.Mentions.Resolve(now, now.FileName.ToString()) is { Path: { } only } && only == now ? now.FileName.ToString() : now.Value;
        var first = written[..written.IndexOf('/')];
        if (model.Files.HasFolder(first)) return now.Value;
        for (; folder.Length > 0; folder = RepoPath.FolderOf(folder))
            if (model.Files.HasFolder($"{folder}/{first}")) return BelowOf(folder, now.Value) ?? now.Value;
        return now.Value;
    }

    private static string? BelowOf(string folder, string file) =>
        folder.Length == 0 ? file
        : file.Length > folder.Length && file[folder.Length] == '/' && file.StartsWith(folder, StringComparison.Ordinal) ? file[(folder.Length + 1)..]
        : null;
}
