using QualityGates.Baselines;
using QualityGates.Codebases.Owners;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates;

/// <summary>Names who answers for what was found and for what is allowed, where the baseline does not.</summary>
internal static class OwnedFindings
{
    /// <summary>The report with the owners of files.</summary>
    public static Report WithOwners(this Report report, CodeOwners owners)
    {
        if (owners.IsEmpty) return report;
        var known = new Dictionary<string, OwnerList>(StringComparer.Ordinal);
        var verdict = report.Verdict;
        return report with
        {
            Verdict = verdict with
            {
                Findings = [.. verdict.Findings.Select(judged => judged.Owners.Count == 0 ? judged with { Owners = Of(judged.Finding.Path) } : judged)],
                Loosened = [.. verdict.Loosened.Select(loosening => loosening with { Owner = loosening.Owner ?? Named(loosening) })],
            },
        };

        OwnerList Of(RepoPath path)
        {
            if (!known.TryGetValue(path.Value, out var named)) known.Add(path.Value, named = [.. owners.Of(path)]);
            return named;
        }

        string? Named(Loosening loosening) => Of(loosening.Path) is { Count: > 0 } named ? string.Join(' ', named) : null;
    }
}
