using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Facts;

namespace QualityGates.Tests.Audits.Dependencies;

[Properties(Arbitrary = [typeof(AnyGraphOfImports)], MaxTest = 300)]
public class AnyGraphOfImports
{
    private static readonly string[] Files = ["api/a.py", "api/b.py", "api/c.py", "core/d.py", "core/e.py", "db/f.py", "generated/g.py", "lone.py"];

    [Property]
    public bool Removing_what_is_named_leaves_nothing_to_name(ImportLines imports)
    {
        var named = Examined.Now(imports.Lines).Findings.Select(static finding => finding.Subject).ToHashSet();

        return !Examined.Now([.. imports.Lines.Where(line => !named.Contains(Subject(line)))]).Findings.Any();
    }

    [Property]
    public bool Nobody_is_blamed_for_an_import_the_change_did_not_make(ImportLines before, ImportLines added, ImportLines removed)
    {
        string[] now = [.. before.Lines.Except(removed.Lines).Concat(added.Lines)];
        var examined = Examined.Change(before.Lines, now);
        var known = examined.Before.Select(static finding => finding.Subject).ToHashSet();
        var old = before.Lines.Select(Subject).ToHashSet();

        // An import that was there in a later phase only may be what the change made.
        return examined.Named.All(subject => known.Contains(subject) || !old.Contains(subject) || added.Lines.Any(line => Subject(line) == subject));
    }

    [Property]
    public bool What_closes_no_cycle_adds_no_finding(ImportLines before, ImportLines added)
    {
        var now = before.Lines.ToList();
        foreach (var line in added.Lines)
            if (!ClosesARing(now, line, static file => file) && !ClosesARing(now, line, Component)) now.Add(line);

        var examined = Examined.Change(before.Lines, [.. now]);

        return examined.Named.SequenceEqual(examined.Before.Select(static finding => finding.Subject).Order(StringComparer.Ordinal));
    }

    [Property]
    public bool What_is_tolerated_stays_enough_after_any_removal(ImportLines before, ImportLines removed)
    {
        string[] tolerated = [.. Examined.Now(before.Lines).Named];
        string[] now = [.. before.Lines.Except(removed.Lines)];

        return Examined.Of(now, null, CycleOptions.Default, tolerated).Named.All(tolerated.Contains)
            && Examined.Change(before.Lines, now, tolerated).Named.All(tolerated.Contains);
    }

    [Property]
    public bool The_order_of_the_lines_does_not_matter(ImportLines imports)
    {
        // One import per pair: the order of those would be the order of their lines.
        string[] lines = [.. imports.Lines.DistinctBy(Subject)];

        return Examined.Now(lines).Named.SequenceEqual(Examined.Now([.. lines.Reverse()]).Named);
    }

    [Property]
    public bool Each_import_has_one_row(ImportLines imports, ImportLines before)
    {
        var named = Examined.Change(before.Lines, imports.Lines).Named.ToList();

        return named.Distinct().Count() == named.Count;
    }

    [Property]
    public bool The_cuts_of_every_tier_leave_no_cycle_in_it(ImportLines imports)
    {
        var rules = new CycleOptions(
        [
            .. from level in new[] { CycleLevel.File, CycleLevel.Folder, CycleLevel.Component }
               from phase in new[] { ImportPhase.Eager, ImportPhase.Lazy, ImportPhase.TypeOnly }
               select new AcyclicRule(level, phase),
        ]);
        var named = Examined.Of(imports.Lines, null, rules).Report.Tiers.ToList();
        var model = QualityGates.Tests.Codebases.Graphs.Drawn.Model(imports.Lines);

        return named.All(tier =>
        {
            var cut = tier.Cycles.SelectMany(static cycle => cycle.Cut).SelectMany(static edge => edge.Dependencies)
                .Select(edge => $"{model.Graph.NameOf(edge.From)} -> {model.Graph.NameOf(edge.To)}").ToHashSet();
            string[] rest = [.. imports.Lines.Where(line => !cut.Contains(Subject(line))), .. Files];
            return !Examined.Of(rest, null, new CycleOptions([new AcyclicRule(tier.Level, tier.UpTo)])).Report.Tiers
                .Any(other => (other.Level, other.Language, other.UpTo) == (tier.Level, tier.Language, tier.UpTo));
        });
    }

    public static Arbitrary<ImportLines> AnyImports() => Arb.From(
        from arcs in Gen.Two(Gen.Elements(Files)).Where(static arc => arc.Item1 != arc.Item2).ListOf()
        from how in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant(" (lazy)")), (1, Gen.Constant(" (types)")), (1, Gen.Constant(" (mock)"))).ArrayOf(arcs.Count)
        select new ImportLines([.. arcs.Select((arc, i) => $"{arc.Item1} -> {arc.Item2}{how[i]}")]));

    public sealed record ImportLines(string[] Lines)
    {
        public override string ToString() => string.Join("; ", Lines);
    }

    private static bool ClosesARing(List<string> lines, string line, Func<string, string> nodeOf)
    {
        var goal = nodeOf(Source(line));
        var reached = new HashSet<string> { nodeOf(Target(line)) };
        while (lines.FirstOrDefault(other => reached.Contains(nodeOf(Source(other))) && !reached.Contains(nodeOf(Target(other)))) is { } next)
            reached.Add(nodeOf(Target(next)));
        return nodeOf(Source(line)) != nodeOf(Target(line)) && reached.Contains(goal);
    }

    /// <summary>The folder, as long as there are several; a loose file is in none, and stands for itself.</summary>
    private static string Component(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : file;

    private static string Source(string line) => line[..line.IndexOf(" -> ", StringComparison.Ordinal)];

    private static string Subject(string line) => line.Contains(" (", StringComparison.Ordinal) ? line[..line.IndexOf(" (", StringComparison.Ordinal)] : line;

    private static string Target(string line) => Subject(line)[(line.IndexOf(" -> ", StringComparison.Ordinal) + 4)..];
}
