using System.Diagnostics;
using System.Text.Json;

namespace QualityGates.Package.Tests;

/// <summary>The commits of the past are audited without touching what is checked out.</summary>
public sealed class RepositoryWithAPast : IDisposable
{
    private readonly PythonRepository _repository = new();

    public RepositoryWithAPast()
    {
        Commit("grows.py", 500);
        Commit("grows.py", 700);
        Commit("new.py", 650);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void ShowsWhatBecameOfItsDebt()
    {
        var build = _repository.Build("-t:AuditHistory").Succeeds();

        Assert.Contains("the debt grew from 0 to 2 findings over the limits", build.Output, StringComparison.Ordinal);
        Assert.Contains("largest now: grows.py", build.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_repository.Reports, "history.md")));
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_repository.Reports, "history.json")));
        var over = json.RootElement.GetProperty("rows").EnumerateArray().Select(static row => row.GetProperty("linesOver").GetInt32());
        Assert.Equal([150, 100, 0], over);
    }

    [Fact]
    public void ShowsAPartOfItWhenAsked()
    {
        var build = _repository.Build("-t:AuditHistory", "-p:QualityGatesSince=HEAD~1").Succeeds();

        Assert.Contains("At ", build.Output, StringComparison.Ordinal);
        Assert.Contains("the debt is 2 findings over the limits", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhatIsWrongWithTheQuestion()
    {
        var error = Assert.Single(_repository.Build("-t:AuditHistory", "-p:QualityGatesSince=nowhere").Fails().Errors("QG0001"));

        Assert.Contains("neither a revision of this repository nor a day such as 2026-05-01", error, StringComparison.Ordinal);
    }

    private void Commit(string path, int lines)
    {
        _repository.WritePython(path, lines);
        Git("add", "--all");
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "change");
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", _repository.Root, .. arguments]);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
