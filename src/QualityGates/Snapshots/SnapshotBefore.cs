namespace QualityGates.Snapshots;

/// <summary>What a snapshot was before a change.</summary>
/// <param name="Snapshot">Where its bytes are.</param>
/// <param name="Listing">Which files it has.</param>
/// <param name="Changes">What differs between it and the snapshot of today.</param>
public sealed record SnapshotBefore(ISnapshot Snapshot, SnapshotListing Listing, ChangeSet Changes);
