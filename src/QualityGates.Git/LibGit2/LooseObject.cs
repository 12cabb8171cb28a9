using System.Buffers.Text;
using System.IO.Compression;

namespace QualityGates.Git.LibGit2;

/// <summary>
/// Reads objects that have a file of their own. libgit2 1.5 never comes back from such a file that was cut off, as a full disk or a
/// lost machine leaves them; so those are read, or at least checked, before it is asked.
/// </summary>
internal static class LooseObject
{
    /// <summary>Reads an object's bytes; null when it has no file of its own.</summary>
    /// <param name="folder">The repository's <c>objects</c> folder.</param>
    /// <param name="id">The object's id.</param>
    /// <param name="kind">What it must be, as its file names it: <c>commit</c>, <c>tree</c>, <c>blob</c>; null for anything.</param>
    /// <exception cref="GitException">It is damaged or something else.</exception>
    public static byte[]? TryRead(string folder, string id, string? kind)
    {
        var path = Path.Join(folder, id.AsSpan(0, 2), id.AsSpan(2));
        if (!File.Exists(path)) return null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var inflated = new ZLibStream(file, CompressionMode.Decompress);
            var (type, size) = ReadHeader(inflated);
            if (kind is not null && type != kind) throw new GitException($"The object {id} is a {type} and no {kind}.");
            var content = GC.AllocateUninitializedArray<byte>(size);
            inflated.ReadExactly(content);
            if (inflated.ReadByte() < 0) return content;
            throw new InvalidDataException("it is longer than it says");
        }
        catch (FileNotFoundException)
        {
            // Packed by somebody meanwhile.
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new GitException($"The object {id} is damaged: its file is cut off or overwritten.", e);
        }
    }

    /// <summary>An object begins with <c>type SPACE size NUL</c>.</summary>
    private static (string Type, int Size) ReadHeader(ZLibStream inflated)
    {
        Span<byte> header = stackalloc byte[32];
        var length = 0;
        for (; ; length++)
        {
            var next = inflated.ReadByte();
            if (next == 0) break;
            if (next < 0 || length == header.Length) throw new InvalidDataException("it has no beginning");
            header[length] = (byte)next;
        }

        var space = header[..length].IndexOf((byte)' ');
        if (space < 0 || !Utf8Parser.TryParse(header[(space + 1)..length], out int size, out _) || size < 0)
            throw new InvalidDataException("it does not say how long it is");
        return (System.Text.Encoding.ASCII.GetString(header[..space]), size);
    }
}
