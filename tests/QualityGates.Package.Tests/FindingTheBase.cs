using System.Text.Json;

namespace QualityGates.Package.Tests;

/// <summary>What a change is compared with, on a build server and elsewhere.</summary>
public sealed class FindingTheBase : IDisposable
{
    private readonly RepositoryWithAChange _repository = new();

    public void Dispose() => _repository.Dispose();

    private JsonElement Base => _repository.AuditJson.GetProperty("verdict").GetProperty("base");

    [Fact]
    public void WithoutOneLimitsAndBaselineJudgeAndItSaysSo()
    {
        _repository.WritePython("old.py", 701);

        var audit = _repository.Build("-t:Audit").Fails();

        Assert.Contains("QualityGatesBase", audit.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Base.ValueKind);
        Assert.Contains("No base: judged by limits and baseline alone", _repository.Build().Fails().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OnAMergeCommitOfAPullRequestItIsTheFirstParent()
    {
        PullRequestMerge();

        _repository.Build("-t:Audit").Succeeds();

        Assert.Equal(_repository.Git("rev-parse", "main"), Base.GetProperty("commit").GetString());
        Assert.Equal("inherited", _repository.StateOf("theirs.py"));
    }

    [Fact]
    public void TwoGreenChangesThatComposeIntoDebtAreRedForTheOneThatAdds()
    {
        // Each adds 40 lines to a file of 550: either fits, both do not.
        _repository.OnMain(() => _repository.WritePython("shared.py", 550));
        _repository.Write("shared.py", string.Concat(Enumerable.Range(1, 40).Select(line => $"mine{line} = {line}\n")) + Lines("shared.py"));
        _repository.Commit("mine");
        _repository.Judge().Succeeds();
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("shared.py", Lines("shared.py") + string.Concat(Enumerable.Range(1, 40).Select(line => $"theirs{line} = {line}\n")));
        _repository.Commit("theirs");
        _repository.Git("checkout", "--quiet", "change");

        // Before the push: what merging main would give.
        var preview = _repository.Build("-t:Audit", "-p:QualityGatesMergeWith=main").Fails();
        Assert.Contains("shared.py(", Assert.Single(preview.Errors("QG0101")), StringComparison.Ordinal);

        // The pull request, once main has theirs.
        _repository.Git("checkout", "--quiet", "-b", "merged", "main");
        _repository.Git("merge", "--quiet", "--no-ff", "change");
        Assert.Single(_repository.Build("-p:QualityGatesBase=main").Fails().Errors("QG0101"));

        // Merged nevertheless: the next change does not pay for it, and sees it.
        _repository.Git("branch", "--force", "main", "merged");
        _repository.WritePython("small.py", 11);
        _repository.Commit("innocent");
        _repository.Audit().Succeeds();
        Assert.Contains("shared.py", _repository.Build("-t:Audit", "-p:QualityGatesBase=main").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASettingMakesMainFailOnDrift()
    {
        _repository.OnMain(() =>
        {
            _repository.WritePython("theirs.py", 900);
            _repository.Write("qualitygates.json", """{ "baseline": { "drift": "fail" } }""");
        });

        Assert.Single(_repository.Judge().Fails().Errors("QG0101"));
    }

    [Fact]
    public void AShallowCloneWithoutTheBaseFailsAndSaysHowToFetchIt()
    {
        PullRequestMerge();
        using var clone = new TemporaryRepository();
        clone.Git("fetch", "--quiet", "--depth=1", new Uri(_repository.Root).AbsoluteUri, "HEAD");
        clone.Git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
        foreach (var (name, value) in _repository.Environment) clone.Environment[name] = value;

        var error = Assert.Single(clone.Build().Fails().Errors("QG0004"));

        Assert.Contains("fetch-depth", error, StringComparison.Ordinal);
    }

    [Fact]
    public void AShallowCloneThatHoldsTheBaseJudgesLikeAWholeOne()
    {
        PullRequestMerge();
        _repository.WritePython("mine.py", 601);
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "--amend", "--no-edit");
        _repository.Environment["GITHUB_SHA"] = _repository.Git("rev-parse", "HEAD");
        _repository.Build("-t:Audit").Fails();
        var whole = _repository.AuditJson.GetProperty("findings").ToString();
        using var clone = new TemporaryRepository();
        clone.Git("fetch", "--quiet", "--depth=2", new Uri(_repository.Root).AbsoluteUri, "HEAD");
        clone.Git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
        foreach (var (name, value) in _repository.Environment) clone.Environment[name] = value;

        clone.Build("-t:Audit").Fails();

        Assert.Equal(whole, clone.AuditJson.GetProperty("findings").ToString());
    }

    [Fact]
    public void ALinkedWorktreeJudgesLikeTheRepository()
    {
        _repository.WritePython("mine.py", 601);
        _repository.Commit();
        _repository.Audit().Fails();
        var expected = _repository.AuditJson.GetProperty("findings").ToString();
        using var other = new TemporaryRepository();
        var linked = Path.Combine(other.Root, "linked");
        _repository.Git("worktree", "add", "--quiet", "--detach", linked, "change");

        DotNet.Run(linked, Path.Combine(other.Root, "l.binlog"), "build", "-t:Audit", "-p:QualityGatesBase=main").Fails();

        var audit = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(linked, "artifacts/qualitygates/audit.json"))).RootElement;
        Assert.Equal(expected, audit.GetProperty("findings").ToString());
    }

    [Fact]
    public void ABaseThatDoesNotExistFails()
    {
        var error = Assert.Single(_repository.Build("-p:QualityGatesBase=no-such-branch").Fails().Errors("QG0004"));

        Assert.Contains("no-such-branch", error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnrelatedHistoriesFail()
    {
        _repository.Git("checkout", "--quiet", "--orphan", "unrelated");
        _repository.Commit("another beginning");

        Assert.Single(_repository.Build("-p:QualityGatesBase=main").Fails().Errors("QG0004"));
    }

    [Fact]
    public void ABaseWithoutABaselineCallsNothingLoosened()
    {
        _repository.Git("checkout", "--quiet", "main");
        File.Delete(_repository["qualitygates.baseline.json"]);
        _repository.Commit("no gate yet");
        _repository.Git("checkout", "--quiet", "-B", "change");
        _repository.Tolerate(("old.py", 700));
        _repository.Commit("begin");

        _repository.Judge().Succeeds();
    }

    /// <summary>What GitHub checks out for a pull request: the merge of the change into a main that has moved on and is red.</summary>
    private void PullRequestMerge()
    {
        _repository.WritePython("small.py", 11);
        _repository.Commit("mine");
        _repository.Git("checkout", "--quiet", "main");
        _repository.WritePython("theirs.py", 900);
        _repository.Commit("theirs");
        _repository.Git("checkout", "--quiet", "--detach", "main");
        _repository.Git("merge", "--quiet", "--no-ff", "--message", "Merge the pull request", "change");
        _repository.Environment["GITHUB_ACTIONS"] = "true";
        _repository.Environment["GITHUB_EVENT_NAME"] = "pull_request";
        _repository.Environment["GITHUB_BASE_REF"] = "main";
        _repository.Environment["GITHUB_REF"] = "refs/pull/7/merge";
        _repository.Environment["GITHUB_SHA"] = _repository.Git("rev-parse", "HEAD");
    }

    private string Lines(string path) => File.ReadAllText(_repository[path]);

}
