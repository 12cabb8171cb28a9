using QualityGates.Audits;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Facts;
using QualityGates.Tests.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Dependencies;

public class ImportsThatCloseACycle
{
    [Theory]
    [InlineData("ts")]
    [InlineData("py")]
    [InlineData("svelte")]
    public void Two_files_that_import_each_other_are_one_finding(string language)
    {
        var examined = Examined.Now($"a.{language} -> b.{language}", $"b.{language} -> a.{language}");

        Assert.Equal(Severity.Error, Assert.Single(examined.Findings).Severity);
    }

    [Fact]
    public void The_message_names_what_is_imported_and_the_way_back()
    {
        var finding = Assert.Single(Examined.Change(
            ["store.ts -> types.ts", "App.ts -> page.ts", "page.ts -> other.ts", "page.ts -> store.ts"],
            ["store.ts -> types.ts", "store.ts -> App.ts", "App.ts -> page.ts", "page.ts -> other.ts", "page.ts -> store.ts"]).Findings);

        Assert.Equal(("store.ts -> App.ts", "store.ts", 2), (finding.Subject, finding.Path.Value, finding.Line));
        Assert.Equal(
            "The import of thing from App.ts closes a cycle of 3 files as they are loaded. The shortest way back: App.ts:1 → page.ts:2 → store.ts.",
            finding.Message);
        Assert.Equal(
            "Move what is imported to a file that both can import, or pass it in. If it takes only types, write import type.", finding.Fix);
    }

    [Fact]
    public void A_long_way_back_is_cut_in_the_middle_and_whole_in_the_report()
    {
        string[] ring = [.. Enumerable.Range(10, 12).Select(static i => $"f{i}.ts -> f{(i == 21 ? 10 : i + 1)}.ts")];

        var examined = Examined.Change(ring[..^1], ring);

        Assert.Equal(
            "The import of thing from f10.ts closes a cycle of 12 files as they are loaded. The shortest way back: "
            + "f10.ts:1 → f11.ts:1 → f12.ts:1 → f13.ts:1 → f14.ts:1 → (3 more) → f18.ts:1 → f19.ts:1 → f20.ts:1 → f21.ts.",
            Assert.Single(examined.Findings).Message);
        Assert.Equal(12, Assert.Single(examined.Report.Tiers[0].Cycles[0].Cut).WayBack.Length);
    }

    [Theory]
    [InlineData("lazy")]
    [InlineData("types")]
    [InlineData("mock")]
    public void A_cycle_that_does_not_close_on_load_is_none_between_files(string how) =>
        Assert.Empty(Examined.Now("a.ts -> b.ts", $"b.ts -> a.ts ({how})").Findings);

    [Fact]
    public void A_lazy_cycle_between_components_is_one() =>
        Assert.Single(Examined.Now("api/a.py -> core/b.py", "core/c.py -> api/d.py (lazy)").Findings);

    [Fact]
    public void A_cycle_of_types_between_components_is_not() =>
        Assert.Empty(Examined.Now("api/a.py -> core/b.py", "core/c.py -> api/d.py (types)").Findings);

    [Fact]
    public void A_test_that_mocks_closes_no_cycle() =>
        Assert.Empty(Examined.Now("tests/a.ts -> src/b.ts", "src/b.ts -> tests/a.ts (mock)").Findings);

    [Fact]
    public void Between_components_each_import_that_has_to_go_is_a_row()
    {
        var examined = Examined.Now(
            "api/a.py -> core/x.py", "api/b.py -> core/x.py", "api/c.py -> core/y.py", "core/x.py -> api/e.py", "core/y.py -> api/e.py");

        Assert.Equal<string>(["core/x.py -> api/e.py", "core/y.py -> api/e.py"], examined.Named);
        Assert.Equal(
            "The import of thing from api/e.py makes core depend on api and closes a cycle of 2 components. The shortest way back: api/a.py:1 → core/x.py.",
            examined.Findings[0].Message);
    }

