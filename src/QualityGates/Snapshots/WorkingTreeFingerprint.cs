using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace QualityGates.Snapshots;

/// <summary>
/// Tells cheaply whether a working tree is the one of another time: by names, sizes and times of writing, as <c>make</c> and
/// MSBuild do, without opening a file.
/// </summary>
/// <param name="Value">64 hexadecimal digits; equal for equal trees.</param>
/// <param name="IsSettled">
/// Whether it may be kept for later. A file written in the very moment it is looked at can be written again without its time
/// changing, because clocks and file systems tick coarsely; git calls such a file racy. So a fingerprint that holds a
/// file younger than <see cref="Settling"/> serves for comparing only.
/// </param>
public sealed record WorkingTreeFingerprint(string Value, bool IsSettled)
{
    /// <summary>The coarsest tick in use: FAT keeps times of writing to two seconds.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How far ahead a file server's clock may be. A time beyond that was set by a tool, and the next write changes it.
    /// </summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);

    /// <summary>Computes it for a listing of a working tree.</summary>
    /// <param name="listing">The listing, before any filter.</param>
    /// <param name="listingBegan">A time not later than the beginning of <see cref="ISnapshot.List"/>, in UTC.</param>
    public static WorkingTreeFingerprint Compute(SnapshotListing listing, DateTime listingBegan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var youngest = (listingBegan - Settling).Ticks;
        var future = (listingBegan + ClockSkew).Ticks;
        var isSettled = true;
        foreach (var file in listing.Files)
        {
            Append(hash, file.Path.Value, file.Size, file.Modified);
            isSettled &= file.Modified < youngest || file.Modified > future;
        }

        foreach (var excluded in listing.Excluded) Append(hash, excluded.Path.Value, -1, (long)excluded.Reason);
        foreach (var note in listing.Notes) Append(hash, note, -1, -1);
        return new WorkingTreeFingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()), isSettled);
    }

    /// <summary>Every record carries its own length, so that no two lists of records are the same bytes.</summary>
    private static void Append(IncrementalHash hash, string text, long first, long second)
    {
        ReadOnlySpan<long> figures = [text.Length, first, second];
        hash.AppendData(MemoryMarshal.AsBytes(figures));
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
