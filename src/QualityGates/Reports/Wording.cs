using QualityGates.Baselines;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The words that console, comment and report share.</summary>
internal static class Wording
{
    /// <summary>How to begin, said once where a repository has no baseline yet.</summary>
    public const string HowToBegin = "No baseline yet, so nothing is judged. To begin: dotnet build -t:InitBaseline";

    /// <summary>The command that tolerates new debt.</summary>
    public const string HowToAccept =
        "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=<subject or glob> -p:QualityGatesReason=\"…\"";

    /// <summary>The one-line verdict.</summary>
    public static string Headline(Verdict verdict)
    {
        var fresh = verdict.Findings.Count(static finding => finding.IsNewDebt);
        var partial = verdict.IsPartial ? " (partial: some files could not be judged)" : "";
        return verdict.Status switch
        {
            VerdictStatus.NotStarted => $"{Figure.Of(Over(verdict), "finding")} over the limits{partial}.",
            VerdictStatus.Failed when fresh == 0 => $"failed: the gate itself is not in order{partial}.",
            VerdictStatus.Failed => $"{Figure.Of(fresh, "new problem")}, {Tolerated(verdict)} tolerated{partial}.",
            _ => $"no new debt, {Tolerated(verdict)} tolerated{partial}.",
        };
    }

    /// <summary>What a state means for a reader.</summary>
    public static string Title(FindingState state) => state switch
    {
        FindingState.Introduced => "new",
        FindingState.Worsened => "worse",
        FindingState.Inherited => "tolerated",
        FindingState.Improved => "improved",
        FindingState.Untracked => "found",
        _ => "advice",
    };

    /// <summary>Why a file is not judged.</summary>
    public static string Title(Exclusion exclusion) => exclusion switch
    {
        Exclusion.Configured => "excluded by configuration",
        Exclusion.LockFile => "lock file",
        Exclusion.Symlink => "symbolic link",
        Exclusion.LfsPointer => "Git LFS pointer",
        _ => exclusion.ToString().ToLowerInvariant(),
    };

    private static int Over(Verdict verdict) => verdict.Findings.Count(static finding => finding.State != FindingState.Advisory);

    private static string Tolerated(Verdict verdict) =>
        Figure.Of(verdict.Findings.Count(static finding => finding.IsTolerated));
}
