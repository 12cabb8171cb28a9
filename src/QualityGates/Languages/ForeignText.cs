using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>
/// Tells files that nobody here writes by hand from what they say: a generator's header, a source map's mark, lines too long for people.
/// </summary>
internal static class ForeignText
{
    /// <summary>Average bytes a line above which a script or style sheet is minified; the threshold of GitHub's linguist.</summary>
    public const int MinifiedAverage = 110;

    /// <summary>A script shorter than this is no bundle, however long its lines.</summary>
    public const int MinifiedBytes = 2_000;

    private const int MapMarkReach = 300;

    /// <summary>Why a file is not judged, as far as its text tells.</summary>
    public static Exclusion ByText(RepoPath path, ReadOnlySpan<byte> source)
    {
        if (GeneratedHeader.IsIn(source)) return Exclusion.Generated;
        if (IsSourceMap(path.FileName, source)) return Exclusion.Generated;
        if (!IsBundleable(path.FileName)) return Exclusion.None;
        if (source.Length >= MinifiedBytes && source.Length / (source.Count((byte)'\n') + 1) > MinifiedAverage) return Exclusion.Minified;
        return NamesSourceMap(source) ? Exclusion.Generated : Exclusion.None;
    }

    private static bool IsBundleable(ReadOnlySpan<char> name) =>
        name.EndsWith(".js", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ||
        name.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".cjs", StringComparison.OrdinalIgnoreCase);

    private static bool IsSourceMap(ReadOnlySpan<char> name, ReadOnlySpan<byte> source) =>
        name.EndsWith(".map", StringComparison.OrdinalIgnoreCase) && source.StartsWith("{\"version\":3"u8);

    /// <summary>Whether the last line is the comment by which a compiler or bundler names its source map.</summary>
    private static bool NamesSourceMap(ReadOnlySpan<byte> source)
    {
        var tail = source.TrimEnd(" \t\r\n"u8);
        var newline = tail[Math.Max(0, tail.Length - MapMarkReach)..].LastIndexOf((byte)'\n');
        var last = newline < 0 ? tail : tail[(Math.Max(0, tail.Length - MapMarkReach) + newline + 1)..];
        return last.StartsWith("//# sourceMappingURL="u8) || last.StartsWith("//@ sourceMappingURL="u8) ||
            last.StartsWith("/*# sourceMappingURL="u8);
    }
}
