namespace QualityGates.Snapshots;

/// <summary>
/// Why a file that is part of the repository is not judged. Excluded text files are still measured and listed with the
/// reason, so that an exclusion is never silent.
/// </summary>
public enum Exclusion
{
    /// <summary>Judged like any other file.</summary>
    None,
    /// <summary>Matched by <c>exclude</c>, or by none of <c>include</c>, in the configuration; not read.</summary>
    Configured,
    /// <summary>Not text; not measured.</summary>
    Binary,
    /// <summary>A symbolic link; not followed.</summary>
    Symlink,
    /// <summary>A submodule, a repository of its own; not entered.</summary>
    Submodule,
    /// <summary>Somebody else's code kept in the repository.</summary>
    Vendored,
    /// <summary>Written by a program.</summary>
    Generated,
    /// <summary>A database migration: scaffolded, run once, and never to be changed again.</summary>
    Migration,
    /// <summary>A package manager's lock file.</summary>
    LockFile,
    /// <summary>Minified or bundled script or style.</summary>
    Minified,
    /// <summary>A pointer of Git LFS in the place of the file: what it stands for was not fetched.</summary>
    LfsPointer,
    /// <summary>Left out of a sparse checkout: git has it, the disk has not.</summary>
    NotCheckedOut,
}
