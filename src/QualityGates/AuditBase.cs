using QualityGates.Snapshots;

namespace QualityGates;

/// <summary>Where a change began: what it is compared with.</summary>
/// <param name="Revision">Which revision that is.</param>
/// <param name="Snapshot">Where its bytes are.</param>
/// <param name="Listing">Which files it has.</param>
/// <param name="Changes">What differs between it and what is audited.</param>
/// <param name="Inputs">Its own configuration and baseline.</param>
public sealed record AuditBase(
    BaseRevision Revision, ISnapshot Snapshot, SnapshotListing Listing, ChangeSet Changes, AuditInputs Inputs)
{
    /// <summary>Its files, without what they are judged by.</summary>
    internal SnapshotBefore Files => new(Snapshot, Listing, Changes);
}
