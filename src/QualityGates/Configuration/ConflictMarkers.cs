namespace QualityGates.Configuration;

/// <summary>Finds what git leaves behind where two branches changed the same lines.</summary>
internal static class ConflictMarkers
{
    /// <summary>The byte offset of the first line that starts or ends a conflict, or null. No line of valid JSON starts so.</summary>
    public static int? Find(ReadOnlySpan<byte> text) =>
        (FindLine(text, "<<<<<<<"u8), FindLine(text, ">>>>>>>"u8)) switch
        {
            ({ } start, { } end) => Math.Min(start, end),
            var (start, end) => start ?? end,
        };

    private static int? FindLine(ReadOnlySpan<byte> text, ReadOnlySpan<byte> marker)
    {
        for (var at = 0; ; at++)
        {
            var found = text[at..].IndexOf(marker);
            if (found < 0) return null;
            at += found;
            if (at == 0 || text[at - 1] is (byte)'\n' or (byte)'\r') return at;
        }
    }
}
