using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QualityGates.Package.Tests;

/// <summary>Two branches change the baseline, and git merges them: by itself, with our merge driver, or with our help afterwards.</summary>
public sealed class RepositoryWhoseBranchesMeet : IDisposable
{
    private readonly PythonRepository _repository = new();

    private string Baseline => File.ReadAllText(_repository["qualitygates.baseline.json"]);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void InitBaselineTellsGitOnceHowToMergeIt()
    {
        _repository.Write(".gitattributes", "* text=auto\n");
        const string Expected = "* text=auto\n/qualitygates.baseline.json text eol=lf linguist-generated merge=qualitygates\n";

        var first = _repository.Build("-t:InitBaseline").Succeeds();
        Assert.Equal(Expected, File.ReadAllText(_repository[".gitattributes"]));
        Assert.Contains(".gitattributes says how git merges it. Commit that too.", first.Output, StringComparison.Ordinal);
        Assert.Contains("git config merge.qualitygates.driver \"dotnet msbuild audit.proj ", first.Output, StringComparison.Ordinal);

        File.Delete(_repository["qualitygates.baseline.json"]);
        _repository.Build("-t:InitBaseline").Succeeds();
        Assert.Equal(Expected, File.ReadAllText(_repository[".gitattributes"]));
    }

    [Fact]
    public void InitBaselineWritesTheBaselineThoughItCannotTellGit()
    {
        _repository.Write(".gitattributes/a.txt", "a folder where the file should be");

        var build = _repository.Build("-t:InitBaseline").Succeeds();

        Assert.Contains("\"version\": 1", Baseline, StringComparison.Ordinal);
        Assert.Contains(
            "Give it the line: /qualitygates.baseline.json text eol=lf linguist-generated merge=qualitygates", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDriverThatInitBaselineNamesTakesTheStricterSide()
    {
        Branch(ours: [("a.py", 650), ("b.py", 650), ("c.py", 700)], theirs: [("a.py", 640), ("c.py", 690)]);
        Arm();

        var merge = Git("merge", "--no-edit", "topic").Succeeds();

        Assert.Equal(["a.py 640", "c.py 690"], Entries());
        Assert.Contains("QG0101 b.py: theirs removed it and ours has 650 lines; it stays removed.", merge.Output, StringComparison.Ordinal);
        Assert.Empty(Git("status", "--porcelain").Output);
    }

    [Fact]
    public void TheDriverServesARebaseToo()
    {
        Branch(ours: [("a.py", 650)], theirs: [("a.py", 640), ("b.py", 600)]);
        Arm();

        Git("checkout", "--quiet", "topic").Succeeds();
        Git("rebase", "main").Succeeds();

        Assert.Equal(["a.py 640"], Entries());
    }

    [Fact]
    public void TheDriverLeavesTheConflictToSomebodyWhenASideIsBroken()
    {
        Branch(ours: [("a.py", 650)], theirs: []);
        Git("checkout", "--quiet", "topic");
        _repository.Write("qualitygates.baseline.json", "{ \"version\": 99 }");
        Git("commit", "--quiet", "--all", "--message", "newer");
        Git("checkout", "--quiet", "main");
        var before = Baseline;
        Arm();

        var merge = Git("merge", "--no-edit", "topic").Fails();

        Assert.Contains("Their side of the baseline cannot be merged, and nothing was: line 1, column 14: The baseline has version 99",
            Assert.Single(merge.Errors("QG0003")), StringComparison.Ordinal);
        Assert.Contains("CONFLICT (content): Merge conflict in qualitygates.baseline.json", merge.Output, StringComparison.Ordinal);
        Assert.Equal(before, Baseline);
    }

    [Fact]
    public void WithoutTheDriverGitMergesBranchesThatLowerDifferentEntries()
    {
        Branch(ours: [("a.py", 650), ("b.py", 700), ("c.py", 700)], theirs: [("a.py", 700), ("b.py", 690), ("c.py", 700)]);

        Git("merge", "--no-edit", "topic").Succeeds();

        Assert.Equal(["a.py 650", "b.py 690", "c.py 700"], Entries());
    }

    [Fact]
    public void MergeBaselineResolvesAConflictThatGitReported()
    {
        Branch(ours: [("a.py", 650), ("b.py", 650), ("c.py", 700)], theirs: [("a.py", 640), ("c.py", 690)]);
        Git("merge", "--no-edit", "topic").Fails();
        Assert.Contains("<<<<<<<", Baseline, StringComparison.Ordinal);

        var build = _repository.Build("-t:MergeBaseline").Succeeds();

        Assert.Equal(["a.py 640", "c.py 690"], Entries());
        Assert.Contains("git add qualitygates.baseline.json", build.Output, StringComparison.Ordinal);
        Git("add", "qualitygates.baseline.json");
        Git("commit", "--quiet", "--no-edit").Succeeds();
        Assert.Contains("git knows of no conflict", _repository.Build("-t:MergeBaseline").Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal(["a.py 640", "c.py 690"], Entries());
    }

    [Fact]
    public void MergeBaselineNamesAConflictThatWasCommitted()
    {
        Branch(ours: [("a.py", 650)], theirs: [("a.py", 640)]);
        Git("merge", "--no-edit", "topic").Fails();
        Git("add", "qualitygates.baseline.json");

        var error = Assert.Single(_repository.Build("-t:MergeBaseline").Fails().Errors("QG0003"));

        Assert.Contains("git checkout --merge -- qualitygates.baseline.json", error, StringComparison.Ordinal);
        Git("checkout", "--merge", "--", "qualitygates.baseline.json").Succeeds();
        _repository.Build("-t:MergeBaseline").Succeeds();
        Assert.Equal(["a.py 640"], Entries());
    }

    [Fact]
    public void MergeBaselineDoesNotDecideWhetherThereIsABaseline()
    {
        Branch(ours: [("a.py", 650)], theirs: []);
        Git("checkout", "--quiet", "topic");
        Git("rm", "--quiet", "qualitygates.baseline.json");
        Git("commit", "--quiet", "--message", "no gate");
        Git("checkout", "--quiet", "main");
        Git("merge", "--no-edit", "topic").Fails();

        var error = Assert.Single(_repository.Build("-t:MergeBaseline").Fails().Errors("QG0003"));

        Assert.Contains("'git add qualitygates.baseline.json' keeps it, 'git rm qualitygates.baseline.json' removes it", error, StringComparison.Ordinal);
    }

    [Fact]
    public void MergeBaselineHasNothingToDoWithoutABaseline() =>
        Assert.Contains("git knows of no conflict in qualitygates.baseline.json", _repository.Build("-t:MergeBaseline").Succeeds().Output, StringComparison.Ordinal);

    [Fact]
    public void MergeBaselineNamesTheFileThatNobodyNamed()
    {
        _repository.Tolerate();

        var error = Assert.Single(_repository.Build("-t:MergeBaseline", "-p:QualityGatesMergeOurs=qualitygates.baseline.json").Fails().Errors("QG0003"));

        Assert.Contains("QualityGatesMergeAncestor must name a file", error, StringComparison.Ordinal);
    }

    /// <summary>Begins with three tolerated files of 700 lines, and lets two branches tolerate what they will.</summary>
    private void Branch((string Path, int Lines)[] ours, (string Path, int Lines)[] theirs)
    {
        foreach (var file in (string[])["a.py", "b.py", "c.py"]) _repository.WritePython(file, 700);
        _repository.Build("-t:InitBaseline").Succeeds();
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "begin").Succeeds();
        Git("branch", "--move", "main");
        Git("checkout", "--quiet", "-b", "topic");
        Commit(theirs);
        Git("checkout", "--quiet", "main");
        Commit(ours);

        void Commit((string Path, int Lines)[] files)
        {
            var entries = files.Select(file => $"    \"{file.Path}\": {{\n      \"lines\": {file.Lines}\n    }}");
            var rule = files.Length == 0 ? "" : $",\n  \"QG0101\": {{\n{string.Join(",\n", entries)}\n  }}";
            const string Schema = "./artifacts/qualitygates/qualitygates.baseline.schema.json";
            _repository.Write("qualitygates.baseline.json", $"{{\n  \"$schema\": \"{Schema}\",\n  \"version\": 1{rule}\n}}\n");
            Git("commit", "--quiet", "--all", "--message", "update").Succeeds();
        }
    }

    /// <summary>Runs the command that InitBaseline shows, as somebody would who copies it into a shell.</summary>
    private void Arm()
    {
        File.Move(_repository["qualitygates.baseline.json"], _repository["bin.binlog"]);
        var shown = _repository.Build("-t:InitBaseline").Succeeds().Output;
        File.Move(_repository["bin.binlog"], _repository["qualitygates.baseline.json"], overwrite: true);
        var (program, argument) = OperatingSystem.IsWindows() ? ("cmd", "/c") : ("sh", "-c");
        Run(program, argument, Regex.Match(shown, "git config merge.*\"").Value).Succeeds();
    }

    private string[] Entries() =>
        [.. Regex.Matches(Baseline, "\"(.*)\": {\\s+\"lines\": (\\d+)").Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];

    private BuildResult Git(params string[] arguments) =>
        Run("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", .. arguments]);

    private BuildResult Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DotNet.Prepare(start);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return new(process.ExitCode, output, "");
    }
}
