using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases;

/// <summary>Turns the bytes of one file into facts.</summary>
internal delegate FileFacts ScanFile(RepoPath path, ReadOnlySpan<byte> content, FactBuilder facts);

/// <summary>One worker's buffers, and what it makes of one file. Whatever is wrong with the file ends up in its facts.</summary>
internal sealed class FileReader(ISnapshot snapshot, ScanFile scan)
{
    /// <summary>Files above this many bytes are counted in pieces and not parsed; hand-written source never comes near it.</summary>
    public const int LargestParsedFile = 16 * 1024 * 1024;

    private readonly FactBuilder _facts = new();
    private byte[] _buffer = new byte[256 * 1024];
    private int _length = -1;

    /// <summary>Reads and scans a file.</summary>
    public FileFacts Read(SnapshotFile file)
    {
        try
        {
            _length = -1;
            _length = snapshot.Read(file, ref _buffer, LargestParsedFile);
            if (_length >= 0) return Scan(file.Path, _length);
            using var stream = snapshot.Open(file);
            return FileScanner.ScanLarge(file.Path, stream, stream.Length);
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable("The file may not be read (permission denied).");
        }
        catch (IOException)
        {
            return Unreadable("The file could not be read.");
        }
    }

    /// <summary>Scans another file that has the content read last, without reading it again unless it is too large to be held.</summary>
    public FileFacts ReadAgain(SnapshotFile file) => _length >= 0 ? Scan(file.Path, _length) : Read(file);

    private FileFacts Scan(RepoPath path, int length)
    {
        try
        {
            return scan(path, _buffer.AsSpan(0, length), _facts);
        }
#pragma warning disable CA1031 // A scanner that fails on one file of 50,000 must cost that file's declarations, not everybody's build.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            using var stream = new MemoryStream(_buffer, 0, length, writable: false);
            var message = $"A defect of QualityGates ({defect.GetType().Name}) kept the file from being parsed; please report it.";
            return FileScanner.ScanLarge(path, stream, length) with { Problems = [new ScanProblem(ScanProblemKind.Syntax, 0, message)] };
        }
    }

    private static FileFacts Unreadable(string message) => new(
        "Text", default, 0, Exclusion.None, [], [], [new ScanProblem(ScanProblemKind.Unreadable, 0, message)]);
}
