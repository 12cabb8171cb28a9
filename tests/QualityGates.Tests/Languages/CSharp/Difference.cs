using QualityGates.Facts;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Where two sets of facts about one file part, in words.</summary>
internal static class Difference
{
    /// <summary>Compares declarations one by one in source order, then imports and line counts.</summary>
    public static IEnumerable<string> Between(FileFacts expected, FileFacts actual)
    {
        var theirs = expected.Declarations.GroupBy(Identity).ToDictionary(g => g.Key, g => new Queue<Declaration>(g));
        foreach (var ours in actual.Declarations)
        {
            if (!theirs.TryGetValue(Identity(ours), out var same) || !same.TryDequeue(out var their))
            {
                yield return $"only ours: {Describe(ours)}";
            }
            else if (ours.Metrics != their.Metrics)
            {
                yield return $"{Describe(ours)}: {their.Metrics} expected, {ours.Metrics} found";
            }
            else if (!ours.Touches.SequenceEqual(their.Touches))
            {
                yield return $"{Describe(ours)}: touches {string.Join(",", their.Touches)} expected, {string.Join(",", ours.Touches)} found";
            }
        }

        foreach (var missing in theirs.Values.SelectMany(d => d)) yield return $"only theirs: {Describe(missing)}";
        foreach (var import in expected.Imports.Except(actual.Imports)) yield return $"import missed: {import}";
        foreach (var import in actual.Imports.Except(expected.Imports)) yield return $"import made up: {import}";
        if (expected.Lines != actual.Lines) yield return $"{expected.Lines} expected, {actual.Lines} found";
    }

    private static (DeclarationKind, string, int, int) Identity(Declaration d) => (d.Kind, d.Name, d.StartLine, d.EndLine);

    private static string Describe(Declaration d) => $"{d.Kind} {d.Name} {d.StartLine}-{d.EndLine}";
}
