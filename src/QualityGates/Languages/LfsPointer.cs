namespace QualityGates.Languages;

/// <summary>Tells the pointers that Git LFS keeps in the place of files from the files themselves.</summary>
internal static class LfsPointer
{
    /// <summary>No pointer is longer, says the specification of Git LFS.</summary>
    private const int Longest = 1024;

    /// <summary>Whether a whole file is a pointer.</summary>
    public static bool Is(ReadOnlySpan<byte> content) =>
        content.Length <= Longest && HasVersion(content)
        && content.IndexOf("\noid "u8) > 0 && content.IndexOf("\nsize "u8) > 0;

    private static bool HasVersion(ReadOnlySpan<byte> content)
    {
        var version = "version https://git-lfs.github.com/spec/v1"u8;
        return content.StartsWith(version) && content[version.Length..] is [(byte)'\n' or (byte)'\r', ..];
    }
}
