namespace QualityGates.Git.Tests;

public sealed class AWorkingTreeWithChanges : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void HoldsWhatIsTrackedAndWhatIsNewButNotWhatIsIgnored()
    {
        _repository.Write(".gitignore", "*.log\n");
        _repository.Write("src/a.cs");
        _repository.Commit();
        _repository.Write("src/new.cs");
        _repository.Write("src/x.log");

        var listing = _repository.List();

        Assert.Equal("git", listing.Source);
        Assert.Equal([".gitignore", "src/a.cs", "src/new.cs"], listing.Paths());
        Assert.Empty(listing.Excluded);
        Assert.Empty(listing.Notes);
    }

    [Fact]
    public void HoldsATrackedFileThatAnIgnoreFileNames()
    {
        _repository.Write("kept.log");
        _repository.Commit();
        _repository.Write(".gitignore", "*.log\n");
        Assert.Equal([".gitignore", "kept.log"], _repository.List().Paths());
    }

    [Fact]
    public void HoldsFilesOfARepositoryWithoutAnyCommit()
    {
        _repository.Write("staged.txt");
        _repository.Git("add", "staged.txt");
        _repository.Write("new.txt");
        Assert.Equal(["new.txt", "staged.txt"], _repository.List().Paths());
    }

    [Fact]
    public void LosesWhatWasDeletedOnTheDisk()
    {
        _repository.Write("a.txt");
        _repository.Write("folder/b.txt");
        _repository.Commit();
        File.Delete(_repository.PathOf("a.txt"));
        Directory.Delete(_repository.PathOf("folder"), recursive: true);
        Assert.Empty(_repository.List().Paths());
    }

    [Fact]
    public void HoldsTheFilesOfAFolderThatTookAFilesPlace()
    {
        _repository.Write("thing");
        _repository.Commit();
        File.Delete(_repository.PathOf("thing"));
        _repository.Write("thing/inside.txt");
        Assert.Equal(["thing/inside.txt"], _repository.List().Paths());
    }

    [Fact]
    public void HoldsAFileTakenOutOfTheIndexOnly()
    {
        _repository.Write("a.txt");
        _repository.Commit();
        _repository.Git("rm", "--quiet", "--cached", "a.txt");
        Assert.Equal(["a.txt"], _repository.List().Paths());
    }

    [Fact]
    public void HoldsAFileThatIsOnlyIntendedToBeAdded()
    {
        _repository.Write("a.txt");
        _repository.Git("add", "--intent-to-add", "a.txt");
        Assert.Equal(["a.txt"], _repository.List().Paths());
    }

    [Fact]
    public void HoldsAFileInConflictOnce()
    {
        _repository.Write("a.txt", "base\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "other");
        _repository.Write("a.txt", "theirs\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("a.txt", "ours\n");
        _repository.Commit();
        Assert.Throws<InvalidOperationException>(() => _repository.Git("merge", "other"));

        Assert.Equal(3, _repository.Git("ls-files", "--unmerged").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(["a.txt"], _repository.List().Paths());
    }

    [Fact]
    public void LosesWhatASparseCheckoutLeavesOut()
    {
        _repository.Write("in/a.txt");
        _repository.Write("out/b.txt");
        _repository.Commit();
        _repository.Git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
        Assert.False(File.Exists(_repository.PathOf("out/b.txt")));
        Assert.Equal(["in/a.txt"], _repository.List().Paths());
    }

    [Fact]
    public void KnowsSizeAndTimeOfEveryFile()
    {
        _repository.Write("a.txt", "12345");
        _repository.Commit();
        var file = Assert.Single(_repository.List().Files);
        Assert.Equal(5, file.Size);
        Assert.Equal(File.GetLastWriteTimeUtc(_repository.PathOf("a.txt")).Ticks, file.Modified);
    }

    [Fact]
    public void IsReadFromTheDiskAndNotFromTheIndex()
    {
        _repository.Write("a.txt", "old");
        _repository.Commit();
        _repository.Write("a.txt", "new text");
        var tree = GitWorkingTree.Open(_repository.Root);
        byte[] buffer = [];
        var length = tree.Read(Assert.Single(tree.List(CancellationToken.None).Files), ref buffer, limit: 100);
        Assert.Equal("new text"u8, buffer.AsSpan(0, length));
    }

    [Fact]
    public void IsTheSameInALinkedWorktree()
    {
        _repository.Write(".gitignore", "*.log\n");
        _repository.Write("a.txt");
        _repository.Commit();
        using var beside = new QualityGates.Tests.Snapshots.TempFolder();
        _repository.Git("worktree", "add", "--quiet", beside.PathOf("linked"));
        beside.Write("linked/new.txt");
        beside.Write("linked/x.log");

        var listing = GitWorkingTree.Open(beside.PathOf("linked")).List(CancellationToken.None);
        Assert.Equal("git", listing.Source);
        Assert.Equal([".gitignore", "a.txt", "new.txt"], listing.Paths());
    }
}
