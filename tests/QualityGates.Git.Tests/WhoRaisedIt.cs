using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.Git.Tests;

public sealed class WhoRaisedIt : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void IsTheAuthorOfTheCommitThatAddedLinesLast()
    {
        CommitLines("a.py", 610, "Bob");
        var raised = CommitLines("a.py", 684, "Ann Smith");
        CommitLines("a.py", 650, "Cem");
        CommitLines("other.py", 9, "Dee");

        Assert.Equal(new Growth(610, 684, raised, "Ann Smith", Time(raised)), Ask("a.py", 650).Growth);
    }

    [Fact]
    public void IsWhoAddedTheFileWhereItNeverGrewSince()
    {
        var added = CommitLines("a.py", 700, "Ann");
        CommitLines("a.py", 690, "Bob");
        var growth = Ask("a.py", 690).Growth!;
        Assert.Equal((null, 700, added), (growth.Before, growth.After, growth.Commit));
    }

    [Fact]
    public void IsNobodyYetWhileItIsNotCommitted()
    {
        CommitLines("a.py", 610, "Ann");
        Write("a.py", 620);
        Assert.Equal(new Growth(610, 620, null, null, default), Ask("a.py", 620).Growth);
    }

    [Fact]
    public void IsNobodyYetWhileTheFileIsNew()
    {
        CommitLines("a.py", 610, "Ann");
        Write("new.py", 700);
        Assert.Equal(new Growth(null, 700, null, null, default), Ask("new.py", 700).Growth);
    }

    [Fact]
    public void IsNobodyYetInARepositoryWithoutAnyCommit()
    {
        Write("a.py", 700);
        Assert.Equal(new Growth(null, 700, null, null, default), Ask("a.py", 700).Growth);
    }

    [Fact]
    public void IsFoundThroughARename()
    {
        CommitLines("old.py", 610, "Bob");
        var raised = CommitLines("old.py", 684, "Ann");
        _repository.Git("mv", "old.py", "new.py");
        _repository.Commit("rename");
        Assert.Equal((610, raised), Ask("new.py", 684).Growth is { } growth ? (growth.Before, growth.Commit) : default);
    }

    [Fact]
    public void IsFoundThroughARenameThatIsNotCommitted()
    {
        CommitLines("old.py", 610, "Bob");
        var raised = CommitLines("old.py", 684, "Ann");
        _repository.Git("mv", "old.py", "new.py");
        Assert.Equal(raised, Ask("new.py", 684).Growth?.Commit);
    }

    [Fact]
    public void IsFoundForAFunctionWhateverHappensAroundIt()
    {
        CommitText("a.py", Function("f", 100), "Bob");
        var raised = CommitText("a.py", "x = 1\n" + Function("f", 160), "Ann");
        CommitText("a.py", "x = 1\n" + Function("g", 90) + Function("f", 160), "Cem");
        var growth = Ask("a.py", 160, "a.py#f", "QG0103").Growth!;
        Assert.Equal((100, 160, raised), (growth.Before, growth.After, growth.Commit));
    }

    [Fact]
    public void IsFoundForTheSecondOfTwoFunctionsOfOneName()
    {
        CommitText("a.py", Function("f", 200) + Function("f", 100), "Bob");
        var raised = CommitText("a.py", Function("f", 200) + Function("f", 160), "Ann");
        Assert.Equal(raised, Ask("a.py", 160, "a.py#f~2", "QG0103").Growth?.Commit);
    }

    [Fact]
    public void IsNotGuessedBeyondTheEndOfAShallowClone()
    {
        CommitLines("a.py", 610, "Bob");
        CommitLines("a.py", 684, "Ann");
        var last = CommitLines("other.py", 9, "Dee");
        using var beside = new QualityGates.Tests.Snapshots.TempFolder();
        var clone = beside.PathOf("clone");
        _repository.Git("clone", "--quiet", "--depth=1", new Uri(_repository.Root).AbsoluteUri, clone);
        Assert.Equal($"it did not grow since {last[..9]}, where this shallow clone ends", Ask("a.py", 684, folder: clone).Unknown);
    }

    [Fact]
    public void IsNotLookedForInMoreThanSoManyVersions()
    {
        CommitLines("a.py", 2, "Bob");
        for (var i = 0; i <= SubjectHistory.MostVersions; i++) CommitText("a.py", $"x = {i}\ny = 1\nz = 1\n", "Ann");
        Assert.StartsWith($"it did not grow in the last {SubjectHistory.MostVersions} versions", Ask("a.py", 3).Unknown, StringComparison.Ordinal);
    }

    private LastGrowth Ask(string path, int now, string? subject = null, string rule = "QG0101", string? folder = null)
    {
        Assert.True(GitRepository.TryOpen(folder ?? _repository.Root, "auto", out var repository, out var problem), problem);
        using (repository) return new SubjectHistory(repository, CancellationToken.None).LastGrowth(rule, subject ?? path, new RepoPath(path), now);
    }

    private string CommitLines(string path, int lines, string author) => CommitText(path, Lines(lines), author);

    private string CommitText(string path, string text, string author)
    {
        _repository.Write(path, text);
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "--message", "change", "--author", $"{author} <secret@example.org>");
        return _repository.Git("rev-parse", "HEAD").Trim();
    }

    private DateTimeOffset Time(string commit) =>
        DateTimeOffset.Parse(_repository.Git("show", "--no-patch", "--format=%cI", commit), System.Globalization.CultureInfo.InvariantCulture);

    private void Write(string path, int lines) => _repository.Write(path, Lines(lines));

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(line => $"x{line} = {line}\n"));

    private static string Function(string name, int lines) =>
        $"def {name}():\n" + string.Concat(Enumerable.Range(2, lines - 1).Select(line => $"    x{line} = {line}\n"));
}