    [Fact]
    public void An_import_that_closes_a_cycle_of_files_and_one_of_components_has_one_row()
    {
        var examined = Examined.Now("api/a.py -> core/b.py", "api/c.py -> core/b.py", "core/b.py -> api/a.py");

        Assert.Equal<string>(["core/b.py -> api/a.py"], examined.Named);
        Assert.Contains("a cycle of 2 components", examined.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_csharp_project_refer_to_each_other_as_they_like() =>
        Assert.Empty(Examined.Now("src/A/A.csproj", "src/A/Order.cs -> src/A/Line.cs", "src/A/Line.cs -> src/A/Order.cs").Findings);

    [Fact]
    public void A_cycle_between_csharp_projects_is_a_finding() => Assert.Single(Examined.Now(
        "src/A/A.csproj", "src/B/B.csproj", "src/A/Order.cs -> src/B/Db.cs", "src/B/Log.cs -> src/A/Text.cs").Findings);

    [Fact]
    public void A_loose_file_that_brings_everything_together_closes_no_cycle_of_components() =>
        Assert.Empty(Examined.Now("main.ts -> web/a.ts", "web/a.ts -> config.ts", "web/b.ts -> api/b.ts").Findings);

    [Fact]
    public void A_package_from_elsewhere_is_part_of_no_cycle() =>
        Assert.Empty(Examined.Now("a.ts -> npm:b", "b/c.ts -> npm:b", "b/c.ts -> a.ts").Findings);

    [Fact]
    public void An_import_in_a_generated_file_is_nobodys_to_remove()
    {
        Assert.Equal<string>(["a.ts -> generated/c.ts"], Examined.Now("a.ts -> generated/c.ts", "a.ts -> generated/c.ts", "generated/c.ts -> a.ts").Named);
        Assert.Empty(Examined.Now("generated/a.ts -> generated/c.ts", "generated/c.ts -> generated/a.ts").Findings);
    }

    [Fact]
    public void The_cheapest_cut_is_named() => Assert.Equal<string>(
        ["b.ts -> a.ts"], Examined.Now("a.ts -> b.ts", "a.ts -> b.ts", "b.ts -> a.ts").Named);

    [Fact]
    public void A_rule_counts_only_the_files_it_names()
    {
        var rule = new AcyclicRule(CycleLevel.File, ImportPhase.TypeOnly) { Name = "calm-core", Because = "ADR-0007 says so.", Files = [Glob.Parse("core/")] };
        string[] files = ["core/a.cs -> core/b.cs", "core/b.cs -> core/a.cs", "web/a.cs -> web/b.cs", "web/b.cs -> web/a.cs"];

        var finding = Assert.Single(Examined.By(rule, files).Findings);

        Assert.StartsWith("core/", finding.Subject, StringComparison.Ordinal);
        Assert.EndsWith(" Rule 'calm-core': ADR-0007 says so.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_can_be_kept_free_of_cycles()
    {
        var rule = new AcyclicRule(CycleLevel.Folder, ImportPhase.Eager) { Name = "folders" };

        var examined = Examined.By(rule, "p/a/x.py -> p/b/y.py", "p/a/z.py -> p/b/y.py", "p/b/q.py -> p/a/w.py");

        Assert.Equal<string>(["p/b/q.py -> p/a/w.py"], examined.Named);
        Assert.Equal<string>(["p/a", "p/b"], examined.Report.Tiers[0].Names);
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing_and_the_report_is_there_all_the_same()
    {
        var settings = AuditSettings.Load("""{"severities": {"QG0208": "off"}}"""u8.ToArray());
        var findings = new FindingCollector(settings);

        var (report, _) = CycleAudit.Examine(
            Drawn.Model("a.ts -> b.ts", "b.ts -> a.ts"), null, CycleOptions.Default, new HashSet<string>(), findings, null);

        Assert.Empty(findings.ToResult().Findings);
        Assert.Empty(findings.ToResult().Examinations);
        Assert.Equal(3, report.Tiers.Length);
    }

    [Fact]
    public void A_codebase_without_cycles_was_looked_at_all_the_same()
    {
        Assert.Equal((1, 0), (Examined.Now("a.ts -> b.ts").Gate!.Examined, Examined.Now("a.ts -> b.ts").Gate!.Observed));
        Assert.Equal(0, Examined.Now("README.md").Gate!.Examined);
    }

    [Fact]
    public void Files_that_tests_read_may_go_in_circles_unless_a_rule_forbids_it()
    {
        string[] ring = ["test/fixtures/a.js.ts -> test/fixtures/b.ts", "test/fixtures/b.ts -> test/fixtures/a.js.ts"];

        Assert.Equal(Severity.Note, Assert.Single(Examined.Now(ring).Findings).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Examined.By(new AcyclicRule(CycleLevel.File, ImportPhase.Eager) { Name = "all" }, ring).Findings).Severity);
    }

    [Fact]
    public void Files_of_declarations_are_never_loaded()
    {
        string[] ring = ["a.d.ts -> b.ts", "b.ts -> a.d.ts"];

        Assert.Empty(Examined.Now(ring).Findings);
        Assert.Single(Examined.By(new AcyclicRule(CycleLevel.File, ImportPhase.TypeOnly), ring).Findings);
    }

    [Fact]
    public void What_the_tests_of_a_component_use_is_no_dependency_of_the_component()
    {
        string[] packages = ["core/a.ts", "dom/b.ts -> core/a.ts", "core/__tests__/a.spec.ts -> dom/b.ts"];

        Assert.Empty(Examined.Now(packages).Findings);
        Assert.Single(Examined.By(new AcyclicRule(CycleLevel.Component, ImportPhase.Lazy) { Name = "packages" }, packages).Findings);
    }

    [Fact]
    public void Source_that_needs_its_tests_closes_a_cycle_with_them() =>
        Assert.Single(Examined.Now("core/a.ts -> tests/fake.ts", "tests/fake.ts -> core/b.ts").Findings);

    [Fact]
    public void What_several_projects_compile_is_a_component_of_its_own_for_none_of_them()
    {
        string[] files = ["Shared/Text.cs -> Build/Engine.cs", "Build/Engine.cs -> Shared/Text.cs"];

        Assert.Single(Examined.Now(files).Findings);
        Assert.Empty(Examined.Now([.. files, "Build/Build.csproj = <Project />"]).Findings);
    }
}
