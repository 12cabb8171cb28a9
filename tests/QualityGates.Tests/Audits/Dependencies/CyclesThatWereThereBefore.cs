using QualityGates.Audits;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases.Graphs;
using QualityGates.Tests.Codebases.Graphs;

namespace QualityGates.Tests.Audits.Dependencies;

public class CyclesThatWereThereBefore
{
    private static readonly string[] Ring = ["a.ts -> b.ts", "b.ts -> c.ts", "c.ts -> a.ts"];

    [Theory]
    [InlineData("a.ts -> b.ts")]
    [InlineData("b.ts -> c.ts")]
    [InlineData("c.ts -> a.ts")]
    public void What_the_baseline_tolerates_stays_what_is_named(string tolerated) =>
        Assert.Equal<string>([tolerated], Examined.Of(Ring, null, CycleOptions.Default, tolerated).Named);

    [Fact]
    public void Both_sides_of_a_change_name_the_same()
    {
        // The second import makes what was cheapest before dearer than the others.
        string[] before = ["a.ts -> b.ts", "b.ts -> c.ts", "b.ts -> c.ts", "c.ts -> a.ts", "c.ts -> a.ts"];

        var examined = Examined.Change(before, ["a.ts -> b.ts", "a.ts -> b.ts", "a.ts -> b.ts", .. before[1..]]);

        Assert.Equal("a.ts -> b.ts", Assert.Single(examined.Before).Subject);
        Assert.Equal<string>(["a.ts -> b.ts"], examined.Named);
    }

    [Fact]
    public void A_cycle_that_is_gone_is_not_named_though_it_is_tolerated() =>
        Assert.Empty(Examined.Change(Ring, Ring[..2], "a.ts -> b.ts").Findings);

    [Fact]
    public void What_is_tolerated_and_no_longer_needed_is_not_named() => Assert.Equal<string>(
        ["c.ts -> a.ts"], Examined.Of(Ring, null, CycleOptions.Default, "c.ts -> a.ts", "b.ts -> c.ts", "x.ts -> y.ts").Named);

    [Fact]
    public void A_new_import_into_a_tangle_is_innocent_as_long_as_it_closes_nothing() =>
        Assert.DoesNotContain("new.ts -> a.ts", Examined.Change(Ring, [.. Ring, "new.ts -> a.ts"]).Named);

    [Fact]
    public void A_new_import_that_closes_a_second_ring_in_a_tangle_is_named()
    {
        var examined = Examined.Change(Ring, [.. Ring, "b.ts -> a.ts"], "c.ts -> a.ts");

        Assert.Equal<string>(["b.ts -> a.ts", "c.ts -> a.ts"], examined.Named);
    }

    [Fact]
    public void A_new_import_along_the_order_of_a_tangle_is_not() =>
        Assert.Equal<string>(["c.ts -> a.ts"], Examined.Change(Ring, [.. Ring, "a.ts -> c.ts"], "c.ts -> a.ts").Named);

    [Fact]
    public void The_new_import_is_named_even_where_an_old_one_is_cheaper()
    {
        string[] before = ["a.ts -> b.ts"];

        Assert.Equal<string>(["b.ts -> a.ts"], Examined.Change(before, [.. before, "b.ts -> a.ts", "b.ts -> a.ts"]).Named);
    }

    [Fact]
    public void An_import_that_was_lazy_and_now_runs_on_load_is_new() => Assert.Equal<string>(
        ["b.py -> a.py"], Examined.Change(["a.py -> b.py", "b.py -> a.py (lazy)"], ["a.py -> b.py", "b.py -> a.py"]).Named);

    [Fact]
    public void A_file_that_is_drawn_into_a_tangle_is_a_warning()
    {
        var examined = Examined.Change(Ring, [.. Ring, "b.ts -> new.ts", "new.ts -> c.ts"], "c.ts -> a.ts");

        var growth = Assert.Single(examined.Findings, static finding => finding.Severity == Severity.Warning);
        Assert.Equal("b.ts -> new.ts", growth.Subject);
        Assert.StartsWith("The import of thing from new.ts draws 1 file into a cycle, which now has 4 files as they are loaded. ", growth.Message, StringComparison.Ordinal);
        Assert.Equal(2, examined.Findings.Count);
    }

    [Fact]
    public void Two_cycles_that_become_one_are_a_warning()
    {
        string[] before = ["a.ts -> b.ts", "b.ts -> a.ts", "x.ts -> y.ts", "y.ts -> x.ts", "a.ts -> x.ts"];

        var examined = Examined.Change(before, [.. before, "b.ts -> a.ts", "y.ts -> b.ts"], "b.ts -> a.ts", "y.ts -> x.ts", "a.ts -> x.ts");

        Assert.Contains(examined.Findings, static finding => finding.Subject == "y.ts -> b.ts");
    }

    [Fact]
    public void A_file_that_leaves_a_tangle_is_no_growth() =>
        Assert.Equal<string>(["c.ts -> a.ts"], Examined.Change([.. Ring, "b.ts -> d.ts", "d.ts -> c.ts"], Ring, "c.ts -> a.ts").Named);

    [Fact]
    public void A_folder_that_becomes_a_package_blames_nobody()
    {
        string[] before = ["web/src/a.ts -> web/core/b.ts", "web/core/c.ts -> web/src/d.ts", "api/x.ts -> web/src/a.ts"];

        var examined = Examined.Change(before, [.. before, """web/core/package.json = {"name": "core"}"""]);

        Assert.Single(examined.Before);
        Assert.Equal<string>(examined.Before.Select(static finding => finding.Subject), examined.Named);
    }

    [Fact]
    public void What_is_accepted_in_the_same_change_is_named_so_that_the_baseline_can_tolerate_it() => Assert.Equal<string>(
        ["b.ts -> a.ts"], Examined.Change([], ["a.ts -> b.ts", "b.ts -> a.ts"], "b.ts -> a.ts").Named);

    [Fact]
    public void A_generated_file_that_closes_a_ring_blames_no_old_import() =>
        Assert.Empty(Examined.Change(["a.ts -> generated/b.ts"], ["a.ts -> generated/b.ts", "generated/b.ts -> a.ts"]).Findings);

    [Fact]
    public void A_component_that_is_renamed_in_the_configuration_keeps_its_debt()
    {
        string[] lines = ["one/a.ts -> two/b.ts", "two/c.ts -> one/d.ts"];
        ComponentDefinition[] Components(string name) => [Define(name, "one/"), Define("two", "two/")];

        var examined = Examined.Of(Drawn.Model(Components("new"), lines), Drawn.Model(Components("old"), lines), CycleOptions.Default);

        Assert.Equal<string>(examined.Before.Select(static finding => finding.Subject), examined.Named);

        static ComponentDefinition Define(string name, string glob) => new(name, [QualityGates.Text.Glob.Parse(glob)]);
    }
}
