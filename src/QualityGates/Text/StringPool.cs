using System.Text;

namespace QualityGates.Text;

/// <summary>
/// Makes strings of UTF-8 bytes, mostly the ones it made before: the same few names and modules stand in file after file. It holds
/// a fixed number of short strings; a new one takes the place of an older one. It serves one worker at a time.
/// </summary>
internal sealed class StringPool
{
    private const int Slots = 4096;
    private const int Longest = 128;

    private readonly string?[] _strings = new string?[Slots];

    /// <summary>The text as a string.</summary>
    public string Get(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return "";
        if (text.Length > Longest) return Encoding.UTF8.GetString(text);
        ref var slot = ref _strings[Hash(text) % Slots];
        return slot is { } pooled && Ascii.Equals(text, pooled) ? pooled : slot = Encoding.UTF8.GetString(text);
    }

    /// <summary>FNV-1a.</summary>
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u;
        foreach (var value in text) hash = (hash ^ value) * 16777619u;
        return hash ^ (hash >> 16);
    }
}
