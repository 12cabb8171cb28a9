using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>One thing a verdict has to say besides what fails: a sentence, the next command, and a row for each case.</summary>
/// <param name="Title">What it is about, for a heading.</param>
/// <param name="Sentence">How many there are and what that means, without a full stop where a command follows.</param>
/// <param name="Command">What to run next; null where there is nothing to run.</param>
/// <param name="Rows">The cases in the order of the verdict; none when there is nothing to say.</param>
internal sealed record VerdictSection(string Title, string Sentence, string? Command, ImmutableArray<ReportRow> Rows)
{
    /// <summary>How many cases there are, for a heading.</summary>
    public string Size { get; init; } = Figure.Of(Rows.Length);

    /// <summary>What the change allows, each with its reason. What has no reason fails, and stands there.</summary>
    public static VerdictSection Loosened(Verdict verdict)
    {
        var loosened = verdict.Loosened.Where(static loosening => loosening.Reason is not null).ToList();
        var things = loosened.Count == 1 ? "1 thing that was" : $"{Figure.Of(loosened.Count)} things that were";
        return new(
            "Loosened by this change",
            $"This change allows {things} not allowed before; whoever approves the change approves {Wording.Them(loosened.Count)}.",
            null,
            [.. loosened.Select(RowOf)]);
    }

    /// <summary>What is above the baseline and was so before the change. Where the configuration makes it fail, it stands there.</summary>
    public static VerdictSection Drift(Verdict verdict)
    {
        var groups = FindingGroup.Of(verdict.Findings.Where(static judged => judged.IsDrift && !judged.IsNewDebt));
        var (count, command) = (groups.Sum(static group => group.Members.Length), groups is [var only] ? only.AcceptCommand : null);
        return new(
            "Drift",
            $"{Figure.Of(count, "finding")} above the baseline {Wording.Were(count)} there at the base already: "
                + $"not this change's doing. Somebody should pay {Wording.Them(count)} off or accept {Wording.Them(count)}",
            command ?? Wording.HowToAccept,
            [.. groups.Select(static group => Placed(group, FindingText.FiguresAndBounds(group.First) ?? group.First.Finding.Message))])
        { Size = FindingGroup.Count(groups) };
    }

    /// <summary>What became less.</summary>
    public static VerdictSection Improved(Verdict verdict)
    {
        var count = verdict.Improvements.Length;
        return new(
            "Improved",
            $"{Figure.Of(count, "finding")} improved. Lock {Wording.Them(count)} in",
            Wording.HowToLockIn,
            [.. verdict.Improvements.Select(static better => new ReportRow(
                new($"{better.RuleId} "), new(better.Subject, IsCode: true),
                new($" {Figure.Of(better.Before)} → {(better.After is { } after ? Figure.Of(after) : "paid off")}")))]);
    }

    /// <summary>What is tolerated for a few days more, or no longer.</summary>
    public static VerdictSection Expiring(Verdict verdict)
    {
        var count = verdict.Expiring.Length;
        var debts = count == 1
            ? "1 tolerated debt ends within 14 days or has ended"
            : $"{Figure.Of(count)} tolerated debts end within 14 days or have ended";
        return new(
            "Ending tolerance",
            $"{debts}. Write a later 'until' into the baseline, or pay {Wording.Them(count)} off and run",
            Wording.HowToLockIn,
            [.. verdict.Expiring.Select(RowOf)]);
    }

    /// <summary>What a waiver in the source excuses.</summary>
    public static VerdictSection Waived(Verdict verdict)
    {
        var groups = FindingGroup.Of(verdict.Findings.Where(static judged => judged.State == FindingState.Waived));
        var count = groups.Sum(static group => group.Members.Length);
        return new(
            "Waived",
            $"{Figure.Of(count, "finding")} {Wording.Were(count)} waived where the source says why.",
            null,
            [.. groups.Select(static group =>
                Placed(group, $"{FindingText.FiguresAndBounds(group.First) ?? group.First.Finding.Message.TrimEnd('.')}: {group.First.Waiver}"))])
        { Size = FindingGroup.Count(groups) };
    }

    /// <summary>The files about which the verdict says nothing, or not everything.</summary>
    public static VerdictSection Unjudged(Verdict verdict)
    {
        var unjudged = verdict.Findings.Where(static judged => judged.Finding.RuleId == ToolRules.UnjudgedFile.Id).ToList();
        var count = unjudged.Select(static judged => judged.Finding.Path.Value).Distinct(StringComparer.Ordinal).Count();
        return new(
            "Not judged in full",
            $"{Figure.Of(count, "file")} could not be read or parsed as a whole, so the verdict is partial. "
                + $"Mend {Wording.Them(count)}, or exclude {Wording.Them(count)} in qualitygates.json, and run",
            Wording.HowToReproduce(verdict.Base),
            [.. unjudged.Select(static judged => Placed(new FindingGroup([judged]), judged.Finding.Message))]);
    }

    /// <summary>What the baseline tolerates in vain. Improvements are listed as such already.</summary>
    public static VerdictSection Stale(Verdict verdict)
    {
        var improved = verdict.Improvements.Select(static better => $"{better.RuleId} {better.Subject}").ToHashSet(StringComparer.Ordinal);
        var stale = verdict.Stale.Where(entry => !improved.Contains($"{entry.RuleId} {entry.Subject}")).ToList();
        var entries = stale.Count == 1 ? "1 entry of the baseline has" : $"{Figure.Of(stale.Count)} entries of the baseline have";
        return new(
            "Paid off",
            $"{entries} no finding any more. Remove {Wording.Them(stale.Count)}",
            Wording.HowToLockIn,
            [.. stale.Select(static entry => new ReportRow(new($"{entry.RuleId} "), new(entry.Subject, IsCode: true)))]);
    }

    /// <summary>The first place of a group, how many more there are, and what is to be said.</summary>
    internal static ReportRow Placed(FindingGroup group, string text)
    {
        var (finding, more) = (group.First.Finding, group.Members.Length - 1);
        return new(
            new($"{finding.RuleId} "), Phrase.At(finding.Path, finding.Line),
            new(more == 0 ? $" {text}" : $" and {Figure.Of(more, "more place")}: {text}"));
    }

    private static ReportRow RowOf(Loosening loosening) => new(
    [
        Phrase.At(loosening.Path, loosening.Line), new(" "), new(loosening.What, IsCode: true),
        new($": {loosening.Message} Reason: {loosening.Reason}"), .. OwnedBy(loosening.Owner),
    ]);

    private static ReportRow RowOf(Expiry expiry)
    {
        var (rule, subject, tolerance) = expiry.Entry;
        var when = expiry.DaysLeft switch
        {
            < -1 => $"ended {Figure.Of(-expiry.DaysLeft)} days ago",
            -1 => "ended yesterday",
            0 => "ends today",
            1 => "ends tomorrow",
            _ => $"ends in {Figure.Of(expiry.DaysLeft)} days",
        };
        var date = tolerance.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var reason = tolerance.Reason is { } because ? $". Reason: {because}" : "";
        return new([new($"{rule} "), new(subject, IsCode: true), new($" {when}, on {date}{reason}"), .. OwnedBy(tolerance.Owner)]);
    }

    /// <summary>An owner is shown as code, so that nobody is notified by a report.</summary>
    private static ImmutableArray<Phrase> OwnedBy(string? owner) =>
        owner is null ? [] : [new(" (owner "), new(owner, IsCode: true), new(")")];
}
