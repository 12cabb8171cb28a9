using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Git.Tests;

public sealed class ASparseCheckout : IDisposable
{
    private readonly TempRepository _repository = new();

    public ASparseCheckout()
    {
        _repository.Write("here/a.py", Large(700));
        _repository.Write("away/b.py", Large(700));
        _repository.Commit();
        _repository.Git("sparse-checkout", "set", "here");
        Assert.False(Directory.Exists(_repository.PathOf("away")));
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void NamesWhatItLeavesOut()
    {
        var listing = _repository.List();

        Assert.Equal(["here/a.py"], listing.Paths());
        Assert.Equal(["away/b.py: NotCheckedOut"], listing.Exclusions());
    }

    [Fact]
    public void ListsAFileThatSomebodyWroteThereAllTheSame()
    {
        _repository.Write("away/b.py", "x = 1\n");

        Assert.Equal(["away/b.py", "here/a.py"], _repository.List().Paths());
    }

    [Fact]
    public void KeepsTheEntriesOfWhatItLeavesOut()
    {
        var snapshot = GitWorkingTree.Open(_repository.Root);
        var report = Auditor.Audit(snapshot, _repository.List(), AuditInputs.Default, null, 1, CancellationToken.None);
        var baseline = Baseline.Empty.With("QG0101", "away/b.py", new Tolerance("lines", 700)).With("QG0101", "gone.py", new Tolerance("lines", 700));

        var updated = BaselineUpdate.Tighten(baseline.With("QG0101", "here/a.py", new Tolerance("lines", 700)), report.Result).Baseline;

        Assert.Equal(["away/b.py", "here/a.py"], updated.Entries.Select(static entry => entry.Subject));
        Assert.Contains(report.Codebase.Excluded, static path => path.Path == new RepoPath("away/b.py"));
    }

    private static string Large(int lines) => string.Concat(Enumerable.Repeat("x = 1\n", lines));
}
