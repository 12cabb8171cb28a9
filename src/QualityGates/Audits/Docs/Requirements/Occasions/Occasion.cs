using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary>When a decision is needed: one kind of change, with its fields and how it is found.</summary>
public abstract record Occasion
{
    /// <summary>The key that makes a requirement one of this kind.</summary>
    internal abstract string Kind { get; }

    /// <summary>What it says, as lists that can be compared.</summary>
    internal abstract IEnumerable<RequirementTerm> Terms();

    /// <summary>Where a change does it, the place that tells most first.</summary>
    internal abstract IEnumerable<Occurrence> FindIn(ReviewedChange change);

    /// <summary>Why it can find nothing whatever happens, a clause; null where all is well.</summary>
    internal virtual string? Blindness(DocsModel model, AuditSettings settings) => null;
}

/// <summary>One place at which a change does what needs a decision.</summary>
/// <param name="Thing">Its identity: a path, a name, <c>from -> to</c>.</param>
/// <param name="What">What the change does there: <c>adds db/003.sql</c>.</param>
/// <param name="Path">The file to open.</param>
/// <param name="Line">The line to go to, from 1.</param>
internal sealed record Occurrence(string Thing, string What, RepoPath Path, int Line);
