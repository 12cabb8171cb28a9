using System.Diagnostics.CodeAnalysis;
using LibGit2Sharp;

namespace QualityGates.Git.LibGit2;

/// <summary>Where a repository is kept.</summary>
/// <param name="GitFolder">The <c>.git</c> folder, of a linked worktree its own.</param>
/// <param name="ObjectsFolder">The folder of its objects.</param>
internal sealed record GitPlace(string GitFolder, string ObjectsFolder)
{
    /// <summary>The path from a repository's top to a folder, empty or ending in <c>/</c>; null when the folder is elsewhere.</summary>
    /// <param name="top">The top as libgit2 tells it, without links and ending in <c>/</c>; null for a bare repository.</param>
    /// <param name="folder">The folder, full.</param>
    public static string? Prefix(string? top, string folder)
    {
        if (top is null) return "";
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var real = RealPath(folder).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + '/';
        return real.StartsWith(top, comparison) ? real[top.Length..] : null;
    }

    /// <summary>The path without links.</summary>
    private static string RealPath(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var here = Path.Join(RealPath(parent), Path.GetFileName(path));
        return Directory.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? RealPath(target.FullName) : here;
    }
}

/// <summary>
/// What LibGit2Sharp must not be asked to read. It would fail in the middle, or worse: walk a shallow clone past its end, or take
/// for deleted what was only never fetched or checked out.
/// </summary>
internal static class Refusal
{
    /// <summary>Why it cannot work on this machine at all; null when it can.</summary>
    public static string? OfMachine() =>
        LibGit2Library.Problem is { } problem ? $"LibGit2Sharp cannot be used: {problem}." : null;

    /// <summary>Finds the repository that a folder belongs to, if LibGit2Sharp can read it, as far as can be seen before it tries.</summary>
    public static bool TryFind(string root, [NotNullWhen(true)] out GitPlace? place, [NotNullWhen(false)] out string? refusal)
    {
        place = null;
        refusal = "LibGit2Sharp finds no repository here that it may open.";
        if (Repository.Discover(root) is not { } gitFolder) return false;
        var common = CommonFolder(gitFolder);
        refusal = Reason(gitFolder, common);
        if (refusal is not null) return false;
        place = new GitPlace(gitFolder, Path.Join(common, "objects"));
        return true;
    }

    private static string? Reason(string gitFolder, string common)
    {
        if (File.Exists(Path.Join(common, "shallow"))) return "LibGit2Sharp cannot read shallow clones.";
        if (File.Exists(Path.Join(gitFolder, "info", "sparse-checkout"))) return "LibGit2Sharp cannot read sparse checkouts.";
        var packs = Path.Join(common, "objects", "pack");
        var isPartial = Directory.Exists(packs) && Directory.EnumerateFiles(packs, "*.promisor").Any();
        return isPartial ? "LibGit2Sharp cannot read partial clones." : LooseObjectCheck.Refusal(Path.Join(common, "objects"));
    }

    /// <summary>A linked worktree names the repository it belongs to in a file.</summary>
    private static string CommonFolder(string gitFolder)
    {
        var link = Path.Join(gitFolder, "commondir");
        return File.Exists(link) ? Path.GetFullPath(File.ReadAllText(link).Trim(), gitFolder) : gitFolder;
    }
}
