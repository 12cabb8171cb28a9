using System.Text.Json;

namespace QualityGates.Oracles.CSharpTypes;

/// <summary>Our edges of kind <c>type-use</c> against Roslyn's, as files, namespaces and projects.</summary>
internal static class Comparison
{
    public static int Print(Map theirs, string inventory, int shown)
    {
        var expected = theirs.Edges.ToDictionary(edge => (edge.From, edge.To));
        var tolerated = theirs.DirectiveEdges.Concat(theirs.AmbiguousEdges).Select(edge => (edge.From, edge.To)).ToHashSet();
        var compiled = theirs.Projects.Keys.ToHashSet(StringComparer.Ordinal);
        var outside = 0;
        var found = new Dictionary<(string, string), string>();
        using var document = JsonDocument.Parse(File.ReadAllBytes(inventory));
        if (!document.RootElement.TryGetProperty("dependencies", out var rows) || rows.ValueKind != JsonValueKind.Array)
        {
            Console.WriteLine("the inventory holds no dependencies");
            return 1;
        }

        foreach (var row in rows.EnumerateArray())
        {
            var (from, to) = (row.GetProperty("from").GetString()!, row.GetProperty("to").GetString()!);
            if (!row.GetProperty("kinds").EnumerateArray().Any(kind => kind.GetString() is "type-use" or "typeUse")) continue;
            // A file that no project compiles has no semantic model: nobody can say what is right.
            if (!compiled.Contains(from) || !compiled.Contains(to)) outside++;
            else if (expected.ContainsKey((from, to)) || !tolerated.Contains((from, to))) found[(from, to)] = row.GetProperty("lines").ToString();
        }

        foreach (var (edge, lines) in found.Where(pair => !expected.ContainsKey(pair.Key)).OrderBy(pair => pair.Key).Take(shown))
            Console.WriteLine($"only ours: {edge.Item1} -> {edge.Item2} lines {lines}");
        foreach (var edge in theirs.Edges.Where(edge => !found.ContainsKey((edge.From, edge.To))).Take(shown))
            Console.WriteLine($"only Roslyn's: {edge.From} -> {edge.To} {string.Join(' ', edge.Names)} lines {string.Join(',', edge.Lines)}");
        Console.WriteLine($"{outside} edges of ours touch files that no project compiles");
        var isEqual = Level("file", expected.Keys, found.Keys, file => file, 0.98);
        isEqual &= Level("namespace", expected.Keys, found.Keys, file => theirs.Namespaces.GetValueOrDefault(file, ""), 0.995);
        isEqual &= Level("project", expected.Keys, found.Keys, file => theirs.Projects[file], 0.995);
        return isEqual ? 0 : 1;
    }

    private static bool Level(
        string name, IEnumerable<(string, string)> theirs, IEnumerable<(string, string)> ours, Func<string, string> of, double wanted)
    {
        var expected = Lift(theirs, of);
        var found = Lift(ours, of);
        var both = (double)expected.Count(found.Contains);
        var (precision, recall) = (found.Count == 0 ? 0 : both / found.Count, expected.Count == 0 ? 1 : both / expected.Count);
        Console.WriteLine($"{name,-10} Roslyn {expected.Count,6}  ours {found.Count,6}  both {both,6}  precision {precision:P2}  recall {recall:P2}");
        if (name != "file")
        {
            foreach (var (from, to) in found.Except(expected).Order().Take(20)) Console.WriteLine($"  only ours: {from} -> {to}");
            foreach (var (from, to) in expected.Except(found).Order().Take(20)) Console.WriteLine($"  only Roslyn's: {from} -> {to}");
        }

        return precision >= wanted && recall >= wanted;
    }

    private static HashSet<(string, string)> Lift(IEnumerable<(string From, string To)> edges, Func<string, string> of) =>
        [.. edges.Select(edge => (of(edge.From), of(edge.To))).Where(edge => edge.Item1 != edge.Item2)];
}
