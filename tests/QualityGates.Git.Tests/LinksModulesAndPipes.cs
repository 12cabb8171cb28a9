using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

public sealed class LinksModulesAndPipes : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [UnixFact]
    public void ALinkIsNamedAndNotFollowedWhereverItPoints()
    {
        _repository.Write("folder/a.txt");
        _repository.Link("to-file", "folder/a.txt");
        _repository.Link("to-folder", "folder");
        _repository.Link("folder/loop", "..");
        _repository.Link("dangling", "nowhere");
        _repository.Commit();
        _repository.Link("untracked", "folder");

        foreach (var listing in new[] { _repository.List(), _repository.Walk() })
        {
            Assert.Equal(["folder/a.txt"], listing.Paths());
            Assert.Equal(
                ["dangling: Symlink", "folder/loop: Symlink", "to-file: Symlink", "to-folder: Symlink", "untracked: Symlink"],
                listing.Exclusions());
        }
    }

    [UnixFact]
    public void AFileThatBecameALinkIsALink()
    {
        _repository.Write("a.txt");
        _repository.Write("b.txt");
        _repository.Commit();
        File.Delete(_repository.PathOf("a.txt"));
        _repository.Link("a.txt", "b.txt");
        Assert.Equal(["b.txt"], _repository.List().Paths());
        Assert.Equal(["a.txt: Symlink"], _repository.List().Exclusions());
    }

    [UnixFact]
    public void AFolderThatBecameALinkHidesItsFiles()
    {
        _repository.Write("folder/a.txt");
        _repository.Commit();
        Directory.Move(_repository.PathOf("folder"), _repository.PathOf("moved"));
        _repository.Link("folder", "moved");
        Assert.Equal(["moved/a.txt"], _repository.List().Paths());
        Assert.Equal(["folder: Symlink"], _repository.List().Exclusions());
    }

    [Fact]
    public void ASubmoduleIsNamedAndNotEntered()
    {
        using var library = new TempRepository();
        library.Write("lib.c");
        library.Commit();
        _repository.Write("main.c");
        _repository.Git("submodule", "--quiet", "add", library.Root, "vendor/lib");
        _repository.Commit();

        Assert.True(File.Exists(_repository.PathOf("vendor/lib/lib.c")));
        foreach (var listing in new[] { _repository.List(), _repository.Walk() })
        {
            Assert.Equal([".gitmodules", "main.c"], listing.Paths());
            Assert.Equal(["vendor/lib: Submodule"], listing.Exclusions());
        }
    }

    [Fact]
    public void AnotherRepositoryInsideIsNotEnteredButAFolderThatOnlyLooksLikeOneIs()
    {
        _repository.Write("clone/a.txt");
        _repository.Git("init", "--quiet", "clone");
        _repository.Write("pretender/.git/note.txt");
        _repository.Write("pretender/b.txt");

        foreach (var listing in new[] { _repository.List(), _repository.Walk() })
        {
            Assert.Equal(["pretender/b.txt"], listing.Paths());
            Assert.Equal(["clone: Submodule"], listing.Exclusions());
        }
    }

    [UnixFact]
    public void APipeIsLeftOutAndNamedOnlyWhereItBelongsToTheRepository()
    {
        _repository.Write("a.txt");
        _repository.Write("was-file");
        _repository.Commit();
        File.Delete(_repository.PathOf("was-file"));
        _repository.Run("mkfifo", "was-file", "never-tracked");

        var byGit = _repository.List();
        Assert.Equal(["a.txt"], byGit.Paths());
        Assert.Equal(["Left out, because it is a pipe, a socket or a device: was-file."], [.. byGit.Notes]);
        var byWalk = _repository.Walk();
        Assert.Equal(["a.txt"], byWalk.Paths());
        Assert.Equal(["Left out, because it is a pipe, a socket or a device: never-tracked, was-file."], [.. byWalk.Notes]);
    }
}
