using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The words that console, comment and report share.</summary>
internal static class Wording
{
    /// <summary>How to begin, said once where a repository has no baseline yet.</summary>
    public const string HowToBegin = "No baseline yet, so nothing is judged. To begin: dotnet build -t:InitBaseline";

    /// <summary>The command that tolerates new debt, whichever.</summary>
    public const string HowToAccept =
        "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"<subject or glob>\" -p:QualityGatesReason=\"…\"";

    /// <summary>The command that locks in what became less.</summary>
    public const string HowToLockIn = "dotnet build -t:UpdateBaseline";

    /// <summary>How a finding is to be dealt with, as a label.</summary>
    public const string Do = "Do";

    /// <summary>How a finding is to be tolerated instead, as a label.</summary>
    public const string OrAcceptIt = "Or accept it";

    /// <summary>The one-line verdict: <c>Quality gates passed: no new debt (2 improved)</c>.</summary>
    public static string Headline(Verdict verdict) =>
        verdict.Status == VerdictStatus.NotStarted ? $"Quality gates: {Outcome(verdict)}" : $"Quality gates {Outcome(verdict)}";

    /// <summary>The headline without its first words, for a page that has them already.</summary>
    public static string Outcome(Verdict verdict)
    {
        var failing = verdict.Findings.Count(static finding => finding.IsNewDebt);
        var partial = verdict.IsPartial ? "partial: some files could not be judged" : null;
        var improved = verdict.Improvements.IsEmpty ? null : $"{Figure.Of(verdict.Improvements.Length)} improved";
        var loosened = verdict.Loosened.IsEmpty ? null : $"{Figure.Of(verdict.Loosened.Length)} loosened";
        return verdict.Status switch
        {
            VerdictStatus.NotStarted => $"{Figure.Of(Over(verdict), "finding")} over the limits{InBrackets(partial)}.",
            VerdictStatus.Failed => $"failed: {Figure.Of(failing, "new problem")}{InBrackets(improved, loosened, partial)}",
            _ => $"passed: no new debt{InBrackets(improved, loosened, partial)}",
        };
    }

    /// <summary>What the change was compared with; null while nothing is judged at all.</summary>
    public static ReportRow? ComparedWith(Verdict verdict) =>
        verdict.Base is { } revision
            ? new(new("Compared with "), new(revision.ShortCommit, IsCode: true), new($" ({revision.Origin})"))
        : verdict.Status == VerdictStatus.NotStarted ? null
        : verdict.Findings.Any(static judged => judged.Finding.RuleId == ToolRules.BaseNotFound.Id)
            ? new([new("The base is not here (QG0004), so limits and baseline alone judge what else there is")])
        : new(new("No base: judged by limits and baseline alone; name one with "), new("-p:QualityGatesBase=origin/main", IsCode: true));

    /// <summary>The command that gives the same verdict again.</summary>
    public static string HowToReproduce(BaseRevision? revision) =>
        revision is null ? "dotnet build -t:Audit" : $"dotnet build -t:Audit -p:QualityGatesBase={revision.ShortCommit}";

    /// <summary>How many findings fail nothing, and why not: <c>31 tolerated, 3 of them drift, 2 waived</c>.</summary>
    public static string Unfailed(int tolerated, int drift, int waived) =>
        $"{Figure.Of(tolerated)} tolerated"
        + (drift == 0 ? "" : $", {Figure.Of(drift)} of them drift")
        + (waived == 0 ? "" : $", {Figure.Of(waived)} waived");

    /// <summary>How a status looks at a glance.</summary>
    public static string Mark(VerdictStatus status) => status switch
    {
        VerdictStatus.Passed => "✅",
        VerdictStatus.Failed => "❌",
        _ => "➖",
    };

    /// <summary>What one rule says; one that had nothing to look at has not passed.</summary>
    public static VerdictStatus StatusOf(Gate gate) =>
        gate.Examined == 0 && gate.NewDebt == 0 ? VerdictStatus.NotStarted : gate.Status;

    /// <summary>A gate's largest figure, after the one at the base if that was another.</summary>
    public static string Observed(Gate gate) => gate.ObservedAtBase is { } before && before != gate.Observed
        ? $"{Figure.Of(before)} → {Figure.Of(gate.Observed)}"
        : Figure.Of(gate.Observed);

    /// <summary>A state as every output spells it.</summary>
    public static string Title(FindingState state) => state switch
    {
        FindingState.Untracked => "found",
        FindingState.Advisory => "advice",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>Why a file is not judged.</summary>
    public static string Title(Exclusion exclusion) => exclusion switch
    {
        Exclusion.Configured => "excluded by configuration",
        Exclusion.LockFile => "lock file",
        Exclusion.Symlink => "symbolic link",
        Exclusion.LfsPointer => "Git LFS pointer",
        Exclusion.NotCheckedOut => "not checked out",
        _ => exclusion.ToString().ToLowerInvariant(),
    };

    /// <summary><c>it</c> or <c>them</c>.</summary>
    public static string Them(int count) => count == 1 ? "it" : "them";

    /// <summary><c>was</c> or <c>were</c>.</summary>
    public static string Were(int count) => count == 1 ? "was" : "were";

    private static int Over(Verdict verdict) => verdict.Findings.Count(static finding => finding.State != FindingState.Advisory);

    private static string InBrackets(params string?[] remarks)
    {
        var said = new List<string>();
        foreach (var remark in remarks)
            if (remark is not null) said.Add(remark);
        return said.Count == 0 ? "" : $" ({string.Join(", ", said)})";
    }
}
