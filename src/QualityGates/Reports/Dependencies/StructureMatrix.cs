using System.Globalization;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>
/// The dependency structure matrix: a row and a column for each component, in the graph's own order. Down a column stands what the
/// component uses; below the diagonal is what follows the order, above it are the exceptions.
/// </summary>
internal static class StructureMatrix
{
    /// <summary>The most rows that fit a page.</summary>
    public const int Most = 20;

    /// <summary>The lines of the table, and what is left out.</summary>
    public static IEnumerable<string> Lines(ComponentPicture all)
    {
        var picture = all.MostCoupled(Most);
        var order = picture.Order.Nodes;
        var weights = new int[order.Count, order.Count];
        foreach (var (from, to, weight) in picture.Links) weights[from, to] = weight;
        yield return Markdown.Row(["", "Component", .. Enumerable.Range(1, order.Count).Select(Number)]);
        yield return $"|--:|:--|{string.Concat(Enumerable.Repeat("--:|", order.Count))}";
        for (var row = 0; row < order.Count; row++)
        {
            var cells = new List<string>(order.Count + 2) { Number(row + 1), Markdown.Code(picture.Components[order[row]].Name) };
            for (var column = 0; column < order.Count; column++)
            {
                var (user, used) = (order[column], order[row]);
                cells.Add(column == row ? "·" : Cell(weights[user, used], !picture.Order.LeadsDown(user, used)));
            }

            yield return Markdown.Row([.. cells]);
        }

        yield return "";
        if (picture.LeftOut is { } sentence) yield return sentence + "\n";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cell(int imports, bool isException) =>
        imports == 0 ? "" : isException ? $"**{Figure.Of(imports)}**" : Figure.Of(imports);
}
