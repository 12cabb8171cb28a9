using System.Buffers;
using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0816: decisions that hold, about files that are gone.</summary>
internal static class DecidedCode
{
    private static readonly SearchValues<char> OfLines = SearchValues.Create("0123456789-L");
    private static readonly SearchValues<char> InNoPath = SearchValues.Create(" *?<>{}[]$()|\"'\\,;:=%+");

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.DecidesGoneCode)) return;
        var names = new Lazy<HashSet<string>>(() => NamesOf(review.Model));
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                if (decision.Status is not { Holds: true }) continue;
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var span in decision.Text.Code)
                {
                    if (PathIn(span.Code) is not { } path || !seen.Add(path) || SpeaksOfTheEnd(decision.Text.Lines[span.Line])) continue;
                    if (Gone(review.Model, folder, path, names) is { } what) Add(review, decision, span.Line, path, what);
                }
            }
        }
    }

    private static void Add(DecisionReview review, Decision decision, int line, string path, string what) =>
        review.Add(
            DocsRules.DecidesGoneCode, decision, line, path,
            $"It is {decision.Status!.Word}, and speaks of {path}, which {what}. It may hold for what took its place, or not any more.");

    /// <summary>What became of a file that is not there; null where it is there, moved, or perhaps never was.</summary>
    private static string? Gone(DocsModel model, DecisionFolder folder, string path, Lazy<HashSet<string>> names)
    {
        var fromFolder = new DecisionCitation(path, 0, false).PathFrom(folder.Path);
        if (model.Files.Find(path) >= 0 || model.Files.Find(fromFolder) >= 0 || model.Files.IsBehindLink(path) || model.Files.HasFolder(path)) return null;
        // A file of that name elsewhere has moved: that is QG0826's to say.
        if (names.Value.Contains(path[(path.LastIndexOf('/') + 1)..])) return null;
        if (model.Past.Removed is { } removed)
        {
            if (removed.TryGetValue(new RepoPath(path), out var file) || removed.TryGetValue(new RepoPath(fromFolder), out file)) return Became(model, file);
            return null;
        }

        // Without history a path counts only below a folder of the root: nobody else's repository is meant.
        return model.Files.HasFolder(path.AsSpan(0, path.IndexOf('/'))) ? "is not there" : null;
    }

    /// <summary>Follows a file through its renames to where it ended.</summary>
    private static string? Became(DocsModel model, RemovedFile file)
    {
        const int MostRenames = 20;
        for (var i = 0; i < MostRenames && file.RenamedTo is { } next; i++)
        {
            if (model.Files.Find(next.Value) >= 0) return null;
            if (!model.Past.Removed!.TryGetValue(next, out var later)) return null;
            file = later;
        }

        return $"commit {file.Commit[..Math.Min(file.Commit.Length, 9)]} deleted";
    }

    /// <summary>The path of a file in a folder: <c>src/a.py:12</c> without the line; null for anything else.</summary>
    private static string? PathIn(string code)
    {
        var path = code.AsSpan().Trim();
        var colon = path.LastIndexOf(':');
        if (colon > 0 && path[(colon + 1)..].IndexOfAnyExcept(OfLines) < 0) path = path[..colon];
        if (path.StartsWith("./")) path = path[2..];
        var slash = path.LastIndexOf('/');
        if (slash <= 0 || path[0] is '/' or '~' or '@' or '-' || path.IndexOfAny(InNoPath) >= 0 || path.IndexOf("..") >= 0) return null;
        var dot = path[slash..].LastIndexOf('.');
        if (dot <= 1) return null;
        var extension = path[(slash + dot + 1)..];
        if (extension.Length is 0 or > 10 || !char.IsAsciiLetter(extension[0]) || extension.IndexOfAnyExceptInRange('0', 'z') >= 0) return null;
        // Documents are QG0827's; and YYYY_MM is filled in by nobody.
        if (extension is "md" or "markdown" or "mdx" or "txt" or "rst" || path.IndexOf("YYYY") >= 0) return null;
        var name = path[(slash + 1)..];
        foreach (var word in (ReadOnlySpan<string>)["example", "your", "my_", "my-", "foo", "sample", "path/to"])
            if (path.StartsWith(word, StringComparison.OrdinalIgnoreCase) || name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return null;
        return path.ToString();
    }

    /// <summary>Whether a line says itself that the file is gone, or is not there yet.</summary>
    private static bool SpeaksOfTheEnd(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)
            ["delete", "remov", "retire", "drop", "gone", "former", "used to", "legacy", "replac", "was ", "were ", "rename", "moved", "create", "add ", "new file", "will ", "plan", "e.g.", "example", "propos", "obsolete", "deprecat", "no longer", "previous"])
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static HashSet<string> NamesOf(DocsModel model)
    {
        var names = new HashSet<string>(model.Files.Count, StringComparer.OrdinalIgnoreCase);
        for (var file = 0; file < model.Files.Count; file++) names.Add(model.Files.PathOf(file).FileName.ToString());
        return names;
    }
}
