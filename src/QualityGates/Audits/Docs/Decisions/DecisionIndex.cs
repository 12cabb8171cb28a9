using System.Text;
using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0814: decisions that the index of their folder does not list, while it lists others.</summary>
internal static class DecisionIndex
{
    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.NotIndexed)) return;
        foreach (var folder in review.Log.Folders)
        {
            if (folder.Index is not { } index || review.Model.Files.Find(index.Value) is not (>= 0 and var file)) continue;
            var source = review.Model.Files.SourceOf(file)!;
            if (source.Facts.Manifest.IsEmpty) continue;
            var text = Encoding.UTF8.GetString(source.Facts.Manifest.Span);
            var missing = folder.Decisions.Where(decision => !Lists(text, decision)).ToList();
            if (!IsList(folder.Decisions.Length - missing.Count, folder.Decisions.Length)) continue;
            foreach (var decision in missing)
            {
                review.Add(
                    DocsRules.NotIndexed, decision, 0, index.Value,
                    $"{index} lists {folder.Decisions.Length - missing.Count} of {folder.Decisions.Length} decisions of its folder, and not this one. Who reads it believes that it is complete.",
                    $"Add it to {index}: dotnet build -t:UpdateDocsIndex");
            }
        }
    }

    /// <summary>Whether an index lists decisions, rather than naming one as an example.</summary>
    private static bool IsList(int listed, int all) => listed < all && (listed >= 2 ? listed * 4 >= all : listed == 1 && all == 2);

    /// <summary>Whether a text names a decision by its file, linked or not, or by its id.</summary>
    internal static bool Lists(string text, Decision decision)
    {
        var name = decision.Path.FileName;
        if (text.AsSpan().Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        var stem = decision.Name.Stem;
        if (text.Contains(Uri.EscapeDataString(stem), StringComparison.OrdinalIgnoreCase)) return true;
        if (stem.Length > decision.Name.Id.Length && text.Contains(stem, StringComparison.OrdinalIgnoreCase)) return true;
        return decision.Name.Number >= 0 && NamesId(text, decision.Name);
    }

    /// <summary>Whether the id stands at the beginning of a row or an item, or after <c>ADR</c>.</summary>
    private static bool NamesId(string text, DecisionName name)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimStart("|-*+> `[");
            if (!line.StartsWith("ADR", StringComparison.OrdinalIgnoreCase) && raw.TrimStart().Length == line.Length) continue;
            if (line.StartsWith("ADR", StringComparison.OrdinalIgnoreCase)) line = line[3..].TrimStart("-_ #");
            var end = line.IndexOfAnyExceptInRange('0', '9');
            if (end < 0) end = line.Length;
            if (end is > 0 and <= 5 && int.Parse(line[..end], System.Globalization.CultureInfo.InvariantCulture) == name.Number
                && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return true;
        }

        return false;
    }
}
