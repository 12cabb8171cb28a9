using System.Text.Json;
using QualityGates.PullRequests.Tests.Azure;
using QualityGates.PullRequests.Tests.Fake;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.Package.Tests.Publishing;

/// <summary>
/// Pull request 7: it makes a file of 650 lines, and is checked out as build servers do, merged for a try into a main that has moved on.
/// </summary>
public sealed class ProposedChange : IDisposable
{
    private readonly RepositoryWithAChange _repository = new();

    public ProposedChange()
    {
        _repository.WritePython("cart.py", 650);
        Head = _repository.Commit("mine");
        _repository.Git("checkout", "--quiet", "main");
        _repository.WritePython("theirs.py", 900);
        Base = _repository.Commit("theirs");
        _repository.Git("checkout", "--quiet", "--detach", "main");
        _repository.Git("merge", "--quiet", "--no-ff", "--message", "Merge the pull request", "change");
        GitHub = FakeGitHub.Instance.NewRepository();
        GitHub.Head = Head;
    }

    /// <summary>The newest commit of the change.</summary>
    public string Head { get; }

    /// <summary>What main is at.</summary>
    public string Base { get; }

    public FakeRepository GitHub { get; }

    public TemporaryRepository Repository => _repository;

    /// <summary>Where the job keeps what its page shows.</summary>
    public string JobSummary => _repository[".git/job-summary.md"];

    public string JobSummaryText => File.Exists(JobSummary) ? File.ReadAllText(JobSummary) : "";

    public string? AuditedBase => _repository.AuditJson.GetProperty("verdict").GetProperty("base").GetProperty("commit").GetString();

    public JsonElement Claim => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_repository.Reports, "pull-request.json"))).RootElement;

    /// <summary>Builds as a run of GitHub Actions does.</summary>
    /// <param name="server">Its environment.</param>
    /// <param name="token">The token that the step is given; empty for none.</param>
    /// <param name="arguments">What is built.</param>
    internal BuildResult OnGitHub(BuildServer server, string token, params string[] arguments)
    {
        var text = server.Event!.ToJsonString().Replace("acme/shop", $"acme/{GitHub.Name}", StringComparison.Ordinal);
        var path = _repository[".git/event.json"];
        File.WriteAllText(path, text);
        return Build(
            server.With("GITHUB_EVENT_PATH", path).With("GITHUB_WORKSPACE", _repository.Root).With("GITHUB_REPOSITORY", $"acme/{GitHub.Name}")
                .With("GITHUB_API_URL", FakeGitHub.Instance.Address.ToString()).With("GITHUB_STEP_SUMMARY", JobSummary)
                .With("GITHUB_SHA", server.Variables["GITHUB_EVENT_NAME"] == "workflow_run" ? Base : _repository.Git("rev-parse", "HEAD"))
                .With("GITHUB_TOKEN", token),
            arguments);
    }

    /// <summary>Builds as a run of Azure Pipelines does.</summary>
    internal BuildResult OnAzure(BuildServer server, FakeAzureRepos? repos = null)
    {
        server = server.With("BUILD_SOURCEVERSION", _repository.Git("rev-parse", "HEAD")).With("AGENT_BUILDDIRECTORY", Path.GetDirectoryName(_repository.Root)!);
        return Build(
            repos is null
                ? server.With("BUILD_REPOSITORY_NAME", $"acme/{GitHub.Name}").With("GITHUB_API_URL", FakeGitHub.Instance.Address.ToString())
                : server.With("SYSTEM_TEAMFOUNDATIONCOLLECTIONURI", repos.Collection).With("SYSTEM_COLLECTIONURI", repos.Collection),
            "-t:Audit");
    }

    /// <summary>A text in which what differs from run to run has a name instead.</summary>
    public string Named(string text) => System.Text.RegularExpressions.Regex.Replace(
        text.Replace(Head, "HEAD-COMMIT", StringComparison.Ordinal).Replace(Base, "BASE-COMMIT", StringComparison.Ordinal)
            .Replace(Head[..9], "HEAD", StringComparison.Ordinal).Replace(Base[..9], "BASE", StringComparison.Ordinal)
            .Replace(GitHub.Name, "shop", StringComparison.Ordinal),
        @"\b\d+\.\d s\b", "SECONDS s");

    public void Dispose() => _repository.Dispose();

    private BuildResult Build(BuildServer server, params string[] arguments)
    {
        _repository.Environment.Clear();
        foreach (var (name, value) in server.Variables) _repository.Environment[name] = value;
        return _repository.Build(arguments);
    }
}
