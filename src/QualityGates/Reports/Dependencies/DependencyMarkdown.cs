using System.Globalization;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>The map of the repository as Markdown: a page of its own, and a section of the report.</summary>
internal static class DependencyMarkdown
{
    private const int RowsOfThePage = 40;
    private const int RowsOfTheSection = 15;
    private const int PackagesShown = 20;
    private const int ChangesShown = 200;

    /// <summary>The page, ending in a newline.</summary>
    public static string Write(DependencyReport report)
    {
        var picture = ComponentPicture.Draw(report);
        string[] lines =
        [
            "# Dependencies", "",
            .. Figures(report), .. RuleFigures(report.Rules),
            .. Change(report, "##"),
            "## Components", "", .. Table(report, picture, RowsOfThePage),
            "## Sketch", "", .. Sketch(picture),
            "## Graph", "", .. Graph(picture),
            "## Matrix", "", .. Matrix(picture),
            "## Cycles", "", .. new CycleSection(report.Model, cyclesShown: 20, cutsShown: 50).Lines(report.Cycles, "###"),
            "## External packages", "", .. Packages(report.Model),
        ];
        return string.Join('\n', lines).TrimEnd('\n') + '\n';
    }

    /// <summary>The section of the report: the same, shorter.</summary>
    public static IEnumerable<string> Section(DependencyReport report)
    {
        var picture = ComponentPicture.Draw(report);
        return
        [
            "## Dependencies", "",
            .. Figures(report), .. RuleFigures(report.Rules),
            .. Change(report, "###"),
            .. Table(report, picture, RowsOfTheSection),
            .. Sketch(picture),
            .. new CycleSection(report.Model, cyclesShown: 3, cutsShown: 10).Lines(report.Cycles, "###"),
            "Graph, matrix and all cycles: `dependencies.md`; as data: `dependencies.json`.", "",
        ];
    }

    private static IEnumerable<string> Figures(DependencyReport report)
    {
        var (graph, components) = report.Model;
        var files = graph.Edges.Count(edge => !graph.IsPackage(edge.To));
        var homeless = SourceFilesInNoComponent(report.Model);
        yield return $"{Figure.Of(files)} dependencies between files, {Figure.Of(graph.Packages.Length, "external package")}, "
            + $"{Figure.Of(components.Components.Length, "component")}. "
            + $"{Figure.Of(graph.Unresolved.Length, "import")} that {(graph.Unresolved.Length == 1 ? "means" : "mean")} a file of this repository "
            + $"{(graph.Unresolved.Length == 1 ? "finds" : "find")} none; {Figure.Of(homeless, "source file")} {(homeless == 1 ? "is" : "are")} in no component.";
        yield return "";
    }

    /// <summary>What the rules do not reach, and what they allow in vain.</summary>
    private static IEnumerable<string> RuleFigures(RuleReport rules)
    {
        foreach (var (rule, files, inNoLayer, examples) in rules.Layers)
        {
            if (inNoLayer == 0) continue;
            yield return $"Rule {Markdown.Code(rule)}: {Figure.Of(inNoLayer)} of {Figure.Of(files, "file")} "
                + $"({Figure.Percent((double)inNoLayer / files)}) {(inNoLayer == 1 ? "is" : "are")} in no layer, so it does not judge {Wording.Them(inNoLayer)}: "
                + $"{string.Join(", ", examples.Select(static path => Markdown.Code(path.Value)))}{(inNoLayer > examples.Length ? ", …" : ".")}";
            yield return "";
        }

        if (rules.Unused.IsEmpty) yield break;
        yield return $"{Figure.Of(rules.Unused.Length, "allowance")} nobody uses any more: `dotnet build -t:SuggestLayers` lists {Wording.Them(rules.Unused.Length)}.";
        yield return "";
    }

    /// <summary>How many files with imports that are followed belong to no component.</summary>
    internal static int SourceFilesInNoComponent(DependencyModel model)
    {
        var (files, count) = (model.Graph.Files, 0);
        for (var file = 0; file < files.Count; file++)
            if (files.IsJudged(file) && model.Components.Of(file) < 0 && LanguageFamily.Of(files.SourceOf(file)!.Facts.Language).Length > 0) count++;
        return count;
    }

    private static IEnumerable<string> Change(DependencyReport report, string heading)
    {
        if (report.Change is not { IsEmpty: false } change) yield break;
        var rows = ChangeRows.All(change);
        yield return $"{heading} {ChangeRows.Title}";
        yield return "";
        foreach (var row in rows.Take(ChangesShown)) yield return $"- {row.ToMarkdown()}";
        if (rows.Length > ChangesShown) yield return $"- … and {Figure.Of(rows.Length - ChangesShown)} more";
        yield return "";
    }

