using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

public sealed class ARootInsideARepository : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void SeesOnlyItsOwnFilesByPathsFromItself()
    {
        _repository.Write(".gitignore", "*.log\n/services/api/cache\n");
        _repository.Write("services/api/a.py");
        _repository.Write("services/api/x.log");
        _repository.Write("services/api/cache/y.txt");
        _repository.Write("other/b.py");
        _repository.Git("add", ".");
        _repository.Write("services/api/new.py");

        Assert.Equal(["a.py", "new.py"], _repository.List("services/api").Paths());
        Assert.Equal(["a.py", "new.py"], _repository.Walk("services/api").Paths());
    }

    [Fact]
    public void IsWalkedWhenTheRepositoryIgnoresItBecauseSomebodyAskedForIt()
    {
        _repository.Write(".gitignore", "artifacts/\n*.txt\n");
        _repository.Write("artifacts/sample/a.cs");
        _repository.Write("artifacts/sample/a.txt");

        var listing = _repository.List("artifacts/sample");

        Assert.Equal(["a.cs", "a.txt"], listing.Paths());
        Assert.Equal("folder walk", listing.Source);
        Assert.Contains("git ignores this folder", Assert.Single(listing.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void IsEmptyWithoutAWordWhenNothingIsInIt()
    {
        Directory.CreateDirectory(_repository.PathOf("empty"));
        var listing = _repository.List("empty");
        Assert.Equal("git", listing.Source);
        Assert.Empty(listing.Files);
        Assert.Empty(listing.Notes);
    }

    [UnixFact]
    public void MayBeReachedThroughALink()
    {
        _repository.Write("real/a.cs");
        _repository.Link("alias", "real");
        Assert.Equal(["a.cs"], _repository.List("alias").Paths());
    }
}
