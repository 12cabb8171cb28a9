namespace QualityGates.Package.Tests;

/// <summary>What cannot be used is said once, clearly, and never as an exception.</summary>
public sealed class BadInput : IDisposable
{
    private readonly PythonRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void MalformedConfigurationIsNamedWithItsLine()
    {
        _repository.Write("qualitygates.json", "{\n  \"limits\": [\n}\n");

        var error = Assert.Single(_repository.Build().Fails().Errors("QG0001"));

        Assert.StartsWith($"{_repository["qualitygates.json"]}(3,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ConfigurationThatCannotBeReadIsNamed()
    {
        _repository.Write("qualitygates.json/a.txt", "a folder where the file should be");

        var error = Assert.Single(_repository.Build().Fails().Errors("QG0001"));

        Assert.Contains(_repository["qualitygates.json"], error, StringComparison.Ordinal);
    }

    [Fact]
    public void AuditThatDoesNotExistIsNamed()
    {
        var error = Assert.Single(_repository.Build("-t:Audit", "-p:QualityGatesAudits=monolith").Fails().Errors("QG0001"));

        Assert.Contains("'monolith'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void MalformedBaselineIsNamedWithItsLine()
    {
        _repository.Write("qualitygates.baseline.json", "{\n  \"version\": 1,\n  \"QG0101\" {}\n}\n");

        var build = _repository.Build().Fails();

        var place = $"{_repository["qualitygates.baseline.json"]}(3,";
        var error = Assert.Single(build.Lines, line => line.StartsWith(place, StringComparison.Ordinal));
        Assert.Contains("error QG00", error, StringComparison.Ordinal);
    }

    [Fact]
    public void RootThatDoesNotExistIsNamed()
    {
        var error = Assert.Single(_repository.Build("-t:Audit", "-p:QualityGatesRoot=no/such/folder").Fails().Errors("QG0006"));

        Assert.Contains(_repository["no/such/folder"], error, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputThatCannotBeWrittenIsNamedAndTheGateStillJudges()
    {
        _repository.Write("blocked", "a file where the folder should be");
        _repository.Tolerate();
        _repository.WritePython("new.py", 700);

        var build = _repository.Build("-p:QualityGatesOutput=blocked").Fails();

        Assert.Contains(_repository["blocked"], Assert.Single(build.Errors("QG0008")), StringComparison.Ordinal);
        Assert.Single(build.Errors("QG0101"));
    }

    [Fact]
    public void PropertiesWithSpecialCharactersArriveAsTheyAre()
    {
        _repository.Write("audit.proj", $"""
            <Project Sdk="QualityGates/{PackedPackage.Version}">
              <PropertyGroup>
                <QualityGatesOutput>$(MSBuildProjectDirectory)/it's; 100%25 &amp; more</QualityGatesOutput>
              </PropertyGroup>
            </Project>
            """);

        _repository.Build("-t:Audit").Succeeds();

        Assert.True(File.Exists(_repository["it's; 100% & more/audit.json"]));
    }
}
