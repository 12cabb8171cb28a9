using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary><c>/// &lt;reference path="x" /></c> and <c>types="x"</c>, which count only in the comments before the first token.</summary>
internal static class ReferenceDirectives
{
    /// <summary>Notes those of the source that begins at <paramref name="start"/>, on <paramref name="line"/>.</summary>
    public static void Find(ReadOnlySpan<byte> source, int start, int line, Outline outline)
    {
        var rest = source[start..].TrimStart(" \t\r\n\f\v"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'/' or (byte)'#') || rest.IndexOf("<reference"u8) < 0) return;
        var comments = new CloseReading();
        new TypeScriptLexer(source, start, line, default, comments).Next();
        foreach (var comment in comments.Comments)
        {
            var text = source[comment.TextStart..comment.TextEnd];
            if (IsReference(text)) AddImport(text, comment, outline);
        }
    }

    private static bool IsReference(ReadOnlySpan<byte> comment)
    {
        if (!comment.StartsWith("/"u8)) return false;
        var element = comment[1..].TrimStart(" \t"u8);
        return element.StartsWith("<reference "u8) && element.IndexOf("/>"u8) >= 0;
    }

    private static void AddImport(ReadOnlySpan<byte> text, Comment comment, Outline outline)
    {
        var kind = ImportKind.Reference | ImportKind.TypeOnly;
        var value = ValueOf("types"u8, text);
        if (value.Equals(default) && ValueOf("lib"u8, text).Equals(default))
        {
            kind = ImportKind.Reference;
            value = ValueOf("path"u8, text);
        }

        var (start, end) = (comment.TextStart + value.Start.Value, comment.TextStart + value.End.Value);
        if (end > start) outline.AddImport(start, end, comment.Line, kind);
    }

    /// <summary>Where the value of an attribute stands, without its quotes; the empty range at 0 when there is none.</summary>
    private static Range ValueOf(ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> text)
    {
        for (var from = 1; from < text.Length;)
        {
            var length = text[from..].IndexOf(attribute);
            if (length < 0) return default;
            from += length + attribute.Length;
            var isWord = text[from - attribute.Length - 1] is (byte)' ' or (byte)'\t';
            var rest = text[from..].TrimStart(" \t"u8);
            if (!isWord || !rest.StartsWith("="u8)) continue;
            rest = rest[1..].TrimStart(" \t"u8);
            if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\'')) continue;
            var end = rest[1..].IndexOf(rest[0]);
            if (end < 0) return default;
            var start = text.Length - rest.Length + 1;
            return start..(start + end);
        }

        return default;
    }
}
