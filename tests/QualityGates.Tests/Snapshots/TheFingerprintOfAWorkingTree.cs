using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Snapshots;

public sealed class TheFingerprintOfAWorkingTree
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private static SnapshotFile File(string path, long size = 1, double age = 100) =>
        new(new RepoPath(path), path, size, (Now - TimeSpan.FromSeconds(age)).Ticks);

    private static WorkingTreeFingerprint Of(params SnapshotFile[] files) =>
        WorkingTreeFingerprint.Compute(new SnapshotListing([.. files], [], "git", []), Now);

    [Fact]
    public void IsTheSameForTheSameTree() => Assert.Equal(Of(File("a"), File("b")), Of(File("a"), File("b")));

    [Fact]
    public void IsAnotherWheneverAFileChangesComesGoesOrMoves()
    {
        string[] all =
        [
            Of().Value, Of(File("a")).Value, Of(File("b")).Value, Of(File("a", size: 2)).Value, Of(File("a", age: 101)).Value,
            Of(File("a"), File("b")).Value, Of(File("ab")).Value,
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, value => Assert.Matches("^[0-9a-f]{64}$", value));
    }

    [Fact]
    public void IsAnotherWhenAFileBecomesALinkOrAFolderCannotBeRead()
    {
        var path = new ExcludedPath(new RepoPath("a"), Exclusion.Symlink);
        var plain = Of(File("b")).Value;
        var linked = WorkingTreeFingerprint.Compute(new SnapshotListing([File("b")], [path], "git", []), Now).Value;
        var module = WorkingTreeFingerprint.Compute(new SnapshotListing([File("b")], [path with { Reason = Exclusion.Submodule }], "git", []), Now).Value;
        var noted = WorkingTreeFingerprint.Compute(new SnapshotListing([File("b")], [], "git", ["Left out."]), Now).Value;
        Assert.Equal(4, new[] { plain, linked, module, noted }.Distinct().Count());
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(3, true)]
    [InlineData(1.9, false)]
    [InlineData(0, false)]
    [InlineData(-60, false)]
    [InlineData(-200_000, true)]
    public void MayBeKeptOnlyIfNoFileIsSoYoungThatItsNextChangeCouldHide(double age, bool isSettled) =>
        Assert.Equal(isSettled, Of(File("a"), File("b", age: age)).IsSettled);
}
