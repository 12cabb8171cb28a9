using QualityGates.Git;
using QualityGates.PullRequests;
using QualityGates.PullRequests.Hosting;
using QualityGates.PullRequests.Posting;
using QualityGates.Reports;

namespace QualityGates.MSBuild;

/// <summary>Shows what a build has audited where the change is reviewed, as far as its rights go. How the build ends does not depend on it.</summary>
/// <param name="parameters">What the build was asked for.</param>
/// <param name="output">The reports.</param>
/// <param name="environment">Where the build runs.</param>
/// <param name="log">Writes a line to the log of the job, as it is.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class PublishSession(
    AuditParameters parameters, OutputFolder output, BuildEnvironment environment, Action<string> log, CancellationToken cancellationToken)
{
    /// <summary>Shows it.</summary>
    /// <param name="hasPassed">Whether the gate has.</param>
    /// <param name="duration">How long the audit took.</param>
    /// <returns>Where it is shown and why there, one line.</returns>
    public IEnumerable<string> Run(bool hasPassed, TimeSpan duration)
    {
        var isFile = parameters.Publish.Mode.Equals("file", StringComparison.OrdinalIgnoreCase);
        if (!isFile && parameters.Publish.Mode is not "" && !parameters.Publish.Mode.Equals("auto", StringComparison.OrdinalIgnoreCase))
            return [$"QualityGates: nothing is published, because QualityGatesPublish is '{Markdown.Visible(parameters.Publish.Mode)}'; it is auto, file or off."];
        var run = PipelineRun.Detect(environment);
        var (top, folder) = Place();
        var request = new PublishRequest(run, environment, output.ReadBytes("audit.json"))
        {
            Key = KeyOf(run, folder),
            Top = top,
            Folder = folder,
            WithServer = !isFile,
            NotForPullRequest = NotForPullRequest(run),
            IsShownInJob = parameters.Mode == AuditMode.Audit || !hasPassed,
            IsLogAnnotated = IsLogAnnotated(),
            SummaryFile = output.PathOf("summary.md"),
            Duration = duration,
            Log = log,
        };
        WriteClaim(request);
        return Publish(request);
    }

    private string[] Publish(PublishRequest request)
    {
        var outcome = Publication.PublishAsync(request, cancellationToken).GetAwaiter().GetResult();
        return Tell(outcome, request, log);
    }

    /// <summary>One line for people, and a warning of the host where somebody meant it to go further.</summary>
    public static string[] Tell(PublishOutcome outcome, PublishRequest request, Action<string> log)
    {
        var (run, isShort) = (request.Run, outcome.Reached is not (PublishRung.Comment or PublishRung.CheckRun));
        var isMeant = request.NotForPullRequest is null && run.Restriction is null && AccessToken.Read(run, request.Environment) is not null;
        if (isShort && isMeant && outcome.Warnings.Count > 0 && LogCommand.Warning(run.Host, string.Join(' ', outcome.Warnings)) is { } warning) log(warning);
        var address = outcome.Url is { } url ? $" {url}" : "";
        return [Markdown.Visible($"QualityGates: {outcome.Why}{address}")];
    }

    /// <summary>Says beside <c>audit.json</c> which change it is about, for a run that may post what this one may not.</summary>
    private void WriteClaim(PublishRequest request)
    {
        var run = request.Run;
        if (run is { Code: CodeHost.GitHub, PullRequest: not null, HeadSha.Length: > 0 } && request.NotForPullRequest is null)
            output.Write(new ReportFile(PullRequestFile.FileName, stream => stream.Write(PullRequestFile.Of(run, request.Key, request.Folder).ToJson())));
        else output.Remove(PullRequestFile.FileName);
    }

    /// <summary>The top of the repository, and the audited folder in it.</summary>
    private (string Top, string Folder) Place()
    {
        if (RepositoryTop.Of(parameters.Root) is not { } top) return (parameters.Root, "");
        var below = Path.GetRelativePath(top, parameters.Root).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        return (top, below is "." ? "" : below);
    }

    /// <summary>The job; and the folder, where it is not the repository as a whole, so that two audits of one job do not take turns.</summary>
    private string KeyOf(PipelineRun run, string folder)
    {
        var key = parameters.Publish.Key.Length > 0 ? parameters.Publish.Key : $"{run.Job} {folder}".Trim();
        key = string.Concat(key.Where(static character => !char.IsControl(character)));
        return key.Length <= PullRequestFile.MaximumKey ? key : key[..PullRequestFile.MaximumKey];
    }

    /// <summary>
    /// A run with the rights of the repository is started on the branch that a change goes into: what it audits is the change only if it says so.
    /// </summary>
    private string? NotForPullRequest(PipelineRun run)
    {
        if (!run.IsTrusted) return null;
        if (run.Event == "workflow_run") return "This run audits its own branch; what another run has audited is posted by 'dotnet build -t:PublishAudit'.";
        return run.HeadSha.Length > 0 && Head() == run.HeadSha
            ? null
            : $"What was audited is not {run.Subject} but the branch that it goes into, as pull_request_target checks it out.";
    }

    private string? Head()
    {
        if (!GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out _)) return null;
        using (repository)
        {
            try
            {
                return repository.Resolve("HEAD", cancellationToken);
            }
            catch (GitException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// What marks the errors of a build in its log already: on GitHub the matcher that setup-dotnet installs together with
    /// <c>DOTNET_ROOT</c>, on Azure the logger that the task DotNetCoreCLI adds.
    /// </summary>
    private bool IsLogAnnotated() => environment.Host == CiHost.GitHubActions
        ? environment["DOTNET_ROOT"].Length > 0
        : Environment.CommandLine.Contains("DistributedTask.MSBuild.Logger", StringComparison.OrdinalIgnoreCase);
}
