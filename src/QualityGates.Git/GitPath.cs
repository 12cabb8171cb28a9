using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace QualityGates.Git;

/// <summary>Git's paths are bytes; ours are text.</summary>
internal static class GitPath
{
    /// <summary>The path as text; for reading aloud only, with its bad bytes as <c>\xNN</c>, unless it is valid UTF-8.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> path, out string text)
    {
        var isValid = Utf8.IsValid(path);
        text = isValid ? Encoding.UTF8.GetString(path) : Spell(path);
        return isValid;
    }

    private static string Spell(ReadOnlySpan<byte> path)
    {
        var text = new StringBuilder();
        while (!path.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(path, out var rune, out var length) == OperationStatus.Done;
            if (isValid) text.Append(rune);
            else text.Append("\\x").Append(Convert.ToHexString(path[..length]));
            path = path[length..];
        }

        return text.ToString();
    }
}
