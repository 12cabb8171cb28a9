using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Reports.Dependencies;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Dependencies;

public class LayersOfARepository
{
    [Fact]
    public void Follow_the_imports_from_top_to_bottom()
    {
        var suggestion = LayerSuggestion.Of(new DrawnMap()
            .Import("web/a.ts", "ui/a.ts").Import("cli/a.ts", "core/a.ts").Import("ui/a.ts", "core/a.ts").File("docs/a.ts").Report());

        Assert.Equal(["web", "cli, ui", "core"], suggestion.Layers.Select(static layer => string.Join(", ", layer.Components)));
        Assert.Equal("docs", Assert.Single(suggestion.Alone));
        Assert.Empty(suggestion.Exceptions);
    }

    [Fact]
    public void Leave_the_imports_that_close_cycles_as_exceptions()
    {
        var report = Tangled().Report();
        var suggestion = LayerSuggestion.Of(report);

        Assert.Equal(["web", "ui", "core"], suggestion.Layers.Select(static layer => string.Join(", ", layer.Components)));
        var exception = Assert.Single(suggestion.Exceptions);
        Assert.Equal(("core/a.ts", "web/a.ts"), (report.Model.Graph.NameOf(exception.From), report.Model.Graph.NameOf(exception.To)));
    }

    [Fact]
    public void Written_into_the_configuration_find_exactly_the_exceptions()
    {
        var report = Tangled().Report();
        var suggestion = LayerSuggestion.Of(report);

        Assert.Equal(["layers | core/a.ts -> web/a.ts"], Findings(report.Model, suggestion));
    }

    [Fact]
    public void Name_a_component_around_others_by_what_is_beside_them()
    {
        var map = new DrawnMap().File("app/package.json").File("app/plugins/one/package.json")
            .Import("app/main.ts", "app/plugins/one/index.ts").Import("app/lib/x.ts", "app/plugins/one/index.ts").Import("app/plugins/two.ts", "app/plugins/one/index.ts")
            .Import("web/x.ts", "app/main.ts");
        var report = map.Report(
            new ComponentDefinition("inner", [Glob.Parse("app/plugins/one/")]), new ComponentDefinition("outer", [Glob.Parse("app/")]));

        // Configured components keep their names …
        Assert.Equal(["outer", "inner"], LayerSuggestion.Of(report).Layers.Select(static layer => string.Join(", ", layer.Modules)));
        // … and where there are none, no pattern of one component matches a file of another.
        var found = map.Report();
        Assert.Empty(Findings(found.Model, LayerSuggestion.Of(found)));
    }

    [Fact]
    public void Of_a_folder_with_signs_of_patterns_are_valid()
    {
        var report = new DrawnMap().Import("[a]*/x.ts", "b{c},d/x.ts").Import("b{c},d/x.ts", "!e#/x.ts").Report();
        Assert.Empty(Findings(report.Model, LayerSuggestion.Of(report)));
    }

    [Fact]
    public void Of_any_tangle_place_every_component_and_end()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var count = random.Next(1, 40);
            WeightedLink[] links = [.. Enumerable.Range(0, random.Next(0, 200)).Select(_ => new WeightedLink(random.Next(count), random.Next(count), random.Next(1, 9)))];
            var order = LayeredOrder.Of(count, links, link => random.Next(10) == 0);

            Assert.Equal(Enumerable.Range(0, count), order.Nodes.Order());
            Assert.All(links.Where(link => link.From != link.To), link => Assert.Equal(!order.LeadsDown(link.From, link.To), order.Exceptions.Contains(link)));
        }
    }

    [Fact]
    public void Are_said_with_the_exceptions_the_command_and_a_part_of_the_configuration()
    {
        var report = Tangled().Report();
        var lines = LayerSuggestionText.Lines(
            LayerSuggestion.Of(report) with { Unused = [new UnusedAllowance("pure", "except", "a -> b")] }, report.Model.Graph, "out/suggested-layers.json");

        Assert.Equal(
            [
                "3 layers fit the imports there are. The topmost is first; none imports one above it:",
                "    1  web", "    2  ui", "    3  core",
                "1 dependency leads against this order:",
                "  core/a.ts(4) -> web/a.ts",
                "To tolerate it once the rule is in qualitygates.json: dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"layers | *\" -p:QualityGatesReason=\"…\"",
                "For qualitygates.json; it is in out/suggested-layers.json too:",
            ],
            lines.Take(8));
        Assert.Equal(["1 allowance nobody uses any more; it can go:", "  rule 'pure', except: a -> b"], lines.TakeLast(2));
    }

    [Fact]
    public void Of_a_repository_without_any_are_none() => Assert.StartsWith(
        "No layers to suggest:", LayerSuggestionText.Lines(LayerSuggestion.Of(new DrawnMap().File("a/x.ts").Report()), new DrawnMap().Model().Graph, "x")[0], StringComparison.Ordinal);

    /// <summary>What the configuration with the suggested layers finds.</summary>
    private static List<string> Findings(DependencyModel model, LayerSuggestion suggestion)
    {
        var settings = AuditSettings.Load(LayerSuggestionText.Json(suggestion).ToArray());
        Assert.Empty(settings.Problems);
        var findings = new FindingCollector(settings);
        RuleCheck.Examine(model, settings, new RepoPath("qualitygates.json"), findings);
        var subjects = findings.ToResult().Findings.Select(static finding => finding.Subject).ToList();
        // The glob of the command that accepts them.
        Assert.All(subjects, static subject => Assert.True(Glob.Parse("layers | *").IsMatch(subject), subject));
        return subjects;
    }

    private static DrawnMap Tangled() => new DrawnMap()
        .Import("web/a.ts", "ui/a.ts").Import("web/b.ts", "ui/a.ts").Import("ui/a.ts", "core/a.ts").Import("ui/b.ts", "core/a.ts").Import("core/a.ts", "web/a.ts", 4);
}
