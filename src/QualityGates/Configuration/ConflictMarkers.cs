namespace QualityGates.Configuration;

/// <summary>Finds what git leaves behind where two branches changed the same lines.</summary>
internal static class ConflictMarkers
{
    /// <summary>The byte offset of the first line that starts a conflict, or null. No line of valid JSON starts so.</summary>
    public static int? Find(ReadOnlySpan<byte> text)
    {
        for (var at = 0; ;)
        {
            var found = text[at..].IndexOf("<<<<<<< "u8);
            if (found < 0) return null;
            at += found;
            if (at == 0 || text[at - 1] is (byte)'\n' or (byte)'\r') return at;
            at++;
        }
    }
}
