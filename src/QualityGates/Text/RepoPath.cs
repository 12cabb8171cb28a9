namespace QualityGates.Text;

/// <summary>
/// A path inside the audited repository: relative to its root, separated by <c>/</c>, in Unicode form NFC, compared
/// ordinally. It is an identity, so it never starts with <c>./</c> or <c>/</c>; how the file is opened is the snapshot's affair.
/// </summary>
public readonly record struct RepoPath : IComparable<RepoPath>
{
    /// <summary>Makes a path of <paramref name="value"/>, which is relative and <c>/</c>-separated already.</summary>
    public RepoPath(string value) => Value = value.IsNormalized() ? value : value.Normalize();

    /// <summary>The whole path.</summary>
    public string Value { get; }

    /// <summary>The part after the last <c>/</c>.</summary>
    public ReadOnlySpan<char> FileName => Value.AsSpan(Value.LastIndexOf('/') + 1);

    /// <summary>The part before the last <c>/</c>; empty for a file in the root.</summary>
    public ReadOnlySpan<char> Folder => FolderOf(Value.AsSpan());

    /// <summary>The folder around a file or another folder; empty for what is in the root, and for the root itself.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    /// <inheritdoc cref="FolderOf(ReadOnlySpan{char})"/>
    public static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    /// <inheritdoc/>
    public int CompareTo(RepoPath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
