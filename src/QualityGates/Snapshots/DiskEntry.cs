using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace QualityGates.Snapshots;

/// <summary>What a name on the disk stands for.</summary>
internal enum DiskEntryKind
{
    /// <summary>Nothing: it is gone.</summary>
    Missing,
    /// <summary>A regular file.</summary>
    File,
    /// <summary>A folder.</summary>
    Folder,
    /// <summary>A symbolic link or a Windows junction, wherever it points.</summary>
    Link,
    /// <summary>A pipe, socket or device.</summary>
    Special,
    /// <summary>Something whose name .NET cannot spell, because it is not valid UTF-8.</summary>
    InvalidName,
}

/// <summary>One name on the disk and what the file system says of it. Links are never followed.</summary>
/// <param name="Name">The name within its folder.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Size">Bytes of a file.</param>
/// <param name="Modified">When it was last written, in ticks of UTC.</param>
internal readonly partial record struct DiskEntry(string Name, DiskEntryKind Kind, long Size, long Modified)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Lists a folder.</summary>
    /// <exception cref="IOException">It cannot be read, or is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileSystemEnumerable<DiskEntry> List(string folder) => new(folder, Convert, Everything);

    /// <summary>Asks for one path. What may not be asked for counts as a file, so that reading it tells why.</summary>
    public static DiskEntry Of(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if ((int)info.Attributes == -1) return new DiskEntry(path, DiskEntryKind.Missing, 0, 0);
            if (IsLink(info)) return new DiskEntry(path, DiskEntryKind.Link, 0, 0);
            if ((info.Attributes & FileAttributes.Directory) != 0) return new DiskEntry(path, DiskEntryKind.Folder, 0, 0);
            var kind = info.Length == 0 && !IsRegularFile(path) ? DiskEntryKind.Special : DiskEntryKind.File;
            return new DiskEntry(path, kind, info.Length, info.LastWriteTimeUtc.Ticks);
        }
        catch (FileNotFoundException)
        {
            return new DiskEntry(path, DiskEntryKind.Missing, 0, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DiskEntry(path, DiskEntryKind.File, -1, 0);
        }
    }

    private static DiskEntry Convert(ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        var isMangled = name.Contains('\uFFFD');
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0 && !isMangled)
        {
            if (entry.IsDirectory) return new DiskEntry(name, DiskEntryKind.Folder, 0, 0);
            if (entry.Length > 0) return new DiskEntry(name, DiskEntryKind.File, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
        }

        var asked = Of(entry.ToFullPath()) with { Name = name };
        return asked.Kind == DiskEntryKind.Missing && isMangled ? asked with { Kind = DiskEntryKind.InvalidName } : asked;
    }

    /// <summary>On Windows a reparse point may also be a file in the cloud or a deduplicated one, which are files like others.</summary>
    private static bool IsLink(FileInfo info) =>
        (info.Attributes & FileAttributes.ReparsePoint) != 0 && (!OperatingSystem.IsWindows() || info.LinkTarget is not null);

    /// <summary>
    /// Tells an empty file from a pipe, a socket or a device. .NET calls them all files, and opening a pipe waits for a writer.
    /// Where the system call is missing they count as empty files, which <see cref="WorkingTree.Read"/> never opens.
    /// </summary>
    private static unsafe bool IsRegularFile(string path)
    {
        if (!OperatingSystem.IsLinux()) return true;
        var status = stackalloc byte[StatxSize];
        try
        {
            return Statx(CurrentFolder, path, DoNotFollow, TypeOnly, status) != 0
                || (*(ushort*)(status + StatxMode) & TypeMask) == RegularType;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    // statx(2) has one layout on every processor, unlike stat(2).
    private const int StatxSize = 256;
    private const int StatxMode = 28;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int CurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeOnly = 1;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* status);
}
