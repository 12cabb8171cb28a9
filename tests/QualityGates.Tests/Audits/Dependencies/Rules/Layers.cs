namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class Layers
{
    private const string Three = """{ "name": "house", "because": "ADR-less habit", "layers": ["web", "app", "domain"] }""";

    [Theory]
    [InlineData("ts", "imports")]
    [InlineData("py", "imports")]
    [InlineData("cs", "uses")]
    public void A_lower_layer_must_not_import_a_higher_one(string ending, string act)
    {
        var found = Sample.Of($"web/a.{ending} -> app/b.{ending}:1", $"app/b.{ending} -> domain/c.{ending}:2", $"domain/c.{ending} -> web/a.{ending}:7 (Page)").By(Three).Only;

        Assert.Equal(("QG0201", $"house | domain/c.{ending} -> web/a.{ending}", 7), (found.RuleId, found.Subject, found.Line));
        Assert.Equal($"It {act} web/a.{ending} (Page), and 'domain' lies below 'web'. Rule 'house': ADR-less habit.", found.Message);
    }

    [Fact]
    public void One_rule_spans_languages() => Assert.Equal(
        ["QG0201 house | app/b.py -> web/a.ts"],
        Sample.Of("web/a.ts -> app/x.cs:1", "app/b.py -> web/a.ts:3", "domain/c.cs").By(Three).Found);

    [Fact]
    public void A_higher_layer_may_skip_one_unless_they_are_closed()
    {
        var sample = Sample.Of("web/a.ts -> domain/c.ts:4", "web/a.ts -> app/b.ts:5");

        Assert.Empty(sample.By(Three).Found);
        Assert.Equal(
            ["QG0201 house | web/a.ts -> domain/c.ts"],
            sample.By("""{ "name": "house", "because": "b", "layers": ["web", "app", "domain"], "closed": true }""").Found);
        Assert.Empty(sample.By("""{ "name": "house", "because": "b", "layers": ["web", { "modules": "app", "optional": true }, "domain"], "closed": true }""").Found);
    }

    [Fact]
    public void Several_imports_of_one_file_are_one_finding_at_the_first_of_them()
    {
        var found = Sample.Of("web/a.ts", "app/b.ts", "domain/c.ts -> web/a.ts:9", "domain/c.ts -> web/a.ts:2 typeOnly").By(Three).Only;

        Assert.Equal((1, 0, 2), (found.Measure!.Value.Value, found.Measure.Value.Limit, found.Line));
    }

    [Fact]
    public void Modules_of_one_layer_may_know_each_other_unless_they_are_independent()
    {
        var sample = Sample.Of("web/a.ts -> orders/b.ts:1", "orders/b.ts -> billing/c.ts:2");

        Assert.Empty(sample.By("""{ "name": "r", "because": "b", "layers": ["web", ["orders", "billing"]] }""").Found);
        Assert.Equal(
            ["QG0201 r | orders/b.ts -> billing/c.ts"],
            sample.By("""{ "name": "r", "because": "b", "layers": ["web", { "modules": ["orders", "billing"], "independent": true }] }""").Found);
    }

    [Fact]
    public void A_way_through_files_of_no_layer_counts_where_the_rule_is_transitive()
    {
        var sample = Sample.Of("domain/c.ts -> lib/x.ts:3", "lib/x.ts -> lib/y.ts:5", "lib/y.ts -> web/a.ts:8", "app/b.ts");

        Assert.Empty(sample.By(Three).Found);
        var found = sample.By(Three.Replace("]", "], \"transitive\": true", StringComparison.Ordinal)).Only;
        Assert.Equal("house | domain/c.ts -> lib/x.ts", found.Subject);
        Assert.Contains("domain/c.ts:3 → lib/x.ts:5 → lib/y.ts:8 → web/a.ts", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_import_that_leads_up_is_told_once_whether_it_does_so_directly_or_by_way_of_others() => Assert.Equal(
        ["QG0201 house | domain/c.ts -> lib/x.ts", "QG0201 house | domain/c.ts -> web/a.ts"],
        Sample.Of("domain/c.ts -> lib/x.ts:3", "lib/x.ts -> web/a.ts:5", "domain/c.ts -> web/a.ts:4", "app/b.ts")
            .By(Three.Replace("]", "], \"transitive\": true", StringComparison.Ordinal)).Found);

    [Fact]
    public void An_indirect_way_up_is_found_behind_one_that_may_be() => Assert.Equal(
        ["QG0201 house | app/b.ts -> lib/x.ts"],
        Sample.Of("app/b.ts -> lib/x.ts:1", "lib/x.ts -> domain/c.ts:1", "lib/x.ts -> app/d.ts:2", "lib/x.ts -> web/a.ts:3")
            .By(Three.Replace("]", "], \"transitive\": true", StringComparison.Ordinal)).Found);

    [Fact]
    public void Layers_are_repeated_in_each_container()
    {
        const string rule = """{ "name": "r", "because": "b", "containers": "features/*", "layers": ["ui", "model"] }""";

        Assert.Equal(
            ["QG0201 r | features/a/model/m.ts -> features/a/ui/u.ts"],
            Sample.Of(
                "features/a/ui/u.ts -> features/a/model/m.ts:1", "features/a/model/m.ts -> features/a/ui/u.ts:2",
                "features/b/model/m.ts -> features/a/ui/u.ts:3", "ui/x.ts", "model/y.ts -> ui/x.ts:1").By(rule).Found);
    }

    [Fact]
    public void A_file_in_no_layer_is_counted_and_told_where_layers_are_exhaustive()
    {
        var sample = Sample.Of("web/a.ts", "app/b.ts", "domain/c.ts", "lib/x.ts", "lib/readme.md");

        var row = Assert.Single(sample.By(Three).Report.Layers);
        Assert.Equal(("house", 4, 1, "lib/x.ts"), (row.Rule, row.Files, row.InNoLayer, Assert.Single(row.Examples).Value));
        Assert.Equal(["QG0201 house | lib/x.ts"], sample.By(Three.Replace("]", "], \"exhaustive\": true", StringComparison.Ordinal)).Found);
    }

    [Fact]
    public void A_file_is_in_the_first_module_that_names_it() => Assert.Empty(
        Sample.Of("src/app/a.ts -> src/core/b.ts:1").By("""{ "name": "r", "because": "b", "layers": ["src/app", "src"] }""").Found);

    [Fact]
    public void Files_that_are_not_judged_are_not_blamed() => Assert.Empty(
        Sample.Of("domain/c.ts -> web/a.ts:1", "app/b.ts").With("domain/c.ts", facts => facts with { Exclusion = QualityGates.Snapshots.Exclusion.Generated }).By(Three).Found);

    [Fact]
    public void A_tolerated_import_is_none_and_one_that_nobody_needs_is_named()
    {
        const string rule = """{ "name": "r", "because": "b", "layers": ["web", "domain"], "except": ["domain/c.ts -> web/a.ts", "domain/old.ts -> web"] }""";
        var outcome = Sample.Of("domain/c.ts -> web/a.ts:1").By(rule);

        Assert.Empty(outcome.Found);
        Assert.Equal("domain/old.ts -> web", Assert.Single(outcome.Report.Unused).Text);
    }

    [Fact]
    public void Imports_for_types_only_can_be_left_out()
    {
        var sample = Sample.Of("domain/c.ts -> web/a.ts:1 typeOnly", "app/b.ts -> web/a.ts:4 mock");

        Assert.Equal(["QG0201 house | domain/c.ts -> web/a.ts"], sample.By(Three).Found);
        Assert.Empty(sample.By(Three.Replace("]", "], \"phases\": [\"eager\", \"lazy\"]", StringComparison.Ordinal)).Found);
    }

    [Fact]
    public void A_layer_without_files_warns_unless_it_is_optional()
    {
        var sample = Sample.Of("web/a.ts", "domain/c.ts");

        Assert.Equal(["QG0011 house | layers: app"], sample.By(Three).Found);
        Assert.Empty(sample.By("""{ "name": "house", "because": "b", "layers": ["web", { "modules": "app", "optional": true }, "domain"] }""").Found);
    }
}
