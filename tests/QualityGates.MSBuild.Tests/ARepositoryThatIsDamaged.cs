using QualityGates.Git.Tests;

namespace QualityGates.MSBuild.Tests;

/// <summary>Whatever is broken in a repository, a run judges what it can, or says what is broken; and it is over in time.</summary>
public sealed class ARepositoryThatIsDamaged : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TempRepository _repository = new();

    public ARepositoryThatIsDamaged()
    {
        _repository.WriteLines("src/big.py", 640);
        _repository.WriteLines("src/same.py", 10);
        _repository.Write("qualitygates.baseline.json", """{ "version": 1, "QG0101": { "src/big.py": { "lines": 640, "reason": "it was so" } } }""");
        _repository.Commit("first");
        _repository.WriteLines("src/big.py", 650);
        _repository.Commit("base");
        _repository.Git("branch", "other");
        _repository.WriteLines("src/big.py", 660);
        _repository.Commit("last");
        _repository.Git("checkout", "--quiet", "other");
        _repository.WriteLines("src/other.py", 20);
        _repository.Commit("other");
        _repository.Git("checkout", "--quiet", "main");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("HEAD")]
    [InlineData("HEAD:src")]
    [InlineData("HEAD:src/big.py")]
    [InlineData("HEAD~")]
    [InlineData("HEAD~:src")]
    [InlineData("HEAD~:src/big.py")]
    [InlineData("HEAD~:qualitygates.baseline.json")]
    [InlineData("HEAD~2")]
    [InlineData("other")]
    [InlineData("other:src/other.py")]
    [InlineData("pack")]
    [InlineData("idx")]
    [InlineData("index")]
    public async Task IsJudgedAsIfItWereNotOrSaysWhyItCannotBe(string what)
    {
        if (what is "pack" or "idx") _repository.Git("gc", "--quiet");
        var expected = new Dictionary<string, string[]>();
        foreach (var (name, session) in Sessions()) expected.Add(name, Codes(session()));
        Assert.Equal(["QG0101"], expected["audit against HEAD~"]);
        // What was cut off, git reads; where something is missing, libgit2 finds out.
        foreach (var damage in new Action<string>[] { Cut, File.Delete })
        {
            using var restored = Damage(what, damage);
            foreach (var (name, session) in Sessions())
            {
                var outcome = await Task.Run(session).WaitAsync(Deadline);
                if (outcome.Diagnostics.Any(diagnostic => diagnostic.Code == "QG0004")) continue;
                Assert.Equal((name, string.Join(' ', expected[name])), (name, string.Join(' ', Codes(outcome))));
                var report = name.StartsWith("audit", StringComparison.Ordinal) ? File.ReadAllText(_repository.PathOf("artifacts/qualitygates/report.md")) : "";
                Assert.DoesNotContain("by limits and baseline alone", report, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static string[] Codes(AuditOutcome outcome) => [.. outcome.Diagnostics.Select(diagnostic => diagnostic.Code)];

    private IEnumerable<(string Name, Func<AuditOutcome> Session)> Sessions()
    {
        var (none, output) = (CancellationToken.None, new OutputFolder(_repository.PathOf("artifacts/qualitygates/")));
        var parameters = Asked.Parameters(_repository.Root, AuditMode.Audit) with { Base = "HEAD~" };
        foreach (var @base in new[] { "HEAD~", "other" })
        {
            yield return ($"audit against {@base}", () =>
            {
                using var session = new AuditSession(parameters with { Base = @base }, output, Asked.Environment(""), none);
                return session.Run();
            }
            );
        }

        yield return ("merge", () => new MergePreviewSession(parameters with { Base = "", MergeWith = "other" }, output, none).Run());
        yield return ("history", () => new HistorySession(parameters with { Mode = AuditMode.AuditHistory }, output, _ => { }, none).Run());
        var all = parameters with { Mode = AuditMode.AuditHistory, History = new HistoryRange("", "", "all") };
        yield return ("history of all", () => new HistorySession(all, output, _ => { }, none).Run());
        var explained = parameters with { Mode = AuditMode.ExplainFinding, Finding = "src/big.py" };
        yield return ("explain", () => new ExplainSession(explained, output, none).Run(Asked.Environment("")));
        yield return ("doctor", () => new DoctorSession(parameters with { Mode = AuditMode.Doctor }, output, none).Run(Asked.Environment("")));
        yield return ("update of the baseline", () =>
        {
            using var session = new AuditSession(parameters with { Mode = AuditMode.UpdateBaseline, Base = "" }, output, Asked.Environment(""), none);
            return session.Run();
        }
        );
    }

    private static void Cut(string file) => File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length * 2 / 3)]);

    private Restored Damage(string what, Action<string> damage)
    {
        var file = _repository.PathOf(what switch
        {
            "pack" or "idx" => Path.GetRelativePath(_repository.Root, Directory.GetFiles(_repository.PathOf(".git/objects/pack"), "*." + what).Single()),
            "index" => ".git/index",
            _ => ObjectFile(_repository.Git("rev-parse", what).Trim()),
        });
        var restored = new Restored(file, File.ReadAllBytes(file));
        File.SetAttributes(file, FileAttributes.Normal);
        damage(file);
        return restored;
    }

    private static string ObjectFile(string id) => $".git/objects/{id[..2]}/{id[2..]}";

    private sealed record Restored(string File, byte[] Original) : IDisposable
    {
        public void Dispose() => System.IO.File.WriteAllBytes(File, Original);
    }
}
