using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Codebases.Resolution;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>The change that is judged, as those ask who look for what needs a decision.</summary>
internal sealed class ReviewedChange
{
    private readonly DocsModel _model;
    private readonly DocsChange _change;
    private readonly Lazy<ComponentHistory> _components;
    private readonly Lazy<HashSet<string>> _touched;

    /// <summary>The change between a codebase and what it was.</summary>
    public ReviewedChange(DocsModel model, DocsChange change, AuditSettings settings, RepoPath configurationPath)
    {
        (_model, _change, Settings, ConfigurationPath) = (model, change, settings, configurationPath);
        _components = new(() => ComponentHistory.Of(_model.Files, _change.Before.Files, _change.Changes, Settings.Dependencies.Components));
        var ignore = settings.Docs.Requirements.Ignore;
        Changes = ignore.IsEmpty ? change.Changes.Changes : change.Changes.Changes.Where(file => !ignore.AnyMatches(file.Path)).ToList();
        var touched = Changes;
        _touched = new(() => touched.Select(static file => file.Path.Value).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The files of today.</summary>
    public SourceTree Files => _model.Files;

    /// <summary>The files that it touches, in order of path, without those that are ignored.</summary>
    public IReadOnlyList<FileChange> Changes { get; }

    /// <summary>The files that it touches, in order of path.</summary>
    public IReadOnlyList<FileChange> AllChanges => _change.Changes.Changes;

    /// <summary>The configuration of today.</summary>
    public AuditSettings Settings { get; }

    /// <summary>The configuration of the base.</summary>
    public AuditSettings SettingsBefore => _change.SettingsBefore;

    /// <summary>Where the configuration is.</summary>
    public RepoPath ConfigurationPath { get; }

    /// <summary>What it does to the dependency map; null where that audit did not run.</summary>
    public DependencyChange? Dependencies => _change.Dependencies;

    /// <summary>Who imports whom today; null where that audit did not run.</summary>
    public DependencyModel? Map => _change.Map;

    /// <summary>The decisions of today.</summary>
    public DecisionLog Decisions => _model.Decisions;

    /// <summary>Which components it adds, and which have other names now.</summary>
    public ComponentHistory Components => _components.Value;

    /// <summary>Whether it touches a file that is not ignored, by the name that it has today.</summary>
    public bool Touches(RepoPath file) => _touched.Value.Contains(file.Value);

    /// <summary>Whether a renamed file is as long as it was, which is as good as the same: whoever only moves files decides nothing.</summary>
    public bool IsOnlyMoved(FileChange file)
    {
        var (now, before) = (_model.Files.Find(file.Path.Value), _change.Before.Files.Find(file.Before.Value));
        if (now < 0 || before < 0 || _model.Files.SourceOf(now)?.Facts is not { } facts) return true;
        return _change.Before.Files.SourceOf(before)?.Facts is not { } was || (facts.Bytes == was.Bytes && facts.Lines == was.Lines);
    }
}
