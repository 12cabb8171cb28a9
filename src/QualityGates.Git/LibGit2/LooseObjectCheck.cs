using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git.LibGit2;

/// <summary>
/// Looks at every object that has a file of its own, of a repository and of those it borrows from, before libgit2 may: libgit2 1.5
/// never comes back from a file that was cut off, as a full disk or a lost machine leaves them, and the build would wait forever.
/// Blobs too: comparing files that were renamed and edited reads them, and telling what kind of object they are costs as much.
/// </summary>
internal static class LooseObjectCheck
{
    /// <summary>The most objects that are looked at, in some 20 ms. That is what this engine saves a gate over the git program.</summary>
    public const int MostObjects = 1000;

    /// <summary>The most bytes they may hold together, inflated, for the same reason.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const int IdLength = 40;

    /// <summary>The most bytes that an object's beginning can have: its kind, its size, and a zero.</summary>
    private const int LongestHeader = 32;

    private const string Consequence = "and checking them all for damage takes longer than asking git; 'git gc' packs them.";

    /// <summary>Why libgit2 must not read these objects, one sentence; null when it may.</summary>
    /// <param name="objectsFolder">The repository's <c>objects</c> folder.</param>
    public static string? Refusal(string objectsFolder)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            return Refusal(objectsFolder, buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The objects of the repository cannot be checked for damage ({ListingBuilder.Escape(e.Message).TrimEnd('.')}), and libgit2 might not come back from them.";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? Refusal(string objectsFolder, byte[] buffer)
    {
        var files = Alternates.All(objectsFolder).SelectMany(Files).Take(MostObjects + 1).ToList();
        if (files.Count > MostObjects) return $"The repository has more than {Figure.Of(MostObjects)} loose objects, {Consequence}";
        var bytes = 0L;
        foreach (var file in files)
        {
            if (Inflate(file, buffer, MostBytes - bytes) is not { } length)
                return $"A loose object of the repository is damaged ({Id(file)}), and libgit2 would not come back from it.";
            bytes += length;
            if (bytes > MostBytes) return $"The repository has loose objects of more than {MostBytes >> 20} MB, {Consequence}";
        }

        return null;
    }

    /// <summary>Inflates an object to see whether it is all there, but for the checksum after it: libgit2 says when that is cut off.</summary>
    /// <returns>How many bytes it holds, 0 when it is gone, or at once more than <paramref name="most"/>; null when it is damaged.</returns>
    private static long? Inflate(string path, byte[] buffer, long most)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            using var inflated = new ZLibStream(file, CompressionMode.Decompress);
            var read = inflated.ReadAtLeast(buffer, LongestHeader, throwOnEndOfStream: false);
            if (!TryParseHeader(buffer.AsSpan(0, Math.Min(read, LongestHeader)), out var size, out var start)) return null;
            if (size > most) return size;
            var length = (long)read - start;
            while (length <= size && (read = inflated.Read(buffer)) > 0) length += read;
            return length == size ? size : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Packed by somebody meanwhile.
            return 0;
        }
    }

    /// <summary>An object begins with <c>type SPACE size NUL</c>.</summary>
    private static bool TryParseHeader(ReadOnlySpan<byte> beginning, out long size, out int start)
    {
        size = 0;
        start = beginning.IndexOf((byte)0) + 1;
        var number = beginning.IndexOf((byte)' ') + 1;
        return number > 0 && start > number
            && Utf8Parser.TryParse(beginning[number..start], out size, out var digits) && number + digits == start - 1 && size >= 0;
    }

    /// <summary>The files of objects. Those that are still being written have other names.</summary>
    private static IEnumerable<string> Files(string store)
    {
        if (!Directory.Exists(store)) yield break;
        foreach (var folder in Directory.EnumerateDirectories(store, "??"))
        {
            foreach (var file in Directory.EnumerateFiles(folder))
                if (IsId(Id(file))) yield return file;
        }
    }

    private static string Id(string file) => string.Concat(Path.GetFileName(Path.GetDirectoryName(file.AsSpan())), Path.GetFileName(file.AsSpan()));

    private static bool IsId(string name)
    {
        foreach (var digit in name)
            if (!char.IsAsciiHexDigitLower(digit)) return false;
        return name.Length == IdLength;
    }
}
