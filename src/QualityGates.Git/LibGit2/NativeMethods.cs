using System.Runtime.InteropServices;

namespace QualityGates.Git.LibGit2;

/// <summary>
/// What LibGit2Sharp keeps to itself: reading an object as the bytes it is. These functions are the same in libgit2 1.5 to 1.7.
/// </summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>Opens the objects of a repository; 0 for success.</summary>
    [LibraryImport(LibGit2Library.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int git_odb_open(out IntPtr odb, string folder);

    /// <summary>Closes them.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial void git_odb_free(IntPtr odb);

    /// <summary>Reads an object by the 20 bytes of its id; 0 for success, -3 when there is none.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial int git_odb_read(out IntPtr item, IntPtr odb, byte* id);

    /// <summary>Gives an object back.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial void git_odb_object_free(IntPtr item);

    /// <summary>The bytes of an object, for as long as it is not given back.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial byte* git_odb_object_data(IntPtr item);

    /// <summary>How many they are.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial nuint git_odb_object_size(IntPtr item);

    /// <summary>1 for a commit, 2 for a tree, 3 for a blob, 4 for a tag.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial int git_odb_object_type(IntPtr item);

    /// <summary>What went wrong last on this thread: a pointer to a text, and a number.</summary>
    [LibraryImport(LibGit2Library.Name)]
    public static partial IntPtr* git_error_last();
}
