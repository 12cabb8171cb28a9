using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests.Engines;

public sealed class RepositoriesThatOnlyGitReads : IDisposable
{
    private readonly TempRepository _repository = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    [Theory, ByLibGit2]
    public void AShallowCloneEndsWhereItsHistoryDoes(string engine)
    {
        foreach (var i in Enumerable.Range(0, 4))
        {
            _repository.Write("a.txt", $"{i}\n");
            _repository.Commit($"c{i}");
        }

        Clone("--depth=2");
        using var opened = OpenedByGitBecause(engine, "LibGit2Sharp cannot read shallow clones.");
        Assert.True(opened.IsShallow);
        Assert.Null(opened.Resolve("HEAD~2", CancellationToken.None));
        Assert.Empty(opened.Parents(opened.Id("HEAD~"), CancellationToken.None));
        Assert.Equal(2, opened.History(opened.Id("HEAD"), true, default).Count());
        var before = _repository.Git("rev-parse", "HEAD~3").Trim();
        Assert.Null(opened.Resolve(before, CancellationToken.None));
        var error = Assert.Throws<GitException>(() => opened.MergeBase(opened.Id("HEAD"), before, default));
        Assert.Contains("git fetch --unshallow", error.Message, StringComparison.Ordinal);
    }

    [Theory, ByLibGit2]
    public void APartialCloneSaysWhatToFetchAndFetchesNothingItself(string engine)
    {
        _repository.Write("a.txt", ComparingCommits.Lines(20));
        _repository.Write("b.txt", "b\n");
        _repository.Commit();
        _repository.Git("rm", "--quiet", "b.txt");
        _repository.Git("mv", "a.txt", "c.txt");
        _repository.Write("c.txt", ComparingCommits.Lines(22));
        _repository.Commit();
        _repository.Git("config", "uploadpack.allowFilter", "true");
        Clone("--filter=blob:none", "--no-checkout");
        using (var opened = OpenedByGitBecause(engine, "LibGit2Sharp cannot read partial clones."))
        {
            var listing = Assert.Throws<GitException>(() => opened.List("HEAD~"));
            Assert.Contains("2 files of ", listing.Message, StringComparison.Ordinal);
            Assert.EndsWith("git fetch --refetch --no-filter", listing.Message, StringComparison.Ordinal);
            var comparison = Assert.Throws<GitException>(() => opened.Changes("HEAD~", "HEAD"));
            Assert.Contains("git fetch --refetch --no-filter", comparison.Message, StringComparison.Ordinal);
            Assert.Equal(2, opened.History(opened.Id("HEAD"), true, default).Count());
        }

        _folder.Run("git", "-C", "clone", "fetch", "--quiet", "--refetch", "--no-filter");
        using var complete = OpenedByGitBecause(engine, "LibGit2Sharp cannot read partial clones.");
        Assert.Equal("b\n", complete.Read("b.txt", "HEAD~"));
    }

    [Theory, ByLibGit2]
    public void ARepositoryWithLongIdsIsReadByGit(string engine)
    {
        _folder.Run("git", "init", "--quiet", "--object-format=sha256", "clone");
        _folder.Write("clone/a.txt", ComparingCommits.Lines(20));
        _folder.Write("clone/empty.txt", "");
        Commit();
        File.Move(_folder.PathOf("clone/a.txt"), _folder.PathOf("clone/b.txt"));
        File.Move(_folder.PathOf("clone/empty.txt"), _folder.PathOf("clone/void.txt"));
        using var opened = OpenedByGitBecause(engine, "LibGit2Sharp cannot open this repository: ");
        Assert.Equal(64, opened.Id("HEAD").Length);
        Assert.Equal(["a.txt", "empty.txt"], opened.List().Paths());
        Assert.Equal(["Renamed a.txt -> b.txt", "Deleted empty.txt", "Added void.txt"], opened.ChangesOnDisk());
    }

    [Theory, ByLibGit2]
    public void ASparseCheckoutIsReadByGitAndWhatIsNotCheckedOutIsNotDeleted(string engine)
    {
        _repository.Write("in/a.txt");
        _repository.Write("out/b.txt");
        _repository.Commit();
        Clone("--sparse");
        _folder.Run("git", "-C", "clone", "sparse-checkout", "set", "in");
        Assert.False(Directory.Exists(_folder.PathOf("clone/out")));
        using var opened = OpenedByGitBecause(engine, "LibGit2Sharp cannot read sparse checkouts.");
        Assert.Empty(opened.ChangesOnDisk());
        Assert.Equal(["in/a.txt", "out/b.txt"], opened.List().Paths());
    }

    [Theory, ByLibGit2]
    public void AnExtensionThatNobodyKnowsIsNamed(string engine)
    {
        _folder.Run("git", "init", "--quiet", "clone");
        _folder.Run("git", "-C", "clone", "config", "core.repositoryFormatVersion", "1");
        _folder.Run("git", "-C", "clone", "config", "extensions.fromTheFuture", "true");
        Assert.False(GitRepository.TryOpen(_folder.PathOf("clone"), engine, out _, out var refusal));
        Assert.Contains("fromthefuture", refusal, StringComparison.OrdinalIgnoreCase);
        Assert.False(GitRepository.TryOpen(_folder.PathOf("clone"), "auto", out _, out var problem));
        Assert.Contains("git cannot read this repository: ", problem, StringComparison.Ordinal);
        Assert.Contains("fromthefuture", problem, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Only the superuser can give a file to somebody else.</summary>
    [PrivilegedTheory, ByLibGit2]
    public void SomebodyElsesRepositoryIsReadByGitWithoutRunningItsPrograms(string engine)
    {
        _folder.Run("git", "init", "--quiet", "clone");
        _folder.Write("clone/.gitattributes", "*.txt filter=trap\n");
        _folder.Write("clone/a.txt", "one\n");
        Commit();
        _folder.Run("git", "-C", "clone", "config", "filter.trap.clean", $"touch {_folder.PathOf("was-run")}; cat");
        _folder.Write("clone/a.txt", "two\n");
        _folder.Run("chown", "-R", "12345", "clone");
        using var opened = OpenedByGitBecause(engine, "LibGit2Sharp ");
        Assert.Equal([".gitattributes", "a.txt"], opened.List().Paths());
        Assert.Equal(["Modified a.txt"], opened.ChangesOnDisk());
        Assert.False(File.Exists(_folder.PathOf("was-run")));
    }

    private void Clone(params string[] options) =>
        _repository.Git(["clone", "--quiet", "--no-local", .. options, $"file://{_repository.Root}", _folder.PathOf("clone")]);

    private void Commit()
    {
        _folder.Run("git", "-C", "clone", "add", ".");
        _folder.Run("git", "-C", "clone", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "c");
    }

    private IGitRepository OpenedByGitBecause(string refusing, string reason)
    {
        Assert.False(GitRepository.TryOpen(_folder.PathOf("clone"), refusing, out _, out var refusal));
        Assert.StartsWith(reason, refusal, StringComparison.Ordinal);
        Assert.True(GitRepository.TryOpen(_folder.PathOf("clone"), "auto", out var opened, out var problem), problem);
        Assert.Equal(new GitEngine("git", refusal), opened.Engine);
        return opened;
    }
}

/// <summary>A theory that only the superuser can tell.</summary>
public sealed class PrivilegedTheoryAttribute : TheoryAttribute
{
    public PrivilegedTheoryAttribute()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) Skip = "needs the right to give files away";
    }
}
