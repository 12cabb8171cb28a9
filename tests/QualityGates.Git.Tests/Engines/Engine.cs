using System.Reflection;
using QualityGates.Snapshots;
using Xunit.Sdk;

namespace QualityGates.Git.Tests.Engines;

/// <summary>Runs a story with the git program. The argument is the engine's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ByGitAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["git"]];
}

/// <summary>Runs a story with LibGit2Sharp, where it has its native library.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ByLibGit2Attribute : DataAttribute
{
    public ByLibGit2Attribute()
    {
        if (Problem is { } problem && Environment.GetEnvironmentVariable("QUALITYGATES_REQUIRE_LIBGIT2") != "1") Skip = problem;
    }

    /// <summary>Why LibGit2Sharp cannot be used on this machine; null when it can.</summary>
    private static string? Problem { get; } = LibGit2.Refusal.OfMachine();

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["libgit2"]];
}

internal static class EngineText
{
    /// <summary>Opens a repository with one engine, which must be able to.</summary>
    public static IGitRepository Open(this TempRepository repository, string engine, string folder = "") =>
        GitRepository.TryOpen(repository.PathOf(folder), engine, out var opened, out var problem)
            ? opened
            : throw new InvalidOperationException(problem);

    /// <summary>Changes as a story would tell them, the renames that nobody can be sure of at the end.</summary>
    public static string[] Story(this ChangeSet changes) =>
    [
        .. changes.Changes.Select(change => change.Kind == FileChangeKind.Renamed
            ? $"{change.Kind} {change.Before} -> {change.Path}"
            : $"{change.Kind} {change.Path}"),
        .. changes.Ambiguous.Select(rename => $"{rename.Path} may have been {string.Join(" or ", rename.Candidates)}"),
    ];

    public static string[] Changes(this IGitRepository repository, string earlier, string later) =>
        repository.Changes(repository.Id(earlier), repository.Id(later), CancellationToken.None).Story();

    public static string[] ChangesOnDisk(this IGitRepository repository, string earlier = "HEAD") =>
        repository.ChangesOnDisk(repository.Id(earlier), CancellationToken.None).Story();

    public static string Id(this IGitRepository repository, string revision) =>
        repository.Resolve(revision, CancellationToken.None) ?? throw new InvalidOperationException($"no {revision}");

    public static SnapshotListing List(this IGitRepository repository, string revision = "HEAD") =>
        repository.Snapshot(repository.Id(revision)).List(CancellationToken.None);

    /// <summary>The text of one file of a commit.</summary>
    public static string Read(this IGitRepository repository, string path, string revision = "HEAD")
    {
        var snapshot = repository.Snapshot(repository.Id(revision));
        var file = snapshot.List(CancellationToken.None).Files.Single(file => file.Path.Value == path);
        var buffer = new byte[1];
        var length = snapshot.Read(file, ref buffer, 1 << 20);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
    }
}
