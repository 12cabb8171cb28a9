using System.Collections.Immutable;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>What a change, or the tree as a whole, did about one finding.</summary>
public enum FindingState
{
    /// <summary>Below its limit: a warning or a note, never judged.</summary>
    Advisory,
    /// <summary>Over its limit in a repository that has no baseline yet: there is nothing to judge it by.</summary>
    Untracked,
    /// <summary>Over its limit and tolerated by nothing.</summary>
    Introduced,
    /// <summary>Over its limit and above what is tolerated.</summary>
    Worsened,
    /// <summary>Over its limit and within what is tolerated.</summary>
    Inherited,
    /// <summary>Over its limit still, and below what is tolerated: the baseline can be tightened.</summary>
    Improved,
}

/// <summary>A finding with what the judge says of it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="State">How it compares.</param>
/// <param name="Tolerated">The tolerated value, where the baseline has one.</param>
public sealed record JudgedFinding(Finding Finding, FindingState State, int? Tolerated)
{
    /// <summary>Whether it fails the build.</summary>
    public bool IsNewDebt => State is FindingState.Introduced or FindingState.Worsened;

    /// <summary>Whether it is debt that the baseline tolerates.</summary>
    public bool IsTolerated => State is FindingState.Inherited or FindingState.Improved;

    /// <summary>The command that tolerates it, for debt that a baseline can tolerate; otherwise null.</summary>
    public string? AcceptCommand => IsNewDebt && Finding.IsGated ? Finding.AcceptCommand : null;
}

/// <summary>How a run ends.</summary>
public enum VerdictStatus
{
    /// <summary>No new debt.</summary>
    Passed,
    /// <summary>New debt, or an error of the tool's own such as an invalid configuration.</summary>
    Failed,
    /// <summary>The repository has no baseline yet, so nothing is judged.</summary>
    NotStarted,
}

/// <summary>One armed rule with what it observed, so that silence is never mistaken for success.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Status"><see cref="VerdictStatus"/> of this rule alone.</param>
/// <param name="Examined">How many files, types or functions it looked at.</param>
/// <param name="Observed">The largest figure it saw; 0 if none.</param>
/// <param name="Limit">The limit it judges by where nothing overrides it, or null where the rule has none.</param>
/// <param name="NewDebt">How many findings fail.</param>
/// <param name="Tolerated">How many findings the baseline tolerates.</param>
/// <param name="Untracked">How many findings there are while there is no baseline yet.</param>
public sealed record Gate(
    string RuleId, VerdictStatus Status, int Examined, int Observed, int? Limit, int NewDebt, int Tolerated, int Untracked);

/// <summary>The judgement of one run.</summary>
/// <param name="Status">How it ends.</param>
/// <param name="IsPartial">Whether some files could not be judged; they have QG0002 findings.</param>
/// <param name="Findings">Every finding, worst first.</param>
/// <param name="Gates">Every armed rule, by id.</param>
/// <param name="Stale">Baseline entries whose debt is gone, by rule and subject. They fail nothing.</param>
public sealed record Verdict(
    VerdictStatus Status,
    bool IsPartial,
    ImmutableArray<JudgedFinding> Findings,
    ImmutableArray<Gate> Gates,
    ImmutableArray<BaselineEntry> Stale);
