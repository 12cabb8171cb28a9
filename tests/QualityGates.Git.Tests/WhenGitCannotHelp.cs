using System.Diagnostics;
using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

public sealed class WhenGitCannotHelp : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void BecauseItIsNotInstalledTheFoldersAreWalkedAndANoteSaysSo()
    {
        _repository.Write(".gitignore", "*.log\n");
        _repository.Write(".git/info/exclude", "secret\n");
        _repository.Write("a.txt");
        _repository.Write("a.log");
        _repository.Write("secret");

        var listing = new GitWorkingTree(_repository.Root, new GitCommand("git-that-nobody-has")).List(CancellationToken.None);

        Assert.Equal("folder walk", listing.Source);
        Assert.Equal([".gitignore", "a.txt"], listing.Paths());
        Assert.Equal(
            ["The files were found by walking the folders, because git-that-nobody-has was not found; .gitignore files are honoured."],
            [.. listing.Notes]);
    }

    [Fact]
    public void BecauseThereIsNoRepositoryTheFoldersAreWalkedAndANoteSaysSo()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt");
        var listing = GitWorkingTree.Open(folder.Root).List(CancellationToken.None);
        Assert.Equal(["a.txt"], listing.Paths());
        Assert.Contains("because this is not a git repository;", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void BecauseTheIndexIsBrokenTheNoteSaysWhatGitSaid()
    {
        _repository.Write("a.txt");
        File.WriteAllText(_repository.PathOf(".git/index"), "broken");
        var listing = _repository.List();
        Assert.Equal(["a.txt"], listing.Paths());
        Assert.Contains("(fatal: ", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void BecauseTheRepositoryIsBareItsOwnFilesAreNotTakenForSources()
    {
        _repository.Git("init", "--quiet", "--bare", "bare.git");
        var listing = _repository.List("bare.git");
        Assert.Equal("folder walk", listing.Source);
        Assert.Contains("must be run in a work tree", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void BecauseTheFolderDoesNotExistTheMessageNamesIt()
    {
        var missing = _repository.PathOf("no/such/folder");
        var error = Assert.Throws<DirectoryNotFoundException>(() => GitWorkingTree.Open(missing));
        Assert.Equal($"The folder to audit does not exist: {missing}", error.Message);
    }

    [Fact]
    public void BecauseTheRootIsAFileTheMessageSaysSo()
    {
        _repository.Write("a.txt");
        var error = Assert.Throws<DirectoryNotFoundException>(() => GitWorkingTree.Open(_repository.PathOf("a.txt")));
        Assert.Equal($"The folder to audit is a file: {_repository.PathOf("a.txt")}", error.Message);
    }

    [UnixFact]
    public void WithOneFolderItsWarningBecomesANote()
    {
        _repository.Write("a.txt");
        var git = FakeGit("echo \"warning: could not open directory 'x/'\" >&2; printf '? a.txt\\0'");
        var listing = new GitWorkingTree(_repository.Root, new GitCommand(git)).List(CancellationToken.None);
        Assert.Equal(["a.txt"], listing.Paths());
        Assert.Equal(["git gave a warning: could not open directory 'x/'."], [.. listing.Notes]);
    }

    [UnixFact]
    public void AFileOfItsNameInTheCurrentFolderIsNotRun()
    {
        var planted = Path.Join(Directory.GetCurrentDirectory(), $"planted-{Guid.NewGuid():N}");
        File.Copy(FakeGit("exit 0"), planted);
        try
        {
            Assert.Throws<GitNotFoundException>(() => new GitCommand(Path.GetFileName(planted)).Run(_repository.Root, [], CancellationToken.None));
        }
        finally
        {
            File.Delete(planted);
        }
    }

    [UnixFact]
    public void AnUnstartableProgramIsAsGoodAsNone()
    {
        var program = _repository.PathOf("not-a-program");
        File.WriteAllText(program, "junk");
        var listing = new GitWorkingTree(_repository.Root, new GitCommand(program)).List(CancellationToken.None);
        Assert.Contains("could not be started", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsListedForSomebodyWhoGaveUpBefore() => Assert.ThrowsAny<OperationCanceledException>(
        () => GitWorkingTree.Open(_repository.Root).List(new CancellationToken(canceled: true)));

    [UnixFact]
    public void SomebodyWhoGivesUpMeanwhileDoesNotWaitForItAndItIsKilled()
    {
        var git = FakeGit("echo $$ > pid; sleep 60 & wait");
        using var giveUp = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var pid = _repository.PathOf("pid");
        _ = Task.Run(() =>
        {
            SpinWait.SpinUntil(() => File.Exists(pid) && new FileInfo(pid).Length > 0, TimeSpan.FromSeconds(20));
            giveUp.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => new GitWorkingTree(_repository.Root, new GitCommand(git)).List(giveUp.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(pid), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private string FakeGit(string script)
    {
        var path = _repository.PathOf(".git/fake-git");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}

/// <summary>Variables hold for the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(InsideAGitHook), DisableParallelization = true)]
[Collection(nameof(InsideAGitHook))]
public sealed class InsideAGitHook
{
    [Theory]
    [InlineData("GIT_DIR")]
    [InlineData("GIT_WORK_TREE")]
    [InlineData("GIT_INDEX_FILE")]
    public void TheAuditedFolderIsListedAndNotTheOneThatGitIsBusyWith(string variable)
    {
        using var repository = new TempRepository();
        using var other = new TempRepository();
        repository.Write("mine.txt");
        repository.Commit();
        Environment.SetEnvironmentVariable(variable, variable == "GIT_WORK_TREE" ? other.Root : other.PathOf(variable == "GIT_DIR" ? ".git" : ".git/index"));
        try
        {
            Assert.Equal(["mine.txt"], repository.List().Paths());
            Assert.Equal("git", repository.List().Source);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }
}
