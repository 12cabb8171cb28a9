namespace QualityGates.Git.Tests;

public sealed class TheAddressOfARepository : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("https://github.com/owner/name.git", "https://github.com/owner/name")]
    [InlineData("https://github.com/owner/name/", "https://github.com/owner/name")]
    [InlineData("https://someone:secret@GitHub.com/owner/name", "https://github.com/owner/name")]
    [InlineData("git@github.com:owner/name.git", "https://github.com/owner/name")]
    [InlineData("ssh://git@github.com:22/owner/name.git", "https://github.com/owner/name")]
    [InlineData("git://example.org/a/b/c.git", "https://example.org/a/b/c")]
    [InlineData("/srv/git/owner/name.git", null)]
    [InlineData("../name", null)]
    [InlineData("file:///srv/git/owner/name", null)]
    [InlineData("C:\\git\\name", null)]
    [InlineData("C:/git/name", null)]
    [InlineData("https://github.com", null)]
    [InlineData("https://github.com/owner", null)]
    [InlineData("", null)]
    [InlineData(":", null)]
    [InlineData("@:/", null)]
    public void IsThatOfItsPageWithoutWhoeverFetchesIt(string url, string? address) => Assert.Equal(address, RemoteAddress.Normalize(url));

    [Fact]
    public void IsReadFromTheConfigurationOfOriginAlone()
    {
        _repository.Git("remote", "add", "upstream", "https://github.com/other/name");
        Assert.Null(RemoteAddress.Of(_repository.Root).WebAddress);
        _repository.Git("remote", "add", "origin", "git@github.com:owner/name.git");
        Assert.Equal("https://github.com/owner/name", RemoteAddress.Of(_repository.Root).WebAddress);
        Directory.CreateDirectory(_repository.PathOf("below/it"));
        Assert.Equal("https://github.com/owner/name", RemoteAddress.Of(_repository.PathOf("below/it")).WebAddress);
    }

    [Fact]
    public void NamesTheBranchesWhoseFilesTheseAre()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "feature/x");
        _repository.Git("update-ref", "refs/remotes/origin/develop", "HEAD");
        _repository.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop");
        Assert.Equal(["main", "master", "HEAD", "develop", "feature/x"], RemoteAddress.Of(_repository.Root).Branches.AsEnumerable());

        _repository.Git("checkout", "--quiet", "--detach");
        Assert.Equal(["main", "master", "HEAD", "develop"], RemoteAddress.Of(_repository.Root).Branches.AsEnumerable());
    }

    [Fact]
    public void IsTheSameInALinkedWorktree()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Git("remote", "add", "origin", "https://github.com/owner/name.git");
        _repository.Git("worktree", "add", "--quiet", "-b", "linked", _repository.PathOf("linked"));
        var linked = RemoteAddress.Of(_repository.PathOf("linked"));
        Assert.Equal("https://github.com/owner/name", linked.WebAddress);
        Assert.Contains("linked", linked.Branches);
    }

    [Fact]
    public void IsUnknownWithoutGit()
    {
        Directory.Delete(_repository.PathOf(".git"), recursive: true);
        Assert.Null(RemoteAddress.Of(_repository.Root).WebAddress);
        _repository.Write(".git", "no link");
        Assert.Equal(["main", "master", "HEAD"], RemoteAddress.Of(_repository.Root).Branches.AsEnumerable());
    }
}
