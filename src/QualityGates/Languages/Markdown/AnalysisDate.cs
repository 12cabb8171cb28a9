namespace QualityGates.Languages.Markdown;

/// <summary>Finds the line by which a document says on which day something was analysed: <c>**Audit Date**: 2025-12-02</c>.</summary>
internal static class AnalysisDate
{
    private const int Reach = 800;

    private static readonly string[] Kinds = ["analysis", "audit", "review", "investigation", "assessment", "snapshot"];

    /// <summary>Whether the first lines of a document have one.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.Length > Reach) text = text[..Reach];
        foreach (var line in text.EnumerateLines())
        {
            var label = line.TrimStart(" *_>-#|");
            foreach (var kind in Kinds)
                if (label.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && label[kind.Length..].StartsWith(" date", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
