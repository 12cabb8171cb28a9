using System.Buffers;
using System.Runtime.InteropServices;

namespace QualityGates.Git.LibGit2;

/// <summary>What an object of git is.</summary>
internal enum ObjectKind
{
    /// <summary>The names, modes and ids of a folder.</summary>
    Tree = 2,
    /// <summary>The content of a file.</summary>
    Blob = 3,
}

/// <summary>
/// A repository's objects as the bytes they are. LibGit2Sharp makes several objects of its own for each file of a tree, and loads
/// a file to tell its size. For one thread at a time.
/// </summary>
internal sealed unsafe class ObjectStore : IDisposable
{
    private const int NotFound = -3;

    private IntPtr _odb;

    /// <summary>Opens the objects.</summary>
    /// <param name="folder">The repository's <c>objects</c> folder.</param>
    /// <exception cref="GitException">They cannot be opened.</exception>
    public ObjectStore(string folder)
    {
        if (NativeMethods.git_odb_open(out _odb, folder) != 0) throw new GitException($"libgit2 cannot open the objects: {LastError()}.");
    }

    /// <summary>Reads an object, to be disposed of soon.</summary>
    /// <exception cref="GitException">It is missing, damaged, or something else.</exception>
    public StoredObject Read(string id, ObjectKind kind)
    {
        ObjectDisposedException.ThrowIf(_odb == IntPtr.Zero, typeof(IGitRepository));
        var bytes = stackalloc byte[20];
        if (Convert.FromHexString(id, new Span<byte>(bytes, 20), out _, out var written) != OperationStatus.Done || written != 20)
            throw new GitException($"'{id}' is the id of no object.");
        var result = NativeMethods.git_odb_read(out var item, _odb, bytes);
        if (result == NotFound) throw new GitException($"The object {id} is missing.");
        if (result != 0) throw new GitException($"The object {id} is damaged: {LastError()}.");
        if (NativeMethods.git_odb_object_type(item) == (int)kind) return new StoredObject(item);
        NativeMethods.git_odb_object_free(item);
        throw new GitException($"The object {id} is no {(kind == ObjectKind.Tree ? "folder" : "file")}.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_odb != IntPtr.Zero) NativeMethods.git_odb_free(_odb);
        _odb = IntPtr.Zero;
    }

    private static string LastError()
    {
        var error = NativeMethods.git_error_last();
        return (error is null ? null : Marshal.PtrToStringUTF8(*error)) ?? "no reason given";
    }
}

/// <summary>The bytes of an object, in libgit2's hands or ours.</summary>
internal readonly unsafe ref struct StoredObject
{
    private readonly IntPtr _item;

    /// <summary>An object that libgit2 has read.</summary>
    public StoredObject(IntPtr item)
    {
        _item = item;
        var size = NativeMethods.git_odb_object_size(item);
        if (size > int.MaxValue) throw new GitException($"An object of {size:N0} bytes is too large to be read.");
        Content = new ReadOnlySpan<byte>(NativeMethods.git_odb_object_data(item), (int)size);
    }

    /// <summary>Its bytes, for as long as it is not disposed of.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        if (_item != IntPtr.Zero) NativeMethods.git_odb_object_free(_item);
    }
}
