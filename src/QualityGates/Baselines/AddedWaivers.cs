using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>Tells reviewers what waivers in the source excuse since a change.</summary>
public static class AddedWaivers
{
    /// <summary>
    /// What is excused now and was not at the base, by path and line. Findings are the same when rule and subject are; of equal names,
    /// such as overloads, only the number counts. Another wording of a reason is no loosening.
    /// </summary>
    /// <param name="now">What was found, with waivers applied.</param>
    /// <param name="atBase">What is found at the base, with waivers applied, and with renamed files under the names of today.</param>
    public static ImmutableArray<Loosening> Since(IEnumerable<Finding> now, IEnumerable<Finding> atBase)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in atBase)
            if (finding.Waiver is not null) CollectionsMarshal.GetValueRefOrAddDefault(known, KeyOf(finding), out _)++;
        var added = ImmutableArray.CreateBuilder<Loosening>();
        var ordered = now.Where(static finding => finding.Waiver is not null).OrderBy(static finding => finding.Path.Value, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Waiver!.Line).ThenBy(static finding => finding.RuleId, StringComparer.Ordinal);
        foreach (var finding in ordered)
        {
            ref var left = ref CollectionsMarshal.GetValueRefOrAddDefault(known, KeyOf(finding), out _);
            if (left-- <= 0) added.Add(LooseningOf(finding));
        }

        return added.DrainToImmutable();
    }

    private static string KeyOf(Finding finding) => $"{finding.RuleId} {SubjectNumbering.Without(finding.Subject)}";

    private static Loosening LooseningOf(Finding finding) => new(
        finding.Path, finding.Waiver!.Line, $"{finding.RuleId} {finding.Subject}",
        $"A waiver in the source excuses it now: {finding.Message}", finding.Waiver.Reason, null);
}
