namespace QualityGates.Git.Tests;

public sealed class WhichBaseABuildAsksFor
{
    private const string Head = "1111111111111111111111111111111111111111";
    private const string Earlier = "2222222222222222222222222222222222222222";
    private const string Zeros = "0000000000000000000000000000000000000000";

    [Theory]
    [InlineData("", "No one", BaseKind.None)]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=schedule GITHUB_REF=refs/heads/main", "GitHub, at night", BaseKind.None)]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/main", "GitHub, a push", BaseKind.Push)]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main", "GitHub, a pull request", BaseKind.Change)]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request_target GITHUB_BASE_REF=main", "GitHub, one from a fork", BaseKind.Change)]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request_review GITHUB_REF=refs/pull/7/merge", "GitHub, a review", BaseKind.Change)]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=merge_group", "GitHub, a queue", BaseKind.Change)]
    [InlineData("TF_BUILD=True BUILD_REASON=PullRequest SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main", "Azure, a pull request", BaseKind.Change)]
    [InlineData("TF_BUILD=True BUILD_REASON=IndividualCI", "Azure, a push", BaseKind.Push)]
    [InlineData("TF_BUILD=True BUILD_REASON=BatchedCI", "Azure, pushes", BaseKind.Push)]
    [InlineData("TF_BUILD=True BUILD_REASON=Manual", "Azure, by hand", BaseKind.None)]
    [InlineData("GITLAB_CI=true CI_PIPELINE_SOURCE=merge_request_event CI_MERGE_REQUEST_IID=3", "GitLab, a merge request", BaseKind.Change)]
    [InlineData("GITLAB_CI=true CI_PIPELINE_SOURCE=push", "GitLab, a push", BaseKind.Push)]
    [InlineData("GITLAB_CI=true CI_PIPELINE_SOURCE=schedule", "GitLab, at night", BaseKind.None)]
    [InlineData("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_BRANCH=x BITBUCKET_PR_DESTINATION_BRANCH=main", "Bitbucket, a pull request", BaseKind.Change)]
    [InlineData("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_BRANCH=main", "Bitbucket, a push", BaseKind.Push)]
    [InlineData("JENKINS_URL=http://ci CHANGE_TARGET=main BRANCH_NAME=PR-7", "Jenkins, a pull request", BaseKind.Change)]
    [InlineData("JENKINS_URL=http://ci BRANCH_NAME=main", "Jenkins, a branch", BaseKind.Push)]
    [InlineData("CI=true", "Another one", BaseKind.None)]
    public void DependsOnWhoBuildsAndWhy(string variables, string who, BaseKind expected)
    {
        Assert.NotEmpty(who);
        Assert.Equal(expected, BaseRequest.Of("", "/src", Environment(variables)).Kind);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main", "refs/remotes/origin/main")]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=release/2.0", "refs/remotes/origin/release/2.0")]
    [InlineData("TF_BUILD=True BUILD_REASON=PullRequest SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main", "refs/remotes/origin/main")]
    [InlineData("TF_BUILD=True BUILD_REASON=PullRequest SYSTEM_PULLREQUEST_TARGETBRANCH=main", "refs/remotes/origin/main")]
    [InlineData("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_BRANCH=main", "refs/remotes/origin/main")]
    [InlineData("JENKINS_URL=http://ci CHANGE_TARGET=main", "refs/remotes/origin/main")]
    [InlineData("GITLAB_CI=true CI_MERGE_REQUEST_IID=3 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main", "refs/remotes/origin/main")]
    [InlineData($"GITLAB_CI=true CI_MERGE_REQUEST_IID=3 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_MERGE_REQUEST_DIFF_BASE_SHA={Earlier}", Earlier)]
    public void LooksFirstForTheTarget(string variables, string expected) =>
        Assert.Equal(expected, BaseRequest.Of("", "/src", Environment(variables)).Targets[0]);

    [Fact]
    public void InGitLabsPipelineOfMergedResultsIsNothingButTheTargetsOwnCommit()
    {
        var variables = "GITLAB_CI=true CI_MERGE_REQUEST_IID=3 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main "
            + $"CI_MERGE_REQUEST_DIFF_BASE_SHA={Earlier} CI_MERGE_REQUEST_TARGET_BRANCH_SHA={Head}";
        Assert.Equal([Head], [.. BaseRequest.Of("", "/src", Environment(variables)).Targets]);
    }

    [Theory]
    [InlineData($"GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main GITHUB_REF=refs/pull/7/merge GITHUB_SHA={Head}", Head)]
    [InlineData($"GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request_target GITHUB_BASE_REF=main GITHUB_REF=refs/heads/main GITHUB_SHA={Head}", null)]
    [InlineData($"TF_BUILD=True BUILD_REASON=PullRequest BUILD_SOURCEBRANCH=refs/pull/7/merge BUILD_SOURCEVERSION={Head}", Head)]
    [InlineData($"TF_BUILD=True BUILD_REASON=PullRequest BUILD_SOURCEBRANCH=refs/heads/topic BUILD_SOURCEVERSION={Head}", null)]
    public void KnowsTheMergeThatTheHostMadeForATry(string variables, string? expected) =>
        Assert.Equal(expected, BaseRequest.Of("", "/src", Environment(variables)).MergeCommit);

    [Fact]
    public void OfAPushOnGitHubIsToldByTheEvent()
    {
        var request = BaseRequest.Of("", "/src", Environment(
            "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_EVENT_PATH=event.json", $$"""{ "before": "{{Earlier}}" }"""));
        Assert.Equal(Earlier, request.Before);
        Assert.Empty(request.Targets);
    }

    [Fact]
    public void OfANewBranchIsWhereItLeftTheDefaultBranch()
    {
        var request = BaseRequest.Of("", "/src", Environment(
            "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_EVENT_PATH=event.json",
            $$"""{ "before": "{{Zeros}}", "repository": { "default_branch": "trunk" } }"""));
        Assert.Null(request.Before);
        Assert.Equal("refs/remotes/origin/trunk", request.Targets[0]);
    }

    [Fact]
    public void OfAQueuesEntryIsTheEntryBeforeIt()
    {
        var request = BaseRequest.Of("", "/src", Environment(
            "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=merge_group GITHUB_EVENT_PATH=event.json",
            $$"""{ "merge_group": { "base_sha": "{{Earlier}}", "base_ref": "refs/heads/main" } }"""));
        Assert.Equal([Earlier], [.. request.Targets]);
        Assert.Equal("the merge group into main", request.Subject);
    }

    [Fact]
    public void OfAReviewIsToldByTheEventToo()
    {
        var request = BaseRequest.Of("", "/src", Environment(
            "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request_review GITHUB_REF=refs/pull/7/merge GITHUB_EVENT_PATH=event.json",
            """{ "pull_request": { "base": { "ref": "main" } } }"""));
        Assert.Equal("the pull request into main", request.Subject);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1, 2]")]
    [InlineData("""{ "before": 7 }""")]
    [InlineData("""{ "before": "--upload-pack=x" }""")]
    public void SurvivesAnEventThatMakesNoSense(string text)
    {
        var request = BaseRequest.Of("", "/src", Environment("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_EVENT_PATH=event.json", text));
        Assert.Equal((BaseKind.Push, null), (request.Kind, request.Before));
    }

    [Fact]
    public void IsWhatThePropertySaysWhereverItRuns()
    {
        var request = BaseRequest.Of(" origin/main ", "/src", Environment("TF_BUILD=True BUILD_REASON=PullRequest SYSTEM_PULLREQUEST_TARGETBRANCH=dev"));
        Assert.Equal(["origin/main"], [.. request.Targets]);
        Assert.Equal((BaseKind.Change, null), (request.Kind, request.MergeCommit));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public void IsDeliberatelyNoneWhereThePropertySaysSo(string property)
    {
        var request = BaseRequest.Of(property, "/src", Environment("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main"));
        Assert.Equal((BaseKind.None, "QualityGatesBase is 'none'"), (request.Kind, request.Subject));
    }

    [Theory]
    [InlineData("/home/runner/work/shop/shop", BaseKind.Change)]
    [InlineData("/home/runner/work/shop/shop/src", BaseKind.Change)]
    [InlineData("/home/runner/work/shop/shop2", BaseKind.None)]
    [InlineData("/tmp/test-1", BaseKind.None)]
    public void IsAskedOfTheHostOnlyForWhatItCheckedOut(string root, BaseKind expected)
    {
        const string Variables = "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main GITHUB_WORKSPACE=/home/runner/work/shop/shop";
        Assert.Equal(expected, BaseRequest.Of("", root, Environment(Variables)).Kind);
    }

    /// <summary>An environment of <c>name=value</c> pairs, and the text of the only file it can read.</summary>
    internal static BuildEnvironment Environment(string variables, string? file = null)
    {
        var pairs = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new BuildEnvironment(name => pairs.GetValueOrDefault(name), _ => file);
    }
}
