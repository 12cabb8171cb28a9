namespace QualityGates.Git;

/// <summary>Finds the folder that a repository begins at, by the disk alone: no git is started for it.</summary>
public static class RepositoryTop
{
    /// <summary>The nearest folder, from this one upwards, with a <c>.git</c>: a folder, or a file in a linked worktree or a submodule. Null where there is none.</summary>
    /// <param name="folder">The folder to begin at; it need not exist.</param>
    public static string? Of(string folder)
    {
        for (var top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); top is not null; top = Path.GetDirectoryName(top))
            if (Path.Exists(Path.Join(top, ".git"))) return top;
        return null;
    }
}
