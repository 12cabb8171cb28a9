using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Snapshots;

namespace QualityGates.Baselines;

/// <summary>What an update did about one entry, or declined to do.</summary>
public enum BaselineChangeKind
{
    /// <summary>A new entry.</summary>
    Added,
    /// <summary>The entry tolerates more than before.</summary>
    Raised,
    /// <summary>The entry tolerates less than before.</summary>
    Lowered,
    /// <summary>The entry follows its file or declaration to a new name; it tolerates as much as before.</summary>
    Rekeyed,
    /// <summary>The entry tolerates as much as before, and says why now.</summary>
    Explained,
    /// <summary>The debt is gone, and the entry with it.</summary>
    Pruned,
    /// <summary>The debt was not seen, and the entry stays because nobody looked.</summary>
    Kept,
    /// <summary>New debt that the update did not tolerate.</summary>
    Refused,
}

/// <summary>One change of a baseline.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Subject">The subject of the entry.</param>
/// <param name="Before">The tolerated value before, if there was an entry.</param>
/// <param name="After">The tolerated value now, if there is one; for <see cref="BaselineChangeKind.Refused"/> the value that was found.</param>
/// <param name="Message">What was done and why, one or two sentences, the place included.</param>
/// <param name="Command">For <see cref="BaselineChangeKind.Refused"/> the command that would accept it.</param>
public sealed record BaselineChange(
    BaselineChangeKind Kind, string RuleId, string Subject, int? Before, int? After, string Message, string? Command = null);

/// <summary>A baseline after an update.</summary>
/// <param name="Baseline">What to write; the baseline as it was, when there is a <paramref name="Problem"/>.</param>
/// <param name="Changes">What was done, by rule and subject; entries that stay as they are have none.</param>
/// <param name="Problem">Why the update could not do what it was asked for, and what to do; null when it could.</param>
public sealed record BaselineUpdateResult(Baseline Baseline, ImmutableArray<BaselineChange> Changes, string? Problem = null);

/// <summary>Somebody's word that some new debt is to be tolerated.</summary>
/// <param name="Pattern">A subject, or a glob over subjects and paths (<c>QualityGatesAccept</c>).</param>
/// <param name="Reason">Why (<c>QualityGatesReason</c>).</param>
public sealed record Acceptance(string Pattern, string Reason);

/// <summary>What an update goes by, beside the audit's result.</summary>
/// <param name="Headroom">How much a debt must shrink before what is tolerated is lowered.</param>
/// <param name="Changes">What happened to files since the baseline was last written, so that entries can follow them.</param>
/// <param name="Today">The day, by which tolerated debts expire.</param>
public sealed record UpdateOptions(Headroom Headroom, ChangeSet Changes, DateOnly Today)
{
    /// <summary>The default headroom; no file was renamed, and nothing expires.</summary>
    public static UpdateOptions Default { get; } = new(Headroom.Default, ChangeSet.Empty, default);
}
