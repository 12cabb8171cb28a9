using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Tests.Audits.Dependencies;

public class TheCyclesOfTheReport
{
    [Fact]
    public void Each_phase_is_a_tier_that_holds_those_before_it()
    {
        var report = Examined.Now(
            "a.py -> b.py", "b.py -> a.py", "b.py -> c.py (lazy)", "c.py -> a.py", "c.py -> d.py (types)", "d.py -> a.py", "d.py -> e.py (mock)", "e.py -> a.py").Report;

        Assert.Equal<(string, ImportPhase, int)>(
            [(LanguageFamily.Python, ImportPhase.Eager, 2), (LanguageFamily.Python, ImportPhase.Lazy, 3), (LanguageFamily.Python, ImportPhase.TypeOnly, 4)],
            report.Tiers.Select(static tier => (tier.Language, tier.UpTo, tier.Cycles[0].Members.Length)));
    }

    [Fact]
    public void Files_come_before_components_and_languages_in_order()
    {
        var report = Examined.Now(
            "web/a.ts -> lib/b.ts", "lib/b.ts -> web/a.ts", "api/a.py -> db/b.py (lazy)", "db/b.py -> api/a.py", "x/a.cs -> x/b.cs", "x/b.cs -> x/a.cs").Report;

        Assert.Equal<string>(
            [
                "File Python Lazy", "File Python TypeOnly",
                "File TypeScript Eager", "File TypeScript Lazy", "File TypeScript TypeOnly",
                "Component  Eager", "Component  Lazy", "Component  TypeOnly",
            ],
            report.Tiers.Select(static tier => $"{tier.Level} {tier.Language} {tier.UpTo}"));
    }

    [Fact]
    public void The_largest_cycle_is_first_and_its_cut_is_what_is_named()
    {
        var examined = Examined.Now("a.ts -> b.ts", "b.ts -> a.ts", "x.ts -> y.ts", "y.ts -> z.ts", "z.ts -> x.ts", "z.ts -> y.ts");
        var tier = examined.Report.Tiers[0];

        Assert.Equal<(int, int, int)>([(3, 4, 1), (2, 2, 1)], tier.Cycles.Select(static cycle => (cycle.Members.Length, cycle.InnerEdges, cycle.Cut.Length)));
        Assert.Equal(2, examined.Findings.Count);
    }

    [Fact]
    public void Cuts_are_ranked_by_how_few_imports_they_carry()
    {
        var cut = Examined.Now(
            "a.ts -> b.ts", "a.ts -> b.ts", "a.ts -> b.ts", "b.ts -> a.ts", "b.ts -> a.ts",
            "b.ts -> c.ts", "b.ts -> c.ts", "c.ts -> b.ts").Report.Tiers[0].Cycles[0].Cut;

        Assert.Equal([1, 2], cut.Select(static edge => edge.Imports));
    }

    [Fact]
    public void Components_of_a_cycle_know_the_imports_between_their_files()
    {
        var cut = Assert.Single(Examined.Now("api/a.py -> core/x.py", "core/x.py -> api/e.py", "core/y.py -> api/e.py").Report.Tiers[0].Cycles[0].Cut);

        Assert.Equal((0, 1), (cut.From, cut.To));
        Assert.Equal<int>([1, 0], cut.WayBack);
        Assert.Single(cut.Dependencies);
    }
}
