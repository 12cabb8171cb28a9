namespace QualityGates.Package.Tests;

/// <summary>A change answers for what it does, and for nothing else.</summary>
public sealed class JudgingAChange : IDisposable
{
    private readonly RepositoryWithAChange _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void InnocentChangeStaysGreenOnARedMain()
    {
        _repository.OnMain(() =>
        {
            _repository.WritePython("old.py", 750);
            _repository.WritePython("theirs.py", 900);
        });
        _repository.WritePython("small.py", 11);
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Equal("inherited", _repository.StateOf("old.py"));
        Assert.Equal("inherited", _repository.StateOf("theirs.py"));
        Assert.Equal(2, _repository.AuditJson.GetProperty("gates").EnumerateArray()
            .Single(gate => gate.GetProperty("rule").GetString() == "QG0101").GetProperty("drift").GetInt32());
    }

    [Fact]
    public void ASingleLineAboveTheCeilingIsRed()
    {
        _repository.WritePython("old.py", 701);
        _repository.Commit();

        var error = Assert.Single(_repository.Judge().Fails().Errors("QG0101"));

        Assert.Contains("old.py(1,1)", error, StringComparison.Ordinal);
        Assert.Contains("700", error, StringComparison.Ordinal);
        Assert.Equal("worsened", _repository.StateOf("old.py"));
    }

    [Fact]
    public void WhatIsNotCommittedYetIsJudgedToo()
    {
        _repository.WritePython("old.py", 701);
        _repository.WritePython("new.py", 601);

        Assert.Equal(2, _repository.Judge().Fails().Errors("QG0101").Count);
    }

    [Fact]
    public void ShrinkingIsReportedAndFailsNothing()
    {
        _repository.WritePython("old.py", 650);
        _repository.Commit();

        var audit = _repository.Audit().Succeeds();

        Assert.Equal("improved", _repository.StateOf("old.py"));
        Assert.Contains("dotnet build -t:UpdateBaseline", audit.Output, StringComparison.Ordinal);
        Assert.Contains("700 → 650", _repository.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void AFunctionOverItsLimitThatGrowsIsWorse()
    {
        _repository.OnMain(() => _repository.Write("service.py", Function("run", 160)));
        _repository.Write("service.py", Function("run", 161));
        _repository.Commit();

        Assert.Single(_repository.Audit().Fails().Errors("QG0103"));

        Assert.Equal("worsened", _repository.StateOf("service.py#run"));
    }

    [Fact]
    public void DebtThatOnlyMovesDownItsFileIsTheSame()
    {
        _repository.OnMain(() => _repository.Write("service.py", Function("run", 160)));
        _repository.Write("service.py", "# A comment on top.\n\n" + Function("run", 160));
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Equal("inherited", _repository.StateOf("service.py#run"));
    }

    [Fact]
    public void RenamedFileKeepsItsDebt()
    {
        Directory.CreateDirectory(_repository["src"]);
        _repository.Git("mv", "old.py", "src/renamed.py");
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Equal("inherited", _repository.StateOf("src/renamed.py"));
    }

    [Fact]
    public void UpdateBaselineGivesTheEntryOfARenamedFileItsNewName()
    {
        _repository.Write("qualitygates.baseline.json", """
            { "version": 1, "QG0101": { "old.py": { "lines": 700, "reason": "ADR-0007", "owner": "@acme/tax" } } }
            """);
        _repository.Commit();
        _repository.Git("mv", "old.py", "renamed.py");
        _repository.Commit();

        _repository.Build("-t:UpdateBaseline").Succeeds();

        var baseline = File.ReadAllText(_repository["qualitygates.baseline.json"]);
        Assert.DoesNotContain("old.py", baseline, StringComparison.Ordinal);
        Assert.Contains("\"renamed.py\"", baseline, StringComparison.Ordinal);
        Assert.Contains("@acme/tax", baseline, StringComparison.Ordinal);
        _repository.Judge().Succeeds();
    }

    [Fact]
    public void SplittingAFileInTwoIsNoNewDebt()
    {
        var lines = File.ReadAllLines(_repository["old.py"]);
        _repository.Write("old.py", string.Join('\n', lines[..400]) + "\n");
        _repository.Write("other_half.py", string.Join('\n', lines[400..]) + "\n");
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Contains("old.py", _repository.Summary, StringComparison.Ordinal);
        Assert.Null(_repository.StateOf("other_half.py"));
    }

    [Fact]
    public void AFunctionMovedToAnotherFileKeepsItsDebt()
    {
        _repository.OnMain(() => _repository.Write("service.py", Function("run", 160) + Function("stop", 30)));
        _repository.Write("service.py", Function("stop", 30));
        _repository.Write("runner.py", Function("run", 160));
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.Equal("inherited", _repository.StateOf("runner.py#run"));
    }

    [Fact]
    public void FileThatCannotBeParsedMakesTheVerdictPartialAndIsNamed()
    {
        _repository.Write("broken.py", "def run(:\n    '''never closed\n");
        _repository.Commit();

        _repository.Audit().Succeeds();

        Assert.True(_repository.AuditJson.GetProperty("verdict").GetProperty("partial").GetBoolean());
        Assert.Contains("broken.py", _repository.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryArmedGateIsListedWithWhatItSawNowAndAtTheBase()
    {
        _repository.WritePython("old.py", 690);
        var main = _repository.Git("rev-parse", "main");
        _repository.Commit();

        _repository.Audit().Succeeds();

        var gate = _repository.AuditJson.GetProperty("gates").EnumerateArray().Single(gate => gate.GetProperty("rule").GetString() == "QG0101");
        Assert.Equal("passed", gate.GetProperty("status").GetString());
        Assert.Equal(690, gate.GetProperty("observed").GetInt32());
        Assert.Equal(700, gate.GetProperty("base").GetInt32());
        Assert.Equal(600, gate.GetProperty("limit").GetInt32());
        Assert.Equal(main, _repository.AuditJson.GetProperty("verdict").GetProperty("base").GetProperty("commit").GetString());
    }

    private static string Function(string name, int lines) =>
        $"def {name}():\n" + string.Concat(Enumerable.Range(2, lines - 1).Select(line => $"    x{line} = {line}\n"));
}
