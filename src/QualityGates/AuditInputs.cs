using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Codebases.Documents;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates;

/// <summary>What a run judges by.</summary>
/// <param name="Settings">The configuration, or the defaults.</param>
/// <param name="Baseline">The tolerated debt; null where there is none yet, or none that can be understood.</param>
/// <param name="Problems">What is wrong with either file: QG0001 and QG0003 findings.</param>
public sealed record AuditInputs(AuditSettings Settings, Baseline? Baseline, ImmutableArray<Finding> Problems)
{
    /// <summary>The day on which it is judged, by which tolerated debts expire; the first day of all time unless somebody says so.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What findings about the configuration call it.</summary>
    public RepoPath ConfigurationPath { get; init; } = new(AuditSettings.FileName);

    /// <summary>What findings about the baseline call it.</summary>
    public RepoPath BaselinePath { get; init; } = new(Baselines.Baseline.FileName);

    /// <summary>Where the entries of the baseline stand.</summary>
    internal FilePlaces BaselinePlaces { get; init; } = FilePlaces.None;

    /// <summary>
    /// How many commits changed each file in the <see cref="Audits.Monoliths.Hotspot.Days"/> days before the newest commit; a file that
    /// is not in it was not changed. Null where nobody knows.
    /// </summary>
    public IReadOnlyDictionary<RepoPath, int>? Churn { get; init; }

    /// <summary>What git knows of files that are gone, and where the repository is on the web.</summary>
    public RepositoryPast Past { get; init; } = RepositoryPast.Unknown;

    /// <summary>Zero configuration and no baseline yet.</summary>
    public static AuditInputs Default { get; } = new(AuditSettings.Default, null, []);

    /// <summary>Whether one of the problems is of a rule: QG0001 for an invalid configuration, QG0003 for an invalid baseline.</summary>
    internal bool Has(Rule problem) => Problems.Any(finding => finding.RuleId == problem.Id);

    /// <summary>Reads both files.</summary>
    /// <param name="configuration">The bytes of <c>qualitygates.json</c>, or null where there is none.</param>
    /// <param name="configurationPath">What findings about it call it.</param>
    /// <param name="baseline">The bytes of the baseline, or null where there is none.</param>
    /// <param name="baselinePath">What findings about it call it.</param>
    public static AuditInputs Read(byte[]? configuration, RepoPath configurationPath, byte[]? baseline, RepoPath baselinePath)
    {
        var settings = AuditSettings.Load(configuration);
        var reading = baseline is null ? new BaselineReading(null, []) : BaselineFile.Parse(baseline);
        return new AuditInputs(settings, reading.Baseline,
        [
            .. ToolRules.InConfiguration(configurationPath, settings.Problems),
            .. ToolRules.InBaseline(baselinePath, reading.Problems),
        ])
        {
            ConfigurationPath = configurationPath,
            BaselinePath = baselinePath,
            BaselinePlaces = reading.Places ?? FilePlaces.None,
        };
    }
}
