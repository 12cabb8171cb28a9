using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests.Engines;

public sealed class ChoosingAnEngine : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit]
    public void GitIsTakenWhenItIsAskedFor(string engine)
    {
        using var opened = _repository.Open(engine);
        Assert.Equal(new GitEngine("git", "It was asked for."), opened.Engine);
    }

    [Theory, ByLibGit2]
    public void LibGit2SharpIsTakenWhenItCanServe(string engine)
    {
        foreach (var asked in new[] { "", "auto", engine })
        {
            using var opened = _repository.Open(asked);
            Assert.Equal("LibGit2Sharp", opened.Engine.Name);
            Assert.Matches(@"^It runs in this process, with libgit2 1\.[567]\.\d+\.$", opened.Engine.Reason);
        }
    }

    [Theory, ByLibGit2]
    public void WithoutTheGitProgramAllIsReadThatLibGit2SharpCanRead(string engine)
    {
        _repository.Write("a.txt", "hello\n");
        _repository.Commit();
        Assert.True(GitRepository.TryOpen(_repository.Root, "auto", "git-that-nobody-has", out var opened, out var problem), problem);
        using (opened)
        {
            Assert.Equal(engine == "libgit2" ? "LibGit2Sharp" : engine, opened.Engine.Name);
            Assert.Equal("hello\n", opened.Read("a.txt"));
            Assert.Single(opened.History(opened.Id("HEAD"), true, default));
            var error = Assert.Throws<GitException>(() => opened.ChangesOnDisk());
            Assert.Equal("The git program is needed, but git-that-nobody-has was not found.", error.Message);
        }
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("")]
    [InlineData("git")]
    public void ToReadHistoryGitIsTakenUnlessTheOtherOneIsAskedFor(string asked)
    {
        Assert.True(GitRepository.TryOpenForHistory(_repository.Root, asked, out var opened, out var problem), problem);
        using (opened) Assert.Equal("git", opened.Engine.Name);
    }

    [Theory, ByLibGit2]
    public void ToReadHistoryLibGit2SharpIsTakenWhenItIsAskedFor(string engine)
    {
        Assert.True(GitRepository.TryOpenForHistory(_repository.Root, engine, out var opened, out var problem), problem);
        using (opened) Assert.Equal("LibGit2Sharp", opened.Engine.Name);
    }

    [Fact]
    public void WithoutTheGitProgramAndWithoutLibGit2SharpTheReasonsOfBothAreGiven()
    {
        File.WriteAllText(_repository.PathOf(".git/shallow"), new string('1', 40) + "\n");
        Assert.False(GitRepository.TryOpen(_repository.Root, "auto", "git-that-nobody-has", out _, out var problem));
        Assert.StartsWith("LibGit2Sharp can", problem, StringComparison.Ordinal);
        Assert.EndsWith(" The git program is needed, but git-that-nobody-has was not found.", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("git")]
    public void AFolderWithoutARepositoryIsSaidToBeOne(string engine)
    {
        using var folder = new TempFolder();
        Assert.False(GitRepository.TryOpen(folder.Root, engine, out _, out var problem));
        Assert.Equal($"{folder.Root} is in no git repository.", problem);
    }

    [Fact]
    public void AnEngineThatDoesNotExistIsNamed()
    {
        Assert.False(GitRepository.TryOpen(_repository.Root, "svn", out _, out var problem));
        Assert.Equal("There is no git engine 'svn'; there are auto, libgit2 and git.", problem);
        Assert.False(GitRepository.TryOpen(_repository.PathOf("missing"), "auto", out _, out problem));
        Assert.EndsWith("missing is no folder.", problem, StringComparison.Ordinal);
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void AFolderReachedThroughALinkIsTheFolder(string engine)
    {
        _repository.Write("real/sub/a.txt");
        _repository.Commit();
        using var elsewhere = new TempFolder();
        elsewhere.Link("alias", _repository.PathOf("real"));
        Assert.True(GitRepository.TryOpen(elsewhere.PathOf("alias/sub"), engine, out var opened, out var problem), problem);
        using (opened) Assert.Equal(["a.txt"], opened.List().Paths());
    }
}
