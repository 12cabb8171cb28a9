using QualityGates.Git.Tests;

namespace QualityGates.MSBuild.Tests;

public sealed class AskingTheDoctor : IDisposable
{
    private const string Empty = "{\n  \"$schema\": \"./artifacts/qualitygates/qualitygates.baseline.schema.json\",\n  \"version\": 1\n}\n";
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void WhenNothingIsWrongEverythingIsInOrder()
    {
        Prepare();
        _repository.Git("config", "merge.qualitygates.driver", "true");

        var outcome = _repository.Doctor();

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal($"QualityGates doctor, {_repository.Root}: everything is in order.", outcome.Console[0]);
        Assert.All(outcome.Console.Skip(1), line => Assert.StartsWith("  ✓ ", line, StringComparison.Ordinal));
        Assert.Equal("qualitygates.baseline.json tolerates 0 findings", outcome.Line("baseline"));
        Assert.Equal("the clone is complete", outcome.Line("history"));
        Assert.Matches("^[0-9a-f]{9} on main$", outcome.Line("HEAD"));
        Assert.Matches(@"^\d+\.\d+", outcome.Line("git"));
    }

    [Fact]
    public void FitsAScreenAndLeavesNothingBehind()
    {
        Prepare();
        Assert.InRange(_repository.Doctor("GITHUB_ACTIONS=true").Console.Length, 8, 25);
        Assert.Equal("", _repository.Git("status", "--porcelain", "--ignored"));
    }

    [Fact]
    public void BeforeThereIsABaselineItSaysHowToBegin()
    {
        var outcome = _repository.Doctor();
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("there is no qualitygates.baseline.json, so nothing is judged yet", outcome.Line("baseline"));
        Assert.Contains("      -> dotnet build -t:InitBaseline", outcome.Console);
    }

    [Fact]
    public void AnInvalidConfigurationIsBrokenAtItsPlace()
    {
        Prepare();
        _repository.Write("qualitygates.json", "{\n  \"monolith\": {}\n}\n");

        var outcome = _repository.Doctor();

        var error = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("QG0001", _repository.PathOf("qualitygates.json"), 2), (error.Code, error.File, error.Line));
        Assert.Contains("1 broken, ", outcome.Console[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ABaselineInConflictIsBroken()
    {
        Prepare();
        _repository.Write("qualitygates.baseline.json", "{\n<<<<<<< ours\n  \"version\": 1\n=======\n>>>>>>> theirs\n}\n");
        Assert.Equal("QG0003", Assert.Single(_repository.Doctor().Diagnostics).Code);
    }

    [Fact]
    public void ABaselineInDisorderIsAdvice()
    {
        Prepare();
        _repository.Write("qualitygates.baseline.json", "{ \"version\": 1 }");
        var outcome = _repository.Doctor();
        Assert.Empty(outcome.Diagnostics);
        Assert.Contains("is not written as an update writes it", outcome.Line("baseline"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnOutputThatCannotBeWrittenIsBroken()
    {
        Prepare();
        _repository.Write("blocked");
        var error = Assert.Single(_repository.Doctor(output: _repository.PathOf("blocked")).Diagnostics);
        Assert.Equal("QG0008", error.Code);
    }

    [Fact]
    public void ABaseThatIsMissingIsBrokenAndOneThatIsThereSaysHowFarBack()
    {
        Prepare();
        _repository.Write("more.py");
        _repository.Commit();

        var missing = _repository.Doctor("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=gone");
        Assert.Equal("QG0004", Assert.Single(missing.Diagnostics).Code);
        Assert.Contains("fetch-depth: 0", missing.Line("base"), StringComparison.Ordinal);
        Assert.EndsWith(", QualityGatesBase='HEAD~1', 1 commit back", _repository.Doctor(@base: "HEAD~1").Line("base"), StringComparison.Ordinal);
    }

    [Fact]
    public void AShallowCloneIsAdviceWithItsDepth()
    {
        Prepare();
        _repository.Write("more.py");
        _repository.Commit();
        using var clone = new TempRepository();
        clone.Git("fetch", "--quiet", "--depth=1", new Uri(_repository.Root).AbsoluteUri, "main");
        clone.Git("checkout", "--quiet", "--detach", "FETCH_HEAD");

        var outcome = clone.Doctor();

        Assert.Empty(outcome.Diagnostics);
        Assert.StartsWith("the clone is shallow (1 commit deep)", outcome.Line("history"), StringComparison.Ordinal);
        Assert.EndsWith("(detached)", outcome.Line("HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public void ATokenIsSaidToBeThereAndNeverShown()
    {
        Prepare();
        var outcome = _repository.Doctor("GITHUB_ACTIONS=true GITHUB_TOKEN=ghs_secret");
        Assert.Equal("GITHUB_TOKEN is set", outcome.Line("token"));
        Assert.DoesNotContain("secret", string.Concat(outcome.Console), StringComparison.Ordinal);
        Assert.StartsWith("SYSTEM_ACCESSTOKEN is not set", _repository.Doctor("TF_BUILD=True BUILD_REPOSITORY_PROVIDER=TfsGit").Line("token"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push", "the push is no single pull request; the report is on the page of the job")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/pull/7/merge GITHUB_BASE_REF=main", "pull request 7: without a token the report is on the page of the job")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/pull/7/merge GITHUB_BASE_REF=main GITHUB_TOKEN=x", "pull request 7: a comment, if the job has 'permissions: pull-requests: write'; else a check run, with 'checks: write'")]
    [InlineData("TF_BUILD=True BUILD_REASON=PullRequest SYSTEM_PULLREQUEST_TARGETBRANCH=main BUILD_REPOSITORY_PROVIDER=TfsGit SYSTEM_PULLREQUEST_PULLREQUESTID=7 SYSTEM_ACCESSTOKEN=x", "pull request 7: a thread and a status, if the build service has the permission 'Contribute to pull requests'")]
    [InlineData("GITLAB_CI=true CI_PIPELINE_SOURCE=schedule", "this build: GitLab shows gl-code-quality-report.json, where the job has 'artifacts: reports: codequality:'")]
    [InlineData("TF_BUILD=True BUILD_REASON=Manual BUILD_REPOSITORY_PROVIDER=Bitbucket", "the repository is on no host that we comment on; the report is on the page of the job")]
    [InlineData("", null)]
    public void SaysHowFarPublishingGoes(string variables, string? expected)
    {
        Prepare();
        Assert.Equal(expected, _repository.Doctor(variables).Line("publishing"));
    }

    [Fact]
    public void AMergeDriverThatThisCloneWasNotToldIsAdvice()
    {
        Prepare();
        Assert.StartsWith("this clone was not told how to merge", _repository.Doctor().Line("merging"), StringComparison.Ordinal);
        _repository.Write(".gitattributes", "");
        Assert.StartsWith("no .gitattributes says how to merge", _repository.Doctor().Line("merging"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderOutsideOfAnyRepositoryIsAdviceUnlessABaseIsNeeded()
    {
        using var folder = new TempRepository();
        Directory.Delete(folder.PathOf(".git"), recursive: true);
        Assert.Empty(folder.Doctor().Diagnostics);
        Assert.Equal("QG0004", Assert.Single(folder.Doctor(@base: "main").Diagnostics).Code);
    }

    private void Prepare()
    {
        _repository.Write("qualitygates.baseline.json", Empty);
        _repository.Write(".gitattributes", "qualitygates.baseline.json text eol=lf merge=qualitygates\n");
        _repository.Commit();
    }
}
