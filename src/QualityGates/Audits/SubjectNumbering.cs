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
        var sorted = findings.ToList();
        sorted.Sort(static (one, other) => (other.Measure?.Value ?? 1).CompareTo(one.Measure?.Value ?? 1) is not 0 and var byMeasure ? byMeasure
            : one.Path.CompareTo(other.Path) is not 0 and var byPath ? byPath
            : one.Line.CompareTo(other.Line) is not 0 and var byLine ? byLine
            : string.CompareOrdinal(one.RuleId, other.RuleId) is not 0 and var byRule ? byRule
            : string.CompareOrdinal(one.Subject, other.Subject));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in sorted)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, $"{finding.RuleId} {finding.Subject}", out _);
            result.Add(++count == 1 ? finding : finding with { Subject = $"{finding.Subject}~{count}" });
        }

        return result.DrainToImmutable();
    }

    /// <summary>A subject without its number.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> subject)
    {
        var plain = subject.TrimEnd("0123456789");
        return plain.Length < subject.Length && plain.EndsWith('~') ? plain[..^1] : subject;
    }
}
