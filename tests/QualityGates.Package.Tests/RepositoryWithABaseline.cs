using System.Text.Json;
using System.Text.RegularExpressions;

namespace QualityGates.Package.Tests;

/// <summary>What is old is tolerated, what is new or grows is not, and what shrinks can be locked in.</summary>
public sealed class RepositoryWithABaseline : IDisposable
{
    private readonly PythonRepository _repository = new();

    public RepositoryWithABaseline() => _repository.WritePython("old.py", 700);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void InitBaselineToleratesWhatIsThere()
    {
        _repository.Build("-t:InitBaseline").Succeeds();

        Assert.Contains("\"old.py\"", File.ReadAllText(_repository["qualitygates.baseline.json"]), StringComparison.Ordinal);
        var build = _repository.Build().Succeeds();
        Assert.Equal(1, build.Audits);
        Assert.DoesNotContain("InitBaseline", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NewMonolithTurnsTheBuildRedAtItsPlace()
    {
        _repository.Tolerate(("old.py", 700));
        _repository.WritePython("src/new.py", 650);

        var build = _repository.Build().Fails();

        var error = Assert.Single(build.Errors("QG0101"));
        var file = Regex.Escape(_repository["src/new.py"]);
        Assert.Matches($@"^{file}\(\d+,\d+\): error QG0101: .+ \[.+QualityGates\.Runner\.proj\]$", error);
        Assert.True(File.Exists(Path.Combine(_repository.Reports, "audit.json")), "Reports come before errors.");
    }

    [Fact]
    public void OldMonolithThatGrowsTurnsTheBuildRed()
    {
        _repository.Tolerate(("old.py", 699));

        Assert.Contains("old.py(", Assert.Single(_repository.Build().Fails().Errors("QG0101")), StringComparison.Ordinal);
    }

    [Fact]
    public void AuditExitsAsTheGateWould()
    {
        _repository.Tolerate(("old.py", 699));

        Assert.Single(_repository.Build("-t:Audit").Fails().Errors("QG0101"));
    }

    [Fact]
    public void ShrunkMonolithIsReportedAndUpdateBaselineLocksItIn()
    {
        _repository.Tolerate(("old.py", 800));
        Assert.Contains("UpdateBaseline", _repository.Build("-t:Audit").Succeeds().Output, StringComparison.Ordinal);

        _repository.Build("-t:UpdateBaseline").Succeeds();

        _repository.WritePython("old.py", 701);
        Assert.Single(_repository.Build().Fails().Errors("QG0101"));
    }

    [Fact]
    public void UpdateBaselineToleratesNothingNew()
    {
        _repository.Tolerate(("old.py", 650));
        _repository.WritePython("new.py", 650);

        _repository.Build("-t:UpdateBaseline");

        Assert.Equal(2, _repository.Build().Fails().Errors("QG0101").Count);
    }

    [Fact]
    public void SwitchedOffGateSaysNothing()
    {
        _repository.Tolerate();

        Assert.Equal(0, _repository.Build("-p:QualityGatesEnabled=false").Succeeds().TaskRuns);
    }

    [Fact]
    public async Task TwoBuildsAtOnceBothJudge()
    {
        _repository.Tolerate(("old.py", 700));

        var builds = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => _repository.Build("-t:Audit"))));

        Assert.All(builds, build => build.Succeeds());
        using var report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_repository.Reports, "audit.json")));
        var files = Directory.GetFiles(_repository.Reports).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(File.ReadAllLines(Path.Combine(_repository.Reports, "written.txt")), files);
    }
}
