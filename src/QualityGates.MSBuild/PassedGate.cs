namespace QualityGates.MSBuild;

/// <summary>
/// Remembers that the gate passed, and on what. As long as the fingerprint is the same, a build need not measure again. A gate
/// that failed is never remembered: it fails again.
/// </summary>
internal static class PassedGate
{
    private const string FileName = "gate.passed";

    /// <summary>Whether the gate has passed on exactly this.</summary>
    public static bool Holds(OutputFolder output, string? fingerprint) =>
        fingerprint is not null && output.Read(FileName) == fingerprint;

    /// <summary>The gate passed on this.</summary>
    public static void Remember(OutputFolder output, string? fingerprint)
    {
        if (fingerprint is not null) output.Write(FileName, fingerprint);
    }

    /// <summary>Something is being judged anew.</summary>
    public static void Forget(OutputFolder output) => output.Remove(FileName);
}
