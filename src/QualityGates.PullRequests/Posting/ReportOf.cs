using QualityGates.Baselines;
using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Hosting;
using QualityGates.Reports;

namespace QualityGates.PullRequests.Posting;

/// <summary>Makes of a saved audit what is published of it.</summary>
internal static class ReportOf
{
    /// <summary>All jobs and runs that judge one pull request share one comment.</summary>
    internal const string CommentKey = "default";

    /// <summary>The name of a section whose job has none.</summary>
    private const string NoName = "gate";

    /// <exception cref="SavedAuditException">What was saved is no audit.</exception>
    public static PublishedReport Audit(PublishRequest request, int? pullRequest)
    {
        var (run, audit) = (request.Run, SavedAudit.Read(request.AuditJson.Span));
        var verdict = audit.Verdict;
        var context = new SummaryContext
        {
            HeadCommit = run.HeadSha.Length > 0 ? run.HeadSha : null,
            Links = LinksOf(run)?.Below(request.Folder),
            Duration = request.Duration,
        };
        return new PublishedReport
        {
            Contribution = new Contribution(
                CommentKey,
                new RunStamp(run.RunId, run.Attempt),
                request.Key.Length > 0 ? request.Key : NoName,
                run.HeadSha,
                IsNews(verdict),
                SummaryMarkdown.Write(audit, context)),
            PullRequest = pullRequest,
            Passed = verdict.Status != VerdictStatus.Failed,
            Title = Wording.Headline(verdict),
            Annotations = [.. FindingGroup.Of(verdict.Findings.Where(static judged => judged.IsNewDebt)).Select(group => Annotate(group, request.Folder))],
            DetailsUrl = run.RunUrl,
        };
    }

    /// <summary>Worth a mail is what somebody has to do, or has to agree to.</summary>
    private static bool IsNews(Verdict verdict) => verdict.Status == VerdictStatus.Failed || !verdict.Loosened.IsEmpty;

    private static SourceLinks? LinksOf(PipelineRun run) => (run.Code, run.HeadSha.Length, run.Azure) switch
    {
        (_, 0, _) => null,
        // A fork's commit is shown by the repository that it is proposed to, too.
        (CodeHost.GitHub, _, _) => SourceLinks.GitHub(run.ServerUrl, run.Repository, run.HeadSha),
        (CodeHost.GitLab, _, _) => SourceLinks.GitLab(run.ServerUrl, run.Repository, run.HeadSha),
        (CodeHost.AzureRepos, _, { } azure) => SourceLinks.AzureRepos(azure.CollectionUrl, azure.Project, run.Repository, run.HeadSha),
        _ => null,
    };

    private static Annotation Annotate(FindingGroup group, string folder)
    {
        var finding = group.First.Finding;
        var line = Math.Max(1, finding.Line);
        return new Annotation(folder.Length == 0 ? finding.Path.Value : $"{folder}/{finding.Path}", line, line, AnnotationLevel.Failure, finding.RuleId, DiagnosticText.Of(group));
    }
}
