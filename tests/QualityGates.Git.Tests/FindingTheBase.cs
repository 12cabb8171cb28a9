using QualityGates.Tests.Snapshots;

namespace QualityGates.Git.Tests;

/// <summary>
/// A repository with two commits on <c>main</c> and a <c>topic</c> that left it at the first; clones of it with any depth, as CI
/// hosts make them.
/// </summary>
public sealed class BranchedRepository : IDisposable
{
    private readonly TempFolder _beside = new();
    private int _clones;

    public BranchedRepository()
    {
        Origin.Write("a.txt", "one\n");
        Origin.Commit("first");
        Began = Id("HEAD");
        Origin.Git("checkout", "--quiet", "-b", "topic");
        Origin.Write("topic.txt");
        Origin.Commit("topic");
        Origin.Git("checkout", "--quiet", "main");
        Origin.Write("a.txt", "two\n");
        Origin.Commit("second");
        Origin.Git("checkout", "--quiet", "--detach", "main");
        Origin.Git("merge", "--quiet", "--no-ff", "topic", "--message", "try");
        Origin.Git("update-ref", "refs/pull/7/merge", "HEAD");
        Merge = Id("HEAD");
        Origin.Git("checkout", "--quiet", "main");
    }

    public TempRepository Origin { get; } = new();

    /// <summary>Where <c>topic</c> left <c>main</c>.</summary>
    public string Began { get; }

    /// <summary>The host's merge of <c>topic</c> into <c>main</c>, for a try.</summary>
    public string Merge { get; }

    public string Main => Id("main");

    public string Id(string revision) => Origin.Git("rev-parse", revision).Trim();

    /// <summary>Fetches one ref as <c>actions/checkout</c> does: by id, with a depth, and nothing else.</summary>
    public string Checkout(string reference, int depth)
    {
        var clone = NewFolder();
        Git(clone, "init", "--quiet");
        Git(clone, "remote", "add", "origin", new Uri(Origin.Root).AbsoluteUri);
        Git(clone, ["fetch", "--quiet", "--no-tags", .. depth > 0 ? new[] { $"--depth={depth}" } : [], "origin", $"+{reference}:refs/remotes/pull/head"]);
        Git(clone, "checkout", "--quiet", "--detach", "refs/remotes/pull/head");
        return clone;
    }

    /// <summary>Clones a branch as <c>git clone --branch</c> does.</summary>
    public string Clone(string branch, params string[] options)
    {
        var clone = NewFolder();
        Git(Origin.Root, ["clone", "--quiet", "--branch", branch, .. options, new Uri(Origin.Root).AbsoluteUri, clone]);
        return clone;
    }

    public string NewFolder() => _beside.PathOf($"{++_clones}/") is var path ? Directory.CreateDirectory(path).FullName.TrimEnd('/') : "";

    public string Git(string folder, params string[] arguments) => Origin.Git(["-C", folder, .. arguments]);

    public void Dispose()
    {
        Origin.Dispose();
        _beside.Dispose();
    }
}

public sealed class FindingTheBase : IDisposable
{
    private const string GitHubPullRequest = "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main GITHUB_REF=refs/pull/7/merge";
    private const string AzurePullRequest =
        "TF_BUILD=True BUILD_REASON=PullRequest SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main BUILD_SOURCEBRANCH=refs/pull/7/merge";
    private readonly BranchedRepository _branched = new();

    public void Dispose() => _branched.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void OfTheHostsMergeCommitTakesItsFirstParent(int depth)
    {
        var found = Find(_branched.Checkout("refs/pull/7/merge", depth), $"{GitHubPullRequest} GITHUB_SHA={_branched.Merge}");
        Assert.Equal((_branched.Main, "first parent of the merge commit"), (found.Revision?.Commit, found.Revision?.Origin));
        Assert.Null(found.Note);
    }

    [Fact]
    public void OfAzuresMergeCommitTakesItsFirstParentToo()
    {
        var found = Find(_branched.Checkout("refs/pull/7/merge", 2), $"{AzurePullRequest} BUILD_SOURCEVERSION={_branched.Merge}");
        Assert.Equal(_branched.Main, found.Revision?.Commit);
    }

    [Theory]
    [InlineData(GitHubPullRequest + " GITHUB_SHA=", "Give the step actions/checkout 'fetch-depth: 0' (for its merge commit 2 is enough).")]
    [InlineData(AzurePullRequest + " BUILD_SOURCEVERSION=", "Give the checkout step 'fetchDepth: 0'.")]
    public void OfAMergeCommitWithoutItsParentsIsAProblemThatNamesTheSetting(string variables, string fix)
    {
        var found = Find(_branched.Checkout("refs/pull/7/merge", 1), variables + _branched.Merge);
        Assert.Null(found.Revision);
        Assert.Equal(
            $"The base of the pull request into main cannot be found: the parents of the merge commit {_branched.Merge[..9]} are not in this clone, "
            + $"which is shallow (depth 1). {fix}",
            found.Problem);
    }

