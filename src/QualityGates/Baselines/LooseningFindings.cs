using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Audits;
using QualityGates.Text;

namespace QualityGates.Baselines;

/// <summary>What a change allows that was not allowed before, for people to read; and the QG0005 of what nobody gave a reason for.</summary>
internal static class LooseningFindings
{
    /// <summary>The loosened entries of a baseline, and its deletion.</summary>
    public static IEnumerable<Loosening> InBaseline(ToleratedDebt tolerated, Yardstick yardstick)
    {
        var path = yardstick.BaselinePath;
        if (tolerated.IsDeleted)
        {
            var message = $"{path} is gone; at the base it tolerated {Figure.Of(tolerated.Baseline!.Count, "finding")}, and they count still.";
            yield return new Loosening(path, 1, path.Value, message, null, null);
        }

        foreach (var loosened in tolerated.Loosened)
        {
            var (ruleId, subject, now) = loosened.Entry;
            var line = yardstick.BaselinePlaces.LineOf(ruleId, subject);
            var reason = loosened.IsExplained ? now.Reason : null;
            var old = loosened.HasOldReason ? " Its reason was given for what it was." : "";
            yield return new Loosening(path, line, $"{ruleId} {subject}", Message(loosened) + old, reason, now.Owner);
        }
    }

    /// <summary>The finding for each loosening that has no reason.</summary>
    public static ImmutableArray<Finding> Of(IEnumerable<Loosening> loosened, Yardstick yardstick)
    {
        var rule = ToolRules.LoosenedWithoutReason;
        return SubjectNumbering.MakeUnique(
            from loosening in loosened
            where loosening.Reason is null
            let subject = $"{loosening.Path}#{loosening.What}"
            let fix = loosening.Path == yardstick.BaselinePath
                ? FixOfEntry(loosening, yardstick)
                : $"Take it back, or say why in {loosening.Path}: \"reasons\": {{ \"{loosening.What}\": \"…\" }}."
            select new Finding(
                rule.Id, rule.DefaultSeverity, subject, loosening.Path, loosening.Line, null, $"{loosening.Message} Nobody says why.", fix));
    }

    private static string FixOfEntry(Loosening loosening, Yardstick yardstick)
    {
        var takeBack = $"Take it back: git checkout {yardstick.Comparison?.Revision.ShortCommit} -- {loosening.Path}, "
            + "then dotnet build -t:UpdateBaseline.";
        // The rule, a space, the subject; the file as a whole has no subject, and can only be taken back.
        var space = loosening.What.IndexOf(' ', StringComparison.Ordinal);
        if (loosening.What == loosening.Path.Value || space < 0) return takeBack;
        return $"{takeBack} Or keep it and say why: dotnet build -t:UpdateBaseline "
            + $"-p:QualityGatesAccept=\"{MSBuildText.Escape(loosening.What[(space + 1)..])}\" -p:QualityGatesReason=\"…\"";
    }

    private static string Message(LoosenedEntry loosened)
    {
        var ((ruleId, _, now), subject, before) = loosened;
        if (before is null) return $"{ruleId} tolerates {subject} with {Shown(now)} now, and did not tolerate it at the base.";
        return before.Measure == now.Measure && now.Value <= before.Value
            ? $"{ruleId} tolerates {subject} {Until(now)} now; at the base it was {Until(before)}."
            : $"{ruleId} tolerates {subject} with {Shown(now)} now; at the base it was {Shown(before)}.";
    }

    private static string Shown(Tolerance tolerance) => $"{Figure.Of(tolerance.Value)} {tolerance.Measure}";

    private static string Until(Tolerance tolerance) =>
        tolerance.Until is { } day ? $"until {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "without a last day";
}
