using QualityGates.Facts;

namespace QualityGates.Languages.Components;

/// <summary>Scans a Svelte single-file component: markup outside, TypeScript or JavaScript in its script blocks.</summary>
internal static class SvelteScanner
{
    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        var walker = new ComponentWalker(source, facts);
        var hasExpressions = true;
        while (!walker.IsAtEnd)
        {
            var length = walker.Rest.IndexOfAny((byte)'<', (byte)'{');
            if (length < 0)
            {
                walker.PassToEnd();
                return;
            }

            walker.PassCode(length);
            if (walker.Rest[0] == '<') PassElement(ref walker);
            else hasExpressions = hasExpressions && TryPassExpression(source, ref walker) || PassBrace(ref walker);
        }
    }

    /// <summary>Once one brace is never closed, the others are text as well; looking for each one's end would take forever.</summary>
    private static bool PassBrace(ref ComponentWalker walker)
    {
        walker.PassCode(1);
        return false;
    }

    private static bool TryPassExpression(ReadOnlySpan<byte> source, ref ComponentWalker walker)
    {
        var end = EmbeddedExpression.EndOf(source, walker.Position);
        if (end < 0) return false;
        walker.AddImports(end);
        walker.PassCode(end - walker.Position);
        return true;
    }

    private static void PassElement(ref ComponentWalker walker)
    {
        if (walker.Rest.StartsWith("<!--"u8))
        {
            walker.PassComment();
        }
        else if (!walker.TryReadTag(hasBraces: true, out var tag))
        {
            walker.PassCode(1);
        }
        else
        {
            walker.AddImports(tag.End);
            walker.PassTag(tag);
            var isRaw = walker.Is(tag.Name, "script"u8) || walker.Is(tag.Name, "style"u8);
            if (isRaw && !tag.IsEmpty && !tag.IsClosing) walker.PassContent(tag);
        }
    }
}
