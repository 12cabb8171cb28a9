using QualityGates.Text;

namespace QualityGates.Audits.Docs.Mentions;

/// <summary>
/// Folders that moved as a whole: where files that are mentioned under one folder are all found under another, a report says that once
/// and not for every file.
/// </summary>
internal sealed class MovedFolders
{
    /// <summary>How many files make a folder of what could be one file.</summary>
    private const int FewestFiles = 3;

    private readonly Dictionary<string, HashSet<string>> _files = new(StringComparer.Ordinal);

    /// <summary>Notes that a file moved.</summary>
    /// <param name="mentioned">Where it is said to be.</param>
    /// <param name="now">Where it is.</param>
    public void Add(string mentioned, RepoPath now)
    {
        if (Pair(mentioned, now.Value) is not { } pair) return;
        if (!_files.TryGetValue(pair, out var files)) _files[pair] = files = new HashSet<string>(StringComparer.Ordinal);
        files.Add(now.Value);
    }

    /// <summary>
    /// What a mention of a file has in common with others: <c>old/folder/ → new/folder/</c>; where the file is now, however it is mentioned;
    /// or what is mentioned, where nobody knows where it is.
    /// </summary>
    public string GroupOf(string mentioned, RepoPath? now) =>
        now is not { } file ? mentioned
        : Pair(mentioned, file.Value) is { } pair && _files.TryGetValue(pair, out var files) && files.Count >= FewestFiles ? pair : file.Value;

    /// <summary>The folders that differ, without the names at their ends that do not; null where the file has another name now.</summary>
    private static string? Pair(string mentioned, string now)
    {
        var before = mentioned.Replace('\\', '/').TrimStart('.', '/');
        while (before.Contains('/') && now.Contains('/'))
        {
            var (left, right) = (before.LastIndexOf('/'), now.LastIndexOf('/'));
            if (!before.AsSpan(left).Equals(now.AsSpan(right), StringComparison.Ordinal)) break;
            (before, now) = (before[..left], now[..right]);
        }

        return before.Length > 0 && before.Length < mentioned.Length && !mentioned.EndsWith(before, StringComparison.Ordinal) ? $"{before}/ → {now}/" : null;
    }
}
