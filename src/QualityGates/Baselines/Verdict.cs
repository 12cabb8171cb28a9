using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Snapshots;
using QualityGates.Text;

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
    /// <summary>Over its limit still, and better than it was: at the base, or, without one, than what is tolerated.</summary>
    Improved,
    /// <summary>Over its limit, and a waiver in the source says why that is so.</summary>
    Waived,
}

/// <summary>A finding with what the judge says of it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="State">How it compares.</param>
/// <param name="Tolerated">The tolerated value, where the baseline has one.</param>
public sealed record JudgedFinding(Finding Finding, FindingState State, int? Tolerated)
{
    /// <summary>Its figure at the base, where there is a base and it was over its limit there too.</summary>
    public int? AtBase { get; init; }

    /// <summary>Whether it is above what is tolerated, and was so at the base already: somebody else's, shown and not failed.</summary>
    public bool IsDrift { get; init; }

    /// <summary>Whether it is drift, and the configuration makes drift fail.</summary>
    public bool FailsAsDrift { get; init; }

    /// <summary>Why it is waived, in the words of the waiver; null where it is not.</summary>
    public string? Waiver { get; init; }

    /// <summary>What else a reader should know to understand the state, one sentence: an expired waiver, an ambiguous rename.</summary>
    public string? Hint { get; init; }

    /// <summary>Who answers for it: who the baseline says, else whom CODEOWNERS names for its file; none where nobody is named.</summary>
    public OwnerList Owners { get; init; } = OwnerList.None;

    /// <summary>Whether it fails the build.</summary>
    public bool IsNewDebt => State is FindingState.Introduced or FindingState.Worsened || (FailsAsDrift && IsTolerated);

    /// <summary>Whether it is debt that the baseline tolerates, or that was there at the base.</summary>
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
/// <param name="Tolerated">How many findings the baseline tolerates, or were there at the base.</param>
/// <param name="Untracked">How many findings there are while there is no baseline yet.</param>
public sealed record Gate(
    string RuleId, VerdictStatus Status, int Examined, int Observed, int? Limit, int NewDebt, int Tolerated, int Untracked)
{
    /// <summary>The largest figure it saw at the base; null without a base.</summary>
    public int? ObservedAtBase { get; init; }

    /// <summary>How many findings are drift: above what is tolerated, and not this change's doing.</summary>
    public int Drift { get; init; }

    /// <summary>How many findings a waiver in the source excuses.</summary>
    public int Waived { get; init; }

    /// <summary>How many findings are advice: warnings and notes, which fail nothing.</summary>
    public int Advice { get; init; }
}

/// <summary>Debt that became less.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Before">The figure before: at the base, or, without one, the tolerated one.</param>
/// <param name="After">The figure now; null when it is within its limit or gone.</param>
public sealed record Improvement(string RuleId, string Subject, int Before, int? After);

/// <summary>What a change allows that was not allowed before.</summary>
/// <param name="Path">The file that allows it: the baseline, the configuration, or the source with the waiver.</param>
/// <param name="Line">Where in it, from 1.</param>
/// <param name="What">The entry or setting: <c>QG0101 src/Tax.cs</c>, <c>monoliths.file.limit</c>.</param>
/// <param name="Message">What was allowed before and what is now, one sentence.</param>
/// <param name="Reason">Why, in somebody's words; null where nobody gave a reason, and then it is a QG0005.</param>
/// <param name="Owner">Who answers for it, if the baseline says so.</param>
public sealed record Loosening(RepoPath Path, int Line, string What, string Message, string? Reason, string? Owner)
{
    /// <inheritdoc cref="Loosening" path="/param[@name='Reason']"/>
    public string? Reason { get; init; } = Reason is null ? null : Redaction.Of(Reason);
}

/// <summary>A tolerated debt whose last day is near or past.</summary>
/// <param name="Entry">The entry of the baseline; its tolerance has a last day.</param>
/// <param name="DaysLeft">Days until then, at most 14; negative when it is past.</param>
public sealed record Expiry(BaselineEntry Entry, int DaysLeft)
{
    /// <inheritdoc cref="Expiry" path="/param[@name='Entry']"/>
    public BaselineEntry Entry { get; init; } = Entry.Tolerance.Reason is { } reason
        ? Entry with { Tolerance = Entry.Tolerance with { Reason = Redaction.Of(reason) } }
        : Entry;
}

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
    ImmutableArray<BaselineEntry> Stale)
{
    /// <summary>What the change is judged against; null when limits and baseline alone decide.</summary>
    public BaseRevision? Base { get; init; }

    /// <summary>Debt that became less, by rule and subject.</summary>
    public ImmutableArray<Improvement> Improvements { get; init; } = [];

    /// <summary>What the change allows, by path and line; those without a reason have a QG0005 finding too.</summary>
    public ImmutableArray<Loosening> Loosened { get; init; } = [];

    /// <summary>Tolerated debts whose last day is near or past, soonest first.</summary>
    public ImmutableArray<Expiry> Expiring { get; init; } = [];
}
