namespace QualityGates.Git.Tests.Engines;

public sealed class MergingWithoutACheckout : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void GivesTheTreeThatAMergeWouldAndTouchesNoFile(string engine)
    {
        Fork(() => _repository.Write("ours.txt", "ours\n"), () => _repository.Write("theirs.txt", "theirs\n"));
        var before = _repository.Git("status", "--porcelain", "--branch");
        using var opened = _repository.Open(engine);

        var merged = opened.Merge(opened.Id("main"), opened.Id("topic"), default);

        Assert.Empty(merged.Conflicts);
        var files = opened.Snapshot(merged.Tree!).List(CancellationToken.None);
        Assert.Equal(["base.txt", "ours.txt", "theirs.txt"], files.Paths());
        Assert.Equal(["Added theirs.txt"], opened.Changes(opened.Id("main"), merged.Tree!, default).Story());
        Assert.Equal(before, _repository.Git("status", "--porcelain", "--branch"));
        Assert.False(File.Exists(_repository.PathOf("theirs.txt")));
    }

    [Theory, ByGit, ByLibGit2]
    public void NamesTheFilesInConflict(string engine)
    {
        Fork(
            () => { _repository.Write("base.txt", "ours\n"); _repository.Write("b.txt", "1\n"); },
            () => { _repository.Write("base.txt", "theirs\n"); _repository.Write("b.txt", "2\n"); });
        using var opened = _repository.Open(engine);
        var merged = opened.Merge(opened.Id("main"), opened.Id("topic"), default);
        Assert.Null(merged.Tree);
        Assert.Equal(["b.txt", "base.txt"], merged.Conflicts.Select(path => path.Value));
    }

    [Theory, ByGit, ByLibGit2]
    public void AConflictOutsideTheFolderIsNotItsOwn(string engine)
    {
        Fork(
            () => { _repository.Write("base.txt", "ours\n"); _repository.Write("api/a.txt", "1\n"); },
            () => { _repository.Write("base.txt", "theirs\n"); _repository.Write("api/b.txt", "2\n"); });
        using var opened = _repository.Open(engine, "api");
        var merged = opened.Merge(opened.Id("main"), opened.Id("topic"), default);
        Assert.Empty(merged.Conflicts);
        Assert.Equal(["a.txt", "b.txt"], opened.Snapshot(merged.Tree!).List(CancellationToken.None).Paths());
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void AProgramOfTheUsersConfigurationIsNotRun(string engine)
    {
        Fork(() => _repository.Write("base.txt", "ours\n"), () => _repository.Write("base.txt", "theirs\n"));
        _repository.Write(".git/info/attributes", "*.txt merge=mine\n");
        _repository.Git("config", "merge.mine.driver", $"touch {_repository.PathOf("was-run")}");
        using var opened = _repository.Open(engine);
        Assert.Equal(["base.txt"], opened.Merge(opened.Id("main"), opened.Id("topic"), default).Conflicts.Select(path => path.Value));
        Assert.False(File.Exists(_repository.PathOf("was-run")));
    }

    [Theory, ByGit, ByLibGit2]
    public void UnrelatedHistoriesHaveNoBaseAndDoNotMerge(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "--orphan", "other");
        _repository.Write("b.txt");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Null(opened.MergeBase(opened.Id("main"), opened.Id("other"), default));
        var error = Assert.Throws<GitException>(() => opened.Merge(opened.Id("main"), opened.Id("other"), default));
        Assert.Contains("unrelated", error.Message, StringComparison.Ordinal);
    }

    [Theory, ByGit, ByLibGit2]
    public void TheMergeBaseIsWhereTheTwoParted(string engine)
    {
        Fork(() => _repository.Write("ours.txt"), () => _repository.Write("theirs.txt"));
        using var opened = _repository.Open(engine);
        var (main, topic, root) = (opened.Id("main"), opened.Id("topic"), opened.Id("main~"));
        Assert.Equal(root, opened.MergeBase(main, topic, default));
        Assert.Equal(root, opened.MergeBase(topic, main, default));
        Assert.Equal(root, opened.MergeBase(root, topic, default));
        Assert.Equal(main, opened.MergeBase(main, main, default));
    }

    [Theory, ByGit, ByLibGit2]
    public void OfACrissCrossTheMergeBaseIsOneOfTheTwo(string engine)
    {
        Fork(() => _repository.Write("ours.txt"), () => _repository.Write("theirs.txt"));
        _repository.Git("tag", "m1", "main");
        _repository.Git("tag", "t1", "topic");
        _repository.Git("merge", "--quiet", "-m", "one way", "t1");
        _repository.Git("checkout", "--quiet", "topic");
        _repository.Git("merge", "--quiet", "-m", "other way", "m1");
        using var opened = _repository.Open(engine);
        Assert.Contains(opened.MergeBase(opened.Id("main"), opened.Id("topic"), default), new[] { opened.Id("m1"), opened.Id("t1") });
    }

    [Theory, ByGit, ByLibGit2]
    public void AnOctopusHasAllItsParents(string engine)
    {
        _repository.Write("base.txt");
        _repository.Commit();
        foreach (var arm in new[] { "a", "b", "c" })
        {
            _repository.Git("checkout", "--quiet", "-b", arm, "main");
            _repository.Write(arm);
            _repository.Commit();
        }

        _repository.Git("checkout", "--quiet", "a");
        _repository.Git("merge", "--quiet", "-m", "octopus", "b", "c");
        using var opened = _repository.Open(engine);
        Assert.Equal([opened.Id("HEAD^1"), opened.Id("b"), opened.Id("c")], opened.Parents(opened.Id("HEAD"), default).AsEnumerable());
        Assert.Equal(["Added b", "Added c"], opened.Changes("HEAD^1", "HEAD"));
    }

    private void Fork(Action ours, Action theirs)
    {
        _repository.Write("base.txt", "base\n");
        _repository.Commit("base");
        _repository.Git("checkout", "--quiet", "-b", "topic");
        theirs();
        _repository.Commit("theirs");
        _repository.Git("checkout", "--quiet", "main");
        ours();
        _repository.Commit("ours");
        Directory.CreateDirectory(_repository.PathOf("api"));
    }
}
