using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>acyclic</c>: no cycles between files, folders or components. The
/// cycles themselves are found elsewhere; see <see cref="CycleOptions"/>.</summary>
/// <param name="Level">Between what.</param>
/// <param name="UpTo">The last phase of import that counts.</param>
/// <param name="Files">Only these files count; none means all.</param>
/// <param name="Languages">Only files of these families of languages count; none means all.</param>
public sealed record AcyclicDemand(CycleLevel Level, ImportPhase UpTo, ImmutableArray<Glob> Files, ImmutableArray<string> Languages) : Demand
{
    private static readonly string[] Levels = [.. Enum.GetValues<CycleLevel>().Select(WordFor)];
    private static readonly string[] Families = [LanguageFamily.CSharp, LanguageFamily.Python, LanguageFamily.TypeScript];

    internal override string Kind => "acyclic";

    internal override Rule Rule => DependencyRules.Cycle;

    internal static AcyclicDemand Read(ConfigSection section, TextReading<ModulePattern> module)
    {
        var word = section.Choice("acyclic", Levels);
        var level = word is null ? CycleLevel.Component : (CycleLevel)Array.IndexOf(Levels, word);
        var files = section.OneOrMore("files", module);
        var usual = level == CycleLevel.Component ? ImportPhase.Lazy : ImportPhase.Eager;
        var phases = section.States("phases") ? RuleReading.Phases(section) : [];
        var upTo = phases.IsEmpty ? usual : phases.Max();
        return new AcyclicDemand(
            level, upTo, [.. files.SelectMany(static pattern => pattern.Globs)], section.Names("languages", "family of languages", Families));
    }

    /// <summary>The rule as the search for cycles reads it.</summary>
    internal AcyclicRule ToRule(string name, string because) =>
        new(Level, UpTo) { Name = name, Because = because, Files = Files, Languages = Languages };

    /// <summary>How the configuration spells a level.</summary>
    internal static string WordFor(CycleLevel level) => level switch
    {
        CycleLevel.File => "file",
        CycleLevel.Folder => "folder",
        _ => "component",
    };

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        new RuleTerm(Kind, [WordFor(Level)], Tendency.Either),
        new RuleTerm("upTo", [.. Enum.GetValues<ImportPhase>().Where(phase => phase <= UpTo).Select(RuleReading.WordFor)], Tendency.MoreIsStricter),
        new RuleTerm("files", [.. Files.Patterns()], Files.IsEmpty ? Tendency.MoreIsLooser : Tendency.Either),
        new RuleTerm("languages", Languages, Languages.IsEmpty ? Tendency.MoreIsLooser : Tendency.Either),
    ];

    internal override void Examine(RuleRun run)
    {
        var isAlive = Files.Select(glob =>
            Enumerable.Range(0, run.Graph.Files.Count).Any(file => glob.IsMatch(run.Graph.Files.PathOf(file)))).ToArray();
        run.WarnOfDead("files", [.. Files.Select(static glob => new ModulePattern(glob.Pattern, [glob], ModuleKind.Files))], isAlive);
    }
}
