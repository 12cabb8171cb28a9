using QualityGates.Baselines;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Baselines;

public class PathsInSubjects
{
    private static readonly Renames Names = new(new ChangeSet(
        [Renamed("lib/c#/x.py", "src/c#/x.py"), Renamed("lib/db.cs", "src/Db.cs"), Renamed("lib/order.cs", "src/Order.cs")], []));

    [Theory]
    [InlineData("src/Order.cs", "lib/order.cs")]
    [InlineData("src/Order.cs#Order.Total", "lib/order.cs#Order.Total")]
    [InlineData("src/Order.cs#Order.Total~2", "lib/order.cs#Order.Total~2")]
    [InlineData("domain-is-pure | src/Order.cs -> src/Db.cs", "domain-is-pure | lib/order.cs -> lib/db.cs")]
    [InlineData("src/Order.cs -> Acme.Data", "lib/order.cs -> Acme.Data")]
    [InlineData("src/c#/x.py#run", "lib/c#/x.py#run")]
    [InlineData("src/Order.cs.bak", "src/Order.cs.bak")]
    [InlineData("other/src/Order.cs", "other/src/Order.cs")]
    [InlineData("", "")]
    public void A_subject_follows_each_path_that_was_renamed(string before, string now) => Assert.Equal(now, Names.Today(before));

    [Theory]
    [InlineData("src/a.py#A.run", "A.run")]
    [InlineData("src/a.py#A.run~12", "A.run")]
    [InlineData("src/a.py#A.run~x", "A.run~x")]
    [InlineData("src/c#/a.py#run", "run")]
    [InlineData("a.js#Cart.#total", "Cart.#total")]
    [InlineData("src/a.py", null)]
    [InlineData("src/c#/a.py", null)]
    [InlineData("rule | a.cs#x -> b.cs#y", null)]
    public void The_member_of_a_subject_is_what_stands_after_its_file(string subject, string? member) =>
        Assert.Equal(member, SubjectPaths.MemberOf(subject));

    [Fact]
    public void A_known_path_may_hold_anything() => Assert.Equal("run", SubjectPaths.MemberOf("src/a#b.py#run", "src/a#b.py"));

    [Fact]
    public void Two_files_that_change_names_keep_their_own_entries()
    {
        var swapped = new Renames(new ChangeSet([Renamed("a.cs", "b.cs"), Renamed("b.cs", "a.cs")], []));
        var baseline = Baseline.Empty.With("QG0101", "a.cs", new Tolerance("lines", 700)).With("QG0101", "b.cs", new Tolerance("lines", 900));

        Assert.Equal(900, swapped.Today(baseline).Find("QG0101", "a.cs")!.Value);
        Assert.Equal(700, swapped.Today(baseline).Find("QG0101", "b.cs")!.Value);
    }

    private static FileChange Renamed(string now, string before) => new(FileChangeKind.Renamed, new RepoPath(now), new RepoPath(before));
}
