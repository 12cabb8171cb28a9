using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Onboarding;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Onboarding;

/// <summary>A repository with guides for newcomers, and what is said of them.</summary>
internal sealed class Guided
{
    private readonly InMemorySnapshot _files = new();
    private readonly HashSet<string> _noPrograms = [];
    private AuditSettings _settings = AuditSettings.Default;
    private OnboardingOptions _options = OnboardingOptions.Default;
    private RepositoryPast _past = RepositoryPast.Unknown;

    public Guided With(string path, string text = "x\n")
    {
        _files.Add(path, text);
        return this;
    }

    public Guided WithoutMode(string path)
    {
        _noPrograms.Add(path);
        return With(path, "#!/bin/sh\n");
    }

    public Guided At(string webAddress)
    {
        _past = _past with { WebAddress = webAddress };
        return this;
    }

    public Guided Removed(string path)
    {
        _past = _past with { Removed = new Dictionary<RepoPath, RemovedFile> { [new RepoPath(path)] = new(new RepoPath(path), "abc", null) } };
        return this;
    }

    public Guided Without(Rule rule)
    {
        _settings = _settings with { Severities = _settings.Severities.SetItem(rule.Id, Severity.None) };
        return this;
    }

    public Guided By(OnboardingOptions options)
    {
        _options = options;
        return this;
    }

    /// <summary>A README whose only block holds these commands.</summary>
    public Guided Tells(params string[] commands) => With("README.md", "# Setup\n\n```bash\n" + string.Join('\n', commands) + "\n```\n");

    public IReadOnlyList<Finding> Findings()
    {
        var listing = _files.List(CancellationToken.None);
        listing = listing with { Files = [.. listing.Files.Select(file => file with { IsExecutable = !_noPrograms.Contains(file.Path.Value) })] };
        var model = DocsModel.Of(CodebaseReader.Read(_files, listing, 1, CancellationToken.None), _past);
        var findings = new FindingCollector(_settings);
        OnboardingAudit.Examine(model, _options, findings);
        return findings.ToResult().Findings;
    }

    /// <summary>Each finding as <c>rule path:line</c>, in order.</summary>
    public IEnumerable<string> Places() => Findings().Select(static finding => $"{finding.RuleId} {finding.Path}:{finding.Line}").Order(StringComparer.Ordinal);

    public string Message() => Assert.Single(Findings()).Message;
}
