using System.Globalization;
using QualityGates.Text;

namespace QualityGates.Git.Tests.Engines;

public sealed class FilesThatAreGone : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempRepository _repository = new();
    private int _days;

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void ADeletedFileIsToldWithTheCommitThatTookItAway(string engine)
    {
        Commit("born", () => Write("docs/guide.md", "guide"), () => Write("a.txt", "1"));
        Commit("gone", () => _repository.Git("rm", "--quiet", "docs/guide.md"));
        Commit("later", () => Write("a.txt", "2"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["docs/guide.md: HEAD~1"], Story(opened));
        Assert.Equal(opened.Id("HEAD~1"), Assert.Single(opened.Removed(opened.Id("HEAD"), null, default)).Commit);
    }

    [Theory, ByGit, ByLibGit2]
    public void ARenamedFileIsToldWithItsNewNameEditedOrNot(string engine)
    {
        Commit("born", () => Write("src/a.cs", ComparingCommits.Lines(30)), () => Write("src/b.cs", "short, and as it is"));
        Commit("moved", () => _repository.Git("mv", "src", "lib"), () => Write("lib/a.cs", ComparingCommits.Lines(33)));
        Commit("moved on", () => _repository.Git("mv", "lib/a.cs", "c.cs"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["lib/a.cs: HEAD -> c.cs", "src/a.cs: HEAD~1 -> lib/a.cs", "src/b.cs: HEAD~1 -> lib/b.cs"], Story(opened));
    }

    [Theory, ByGit, ByLibGit2]
    public void OnlyTheLastCommitThatTookAwayAPathCounts(string engine)
    {
        Commit("born", () => Write("a.txt", "one\n"));
        Commit("gone", () => _repository.Git("rm", "--quiet", "a.txt"));
        Commit("back", () => Write("a.txt", "entirely different\n"));
        Commit("renamed", () => _repository.Git("mv", "a.txt", "b.txt"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["a.txt: HEAD -> b.txt"], Story(opened));
        Assert.Equal(["a.txt: HEAD~2"], Story(opened, "HEAD~1"));
    }

    [Theory, ByGit, ByLibGit2]
    public void WhatABranchRemovedIsToldOfItsOwnCommitAndNotOfTheMerge(string engine)
    {
        Commit("first", () => Write("a.txt", "1"), () => Write("b.txt", "2"));
        _repository.Git("checkout", "--quiet", "-b", "topic");
        Commit("on topic", () => _repository.Git("rm", "--quiet", "b.txt"));
        _repository.Git("checkout", "--quiet", "main");
        Commit("on main", () => Write("a.txt", "3"));
        Dated("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
        using var opened = _repository.Open(engine);
        Assert.Equal(opened.Id("topic"), Assert.Single(opened.Removed(opened.Id("HEAD"), null, default)).Commit);
    }

    [Theory, ByGit, ByLibGit2]
    public void OfFilesWithTheSameContentNobodyKnowsWhichBecameWhich(string engine)
    {
        Commit("born", () => Write("one.txt", "same"), () => Write("two.txt", "same"));
        Commit("renamed", () => _repository.Git("mv", "one.txt", "three.txt"), () => _repository.Git("mv", "two.txt", "four.txt"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["one.txt: HEAD", "two.txt: HEAD"], Story(opened));
    }

    [Theory, ByGit, ByLibGit2]
    public void BelowTheTopOnlyTheOwnFilesAreSeenAndWhatLeavesTheFolderIsDeleted(string engine)
    {
        Commit("born", () => Write("api/a.txt", "a text"), () => Write("api/b.txt", "another"), () => Write("top.txt", "top"));
        Commit("moved", () => _repository.Git("mv", "api/a.txt", "a.txt"), () => _repository.Git("mv", "api/b.txt", "api/c.txt"),
            () => _repository.Git("rm", "--quiet", "top.txt"));
        using var opened = _repository.Open(engine, "api");
        Assert.Equal(["a.txt: HEAD", "b.txt: HEAD -> c.txt"], Story(opened));
    }

    [Theory, ByGit, ByLibGit2]
    public void WhatWasReadIsKeptAndOnlyTheRestReadTheNextTime(string engine)
    {
        Commit("born", () => Write("a.txt", "first"), () => Write("b.txt", "second"), () => Write("c.txt", "third"));
        Commit("one", () => _repository.Git("rm", "--quiet", "a.txt"));
        using var opened = _repository.Open(engine);
        var kept = RemovedFiles.Read(opened, null, default)!.ToJson();
        Commit("two", () => _repository.Git("mv", "b.txt", "d.txt"), () => Write("a.txt", "again"));
        Commit("three", () => _repository.Git("rm", "--quiet", "a.txt"));
        using var later = _repository.Open(engine);

        var continued = RemovedFiles.Read(later, kept, default)!;

        Assert.Equal(RemovedFiles.Read(later, null, default)!.ToJson(), continued.ToJson());
        Assert.Equal(later.Id("HEAD"), continued.ByPath()[new RepoPath("a.txt")].Commit);
        Assert.Equal(new RepoPath("d.txt"), continued.ByPath()[new RepoPath("b.txt")].RenamedTo);
        // What was kept is believed, so that it is known to be used at all.
        var believed = continued.ToJson().Replace("d.txt", "e.txt", StringComparison.Ordinal);
        Assert.Equal(new RepoPath("e.txt"), RemovedFiles.Read(later, believed, default)!.ByPath()[new RepoPath("b.txt")].RenamedTo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\":2,\"tip\":\"x\",\"removed\":[]}")]
    [InlineData("{\"version\":1,\"tip\":\"0123456789012345678901234567890123456789\",\"removed\":[]}")]
    [InlineData("{\"version\":1,\"tip\":\"HEAD\",\"removed\":[[\"x\",\"y\"]]}")]
    [InlineData("{\"version\":1,\"tip\":\"HEAD\",\"removed\":[[\"x\"]]}")]
    [InlineData("{\"version\":1,\"tip\":7,\"removed\":{}}")]
    [InlineData("{\"version\":1,\"tip\":\"--all\",\"removed\":[[1,2]]}")]
    public void WhatIsNotWholeOrOfAnotherHistoryIsReadAnew(string kept)
    {
        Commit("born", () => Write("a.txt", "first"));
        Commit("gone", () => _repository.Git("rm", "--quiet", "a.txt"));
        using var opened = _repository.Open("git");
        Assert.Equal(new RepoPath("a.txt"), Assert.Single(RemovedFiles.Read(opened, kept, default)!.Files).Path);
    }

    [Fact]
    public void AfterARebaseWhatWasKeptIsOfAnotherHistory()
    {
        Commit("born", () => Write("a.txt", "first"), () => Write("b.txt", "second"));
        Commit("gone", () => _repository.Git("rm", "--quiet", "a.txt"));
        using var opened = _repository.Open("git");
        var kept = RemovedFiles.Read(opened, null, default)!.ToJson();
        _repository.Git("reset", "--quiet", "--hard", "HEAD~1");
        Commit("other", () => _repository.Git("rm", "--quiet", "b.txt"));
        Assert.Equal(new RepoPath("b.txt"), Assert.Single(RemovedFiles.Read(opened, kept, default)!.Files).Path);
    }

    [Fact]
    public void AShallowCloneKnowsNothingOfWhatWentBefore()
    {
        Commit("born", () => Write("a.txt", "first"));
        Commit("gone", () => _repository.Git("rm", "--quiet", "a.txt"), () => Write("b.txt", "b"));
        _repository.Git("clone", "--quiet", "--depth=1", $"file://{_repository.Root}", _repository.PathOf("clone"));
        using var opened = _repository.Open("git", "clone");
        Assert.True(opened.IsShallow);
        Assert.Null(RemovedFiles.Read(opened, null, default));
    }

    [Fact]
    public void ARepositoryWithoutCommitsHasNoPast()
    {
        using var opened = _repository.Open("git");
        Assert.Null(RemovedFiles.Read(opened, null, default));
    }

    private static string[] Story(IGitRepository opened, string tip = "HEAD")
    {
        var names = opened.History(opened.Id("HEAD"), true, default).Select((commit, index) => (commit.Commit.Id, Name: index == 0 ? "HEAD" : $"HEAD~{index}"))
            .ToDictionary(static row => row.Id, static row => row.Name);
        return
        [
            .. opened.Removed(opened.Id(tip), null, default)
                .Select(file => $"{file.Path}: {names[file.Commit]}{(file.RenamedTo is { } target ? $" -> {target}" : "")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private void Write(string path, string text)
    {
        _repository.Write(path, text);
        _repository.Git("add", path);
    }

    private void Commit(string title, params Action[] changes)
    {
        foreach (var change in changes) change();
        Dated("commit", "--quiet", "-m", title);
    }

    private void Dated(params string[] command) => _repository.Run(
        "env", [$"GIT_COMMITTER_DATE={Begin.AddDays(_days++).ToString("O", CultureInfo.InvariantCulture)}", "git", "-c", "user.name=test",
            "-c", "user.email=test@example.org", .. command]);
}
