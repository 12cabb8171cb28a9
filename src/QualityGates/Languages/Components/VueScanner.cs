using QualityGates.Facts;

namespace QualityGates.Languages.Components;

/// <summary>Scans a Vue single-file component: markup outside, TypeScript or JavaScript in its script blocks.</summary>
internal static class VueScanner
{
    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        var walker = new ComponentWalker(source, facts);
        while (TryGoToTag(ref walker, out var tag))
        {
            if (walker.Is(tag.Name, "script"u8) && !tag.IsClosing) walker.AddSource(tag);
            walker.PassTag(tag);
            if (tag.IsEmpty || tag.IsClosing) continue;
            var isHtml = walker.Is(tag.Lang, ""u8) || walker.Is(tag.Lang, "html"u8);
            if (isHtml && walker.Is(tag.Name, "template"u8)) PassTemplate(ref walker);
            else walker.PassContent(tag);
        }
    }

    /// <summary>Goes over a template up to its closing tag; templates inside it have closing tags of their own.</summary>
    private static void PassTemplate(ref ComponentWalker walker)
    {
        var depth = 1;
        while (depth > 0 && TryGoToTag(ref walker, out var tag))
        {
            walker.PassTag(tag);
            if (!walker.Is(tag.Name, "template"u8) || tag.IsEmpty) continue;
            depth += tag.IsClosing ? -1 : 1;
        }
    }

    /// <summary>Goes over text, comments and <c>{{ … }}</c> up to the next tag; false at the end.</summary>
    private static bool TryGoToTag(ref ComponentWalker walker, out MarkupTag tag)
    {
        while (true)
        {
            var length = walker.Rest.IndexOfAny((byte)'<', (byte)'{');
            if (length < 0)
            {
                walker.PassToEnd();
                tag = default;
                return false;
            }

            walker.PassCode(length);
            if (walker.Rest.StartsWith("{{"u8)) walker.PassInterpolation();
            else if (walker.Rest.StartsWith("<!--"u8)) walker.PassComment();
            else if (walker.Rest[0] == '<' && walker.TryReadTag(hasBraces: false, out tag)) return true;
            else walker.PassCode(1);
        }
    }
}