    /// <summary>The components from top to bottom of the order; of many those with the most imports across their borders.</summary>
    private static IEnumerable<string> Table(DependencyReport report, ComponentPicture all, int most)
    {
        var picture = all.MostCoupled(most);
        if (picture.Components.IsEmpty) yield break;
        // Only C# tells what is abstract; where there is none, columns of dashes help nobody.
        var hasTypes = report.Components.Metrics.Any(static metrics => metrics.Abstractness is not null);
        yield return "From top to bottom, as they use each other; an import from below is an exception.";
        yield return "";
        yield return Markdown.Row(["Component", "Files", "Fan-in", "Fan-out", "Instability", .. hasTypes ? (string[])["Abstractness", "Distance"] : []]);
        yield return $"|:--|--:|--:|--:|--:|{(hasTypes ? "--:|--:|" : "")}";
        var metricsOf = new Dictionary<string, ComponentMetrics>(StringComparer.Ordinal);
        for (var i = 0; i < report.Components.Components.Length; i++) metricsOf.Add(report.Components.Components[i].Name, report.Components.Metrics[i]);
        foreach (var node in picture.Order.Nodes)
        {
            var (name, _, isInCycle) = picture.Components[node];
            var metrics = metricsOf[name];
            yield return Markdown.Row(
            [
                Markdown.Code(name) + (isInCycle ? " ↻" : ""), Figure.Of(metrics.Files), Figure.Of(metrics.UsedByComponents),
                Figure.Of(metrics.UsedComponents), Share(metrics.Instability),
                .. hasTypes ? (string[])[Share(metrics.Abstractness), Share(metrics.Distance)] : [],
            ]);
        }

        yield return "";
        if (picture.LeftOut is { } sentence) yield return sentence + "\n";
        if (picture.Components.Any(static component => component.IsInCycle)) yield return "↻ can reach itself through others.\n";
    }

    private static string Share(double? value) => value is { } share ? share.ToString("0.00", CultureInfo.InvariantCulture) : "–";

    private static IEnumerable<string> Sketch(ComponentPicture all)
    {
        if (all.Components.IsEmpty) yield break;
        var picture = all.MostCoupled(ComponentSketch.Most);
        yield return "```text";
        foreach (var line in ComponentSketch.Lines(picture)) yield return line;
        yield return "```";
        yield return "";
        yield return ComponentSketch.Legend(picture);
        if (picture.LeftOut is { } sentence) yield return sentence;
        yield return "";
    }

    private static IEnumerable<string> Graph(ComponentPicture picture) =>
        picture.Links.IsEmpty ? ["No component imports another one.", ""] : MermaidGraph.Lines(picture);

    private static IEnumerable<string> Matrix(ComponentPicture picture) => picture.Components.IsEmpty ? ["There are no components.", ""] :
    [
        "Down a column stands what a component uses, in imports. Below the diagonal they follow the order of the rows; **above it** are the exceptions.",
        "", .. StructureMatrix.Lines(picture),
    ];

    private static IEnumerable<string> Packages(DependencyModel model)
    {
        var graph = model.Graph;
        var (users, components) = (new int[graph.Packages.Length], new HashSet<int>[graph.Packages.Length]);
        foreach (var edge in graph.Edges)
        {
            if (!graph.IsPackage(edge.To)) continue;
            users[edge.To - graph.Files.Count]++;
            (components[edge.To - graph.Files.Count] ??= []).Add(model.Components.Of(edge.From));
        }

        if (users.Length == 0)
        {
            yield return "None.\n";
            yield break;
        }

        yield return Markdown.Row("Package", "Files", "Components");
        yield return "|:--|--:|--:|";
        var order = Enumerable.Range(0, users.Length).ToList();
        order.Sort((one, other) => users[one] != users[other] ? users[other].CompareTo(users[one]) : one.CompareTo(other));
        for (var i = 0; i < Math.Min(order.Count, PackagesShown); i++)
            yield return Markdown.Row(Markdown.Code(graph.Packages[order[i]]), Figure.Of(users[order[i]]), Figure.Of(components[order[i]]?.Count ?? 0));
        yield return "";
        if (users.Length > PackagesShown) yield return $"… and {Figure.Of(users.Length - PackagesShown)} more in `dependencies.json`.\n";
    }
}
