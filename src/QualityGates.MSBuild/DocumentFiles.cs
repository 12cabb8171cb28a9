using System.Text;
using QualityGates.Audits.Docs;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>
/// Reads and writes documents as text, and keeps what a text does not show: a byte order mark, and bytes that are no text. A document
/// that is not valid UTF-8 is never rewritten.
/// </summary>
internal sealed class DocumentFiles(string root, SnapshotListing listing)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly Dictionary<RepoPath, string> _locators =
        listing.Files.ToDictionary(static file => file.Path, static file => file.Locator);

    /// <summary>The text of a document without its byte order mark; null where there is none, or none that is valid UTF-8.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? Read(RepoPath path)
    {
        var file = PathOf(path);
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file).AsSpan();
        try
        {
            return Strict.GetString(bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What stands in the way of writing a document, one or two sentences; null where nothing does.</summary>
    public string? ObstacleTo(DocumentRewrite rewrite)
    {
        var (path, file) = (rewrite.Path, PathOf(rewrite.Path));
        if (LinkIn(file) is { } link) return link == path.Value ? $"{path} is a symbolic link." : $"{path} is behind {link}, a symbolic link.";
        if (rewrite.Before is null)
        {
            if (!Path.Exists(file)) return null;
            return $"{path} is there already, and is none of the files that are audited. Move it away, or add it to git.";
        }

        if (Read(path) != rewrite.Before) return $"{path} changed while it was being read. Run the same command again.";
        // Its replacement would be a new file, and whether that may come, its folder alone decides.
        return File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly) ? $"{path} is read-only." : null;
    }

    /// <summary>Writes a document as a whole.</summary>
    /// <exception cref="IOException">It cannot be written; it is what it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(DocumentRewrite rewrite)
    {
        var file = PathOf(rewrite.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var hasMark = rewrite.Before is not null && StartsWithMark(file);
        AtomicFile.WriteIfChanged(file, stream =>
        {
            if (hasMark) stream.Write(Mark);
            stream.Write(Strict.GetBytes(rewrite.After));
        });
    }

    /// <summary>The first symbolic link below the root on the way to a file, itself included: it may lead anywhere. Null where there is none.</summary>
    private string? LinkIn(string file)
    {
        var below = Path.TrimEndingDirectorySeparator(root).Length + 1;
        for (var end = below; end < file.Length;)
        {
            end = file.IndexOfAny(['/', '\\'], end) is >= 0 and var separator ? separator : file.Length;
            if (new FileInfo(file[..end]).LinkTarget is not null) return file[below..end];
            end++;
        }

        return null;
    }

    private static bool StartsWithMark(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[3];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Mark);
    }

    /// <summary>Where a file is on the disk, as the disk spells it.</summary>
    private string PathOf(RepoPath path) => Path.Combine(root, _locators.GetValueOrDefault(path, path.Value));
}
