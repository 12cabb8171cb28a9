using QualityGates.Git;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.MSBuild;

/// <summary>Checks how far publishing goes: which pipeline this is, whether there is a token, and which place can be reached. Asks no server.</summary>
internal sealed class PublishChecks(AuditParameters parameters, BuildEnvironment environment)
{
    /// <summary>All of them; none where no pipeline runs that we publish for.</summary>
    public IEnumerable<DoctorCheck> All()
    {
        var run = PipelineRun.Detect(environment);
        if (environment.Host is not (CiHost.GitHubActions or CiHost.AzurePipelines or CiHost.GitLab)) return [];
        if (!PublishQuestion.IsAsked(parameters, environment)) return [DoctorCheck.InOrder("publishing", WhyNot())];
        var token = AccessToken.Read(run, environment) is not null;
        return [.. Token(run, token), Place(run, token)];
    }

    private string WhyNot() => environment.IsAbout(parameters.Root)
        ? "QualityGatesPublish is off"
        : $"{parameters.Root} is not what {BuildEnvironment.NameOf(environment.Host)} checked out, so nothing is published";

    /// <summary>Whether there is a token; never which one.</summary>
    private static IEnumerable<DoctorCheck> Token(PipelineRun run, bool isThere)
    {
        if (AccessToken.VariableFor(run) is not { } variable) yield break;
        yield return isThere
            ? DoctorCheck.InOrder("token", $"{variable} is set")
            : DoctorCheck.Advise(
                "token", $"{variable} is not set; the gate does not need it, writing to the pull request does", $"Give the step '{AccessToken.SettingFor(run)}'.");
    }

    private DoctorCheck Place(PipelineRun run, bool isTokenThere)
    {
        const string Subject = "publishing";
        var inJob = run.Host == CiHost.GitLab ? "the reports are files of the job" : "the report is on the page of the job";
        if (run.Code == CodeHost.GitLab)
            return DoctorCheck.InOrder(Subject, $"{run.Subject}: GitLab shows gl-code-quality-report.json, where the job has 'artifacts: reports: codequality:'");
        if (run.Code == CodeHost.None) return DoctorCheck.InOrder(Subject, $"the repository is on no host that we comment on; {inJob}");
        if (run.PullRequest is not { } number || run.Event == "workflow_run") return DoctorCheck.InOrder(Subject, $"{run.Subject} is no single pull request; {inJob}");
        if (parameters.Publish.Mode.Equals("file", StringComparison.OrdinalIgnoreCase)) return DoctorCheck.InOrder(Subject, $"QualityGatesPublish is file; {inJob}");
        if (run.Restriction is { } restriction)
            return DoctorCheck.Advise(Subject, $"pull request {number}: {restriction}; {inJob}, and the artifact holds it for a run with more rights", "dotnet build -t:InitCi writes the workflow that comments for it.");
        if (!isTokenThere) return DoctorCheck.InOrder(Subject, $"pull request {number}: without a token {inJob}");
        return DoctorCheck.InOrder(Subject, $"pull request {number}: {Permission(run)}");
    }

    private static string Permission(PipelineRun run) => (run.Code, run.Host) switch
    {
        (CodeHost.AzureRepos, _) => "a thread and a status, if the build service has the permission 'Contribute to pull requests'",
        (_, CiHost.GitHubActions) => "a comment, if the job has 'permissions: pull-requests: write'; else a check run, with 'checks: write'",
        _ => "a comment, if the token may write pull requests",
    };
}
