using QualityGates.Snapshots;

namespace QualityGates.Tests.Snapshots;

public sealed class AWalkThroughFolders : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private SnapshotListing Walk(string folder = "") => new FolderSnapshot(_folder.PathOf(folder)).List(CancellationToken.None);

    private static string[] Paths(SnapshotListing listing) => [.. listing.Files.Select(file => file.Path.Value)];

    private static string[] Exclusions(SnapshotListing listing) => [.. listing.Excluded.Select(path => $"{path.Path}: {path.Reason}")];

    [Fact]
    public void ListsFilesInOrderOfTheirPaths()
    {
        foreach (var path in new[] { "b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "B.txt", "a-b.txt" }) _folder.Write(path);
        Assert.Equal(["B.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"], Paths(Walk()));
        Assert.Equal("folder walk", Walk().Source);
    }

    [Fact]
    public void PassesOverFoldersThatToolsWriteAndNamesEach()
    {
        string[] written =
        [
            "web/node_modules/left-pad/index.js", "lib/__pycache__/a.pyc", "app/bin/app.dll", "app/obj/project.assets.json",
            "crate/target/debug/a.o", "env/pyvenv.cfg", "env/lib/a.py", ".ruff_cache/CACHEDIR.TAG", ".ruff_cache/x",
        ];
        foreach (var path in written) _folder.Write(path);
        foreach (var path in new[] { "app/app.csproj", "crate/Cargo.toml", "tools/bin/deploy.sh", "docs/target/aim.md" }) _folder.Write(path);

        Assert.Equal(["app/app.csproj", "crate/Cargo.toml", "docs/target/aim.md", "tools/bin/deploy.sh"], Paths(Walk()));
        Assert.Equal(
            [
                ".ruff_cache: Generated", "app/bin: Generated", "app/obj: Generated", "crate/target: Generated", "env: Vendored",
                "lib/__pycache__: Generated", "web/node_modules: Vendored",
            ],
            Exclusions(Walk()));
    }

    [Fact]
    public void SaysNothingOfAFolderThatIsIgnoredAnyway()
    {
        _folder.Write(".gitignore", "node_modules\n");
        _folder.Write("node_modules/a.js");
        Assert.Equal([".gitignore"], Paths(Walk()));
        Assert.Empty(Walk().Excluded);
    }

    [Fact]
    public void GoesIntoTheRootWhateverTheRootIs()
    {
        _folder.Write("node_modules/left-pad/index.js");
        _folder.Write("node_modules/CACHEDIR.TAG");
        Assert.Equal(["CACHEDIR.TAG", "left-pad/index.js"], Paths(Walk("node_modules")));
    }

    [Fact]
    public void NeverShowsGitsOwnFolder()
    {
        _folder.Write(".git/config");
        _folder.Write("a.txt");
        Assert.Equal(["a.txt"], Paths(Walk()));
    }

    [UnprivilegedFact]
    public void NamesAFolderThatMayNotBeReadAndGoesOn()
    {
        _folder.Write("locked/a.txt");
        _folder.Write("open/b.txt");
        _folder.Run("chmod", "000", "locked");
        var listing = Walk();
        _folder.Run("chmod", "700", "locked");
        Assert.Equal(["open/b.txt"], Paths(listing));
        Assert.Equal(["Left out, because the folder could not be listed: locked."], listing.Notes.AsEnumerable());
    }

    [UnixFact]
    public void NamesAFolderWhosePathIsTooLongAndGoesOn()
    {
        _folder.Write("z.txt");
        var half = string.Join('/', Enumerable.Repeat(new string('d', 250), 14));
        _folder.Write(half + "/leaf.txt");
        Directory.CreateDirectory(_folder.PathOf("other/" + half));
        Directory.Move(_folder.PathOf("other/" + half[..250]), _folder.PathOf(half + "/other"));
        var listing = Walk();
        _folder.Run("sh", "-c", "rm -r d*");
        Assert.Equal([half + "/leaf.txt", "z.txt"], Paths(listing));
        Assert.StartsWith("Left out, because the folder could not be listed: ddd", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [UnixFact]
    public void DoesNotOpenAPipeThatIsNamedLikeAnIgnoreFile()
    {
        _folder.Run("mkfifo", ".gitignore");
        _folder.Write("a.txt");
        Assert.Equal(["a.txt"], Paths(Walk()));
    }

    [Fact]
    public void HoldsEmptyFiles()
    {
        _folder.Write("empty.py", "");
        Assert.Equal(["empty.py"], Paths(Walk()));
    }

    [Fact]
    public void EndsWhenSomebodyGivesUp() => Assert.Throws<OperationCanceledException>(
        () => new FolderSnapshot(_folder.Root).List(new CancellationToken(canceled: true)));

    [Fact]
    public void CannotBeginWhereThereIsNoFolder()
    {
        var missing = _folder.PathOf("missing");
        Assert.Equal($"The folder to audit does not exist: {missing}", Assert.Throws<DirectoryNotFoundException>(() => new FolderSnapshot(missing)).Message);
    }

    [Fact]
    public void HoldsAllFilesOfAWideFolder()
    {
        Directory.CreateDirectory(_folder.PathOf("wide"));
        for (var i = 0; i < 1000; i++) File.Create(_folder.PathOf($"wide/{i}")).Dispose();
        Assert.Equal(1000, Walk().Files.Length);
    }
}
