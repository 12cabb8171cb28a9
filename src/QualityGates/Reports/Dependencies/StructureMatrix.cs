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
        int[] order = [.. picture.Order.Nodes];
        var weights = picture.Links.ToDictionary(static link => (link.From, link.To), static link => link.Weight);
        yield return Markdown.Row(["", "Component", .. Enumerable.Range(1, order.Length).Select(Number)]);
        yield return $"|--:|:--|{string.Concat(Enumerable.Repeat("--:|", order.Length))}";
        for (var row = 0; row < order.Length; row++)
        {
            var (used, line) = (order[row], row);
            yield return Markdown.Row(
            [
                Number(row + 1), Markdown.Code(picture.Components[used].Name),
                .. order.Select((user, column) => column == line ? "·" : Cell(weights.GetValueOrDefault((user, used)), !picture.Order.LeadsDown(user, used))),
            ]);
        }

        yield return "";
        if (picture.LeftOut is { } sentence) yield return sentence + "\n";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cell(int imports, bool isException) =>
        imports == 0 ? "" : isException ? $"**{Figure.Of(imports)}**" : Figure.Of(imports);
}
