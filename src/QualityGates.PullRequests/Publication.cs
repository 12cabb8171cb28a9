using QualityGates.Git;
using QualityGates.PullRequests.Azure;
using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Hosting;
using QualityGates.PullRequests.Posting;
using QualityGates.Reports;

namespace QualityGates.PullRequests;

/// <summary>
/// Shows an audit at the best place that the run can reach: the comment, a check run, the page of the job, or, where it may write nowhere,
/// a file for a run that may. Nothing is thrown, whatever happens.
/// </summary>
public static class Publication
{
    /// <summary>Shows what a build has just audited.</summary>
    /// <returns>Where it is shown now, and why not at a better place.</returns>
    public static async Task<PublishOutcome> PublishAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var report = ReportOf.Audit(request, request.NotForPullRequest is null ? request.Run.PullRequest : null);
            return await ShowAsync(request, report, cancellationToken).ConfigureAwait(false);
        }
        catch (SavedAuditException broken)
        {
            return Nowhere(broken.Message);
        }
    }

    /// <summary>
    /// Shows, with the rights of the repository, what a run without them has saved. Everything in the files is somebody's claim: what they say of
    /// where they belong has to agree with what the host says of the run that set this one off, and with the pull request as it is now.
    /// </summary>
    /// <param name="request">The saved audit, and the trusted run.</param>
    /// <param name="claim">What the other run says it was about.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PublishOutcome> PublishSavedAsync(PublishRequest request, PullRequestFile claim, CancellationToken cancellationToken)
    {
        var run = request.Run;
        if (Contradiction(run, claim) is { } problem) return Nowhere(problem);
        if ((run.PullRequest ?? claim.PullRequest) is not { } number) return Nowhere("The audited run was not one of a pull request, so there is nowhere to post.");
        if (AccessToken.Read(run, request.Environment) is not { } token) return Nowhere(NoToken(run));
        try
        {
            using var gitHub = Connect(run, token);
            var pullRequest = await gitHub.GetPullRequestAsync(number, cancellationToken).ConfigureAwait(false);
            if (!pullRequest.HeadSha.Equals(run.HeadSha, StringComparison.OrdinalIgnoreCase))
                return Nowhere($"Pull request {number} is not at the commit that was audited: it has moved on, and its next run says what is true now, or the number is not its own.");
            var report = ReportOf.Audit(request with { Key = claim.Key, Folder = claim.Folder }, number);
            return await Publisher.PublishAsync(GitHubLadder.Rungs(gitHub, report), request.Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (GitHubException fault)
        {
            return Nowhere(fault.Message);
        }
        catch (SavedAuditException broken)
        {
            return Nowhere(broken.Message);
        }
    }

    /// <summary>What the files say that cannot be true of the run that set this one off; null where nothing is.</summary>
    private static string? Contradiction(PipelineRun run, PullRequestFile claim)
    {
        if (run is not { IsTrusted: true, Event: "workflow_run" })
            return "A saved audit is posted only by a run of GitHub Actions for the event workflow_run: only such a run knows which commit was audited.";
        if (run.HeadSha.Length == 0 || !claim.HeadSha.Equals(run.HeadSha, StringComparison.OrdinalIgnoreCase))
            return "The artifact is about another commit than the run that made it, so it is not posted.";
        if (!claim.Repository.Equals(run.Repository, StringComparison.OrdinalIgnoreCase))
            return "The artifact is about another repository, so it is not posted.";
        return run.PullRequest is { } known && claim.PullRequest is { } claimed && known != claimed
            ? "The artifact is about another pull request than the run that made it, so it is not posted."
            : null;
    }

    private static async Task<PublishOutcome> ShowAsync(PublishRequest request, PublishedReport report, CancellationToken cancellationToken)
    {
        // The page of the job costs nothing and disturbs nobody, so it shows the report beside any better place.
        var inJob = ShowInJob(request, report);
        var (gitHub, places) = request.WithServer ? ServerRungs(request, report) : (null, []);
        using (gitHub)
        {
            Rung[] ladder =
            [
                .. places,
                new Rung(PublishRung.JobSummary, _ => Task.FromResult(inJob)),
                new Rung(PublishRung.Artifact, _ => Task.FromResult(AsFile(request))),
            ];
            var outcome = await Publisher.PublishAsync(ladder, request.Patience, cancellationToken).ConfigureAwait(false);
            if (outcome.Reached != PublishRung.CheckRun) AnnotateLog(request, report);
            return WithRestriction(outcome, request.Run, report);
        }
    }

    /// <summary>Where the host gives no rights, nobody did anything wrong; and somebody else can post it.</summary>
    private static PublishOutcome WithRestriction(PublishOutcome outcome, PipelineRun run, PublishedReport report)
    {
        if (outcome.Reached is PublishRung.Comment or PublishRung.CheckRun || run.Restriction is not { } restriction || report.PullRequest is null) return outcome;
        return outcome with { Why = $"{outcome.Why} That is as it should be: {restriction}. The workflow qualitygates-comment.yml ('dotnet build -t:InitCi') comments for it." };
    }

    private static RungResult ShowInJob(PublishRequest request, PublishedReport report) =>
        request.IsShownInJob
            ? JobSummary.Show(request.Run, request.Environment, report.Contribution.Markdown, request.SummaryFile ?? "", request.Log)
            : new RungResult(true, "There is nothing to say.");

    private static RungResult AsFile(PublishRequest request) => request.Run.Code == CodeHost.GitHub
        ? new RungResult(true, $"audit.json and {PullRequestFile.FileName} are there for a run with more rights to post.")
        : new RungResult(true, "The reports are in the output folder of the build.");

    private static (IGitHub? GitHub, IReadOnlyList<Rung> Rungs) ServerRungs(PublishRequest request, PublishedReport report)
    {
        var run = request.Run;
        if (request.NotForPullRequest is { } reason) return (null, [Refused(reason)]);
        if (report.PullRequest is null || AccessToken.VariableFor(run) is null) return (null, []);
        if (run.HeadSha.Length == 0) return (null, [Refused($"Nobody tells which commit {run.Subject} is at.")]);
        if (AccessToken.Read(run, request.Environment) is not { } token) return (null, [Refused(NoToken(run))]);
        if (run.Code == CodeHost.AzureRepos)
            return run.Azure is null ? (null, [Refused("Azure Pipelines does not tell where the repository is.")]) : (null, AzureLadder.Rungs(run, token, report));
        if (run.Repository.Length == 0 || run.ApiUrl.Length == 0) return (null, [Refused("Nobody tells where on GitHub the repository is.")]);
        var gitHub = Connect(run, token);
        return (gitHub, GitHubLadder.Rungs(gitHub, report));
    }

    private static Rung Refused(string why) => new(PublishRung.Comment, _ => Task.FromResult(new RungResult(false, why)));

    private static string NoToken(PipelineRun run) => run.Restriction is not null
        ? $"{AccessToken.VariableFor(run)} is not set."
        : $"{AccessToken.VariableFor(run)} is not set; give the step '{AccessToken.SettingFor(run)}' to have it commented.";

    private static IGitHub Connect(PipelineRun run, AccessToken token)
    {
        var (owner, name) = (run.Repository.Split('/')[0], run.Repository.Split('/')[^1]);
        return new GitHubConnection(new Uri(run.ApiUrl), owner, name, token.Reveal()).Open();
    }

    private static void AnnotateLog(PublishRequest request, PublishedReport report)
    {
        if (request.IsLogAnnotated || request.Top is not { } top) return;
        var lines = request.Run.Host switch
        {
            CiHost.GitHubActions => LogCommand.OfGitHub(report.Annotations, FolderIn(request.Environment["GITHUB_WORKSPACE"], top)),
            CiHost.AzurePipelines => report.Annotations.Take(LogCommand.MaximumPerLevel).Select(annotation => LogCommand.OfAzure(annotation, top)),
            _ => [],
        };
        foreach (var line in lines) request.Log(line);
    }

    private static string FolderIn(string workspace, string top)
    {
        if (workspace.Length == 0) return "";
        var below = Path.GetRelativePath(workspace, top).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        return below is "." || below.StartsWith("..", StringComparison.Ordinal) ? "" : below + "/";
    }

    private static PublishOutcome Nowhere(string why) => new(PublishRung.None, why, null, [why]);
}
