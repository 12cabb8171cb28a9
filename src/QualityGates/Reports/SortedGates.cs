using System.Collections.Immutable;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The armed rules by what a reader has to know of them. Most found nothing, and a list of those hides the others.</summary>
/// <param name="Telling">Those with debt of any kind, what fails first, then by id.</param>
/// <param name="Advising">Those with warnings and notes only.</param>
/// <param name="Quiet">Those that looked, and found nothing.</param>
/// <param name="Idle">Those that had nothing to look at, and have not passed.</param>
internal sealed record SortedGates(ImmutableArray<Gate> Telling, ImmutableArray<Gate> Advising, ImmutableArray<Gate> Quiet, ImmutableArray<Gate> Idle)
{
    private const int NamesShown = 5;

    /// <summary>Sorts the gates of a verdict.</summary>
    public static SortedGates Of(Verdict verdict)
    {
        List<Gate> failing = [], telling = [], advising = [], quiet = [], idle = [];
        foreach (var gate in verdict.Gates)
        {
            var kind = gate.NewDebt > 0 ? failing
                : gate.Untracked + gate.Tolerated + gate.Drift + gate.Waived > 0 ? telling
                : gate.Advice > 0 ? advising
                : gate.Examined > 0 ? quiet : idle;
            kind.Add(gate);
        }

        return new([.. failing, .. telling], [.. advising], [.. quiet], [.. idle]);
    }

    /// <summary>How many found nothing and how many looked at nothing, on one line; null where there are none of either.</summary>
    /// <param name="withAdvising">Whether those with advice are counted too.</param>
    public string? Others(bool withAdvising)
    {
        var parts = new List<string>();
        Add(Quiet, "found nothing", "");
        if (withAdvising) Add(Advising, "found warnings and notes only", "");
        var names = string.Join(", ", Idle.Take(NamesShown).Select(static gate => gate.RuleId));
        Add(Idle, "looked at nothing", $" ({names}{(Idle.Length > NamesShown ? ", …" : "")})");
        return parts.Count == 0 ? null : string.Join("; ", parts) + ": report.md";

        void Add(ImmutableArray<Gate> gates, string what, string names)
        {
            if (!gates.IsEmpty) parts.Add($"{(parts.Count == 0 ? Figure.Of(gates.Length, Telling.IsEmpty ? "rule" : "other rule") : Figure.Of(gates.Length))} {what}{names}");
        }
    }
}
