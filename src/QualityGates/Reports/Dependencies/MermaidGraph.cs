using System.Globalization;
using System.Text;
using QualityGates.Audits.Dependencies;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>Components as a graph in Mermaid, within what GitHub draws: 500 edges and 50,000 characters.</summary>
internal static class MermaidGraph
{
    /// <summary>The most components that anybody can read.</summary>
    public const int MostNodes = 40;

    /// <summary>The most edges; GitHub draws no graph of more than 500.</summary>
    public const int MostEdges = 400;

    private const int LabelLength = 60;

    /// <summary>The lines of the fence, and a sentence about what is left out, if anything is.</summary>
    public static IEnumerable<string> Lines(ComponentPicture all)
    {
        var picture = all.MostCoupled(MostNodes);
        var links = picture.Links;
        if (links.Length > MostEdges)
            links = [.. links.OrderByDescending(static link => link.Weight).Take(MostEdges).OrderBy(static link => link.From).ThenBy(static link => link.To)];
        yield return "```mermaid";
        yield return "graph TD";
        for (var i = 0; i < picture.Components.Length; i++) yield return $"  c{i}[\"{Label(picture.Components[i].Name)}\"]";
        foreach (var link in links) yield return $"  c{link.From} {Arrow(picture, link)}|{link.Weight.ToString(CultureInfo.InvariantCulture)}| c{link.To}";
        yield return "```";
        yield return "";
        if (picture.LeftOut is { } sentence) yield return sentence;
        if (links.Length < picture.Links.Length)
            yield return $"Of {Figure.Of(picture.Links.Length)} arrows the {Figure.Of(links.Length)} with the most imports are drawn.";
        if (links.Any(picture.IsAgainstTheOrder)) yield return "Dotted arrows lead against the order and close cycles.";
        yield return "";
    }

    private static string Arrow(ComponentPicture picture, WeightedLink link) => picture.IsAgainstTheOrder(link) ? "-.->" : "-->";

    /// <summary>Every character that could mean something to Mermaid, HTML or Markdown by its number.</summary>
    internal static string Label(string name)
    {
        var label = new StringBuilder();
        var length = 0;
        foreach (var rune in Markdown.Visible(name).EnumerateRunes())
        {
            if (++length > LabelLength) return label.Append('…').ToString();
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '/' or '.' or '_' or '-') label.Append(rune.ToString());
            else label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return label.ToString();
    }
}