    [Fact]
    public void OfAHeadThatWasCheckedOutTakesTheMergeBase()
    {
        var found = Find(_branched.Clone("topic"), $"{GitHubPullRequest} GITHUB_SHA={_branched.Merge}");
        Assert.Equal((_branched.Began, "merge base with origin/main"), (found.Revision?.Commit, found.Revision?.Origin));
    }

    [Fact]
    public void OfAHeadThatIsAMergeOfMainTakesWhatWasMergedAndNotItsOwnPast()
    {
        var clone = _branched.Clone("topic");
        _branched.Git(clone, "merge", "--quiet", "origin/main", "--message", "catch up");
        var found = Find(clone, $"{GitHubPullRequest} GITHUB_SHA={_branched.Merge}");
        Assert.Equal(_branched.Main, found.Revision?.Commit);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main", "Give the step actions/checkout 'fetch-depth: 0'.")]
    [InlineData("GITLAB_CI=true CI_MERGE_REQUEST_IID=3 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main", "Give the job the variable 'GIT_DEPTH: 0'.")]
    [InlineData("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_BRANCH=main", "Give the step 'clone: depth: full'.")]
    public void OfAShallowHeadIsAProblemThatNamesTheBranchAndTheSetting(string variables, string fix)
    {
        var found = Find(_branched.Clone("topic", "--depth=1"), variables);
        Assert.Contains("there is no origin/main in this clone, which is shallow (depth 1). " + fix, found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutACommonAncestorInAShallowCloneIsAProblem()
    {
        var found = Find(_branched.Clone("topic", "--depth=1", "--no-single-branch"), "", "origin/main");
        Assert.Equal(
            "QualityGatesBase='origin/main' is no base: HEAD and origin/main have no common ancestor in this clone, which is shallow (depth 1). "
            + "Run 'git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main'.",
            found.Problem);
    }

    [Theory]
    [InlineData("--depth=1")]
    [InlineData("--single-branch")]
    public void IsThereOnceTheCommandWasRunThatTheProblemNames(string option)
    {
        var clone = _branched.Clone("topic", option);
        var problem = Find(clone, "", "origin/main").Problem;
        var command = problem!.Split("Run 'git ")[1].Split('\'')[0];

        _branched.Git(clone, command.Split(' '));

        Assert.Equal(_branched.Began, Find(clone, "", "origin/main").Revision?.Commit);
    }

    [Fact]
    public void OfUnrelatedHistoriesIsAProblem()
    {
        _branched.Origin.Git("checkout", "--quiet", "--orphan", "island");
        _branched.Origin.Commit("alone");
        var found = Find(_branched.Origin.Root, "", "main");
        Assert.Contains("HEAD and main have no common ancestor; their histories are unrelated", found.Problem, StringComparison.Ordinal);
        Assert.Contains("'-p:QualityGatesBase=none'", found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WhichThePropertyNamesIsThatRevisionOrWhereTheBranchLeftIt()
    {
        _branched.Origin.Git("checkout", "--quiet", "topic");
        Assert.Equal((_branched.Began, "merge base with main"), Named("main"));
        Assert.Equal((_branched.Began, "QualityGatesBase='HEAD~1'"), Named("HEAD~1"));

        (string?, string?) Named(string property) =>
            Find(_branched.Origin.Root, GitHubPullRequest, property).Revision is { } revision ? (revision.Commit, revision.Origin) : (null, null);
    }

    [Fact]
    public void WhichThePropertyNamesAndNobodyKnowsIsAProblem() => Assert.Equal(
        "QualityGatesBase='no-such-branch' is no base: there is no no-such-branch in this clone. Look whether it is spelt right, and fetch it if it is.",
        Find(_branched.Origin.Root, "", "no-such-branch").Problem);

    [Fact]
    public void ThatIsHeadItselfIsSaidToLeaveOnlyWhatIsNotCommitted()
    {
        var found = Find(_branched.Origin.Root, "", "main");
        Assert.Equal(_branched.Main, found.Revision?.Commit);
        Assert.Equal("The base is HEAD itself, so only changes that are not committed yet are judged.", found.Note);
    }

    [Fact]
    public void OfALinkedWorktreeIsThatOfItsOwnBranch()
    {
        var linked = _branched.NewFolder();
        _branched.Origin.Git("worktree", "add", "--quiet", "--force", linked, "topic");
        Assert.Equal(_branched.Began, Find(linked, "", "main").Revision?.Commit);
    }

    [Fact]
    public void OfAPushIsWhatTheBranchWasBefore()
    {
        _branched.Origin.Write("b.txt");
        _branched.Origin.Commit("third");
        var found = FindPush(_branched.Origin.Root, _branched.Began);
        Assert.Equal((_branched.Began, "as of before the push"), (found.Revision?.Commit, found.Revision?.Origin));
    }

    [Fact]
    public void OfAPushThatRewroteTheBranchIsTheCommitBefore()
    {
        var found = FindPush(_branched.Origin.Root, _branched.Id("topic"));
        Assert.Equal((_branched.Began, "first parent of HEAD"), (found.Revision?.Commit, found.Revision?.Origin));
    }

    [Fact]
    public void OfANewBranchIsWhereItLeftTheDefaultBranch()
    {
        var clone = _branched.Clone("topic");
        _branched.Git(clone, "commit", "--quiet", "--allow-empty", "--message", "more");
        var found = FindPush(clone, new string('0', 40), "main");
        Assert.Equal((_branched.Began, "merge base with origin/main"), (found.Revision?.Commit, found.Revision?.Origin));
    }

    [Fact]
    public void OfARerunOfAnOldPushIsNeverHeadItself() =>
        Assert.Equal(_branched.Began, FindPush(_branched.Origin.Root, _branched.Main).Revision?.Commit);

    [Fact]
    public void OfAPushIntoAShallowCloneIsNoneAndANoteSaysHowToHaveOne()
    {
        var found = FindPush(_branched.Clone("main", "--depth=1"), _branched.Began);
        Assert.Equal((null, null), (found.Revision, found.Problem));
        Assert.StartsWith("Judged by limits and baseline alone: nobody can tell what was there before the push", found.Note, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", found.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void OfTheFirstCommitIsNone()
    {
        _branched.Origin.Git("checkout", "--quiet", "--detach", _branched.Began);
        Assert.Equal("Judged by limits and baseline alone: HEAD is the first commit.", FindPush(_branched.Origin.Root, "").Note);
    }

    [Fact]
    public void OfARepositoryWithoutAnyCommitIsNone()
    {
        using var repository = new TempRepository();
        var found = Find(repository.Root, "", "main");
        Assert.Equal("Judged by limits and baseline alone: the repository has no commit yet.", found.Note);
    }

    [Fact]
    public void OfAPullRequestWithoutAnyCommitIsAProblem()
    {
        using var repository = new TempRepository();
        Assert.NotNull(Find(repository.Root, GitHubPullRequest).Problem);
    }

    [Fact]
    public void OfAPullRequestWithoutARepositoryIsAProblem()
    {
        var request = BaseRequest.Of("", "/src", WhichBaseABuildAsksFor.Environment(GitHubPullRequest));
        Assert.Equal(
            "The base of the pull request into main cannot be found: this is not a git repository. Build in a clone made by git, with git on the PATH.",
            BaseFinder.WithoutRepository(request, "This is not a git repository.").Problem);
    }

    [Fact]
    public void OfALocalBuildIsNoneWithARepositoryAndWithoutOne()
    {
        var expected = "Judged by limits and baseline alone: this is no build of a pull request or a push, and QualityGatesBase names none.";
        Assert.Equal(expected, Find(_branched.Origin.Root, "").Note);
        Assert.Equal(expected, BaseFinder.WithoutRepository(BaseRequest.Of("", "/src", WhichBaseABuildAsksFor.Environment("")), "No git.").Note);
    }

    [Fact]
    public void OfADamagedRepositoryIsAProblem()
    {
        var tip = _branched.Main;
        var file = _branched.Origin.PathOf($".git/objects/{tip[..2]}/{tip[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, "damaged");
        Assert.NotNull(Find(_branched.Origin.Root, $"{GitHubPullRequest} GITHUB_SHA={tip}").Problem);
    }

    private static FoundBase Find(string folder, string variables, string property = "") =>
        Find(folder, BaseRequest.Of(property, "/src", WhichBaseABuildAsksFor.Environment(variables)));

    private static FoundBase FindPush(string folder, string before, string branch = "") =>
        Find(folder, BaseRequest.Push(before, branch, CiHost.GitHubActions));

    private static FoundBase Find(string folder, BaseRequest request)
    {
        Assert.True(GitRepository.TryOpen(folder, "auto", out var repository, out var problem), problem);
        using (repository) return BaseFinder.Find(repository, request, CancellationToken.None);
    }
}
