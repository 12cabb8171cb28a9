using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QualityGates.Text;

namespace QualityGates.Snapshots;

/// <summary>Why something on the disk is in no listing.</summary>
internal enum Omission
{
    /// <summary>The name on the disk is not Unicode, so it cannot be an identity.</summary>
    InvalidName,
    /// <summary>The name has the same NFC form as another one, so the two cannot be told apart.</summary>
    SameName,
    /// <summary>A pipe, socket or device.</summary>
    SpecialFile,
    /// <summary>A folder that could not be listed.</summary>
    UnreadableFolder,
}

/// <summary>Collects what a working tree consists of, in any order, and makes the listing: sorted, distinct, complete.</summary>
internal sealed class ListingBuilder
{
    /// <summary>How many paths a note names before it counts the rest.</summary>
    private const int NamedPaths = 5;

    private readonly List<SnapshotFile> _files = [];
    private readonly List<ExcludedPath> _excluded = [];
    private readonly List<(Omission Reason, string Path)> _omitted = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _normalized = new(StringComparer.Ordinal);

    /// <summary>Adds a file by its path on the disk, relative to the root and separated by <c>/</c>.</summary>
    public void Add(string locator, long size, long modified, bool? isExecutable = null)
    {
        if (IsUnicode(locator)) _files.Add(new SnapshotFile(new RepoPath(locator), locator, size, modified) { IsExecutable = isExecutable });
        else Omit(Omission.InvalidName, locator);
    }

    /// <summary>Adds a file of a commit by its path there; it is read by the id of its blob. Of names with the same form the first stays.</summary>
    public void AddBlob(string path, string id, bool isExecutable)
    {
        var file = new SnapshotFile(new RepoPath(path), id) { IsExecutable = isExecutable };
        if (Ascii.IsValid(path) || _normalized.Add(file.Path.Value)) _files.Add(file);
        else Omit(Omission.SameName, path);
    }

    /// <summary>Adds a path that belongs to the repository but is not read.</summary>
    public void Exclude(string locator, Exclusion reason)
    {
        if (IsUnicode(locator)) _excluded.Add(new ExcludedPath(new RepoPath(locator), reason));
        else Omit(Omission.InvalidName, locator);
    }

    /// <summary>Leaves something out and says so in a note.</summary>
    public void Omit(Omission reason, string path) => _omitted.Add((reason, path));

    /// <summary>Adds a note.</summary>
    public void Note(string sentence) => _notes.Add(sentence);

    /// <summary>The listing of all that was added.</summary>
    public SnapshotListing Build(string source)
    {
        _files.Sort(static (a, b) =>
            a.Path.CompareTo(b.Path) is not 0 and var order ? order : string.CompareOrdinal(a.Locator, b.Locator));
        _excluded.Sort(static (a, b) => a.Path.CompareTo(b.Path));
        var files = ImmutableArray.CreateBuilder<SnapshotFile>(_files.Count);
        foreach (var file in _files)
        {
            if (files.Count == 0 || files[^1].Path != file.Path) files.Add(file);
            else if (files[^1].Locator != file.Locator) Omit(Omission.SameName, file.Locator);
        }

        return new SnapshotListing(files.DrainToImmutable(), [.. _excluded.Distinct()], source, [.. _notes, .. DescribeOmissions()]);
    }

    /// <summary>A path with everything that would spoil a line of a report written as <c>\uXXXX</c>.</summary>
    public static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c == '\uFFFD') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else text.Append(c);
        }

        return text.ToString();
    }

    private IEnumerable<string> DescribeOmissions() =>
        from omission in _omitted.Distinct()
        group Escape(omission.Path) by omission.Reason into paths
        orderby paths.Key
        select Describe(paths.Key, [.. paths.Order(StringComparer.Ordinal)]);

    private static string Describe(Omission reason, string[] paths)
    {
        var rest = paths.Length > NamedPaths ? $" and {paths.Length - NamedPaths} more" : "";
        var names = string.Join(", ", paths.Take(NamedPaths)) + rest;
        return reason switch
        {
            Omission.InvalidName => $"Left out, because the name on the disk is not valid Unicode: {names}.",
            Omission.SameName => $"Left out, because another name has the same Unicode form (NFC): {names}.",
            Omission.SpecialFile => $"Left out, because it is a pipe, a socket or a device: {names}.",
            _ => $"Left out, because the folder could not be listed: {names}.",
        };
    }

    /// <summary>Windows allows halves of surrogate pairs in names.</summary>
    private static bool IsUnicode(string path)
    {
        if (path.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return true;
        for (var i = 0; i < path.Length; i++)
        {
            if (!char.IsSurrogate(path[i])) continue;
            if (i + 1 == path.Length || !char.IsSurrogatePair(path[i], path[i + 1])) return false;
            i++;
        }

        return true;
    }
}
