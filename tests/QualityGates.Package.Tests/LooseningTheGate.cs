namespace QualityGates.Package.Tests;

/// <summary>Nobody turns the gate off inside the change that it judges.</summary>
public sealed class LooseningTheGate : IDisposable
{
    private readonly RepositoryWithAChange _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void RaisedBaselineWithoutAReasonIsRed()
    {
        _repository.WritePython("old.py", 750);
        _repository.Tolerate(("old.py", 750));
        _repository.Commit();

        var build = _repository.Judge().Fails();

        var error = Assert.Single(build.Errors("QG0005"));
        Assert.Contains("qualitygates.baseline.json(4,", error, StringComparison.Ordinal);
        Assert.Contains("old.py", error, StringComparison.Ordinal);
        Assert.Single(build.Errors("QG0101"));
    }

    [Fact]
    public void NewEntryWithoutAReasonIsRed()
    {
        _repository.WritePython("new.py", 650);
        _repository.Tolerate(("new.py", 650), ("old.py", 700));
        _repository.Commit();

        var build = _repository.Judge().Fails();

        Assert.Single(build.Errors("QG0005"));
        Assert.Contains("new.py(", Assert.Single(build.Errors("QG0101")), StringComparison.Ordinal);
    }

    [Fact]
    public void DeletedBaselineIsRed()
    {
        File.Delete(_repository["qualitygates.baseline.json"]);
        _repository.WritePython("old.py", 750);
        _repository.Commit();

        var build = _repository.Judge().Fails();

        Assert.Single(build.Errors("QG0005"));
        Assert.Single(build.Errors("QG0101"));
    }

    [Fact]
    public void AcceptedDebtIsGreenAndListedWithItsReason()
    {
        _repository.WritePython("old.py", 750);
        _repository.Build("-t:UpdateBaseline", "-p:QualityGatesAccept=old.py", "-p:QualityGatesReason=vendor table of ADR-0007").Succeeds();
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Contains("vendor table of ADR-0007", _repository.Summary, StringComparison.Ordinal);
        Assert.Contains("700 → 750", _repository.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void RaisedLimitWithoutAReasonIsRedAndTheOldLimitJudges()
    {
        _repository.Write("qualitygates.json", """{ "monoliths": { "file": { "limit": 5000 } } }""");
        _repository.WritePython("new.py", 650);
        _repository.Commit();

        var build = _repository.Judge().Fails();

        Assert.Contains("monoliths.file.limit", Assert.Single(build.Errors("QG0005")), StringComparison.Ordinal);
        Assert.Contains("new.py(", Assert.Single(build.Errors("QG0101")), StringComparison.Ordinal);
    }

    [Fact]
    public void RaisedLimitWithAReasonIsGreenAndListed()
    {
        _repository.Write("qualitygates.json", """
            {
              "monoliths": { "file": { "limit": 700 } },
              "reasons": { "monoliths.file.limit": "ADR-0012: tables of tax rates" }
            }
            """);
        _repository.WritePython("new.py", 650);
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Contains("ADR-0012: tables of tax rates", _repository.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void AChangeThatExcludesTheFileItBloatsIsRed()
    {
        _repository.Write("qualitygates.json", """{ "exclude": ["old.py"] }""");
        _repository.WritePython("old.py", 2000);
        _repository.Commit();

        var build = _repository.Judge().Fails();

        Assert.Contains("exclude", Assert.Single(build.Errors("QG0005")), StringComparison.Ordinal);
        Assert.Contains("old.py(", Assert.Single(build.Errors("QG0101")), StringComparison.Ordinal);
    }

    [Fact]
    public void SwitchingTheRuleOffWithoutAReasonIsRed()
    {
        _repository.Write("qualitygates.json", """{ "severities": { "QG0101": "off" } }""");
        _repository.WritePython("new.py", 650);
        _repository.Commit();

        var build = _repository.Judge().Fails();

        Assert.Contains("severities.QG0101", Assert.Single(build.Errors("QG0005")), StringComparison.Ordinal);
        Assert.Single(build.Errors("QG0101"));
    }

    [Fact]
    public void AnOldReasonDoesNotExcuseANewLoosening()
    {
        const string Reason = """ "reasons": { "monoliths.file.limit": "ADR-0012" } """;
        _repository.OnMain(() => _repository.Write("qualitygates.json", $$"""{ "monoliths": { "file": { "limit": 650 } },{{Reason}}}"""));
        _repository.Write("qualitygates.json", $$"""{ "monoliths": { "file": { "limit": 900 } },{{Reason}}}""");
        _repository.Commit();

        Assert.Single(_repository.Judge().Fails().Errors("QG0005"));
    }

    [Fact]
    public void AStricterLimitBlamesNobodyForWhatWasThere()
    {
        _repository.Write("qualitygates.json", """{ "monoliths": { "file": { "limit": 500 } } }""");
        _repository.WritePython("small.py", 20);
        _repository.Commit();

        _repository.Judge().Succeeds();
    }
}
