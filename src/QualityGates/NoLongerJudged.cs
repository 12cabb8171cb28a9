using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates;

/// <summary>
/// Files that were judged at the base and are not any more, because of what the change wrote into them (the header of a generator) or
/// where it put them (a folder of vendored code). Whoever does that to a file with debt excludes it, and has to say why as for any other
/// exclusion. A file that is new, or gone, never was judged or is no more.
/// </summary>
internal sealed class NoLongerJudged
{
    private const string Setting = "exclude";

    private readonly Dictionary<RepoPath, (RepoPath Today, Exclusion Reason)> _files = [];

    /// <summary>Finds them.</summary>
    /// <param name="changes">What differs from the base.</param>
    /// <param name="now">Today's files.</param>
    /// <param name="then">Those of the base.</param>
    public NoLongerJudged(ChangeSet changes, Codebase now, Codebase then)
    {
        var reasons = now.Files.Where(static file => !file.IsJudged).ToDictionary(static file => file.Path, static file => file.Facts.Exclusion);
        foreach (var path in now.Excluded)
            if (path.Reason == Exclusion.Binary) reasons[path.Path] = path.Reason;
        var judged = then.Files.Where(static file => file.IsJudged).Select(static file => file.Path).ToHashSet();
        foreach (var change in changes.Changes)
        {
            if (change.Kind is not (FileChangeKind.Modified or FileChangeKind.Renamed)) continue;
            if (!reasons.TryGetValue(change.Path, out var reason)) continue;
            if (judged.Contains(change.Path)) _files[change.Path] = (change.Path, reason);
            else if (judged.Contains(change.Before)) _files[change.Before] = (change.Path, reason);
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _files.Count > 0;

    /// <summary>Whether a file of the base is one of them, by the name that it has among the files of the base.</summary>
    public bool Has(RepoPath before) => _files.ContainsKey(before);

    /// <summary>Those that were over a limit at the base, or would be today, with the reason that the configuration gives.</summary>
    /// <param name="now">Today's files.</param>
    /// <param name="before">What the audits say of the base.</param>
    /// <param name="inputs">What to judge by.</param>
    /// <param name="origin">What the reasons are compared with.</param>
    public IEnumerable<Loosening> Loosenings(Codebase now, AuditResult before, AuditInputs inputs, AuditInputs origin)
    {
        if (_files.Count == 0) yield break;
        var settings = inputs.Settings;
        var worst = new Dictionary<RepoPath, Finding>();
        foreach (var finding in before.Findings)
            if (finding.IsGated && _files.TryGetValue(finding.Path, out var file)) worst.TryAdd(file.Today, finding);
        foreach (var finding in WouldBeFound(now, settings)) worst[finding.Path] = finding;
        foreach (var (path, reason) in _files.Values.OrderBy(static file => file.Today))
        {
            if (!worst.TryGetValue(path, out var finding)) continue;
            var message = $"{path} counts as {Wording.Title(reason)} now and is not judged any more. {finding.Message}";
            yield return new Loosening(
                inputs.ConfigurationPath, settings.LineOf(Setting), Setting, message, settings.ReasonFor(Setting, origin.Settings), null);
        }
    }

    /// <summary>What today's files would owe if they were judged still, one finding a file.</summary>
    private IEnumerable<Finding> WouldBeFound(Codebase now, AuditSettings settings)
    {
        var today = _files.Values.Select(static file => file.Today).ToHashSet();
        var files = now.Files.Where(file => today.Contains(file.Path))
            .Select(static file => file with { Facts = file.Facts with { Exclusion = Exclusion.None } });
        var (found, _) = MonolithAudit.Examine(now with { Files = [.. files], Excluded = [] }, settings);
        return found.Findings.Where(static finding => finding.IsGated).DistinctBy(static finding => finding.Path);
    }
}
