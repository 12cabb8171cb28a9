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

    /// <summary>Writes a document as a whole, if it still is what it was when it was read.</summary>
    /// <returns>Whether it was; otherwise somebody else wrote it meanwhile, and nothing was written.</returns>
    /// <exception cref="IOException">It cannot be written; it is what it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Write(DocumentRewrite rewrite)
    {
        var file = PathOf(rewrite.Path);
        if (Read(rewrite.Path) != rewrite.Before || (rewrite.Before is null && Path.Exists(file))) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var hasMark = rewrite.Before is not null && StartsWithMark(file);
        AtomicFile.WriteIfChanged(file, stream =>
        {
            if (hasMark) stream.Write(Mark);
            stream.Write(Strict.GetBytes(rewrite.After));
        });
        return true;
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
