using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace QualityGates.Audits;

/// <summary>Tells findings of equal rule and subject apart, such as overloads of one name.</summary>
internal static class SubjectNumbering
{
    /// <summary>
    /// Numbers equal subjects by falling measure: the largest keeps the plain name, the next becomes <c>~2</c>. The k-th largest is
    /// thus compared with the k-th largest that is tolerated, and neither order nor line in the file matters.
    /// </summary>
    public static ImmutableArray<Finding> MakeUnique(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<(string, string), int>();
        var result = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in findings.OrderByDescending(static finding => finding.Measure?.Value ?? 1).ThenBy(static finding => finding.Path).ThenBy(static finding => finding.Line))
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, (finding.RuleId, finding.Subject), out _);
            result.Add(++count == 1 ? finding : finding with { Subject = $"{finding.Subject}~{count}" });
        }

        return result.DrainToImmutable();
    }
}
