using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Snapshots;

public sealed class TheFilterOfTheConfiguration
{
    private static readonly SnapshotListing Listing = new(
        [.. new[] { "README.md", "src/a.cs", "src/a.g.cs", "vendor/b.c" }.Select(path => new SnapshotFile(new RepoPath(path), path))],
        [new ExcludedPath(new RepoPath("link"), Exclusion.Symlink)],
        "git",
        []);

    [Fact]
    public void LetsEverythingInWhenItSaysNothing() => Assert.Same(Listing, new PathFilter([], []).Apply(Listing));

    [Fact]
    public void NamesWhatItKeepsOutBesideWhatWasOutBefore()
    {
        var filtered = new PathFilter([], [Glob.Parse("vendor"), Glob.Parse("*.g.cs")]).Apply(Listing);
        Assert.Equal(["README.md", "src/a.cs"], filtered.Files.Select(file => file.Path.Value));
        Assert.Equal(
            ["link: Symlink", "src/a.g.cs: Configured", "vendor/b.c: Configured"],
            filtered.Excluded.Select(path => $"{path.Path}: {path.Reason}"));
    }

    [Fact]
    public void KeepsOutWhatNoIncludeNamesAndLetsExcludeHaveTheLastWord()
    {
        var filtered = new PathFilter([Glob.Parse("src/")], [Glob.Parse("*.g.cs")]).Apply(Listing);
        Assert.Equal(["src/a.cs"], filtered.Files.Select(file => file.Path.Value));
        Assert.Equal(4, filtered.Excluded.Length);
    }
}
