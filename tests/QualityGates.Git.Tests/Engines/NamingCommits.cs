using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests.Engines;

public sealed class NamingCommits : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void ABranchATagAnIdAndAnAncestorAreCommits(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit("first");
        _repository.Git("tag", "light");
        _repository.Git("tag", "-a", "-m", "annotated", "heavy");
        _repository.Git("branch", "topic/x");
        _repository.Write("a.txt", "more\n");
        _repository.Commit("second");
        var (first, second) = (Id("HEAD~1"), Id("HEAD"));

        using var opened = _repository.Open(engine);

        foreach (var name in new[] { "light", "heavy", "topic/x", "HEAD~1", "HEAD^", "main~", first, first[..10], "refs/heads/topic/x" })
            Assert.Equal(first, opened.Resolve(name, CancellationToken.None));
        Assert.Equal(second, opened.Resolve("main", CancellationToken.None));
        Assert.Equal([first], opened.Parents(second, CancellationToken.None).AsEnumerable());
        Assert.Empty(opened.Parents(first, CancellationToken.None));
    }

    [Theory, ByGit, ByLibGit2]
    public void WhatNamesNoCommitIsNothing(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        foreach (var name in new[]
        {
            "", "no-such-branch", "HEAD~7", "HEAD^2", "--all", "-h", "^main", "main..HEAD", "HEAD:a.txt", "HEAD^{tree}", "a b", "a\0b", ":/change",
            new string('a', 40), "main@{yesterday", "zz~", "*",
        })
        {
            Assert.Null(opened.Resolve(name, CancellationToken.None));
        }
    }

    [Theory, ByGit, ByLibGit2]
    public void ACommitTellsWhoWhenAndWhat(string engine)
    {
        _repository.Write("a.txt");
        _repository.Git("add", ".");
        _repository.Run("env", "GIT_COMMITTER_DATE=2024-02-03T04:05:06+07:00", "git", "-c", "user.name=Zoë Ünal", "-c", "user.email=z@example.org",
            "commit", "-q", "-m", "Tell a story\n\nat length");
        using var opened = _repository.Open(engine);

        var commit = opened.Commit(opened.Id("HEAD"), CancellationToken.None);

        Assert.Equal((Id("HEAD"), "Zoë Ünal", "Tell a story"), (commit.Id, commit.Author, commit.Title));
        Assert.Equal(new DateTimeOffset(2024, 2, 2, 21, 5, 6, TimeSpan.Zero), commit.Time);
        Assert.Empty(commit.Parents);
    }

    [Theory, ByGit, ByLibGit2]
    public void ACommitThatIsNotThereIsAnError(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        var (here, missing) = (opened.Id("HEAD"), new string('1', 40));
        foreach (var ask in new Action[]
        {
            () => opened.Commit(missing, default), () => opened.Parents(missing, default), () => opened.MergeBase(here, missing, default),
            () => opened.Snapshot(missing), () => opened.Changes(missing, here, default), () => opened.ChangesOnDisk(missing, default),
            () => Assert.Empty(opened.History(missing, true, default)), () => opened.Churn(missing, default, default), () => opened.Merge(here, missing, default),
        })
        {
            Assert.Contains(missing, Assert.Throws<GitException>(ask).Message, StringComparison.Ordinal);
        }
    }

    [Theory, ByGit, ByLibGit2]
    public void AnUnbornBranchHasNoCommit(string engine)
    {
        using var opened = _repository.Open(engine);
        Assert.Null(opened.Resolve("HEAD", CancellationToken.None));
        Assert.Null(opened.Resolve("main", CancellationToken.None));
        Assert.False(opened.IsShallow);
    }

    [Theory, ByGit, ByLibGit2]
    public void ADetachedHeadIsACommitLikeAnyOther(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "--detach");
        _repository.Write("b.txt");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(Id("main"), Assert.Single(opened.Parents(opened.Id("HEAD"), CancellationToken.None)));
        Assert.Equal(["a.txt", "b.txt"], opened.List().Paths());
    }

    [Theory, ByGit, ByLibGit2]
    public void ABareRepositoryHasCommitsAndNoFiles(string engine)
    {
        _repository.Write("a.txt", "hello\n");
        _repository.Commit();
        _repository.Git("clone", "--quiet", "--bare", ".", "bare.git");
        using var opened = _repository.Open(engine, "bare.git");
        Assert.Equal(["a.txt"], opened.List().Paths());
        Assert.Equal("hello\n", opened.Read("a.txt"));
        var error = Assert.Throws<GitException>(() => opened.ChangesOnDisk());
        Assert.Contains("bare", error.Message, StringComparison.Ordinal);
    }

    [Theory, ByGit, ByLibGit2]
    public void ALinkedWorktreeHasItsOwnHeadAndFiles(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        using var elsewhere = new TempFolder();
        _repository.Git("worktree", "add", "--quiet", "-b", "topic", elsewhere.PathOf("tree"));
        elsewhere.Write("tree/b.txt");
        elsewhere.Run("git", "-C", "tree", "add", ".");
        elsewhere.Run("git", "-C", "tree", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "b");
        elsewhere.Write("tree/c.txt");
        var found = GitRepository.TryOpen(elsewhere.PathOf("tree"), engine, out var opened, out var problem);
        Assert.True(found, problem);
        using (opened)
        {
            Assert.Equal(Id("topic"), opened!.Resolve("HEAD", CancellationToken.None));
            Assert.Equal(["a.txt", "b.txt"], opened.List().Paths());
            Assert.Equal(["Added c.txt"], opened.ChangesOnDisk());
        }
    }

    private string Id(string revision) => _repository.Git("rev-parse", revision + "^{commit}").Trim();
}
