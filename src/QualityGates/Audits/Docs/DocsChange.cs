using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Snapshots;

namespace QualityGates.Audits.Docs;

/// <summary>The change that is judged, as the docs audit sees it.</summary>
/// <param name="Before">The codebase before, under the names that its files had.</param>
/// <param name="Changes">Which files it touches.</param>
/// <param name="Dependencies">What it does to the dependency map; null where that audit did not run.</param>
/// <param name="SettingsBefore">The configuration of the base.</param>
internal sealed record DocsChange(DocsModel Before, ChangeSet Changes, DependencyChange? Dependencies, AuditSettings SettingsBefore)
{
    /// <summary>Who imports whom today; null where that audit did not run.</summary>
    public DependencyModel? Map { get; init; }
}
