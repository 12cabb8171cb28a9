using QualityGates.Audits.Dependencies;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>
/// Components in layers, drawn with characters that every terminal has. Each has a letter, and says by letter what it uses: crossing
/// lines would be unreadable from five components on.
/// </summary>
internal static class ComponentSketch
{
    /// <summary>The most components it can hold and stay readable.</summary>
    public const int Most = 15;

    private const int NameLength = 40;

    /// <summary>The lines of the sketch, at most one and a half per component; none without components.</summary>
    /// <param name="picture">What to draw, at most <see cref="Most"/> components.</param>
    public static IEnumerable<string> Lines(ComponentPicture picture)
    {
        var tied = picture.Links.SelectMany(static link => (int[])[link.From, link.To]).ToHashSet();
        var layers = picture.Order.Layers.Select(layer => layer.Where(tied.Contains).ToList()).Where(static layer => layer.Count > 0).ToList();
        var letters = new char[picture.Components.Length];
        foreach (var (node, index) in layers.SelectMany(static layer => layer).Select(static (node, index) => (node, index))) letters[node] = (char)('A' + index);
        var width = tied.Count == 0 ? 0 : tied.Max(node => NameOf(picture, node).Length);
        var files = tied.Count == 0 ? 0 : tied.Max(node => FilesOf(picture, node).Length);
        for (var i = 0; i < layers.Count; i++)
        {
            if (i > 0) yield return "            |";
            foreach (var node in layers[i])
            {
                var head = node == layers[i][0] ? $"layer {layers.Count - i}" : "";
                var cycle = picture.Components[node].IsInCycle ? '*' : ' ';
                yield return $"{head,-9} {letters[node]}{cycle} {NameOf(picture, node).PadRight(width)}  {FilesOf(picture, node).PadLeft(files)}  {Uses(picture, node, letters)}".TrimEnd();
            }
        }

        var alone = Enumerable.Range(0, picture.Components.Length).Where(node => !tied.Contains(node)).ToList();
        foreach (var node in alone) yield return $"{(node == alone[0] ? "alone" : ""),-9}    {NameOf(picture, node)}  {FilesOf(picture, node)}";
    }

    /// <summary>What the signs mean; only those that are used.</summary>
    public static string Legend(ComponentPicture picture)
    {
        var legend = "`A -> B 12`: A uses B through 12 imports.";
        if (picture.Components.Any(static component => component.IsInCycle)) legend += " `*`: in a cycle.";
        return picture.Order.Exceptions.IsEmpty ? legend : legend + " `^ A 2`: 2 imports of what stands above, against the order.";
    }

    private static string Uses(ComponentPicture picture, int node, char[] letters)
    {
        var links = picture.Links.Where(link => link.From == node).OrderBy(link => letters[link.To]).ToLookup(picture.IsAgainstTheOrder);
        var down = string.Join(", ", links[false].Select(Use));
        var up = string.Join(", ", links[true].Select(Use));
        return (down.Length, up.Length) switch
        {
            (0, 0) => "",
            (_, 0) => $"-> {down}",
            (0, _) => $"^ {up}",
            _ => $"-> {down}  ^ {up}",
        };

        string Use(WeightedLink link) => $"{letters[link.To]} {Figure.Of(link.Weight)}";
    }

    private static string FilesOf(ComponentPicture picture, int node) => Figure.Of(picture.Components[node].Files, "file");

    /// <summary>The name on one line; of a long one the end, which tells more.</summary>
    private static string NameOf(ComponentPicture picture, int node)
    {
        var name = Markdown.Visible(picture.Components[node].Name);
        return name.Length <= NameLength ? name : "…" + name[^(NameLength - 1)..].TrimStart('\udc00', '\udfff');
    }
}
