namespace QualityGates.Languages.TypeScript;

/// <summary>Addresses as they stand in the source, and which of them may be files next to it.</summary>
internal static class FileAddress
{
    /// <summary><c>./x</c> or <c>../x</c>.</summary>
    public static bool IsRelative(ReadOnlySpan<byte> address) =>
        (address.StartsWith("./"u8) || address.StartsWith("../"u8)) && IsFile(address);

    /// <summary>Neither absolute, nor with a scheme, nor a folder, which names end in <c>/</c>, <c>.</c> or <c>..</c>.</summary>
    public static bool IsFile(ReadOnlySpan<byte> address)
    {
        if (address.IsEmpty || address[0] is (byte)'/' or (byte)'#' or (byte)'?' || address.Contains((byte)':')) return false;
        return !address[(address.LastIndexOf((byte)'/') + 1)..].Trim((byte)'.').IsEmpty;
    }
}
