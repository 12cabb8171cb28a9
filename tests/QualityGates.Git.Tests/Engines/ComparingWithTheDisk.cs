namespace QualityGates.Git.Tests.Engines;

public sealed class ComparingWithTheDisk : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void WhatIsStagedWhatIsNotAndWhatIsUntrackedAllCount(string engine)
    {
        _repository.Write(".gitignore", "*.log\n");
        foreach (var name in new[] { "staged", "edited", "deleted", "removed", "same" }) _repository.Write(name, name + "\n");
        _repository.Commit();
        _repository.Write("staged", "staged more\n");
        _repository.Write("new-and-added", "n\n");
        _repository.Git("rm", "--quiet", "removed");
        _repository.Git("add", ".");
        _repository.Write("edited", "edited more\n");
        File.Delete(_repository.PathOf("deleted"));
        _repository.Write("folder/untracked", "u\n");
        _repository.Write("ignored.log", "i\n");
        using var opened = _repository.Open(engine);

        Assert.Equal(
            ["Deleted deleted", "Modified edited", "Added folder/untracked", "Added new-and-added", "Deleted removed", "Modified staged"],
            opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileMovedWithoutAWordToGitIsARename(string engine)
    {
        _repository.Write("old/a.cs", ComparingCommits.Lines(30));
        _repository.Write("old/b.cs", ComparingCommits.Lines(30, "other"));
        _repository.Commit();
        Directory.Move(_repository.PathOf("old"), _repository.PathOf("new"));
        File.AppendAllText(_repository.PathOf("new/b.cs"), "edited\n");
        using var opened = _repository.Open(engine);
        Assert.Equal(["Renamed old/a.cs -> new/a.cs", "Renamed old/b.cs -> new/b.cs"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AMovedAndCopiedFileIsAGuessOnTheDiskToo(string engine)
    {
        _repository.Write("one.txt", ComparingCommits.Lines(20));
        _repository.Commit();
        File.Copy(_repository.PathOf("one.txt"), _repository.PathOf("two.txt"));
        File.Move(_repository.PathOf("one.txt"), _repository.PathOf("three.txt"));
        using var opened = _repository.Open(engine);
        Assert.Equal(
            ["Deleted one.txt", "Added three.txt", "Added two.txt", "three.txt may have been one.txt", "two.txt may have been one.txt"],
            opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void NothingOfTheRepositoryChangesMeanwhile(string engine)
    {
        _repository.Write("a.txt", ComparingCommits.Lines(10));
        _repository.Write("b.txt");
        _repository.Commit();
        File.Move(_repository.PathOf("a.txt"), _repository.PathOf("moved.txt"));
        File.SetLastWriteTimeUtc(_repository.PathOf("b.txt"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = Everything();
        using (var opened = _repository.Open(engine))
            Assert.Equal(["Renamed a.txt -> moved.txt"], opened.ChangesOnDisk());
        Assert.Equal(before, Everything());
    }

    [Theory, ByGit, ByLibGit2]
    public void AnUntouchedFileWithAnotherTimeIsTheSame(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        File.SetLastWriteTimeUtc(_repository.PathOf("a.txt"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var opened = _repository.Open(engine);
        Assert.Empty(opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AnEditInTheSameMomentOfTheSameSizeIsSeen(string engine)
    {
        foreach (var round in Enumerable.Range(0, 5))
        {
            _repository.Write("a.txt", $"a{round}\n");
            _repository.Commit();
            _repository.Write("a.txt", $"b{round}\n");
            using var opened = _repository.Open(engine);
            Assert.Equal(["Modified a.txt"], opened.ChangesOnDisk());
        }
    }

    [Theory, ByGit, ByLibGit2]
    public void LineEndsThatGitConvertsAreNoChange(string engine)
    {
        _repository.Git("config", "core.autocrlf", "true");
        _repository.Write("a.txt", "one\ntwo\n");
        _repository.Write("b.txt", "one\ntwo\n");
        _repository.Commit();
        _repository.Write("a.txt", "one\r\ntwo\r\n");
        _repository.Write("b.txt", "one\r\nthree\r\n");
        using var opened = _repository.Open(engine);
        Assert.Equal(["Modified b.txt"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AMovedFileWithConvertedLineEndsIsARename(string engine)
    {
        _repository.Write(".gitattributes", "*.txt text eol=crlf\n");
        _repository.Write("a.txt", ComparingCommits.Lines(20).ReplaceLineEndings("\r\n"));
        _repository.Commit();
        File.Move(_repository.PathOf("a.txt"), _repository.PathOf("b.txt"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["Renamed a.txt -> b.txt"], opened.ChangesOnDisk());
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void LinksSubmodulesAndRepositoriesInsideAreNoFiles(string engine)
    {
        _repository.Write("a.txt");
        _repository.Write("becomes-link");
        _repository.Commit();
        _repository.Link("link", "a.txt");
        File.Delete(_repository.PathOf("becomes-link"));
        _repository.Link("becomes-link", "a.txt");
        _repository.Git("init", "--quiet", "inside");
        _repository.Write("inside/x.txt");
        using var opened = _repository.Open(engine);
        Assert.Equal(["Deleted becomes-link"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderInPlaceOfAFileIsADeletionAndItsFilesAreAdded(string engine)
    {
        _repository.Write("thing", "was a file\n");
        _repository.Commit();
        File.Delete(_repository.PathOf("thing"));
        _repository.Write("thing/inside.txt", "now there is a folder\n");
        using var opened = _repository.Open(engine);
        Assert.Equal(["Deleted thing", "Added thing/inside.txt"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileInTheMiddleOfAMergeIsAnEditedFile(string engine)
    {
        _repository.Write("a.txt", "base\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "topic");
        _repository.Write("a.txt", "theirs\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("a.txt", "ours\n");
        _repository.Commit();
        Assert.Throws<InvalidOperationException>(() => _repository.Git("merge", "topic"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["Modified a.txt"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderBelowTheTopSeesOnlyItsOwnFiles(string engine)
    {
        _repository.Write("api/a.txt", ComparingCommits.Lines(20));
        _repository.Write("top.txt", "top\n");
        _repository.Commit();
        _repository.Write("top.txt", "changed\n");
        _repository.Write("untracked.txt", "outside\n");
        File.Move(_repository.PathOf("api/a.txt"), _repository.PathOf("api/b.txt"));
        _repository.Write("api/new.txt", "new\n");
        using var opened = _repository.Open(engine, "api");
        Assert.Equal(["Renamed a.txt -> b.txt", "Added new.txt"], opened.ChangesOnDisk());
    }

    [Theory, ByGit, ByLibGit2]
    public void TheDiskIsComparedWithAnyCommit(string engine)
    {
        _repository.Write("a.txt", ComparingCommits.Lines(20));
        _repository.Commit();
        _repository.Git("mv", "a.txt", "b.txt");
        _repository.Git("commit", "--quiet", "-m", "moved");
        File.Move(_repository.PathOf("b.txt"), _repository.PathOf("c.txt"));
        using var opened = _repository.Open(engine);
        Assert.Equal(["Renamed a.txt -> c.txt"], opened.ChangesOnDisk("HEAD~"));
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void UntrackedFilesWithHostileNamesAreAdded(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        foreach (var name in new[] { "-rf", ":(top)x", "*", "a\nb" }) _repository.Write(name, name);
        _repository.Run("sh", "-c", @"printf x > ""$(printf 'caf\351.txt')""");
        using var opened = _repository.Open(engine);
        Assert.Equal(["Added *", "Added -rf", "Added :(top)x", "Added a\nb"], opened.ChangesOnDisk());
        _repository.Run("sh", "-c", "rm caf*");
    }

    /// <summary>Every file of the repository's own folder with its time and size.</summary>
    private string[] Everything() =>
    [
        .. Directory.EnumerateFiles(_repository.PathOf(".git"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {new FileInfo(file).Length}"),
    ];
}
