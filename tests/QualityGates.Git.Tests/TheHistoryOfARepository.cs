using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Git.Tests.Engines;
using QualityGates.History;
using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

public sealed class TheHistoryOfARepository : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void HasTheFiguresThatAnAuditOfEachCheckoutHas(string engine)
    {
        var commits = ManyChanges();

        var report = Audit(engine: engine, line: "all");

        Assert.Equal(commits.Order(StringComparer.Ordinal), report.Rows.Select(static row => row.Commit).Order(StringComparer.Ordinal));
        Assert.All(report.Rows, row =>
        {
            using var checkout = new TempCheckout(_repository, row.Commit);
            var snapshot = GitWorkingTree.Open(checkout.Root);
            var audit = Auditor.Audit(snapshot, snapshot.List(default), AuditInputs.Default, null, 1, default);
            var judged = audit.Codebase.Files.Where(static file => file.IsJudged).ToList();
            var gates = audit.Verdict.Gates.ToDictionary(static gate => gate.RuleId, static gate => gate.Untracked, StringComparer.Ordinal);
            Assert.Equal(judged.Count, row.Files);
            Assert.Equal(judged.Sum(static file => (long)file.Facts.Lines.Physical), row.JudgedLines);
            Assert.Equal(gates.Values.Sum(), row.Debt["monoliths"]);
            Assert.Equal(gates[MonolithRules.LargeFile.Id], row.FilesOver);
            Assert.Equal(gates[MonolithRules.LargeFunction.Id], row.Rules[MonolithRules.LargeFunction.Id]);
            Assert.Equal(audit.Monoliths.Largest[0].Profile.File.Path, row.Largest!.Path);
        });
    }

    [Theory, ByGit, ByLibGit2]
    public void FollowsFirstParentsUnlessAskedForAll(string engine)
    {
        ManyChanges();
        var main = RevisionsOf("--first-parent", "HEAD");

        var firstParents = Audit(engine: engine);
        var all = Audit(engine: engine, line: "all");

        Assert.Equal(main, firstParents.Rows.Select(static row => row.Commit));
        Assert.Equal(main, all.Rows.Where(static row => row.IsOnMainLine).Select(static row => row.Commit));
        Assert.True(all.Rows.Length > main.Length);
    }

    [Theory, ByGit, ByLibGit2]
    public void HoldsTheSameRowsHoweverTheyAreAskedFor(string engine)
    {
        ManyChanges();
        var byCommit = Audit(engine: engine, line: "all").Rows.ToDictionary(static row => row.Commit, Text, StringComparer.Ordinal);

        foreach (var (since, every, line) in new[] { ("HEAD~2", "", ""), ("HEAD~2", "", "all"), ("", "2", ""), ("", "3", "all"), ("side", "", ""), ("side", "", "all"), ("2026-05-02", "", ""), ("2026-05-02", "", "all") })
        {
            var rows = Audit(since, every, line, engine: engine).Rows;
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(byCommit[row.Commit], Text(row)));
        }

        static string Text(HistoryRow row) =>
            $"{row.Files} {row.JudgedLines} {row.LinesOver} {row.Largest} {string.Join(',', row.Debt)} {string.Join(',', row.Rules)}";
    }

    [Theory]
    [InlineData("HEAD~2", "first-parent")]
    [InlineData("HEAD~2", "all")]
    [InlineData("side", "first-parent")]
    [InlineData("side", "all")]
    [InlineData("elsewhere", "all")]
    [InlineData("elsewhere", "first-parent")]
    public void SinceARevisionAreTheCommitsThatItDoesNotHave(string since, string line)
    {
        ManyChanges();
        string[] firstParent = line == "all" ? [] : ["--first-parent"];
        var expected = RevisionsOf([.. firstParent, "HEAD"]).Except(RevisionsOf(since));

        Assert.Equal(expected.Order(StringComparer.Ordinal), Audit(since, line: line).Rows.Select(static row => row.Commit).Order(StringComparer.Ordinal));
    }

    [Theory, ByGit, ByLibGit2]
    public void SinceADayBeginsWithItsFirstCommit(string engine)
    {
        CommitOn("2026-05-01T23:59:59Z", "a.py", 1);
        CommitOn("2026-05-02T00:00:00Z", "a.py", 2);
        CommitOn("2026-05-03T12:00:00Z", "a.py", 3);

        Assert.Equal([3L, 2], Audit("2026-05-02", engine: engine).Rows.Select(static row => row.JudgedLines));
    }

    [Theory, ByGit, ByLibGit2]
    public void OfAFolderHoldsThatFolderOnly(string engine)
    {
        _repository.Write("src/a.py", Lines(700));
        _repository.Write("other/b.py", Lines(900));
        _repository.Commit();

        var row = Audit(engine: engine, folder: "src").Rows.Single();

        Assert.Equal(("a.py", 1), (row.Largest!.Path.Value, row.Files));
    }

    [Fact]
    public void OfAShallowCloneSaysWhereItEndsAndHowToGetTheRest()
    {
        ManyChanges();
        using var clone = new ShallowClone(_repository, depth: 2);

        var report = Audit(root: clone.Root);

        Assert.Equal(2, report.Rows.Length);
        var note = Assert.Single(report.Request.Notes);
        Assert.Contains("This clone is shallow", note, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", note, StringComparison.Ordinal);
        Assert.Contains(report.Rows[1].ShortCommit, note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-branch", "", "", "neither a revision of this repository nor a day such as 2026-05-01")]
    [InlineData("May 1, 2026", "", "", "Did you mean 2026-05-01?")]
    [InlineData("HEAD", "", "", "There is no commit after 'HEAD' to audit")]
    [InlineData("9999-01-01", "", "", "Let QualityGatesSince name something older")]
    [InlineData("", "month", "", "QualityGatesEvery is 'month'. It takes commit")]
    [InlineData("", "", "both", "QualityGatesLine is 'both'. It takes first-parent")]
    public void ThatIsAskedForWronglyIsAnError(string since, string every, string line, string expected)
    {
        ManyChanges();

        Assert.Contains(expected, Problem(since, every, line), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnyCommitIsAnError() => Assert.Contains("There is no commit yet", Problem("", "", ""), StringComparison.Ordinal);

    [Theory, ByGit, ByLibGit2]
    public void TellsHowOftenFilesChangedBeforeTheNewestCommit(string engine)
    {
        CommitOn("2026-01-01T12:00:00Z", "old.py", 1);
        CommitOn("2026-05-01T12:00:00Z", "a.py", 1);
        CommitOn("2026-05-02T12:00:00Z", "a.py", 2);
        using var repository = Open(_repository.Root, engine);

        var churn = RecentChanges.Count(repository, default)!;

        Assert.Equal(2, churn[new("a.py")]);
        Assert.False(churn.ContainsKey(new("old.py")));
    }

    [Fact]
    public void OfAShallowCloneTellsNothingAboutChanges()
    {
        ManyChanges();
        using var clone = new ShallowClone(_repository, depth: 2);
        using var repository = Open(clone.Root);

        Assert.Null(RecentChanges.Count(repository, default));
    }

    private string[] RevisionsOf(params string[] arguments) =>
        _repository.Git(["rev-list", .. arguments, "--"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private HistoryReport Audit(string since = "", string every = "", string line = "", string? root = null, string folder = "", string engine = "auto")
    {
        using var repository = Open(root ?? _repository.PathOf(folder), engine);
        var request = new PastCommits(repository, static _ => { }).Read(since, every, line, out var problem, default);
        Assert.Null(problem);
        return HistoryAudit.Run(request!, repository.Snapshot(request!.Commits[0].Id), AuditSettings.Default, 2, static _ => { }, default);
    }

    private string Problem(string since, string every, string line)
    {
        using var repository = Open(_repository.Root);
        Assert.Null(new PastCommits(repository, static _ => { }).Read(since, every, line, out var problem, default));
        return problem!;
    }

    private static IGitRepository Open(string root, string engine = "auto")
    {
        Assert.True(GitRepository.TryOpen(root, engine, out var repository, out var problem), problem);
        return repository;
    }

    /// <summary>Changes, renames, a merged branch, a branch elsewhere, a deleted file, a link; HEAD is the merge.</summary>
    private string[] ManyChanges()
    {
        CommitOn("2026-05-01T10:00:00Z", "src/a.py", 700);
        CommitOn("2026-05-01T11:00:00Z", "src/b.py", 100);
        _repository.Git("branch", "elsewhere");
        _repository.Git("checkout", "--quiet", "-b", "side");
        CommitOn("2026-05-01T12:00:00Z", "side/c.py", 900);
        CommitOn("2026-05-02T12:00:00Z", "side/d.py", 50);
        _repository.Git("checkout", "--quiet", "main");
        _repository.Git("mv", "src/a.py", "src/renamed.py");
        CommitOn("2026-05-02T13:00:00Z", "package-lock.json", 5000);
        _repository.Write("src/long.py", $"def long():\n{string.Concat(Enumerable.Repeat("    x = 1\n", 200))}");
        CommitOn("2026-05-02T14:00:00Z", "docs/notes.md", 30);
        _repository.Git("merge", "--quiet", "--no-edit", "side");
        _repository.Git("rm", "--quiet", "src/b.py");
        CommitOn("2026-05-03T12:00:00Z", "src/a.py", 700);
        var commits = RevisionsOf("HEAD");
        _repository.Git("checkout", "--quiet", "elsewhere");
        CommitOn("2026-05-01T13:00:00Z", "else.py", 10);
        _repository.Git("checkout", "--quiet", "main");
        return commits;
    }

    private void CommitOn(string time, string path, int lines)
    {
        _repository.Write(path, Lines(lines));
        _repository.Git("add", "--all");
        // The time of a commit is read from the environment only, and an alias is a shell on every system.
        _repository.Git("-c", $"alias.dated=!GIT_COMMITTER_DATE='{time}' git commit --quiet --message change --date='{time}'", "dated");
    }

    private static string Lines(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append("x = ").Append(i).Append('\n');
        return text.ToString();
    }

    /// <summary>One commit of a repository in a folder of its own.</summary>
    private sealed class TempCheckout : IDisposable
    {
        private readonly TempRepository _repository;

        public TempCheckout(TempRepository repository, string commit)
        {
            _repository = repository;
            Root = Path.Join(repository.Root, ".git", $"checkout-{commit}");
            repository.Git("worktree", "add", "--quiet", "--detach", Root, commit);
        }

        public string Root { get; }

        public void Dispose() => _repository.Git("worktree", "remove", "--force", Root);
    }

    private sealed class ShallowClone : TempFolder
    {
        public ShallowClone(TempRepository repository, int depth) =>
            Run("git", "clone", "--quiet", $"--depth={depth}", $"file://{repository.Root}", ".");
    }
}
