using System.Runtime.CompilerServices;
using QualityGates.Snapshots;
using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

/// <summary>A git repository of one test.</summary>
public sealed class TempRepository : TempFolder
{
    public TempRepository() => Git("init", "--quiet", "--initial-branch=main");

    /// <summary>Whatever the machine's own configuration ignores or signs must not reach the tests.</summary>
    [ModuleInitializer]
    internal static void ForgetTheMachinesConfiguration()
    {
        Environment.SetEnvironmentVariable("GIT_CONFIG_GLOBAL", OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        Environment.SetEnvironmentVariable("GIT_CONFIG_NOSYSTEM", "1");
        Environment.SetEnvironmentVariable("XDG_CONFIG_HOME", Path.Join(AppContext.BaseDirectory, "no-such-folder"));
    }

    public string Git(params string[] arguments) => Run("git",
        ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "protocol.file.allow=always", .. arguments]);

    public void Commit(string message = "change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    public SnapshotListing List(string folder = "") => GitWorkingTree.Open(PathOf(folder)).List(CancellationToken.None);

    public SnapshotListing Walk(string folder = "") => new FolderSnapshot(PathOf(folder)).List(CancellationToken.None);
}

internal static class ListingText
{
    /// <summary>The files of a listing as a story would tell them.</summary>
    public static string[] Paths(this SnapshotListing listing) => [.. listing.Files.Select(file => file.Path.Value)];

    /// <summary>What is excluded, with the reason.</summary>
    public static string[] Exclusions(this SnapshotListing listing) => [.. listing.Excluded.Select(path => $"{path.Path}: {path.Reason}")];
}
