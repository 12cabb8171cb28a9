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
        var tied = new HashSet<int>();
        foreach (var (from, to, _) in picture.Links)
        {
            tied.Add(from);
            tied.Add(to);
        }

        var layers = picture.Order.Layers.Select(layer => Array.FindAll(layer, tied.Contains)).Where(static layer => layer.Length > 0).ToList();
        var letters = new char[picture.Components.Length];
        var (letter, width, files) = ('A', 0, 0);
        foreach (var layer in layers)
        {
            foreach (var node in layer)
            {
                letters[node] = letter++;
                width = Math.Max(width, NameOf(picture, node).Length);
                files = Math.Max(files, FilesOf(picture, node).Length);
            }
        }

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

        var title = "alone";
        for (var node = 0; node < picture.Components.Length; node++)
        {
            if (tied.Contains(node)) continue;
            yield return $"{title,-9}    {NameOf(picture, node)}  {FilesOf(picture, node)}";
            title = "";
        }
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
        var links = picture.Links.Where(link => link.From == node).ToList();
        links.Sort((one, other) => letters[one.To].CompareTo(letters[other.To]));
        var down = string.Join(", ", links.Where(link => !picture.IsAgainstTheOrder(link)).Select(Use));
        var up = string.Join(", ", links.Where(picture.IsAgainstTheOrder).Select(Use));
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
