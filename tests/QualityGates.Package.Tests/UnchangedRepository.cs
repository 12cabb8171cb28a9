namespace QualityGates.Package.Tests;

/// <summary>A gate that has passed is not measured again until something changes that it depends on.</summary>
public sealed class UnchangedRepository : IDisposable
{
    private readonly PythonRepository _repository = new();

    public UnchangedRepository()
    {
        _repository.Tolerate(("old.py", 700));
        _repository.WritePython("old.py", 690);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void IsNotAuditedAgain()
    {
        Assert.Equal(1, _repository.Build().Succeeds().Audits);

        var again = _repository.Build().Succeeds();

        Assert.Equal(1, again.TaskRuns);
        Assert.Equal(0, again.Audits);
    }

    [Theory]
    [InlineData("small.py")]
    [InlineData("new.txt")]
    [InlineData("qualitygates.json")]
    public void IsAuditedAgainOnceAFileChanges(string path)
    {
        _repository.Write("qualitygates.json", "{ }");
        _repository.Build().Succeeds();
        _repository.Write(path, "{\n}\n");

        Assert.Equal(1, _repository.Build().Succeeds().Audits);
    }

    [Fact]
    public void IsAuditedAgainOnceTheBaselineChanges()
    {
        _repository.Build().Succeeds();
        _repository.Tolerate(("old.py", 680));

        Assert.Single(_repository.Build().Fails().Errors("QG0101"));
    }

    [Fact]
    public void FailsAgainWhenItFailed()
    {
        _repository.Tolerate();
        Assert.Single(_repository.Build().Fails().Errors("QG0101"));

        Assert.Single(_repository.Build().Fails().Errors("QG0101"));
    }

    [Fact]
    public void KeepsSayingHowToBeginWhileThereIsNoBaseline()
    {
        File.Delete(_repository["qualitygates.baseline.json"]);
        _repository.Build().Succeeds();

        Assert.Contains("InitBaseline", _repository.Build().Succeeds().Output, StringComparison.Ordinal);
    }
}
