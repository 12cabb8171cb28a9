using QualityGates.PullRequests.Tests.Fake;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.Package.Tests.Publishing;

/// <summary>A pull request whose job may write.</summary>
public sealed class APullRequestWithRights : IDisposable
{
    private readonly ProposedChange _change = new();

    public void Dispose() => _change.Dispose();

    [Fact]
    public void HasOneCommentThatSaysWhatItBringsAndASectionForEachLegOfAMatrix()
    {
        var build = _change.OnGitHub(BuildServer.PullRequest(head: _change.Head), FakeRepository.Token, "-t:Audit").Fails();

        Assert.Equal(_change.Base, _change.AuditedBase);
        var comment = Assert.Single(_change.GitHub.Comments);
        Assert.Equal(7, comment.Number);
        Assert.Contains($"head={_change.Head}", comment.Body, StringComparison.Ordinal);
        Assert.Equal(Approved("comment.md", _change.Named(comment.Body)), _change.Named(comment.Body));
        Assert.Contains(build.Lines, line => line.StartsWith("QualityGates: The report is in the comment on #7.", StringComparison.Ordinal));
        Assert.Contains("cart.py", _change.JobSummaryText, StringComparison.Ordinal);
        Assert.DoesNotContain("::warning", build.Output, StringComparison.Ordinal);

        _change.OnGitHub(BuildServer.PullRequest(head: _change.Head), FakeRepository.Token, "-t:Audit", "-p:QualityGatesPublishKey=gate (windows)").Fails();

        var both = Assert.Single(_change.GitHub.Comments).Body;
        Assert.Contains("job=gate ", both, StringComparison.Ordinal);
        Assert.Contains("**Job** `gate (windows)`", both, StringComparison.Ordinal);
    }

    /// <summary>What was approved. Where something else is said now, it is written beside that, to be compared and, if it is right, to take its place.</summary>
    private static string Approved(string name, string received)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Snapshots", name);
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (approved == received) return approved;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".received", received);
        return approved;
    }
}

/// <summary>A change whose own job may not write.</summary>
public sealed class AChangeWithoutRights : IDisposable
{
    private readonly ProposedChange _change = new();

    public void Dispose() => _change.Dispose();

    [Fact]
    public void OfAForkIsShownWithItsJobAndPostedByATrustedRun()
    {
        _change.GitHub.Fail("POST", Forbidden);
        var build = _change.OnGitHub(BuildServer.PullRequest("bob/shop", _change.Head), FakeRepository.Token, "-t:Audit").Fails();

        Assert.Equal(_change.Base, _change.AuditedBase);
        Assert.Empty(_change.GitHub.Comments);
        Assert.Contains("cart.py", _change.JobSummaryText, StringComparison.Ordinal);
        var line = Assert.Single(build.Lines, line => line.StartsWith("QualityGates: The report is in the summary of the job.", StringComparison.Ordinal));
        Assert.Contains("a pull request from a fork", line, StringComparison.Ordinal);
        Assert.DoesNotContain("::warning", build.Output, StringComparison.Ordinal);
        Assert.Equal((7, _change.Head), (_change.Claim.GetProperty("pullRequest").GetInt32(), _change.Claim.GetProperty("headSha").GetString()));

        // The trusted run has nothing of the change but its artifact.
        var artifact = Directory.CreateDirectory(_change.Repository[".git/artifact"]).FullName;
        foreach (var name in (string[])["audit.json", "pull-request.json"]) File.Copy(Path.Combine(_change.Repository.Reports, name), Path.Combine(artifact, name));
        _change.Repository.Git("checkout", "--quiet", "main");
        _change.GitHub.Heal();
        var trusted = _change.OnGitHub(
            BuildServer.WorkflowRun("bob/shop", _change.Head), FakeRepository.Token, "-t:PublishAudit", $"-p:QualityGatesArtifact={artifact}").Succeeds();
        Assert.Contains("The report is in the comment on #7.", trusted.Output, StringComparison.Ordinal);
        Assert.Contains("cart.py", Assert.Single(_change.GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void OfDependabotWithoutATokenSaysHowToHaveItCommented()
    {
        var build = _change.OnGitHub(BuildServer.Dependabot() with { Event = BuildServer.PullRequest(head: _change.Head).Event }, "", "-t:Audit").Fails();
        Assert.Equal(_change.Base, _change.AuditedBase);
        Assert.Contains(build.Lines, line => line.Contains("GITHUB_TOKEN is not set", StringComparison.Ordinal) && line.Contains("Dependabot", StringComparison.Ordinal));
        Assert.Empty(_change.GitHub.Requests);
        Assert.Equal(_change.Head, _change.Claim.GetProperty("headSha").GetString());
    }

    private static Task<bool> Forbidden(Microsoft.AspNetCore.Http.HttpContext context) => Answer(context, 403, "Resource not accessible by integration");

    private static async Task<bool> Answer(Microsoft.AspNetCore.Http.HttpContext context, int status, string message)
    {
        await FakeGitHub.WriteAsync(context, status, FakeAnswers.Error(message));
        return true;
    }
}

/// <summary>What is no single pull request.</summary>
public sealed class ARunOfNoPullRequest : IDisposable
{
    private readonly ProposedChange _change = new();

    public void Dispose() => _change.Dispose();

    [Fact]
    public void InAMergeQueueIsShownWithItsJob()
    {
        _change.OnGitHub(BuildServer.MergeQueue(_change.Head, _change.Base), FakeRepository.Token, "-t:Audit").Fails();

        Assert.Equal(_change.Base, _change.AuditedBase);
        Assert.Empty(_change.GitHub.Requests);
        Assert.Contains("cart.py", _change.JobSummaryText, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_change.Repository.Reports, "pull-request.json")));
    }

    [Fact]
    public void AfterAPushIsShownWithItsJob()
    {
        _change.OnGitHub(BuildServer.Push(_change.Base), FakeRepository.Token, "-t:Audit").Fails();
        Assert.Equal(_change.Base, _change.AuditedBase);
        Assert.Contains("cart.py", _change.JobSummaryText, StringComparison.Ordinal);
    }
}
