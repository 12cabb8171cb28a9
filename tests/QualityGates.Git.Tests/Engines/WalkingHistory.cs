using System.Globalization;
using QualityGates.Text;

namespace QualityGates.Git.Tests.Engines;

public sealed class WalkingHistory : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void EachCommitComesWithWhatItChanged(string engine)
    {
        Commit(0, "first", () => Write("a.txt", "1"), () => Write("b.txt", "2"));
        Commit(1, "empty");
        Commit(2, "second", () => Write("a.txt", "3"), () => _repository.Git("mv", "b.txt", "c.txt"));
        using var opened = _repository.Open(engine);
        Assert.Equal(
            ["second: M a.txt, D b.txt, A c.txt", "empty: ", "first: A a.txt, A b.txt"],
            Story(opened, firstParentsOnly: true));

        var change = opened.History(opened.Id("HEAD"), true, default).First().Changes[0];
        Assert.Equal((Id("HEAD~2:a.txt"), Id("HEAD:a.txt")), (change.Before, change.After));
    }

    [Theory, ByGit, ByLibGit2]
    public void TheFirstParentsTellWhatEachMergeBroughtAndAllOfThemTellEachCommitOnce(string engine)
    {
        Commit(0, "first", () => Write("a.txt", "1"));
        _repository.Git("checkout", "--quiet", "-b", "topic");
        Commit(1, "on topic", () => Write("t.txt", "t"));
        _repository.Git("checkout", "--quiet", "main");
        Commit(2, "on main", () => Write("m.txt", "m"));
        Merge(3, "merge", "topic");
        using var opened = _repository.Open(engine);

        Assert.Equal(["merge: A t.txt", "on main: A m.txt", "first: A a.txt"], Story(opened, firstParentsOnly: true));
        var all = Story(opened, firstParentsOnly: false);
        Assert.Equal(("merge: A t.txt", "first: A a.txt"), (all[0], all[^1]));
        Assert.Equal(["on main: A m.txt", "on topic: A t.txt"], all[1..^1].Order(StringComparer.Ordinal));
    }

    [Theory, ByGit, ByLibGit2]
    public void LinksAndSubmodulesHaveNoContentAndAnotherModeIsNoChange(string engine)
    {
        Commit(0, "file", () => Write("x", "1"), () => Write("run.sh", "echo"));
        Commit(1, "link", () => _repository.Git("update-index", "--cacheinfo", $"120000,{Id(":x")},x"),
            () => _repository.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},module"),
            () => _repository.Git("update-index", "--chmod=+x", "run.sh"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["link: D x", "file: A run.sh, A x"], Story(opened, firstParentsOnly: true));
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderBelowTheTopSeesEveryCommitButOnlyItsOwnFiles(string engine)
    {
        Commit(0, "both", () => Write("api/a.txt", "1"), () => Write("top.txt", "1"));
        Commit(1, "top", () => Write("top.txt", "2"));
        using var opened = _repository.Open(engine, "api");
        Assert.Equal(["top: ", "both: A a.txt"], Story(opened, firstParentsOnly: true));
    }

    [Theory, ByGit, ByLibGit2]
    public void ChurnCountsTheCommitsSinceADayMergesAside(string engine)
    {
        Commit(0, "long ago", () => Write("a.txt", "1"), () => Write("old.txt", "1"));
        Commit(10, "first", () => Write("a.txt", "2"));
        _repository.Git("checkout", "--quiet", "-b", "topic");
        Commit(11, "on topic", () => Write("t.txt", "t"), () => Write("a.txt", "3"));
        _repository.Git("checkout", "--quiet", "main");
        Commit(12, "on main", () => Write("m.txt", "m"));
        Merge(13, "merge", "topic");
        using var opened = _repository.Open(engine);

        var churn = opened.Churn(opened.Id("HEAD"), Begin.AddDays(10), default);

        Assert.Equal(
            new Dictionary<RepoPath, int> { [new("a.txt")] = 2, [new("m.txt")] = 1, [new("t.txt")] = 1 }.OrderBy(pair => pair.Key),
            churn.OrderBy(pair => pair.Key));
        Assert.Equal(1, opened.Churn(opened.Id("HEAD"), Begin.AddDays(10).AddSeconds(1), default)[new("a.txt")]);
        Assert.Equal(3, opened.Churn(opened.Id("HEAD"), DateTimeOffset.UnixEpoch, default)[new("a.txt")]);
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileIsFollowedThroughRenamesToItsBeginning(string engine)
    {
        Commit(0, "born", () => Write("src/a.cs", ComparingCommits.Lines(30)));
        Commit(1, "other", () => Write("other.cs", "x"));
        Commit(2, "edited", () => Write("src/a.cs", ComparingCommits.Lines(31)));
        Commit(3, "moved", () => _repository.Git("mv", "src/a.cs", "b.cs"), () => Write("b.cs", ComparingCommits.Lines(33)));
        Commit(4, "edited again", () => Write("b.cs", ComparingCommits.Lines(35)));
        using var opened = _repository.Open(engine);

        var versions = opened.Versions(opened.Id("HEAD"), new RepoPath("b.cs"), default).ToList();

        Assert.Equal(
            ["edited again: b.cs", "moved: b.cs", "edited: src/a.cs", "born: src/a.cs"],
            versions.Select(version => $"{version.Commit.Title}: {version.Path}"));
        Assert.Equal(Id("HEAD:b.cs"), versions[0].Blob);
        Assert.Equal(Id("HEAD~2:src/a.cs"), versions[2].Blob);
    }

    [Theory, ByGit, ByLibGit2]
    public void ADeletedFileAndOneThatComesBackHaveVersionsToo(string engine)
    {
        Commit(0, "born", () => Write("a.txt", "one\n"));
        Commit(1, "deleted", () => _repository.Git("rm", "--quiet", "a.txt"));
        Commit(2, "back", () => Write("a.txt", "entirely different\n"));
        using var opened = _repository.Open(engine);
        var versions = opened.Versions(opened.Id("HEAD"), new RepoPath("a.txt"), default).ToList();
        Assert.Equal(["back", "deleted", "born"], versions.Select(version => version.Commit.Title));
        Assert.Null(versions[1].Blob);
        Assert.Empty(opened.Versions(opened.Id("HEAD"), new RepoPath("never.txt"), default));
    }

    [Theory, ByGit, ByLibGit2]
    public void AVersionIsTheCommitThatMadeItAndNotTheMergeThatBroughtIt(string engine)
    {
        Commit(0, "first", () => Write("a.txt", "1\n2\n3\n4\n5\n"));
        _repository.Git("checkout", "--quiet", "-b", "topic");
        Commit(1, "on topic", () => Write("a.txt", "1\n2\n3\n4\ntopic\n"));
        _repository.Git("checkout", "--quiet", "main");
        Commit(2, "on main", () => Write("m.txt", "m"));
        Merge(3, "merge", "topic");
        Commit(4, "after", () => Write("m.txt", "n"));
        using var opened = _repository.Open(engine);
        Assert.Equal(
            ["on topic", "first"],
            opened.Versions(opened.Id("HEAD"), new RepoPath("a.txt"), default).Select(version => version.Commit.Title));
    }

    [Theory, ByGit, ByLibGit2]
    public void AVersionThatOnlyTheMergeMadeIsTheMerges(string engine)
    {
        Commit(0, "first", () => Write("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n"));
        _repository.Git("checkout", "--quiet", "-b", "topic");
        Commit(1, "on topic", () => Write("a.txt", "1\n2\n3\n4\n5\n6\n7\ntopic\n"));
        _repository.Git("checkout", "--quiet", "main");
        Commit(2, "on main", () => Write("a.txt", "main\n2\n3\n4\n5\n6\n7\n8\n"));
        Merge(3, "merge", "topic");
        using var opened = _repository.Open(engine);
        Assert.Equal(
            ["merge", "on main", "on topic", "first"],
            opened.Versions(opened.Id("HEAD"), new RepoPath("a.txt"), default).Select(version => version.Commit.Title));
    }

    [Theory, ByGit, ByLibGit2]
    public void SomebodyWhoGivesUpGetsNoMore(string engine)
    {
        foreach (var day in Enumerable.Range(0, 5)) Commit(day, $"c{day}", () => Write("a.txt", $"{day}"));
        using var opened = _repository.Open(engine);
        using var giveUp = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var _ in opened.History(opened.Id("HEAD"), true, giveUp.Token)) giveUp.Cancel();
        });
        Assert.Single(opened.History(opened.Id("HEAD"), true, default).Take(1));
    }

    private static string[] Story(IGitRepository opened, bool firstParentsOnly) =>
    [
        .. opened.History(opened.Id("HEAD"), firstParentsOnly, default).Select(commit => $"{commit.Commit.Title}: " + string.Join(", ",
            commit.Changes.Select(change => $"{(change.Before is null ? "A" : change.After is null ? "D" : "M")} {change.Path}"))),
    ];

    private string Id(string revision) => _repository.Git("rev-parse", revision).Trim();

    private void Write(string path, string text)
    {
        _repository.Write(path, text);
        _repository.Git("add", path);
    }

    private void Commit(int day, string title, params Action[] changes)
    {
        foreach (var change in changes) change();
        Dated(day, "commit", "--quiet", "--allow-empty", "-m", title);
    }

    private void Merge(int day, string title, params string[] others) => Dated(day, ["merge", "--quiet", "--no-ff", "-m", title, .. others]);

    private void Dated(int day, params string[] command) => _repository.Run(
        "env", [$"GIT_COMMITTER_DATE={Begin.AddDays(day).ToString("O", CultureInfo.InvariantCulture)}", "git", "-c", "user.name=test",
            "-c", "user.email=test@example.org", .. command]);
}
