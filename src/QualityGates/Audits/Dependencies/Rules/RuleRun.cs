using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>One configured rule at work on one graph: which imports count for it, and how a violation is told.</summary>
internal sealed class RuleRun
{
    private readonly FindingCollector _findings;
    private readonly RuleSource _source;
    private readonly Exempt[] _exempt;
    private readonly string _reason;
    private readonly bool[] _phases = new bool[(int)ImportPhase.Mock + 1];

    /// <summary>A rule that looked at nothing yet.</summary>
    public RuleRun(DependencyModel model, DependencyRule rule, RuleSource source, FindingCollector findings)
    {
        (Model, Rule, _source, _findings) = (model, rule, source, findings);
        _exempt = [.. rule.Exceptions.Select(exception => new Exempt(
            exception, ModuleSet.Of(Graph, [exception.From]), ModuleSet.Of(Graph, [exception.To])))];
        foreach (var phase in rule.Phases) _phases[(int)phase] = true;
        _reason = $"Rule '{rule.Name}': {RuleWords.Sentence(rule.Because)}{source.Decisions.Citation(rule.Decision)}";
        findings.Arm(rule.Demand.Rule);
    }

    /// <summary>The repository.</summary>
    public DependencyModel Model { get; }

    /// <summary>Who imports whom.</summary>
    public DependencyGraph Graph => Model.Graph;

    /// <summary>The rule.</summary>
    public DependencyRule Rule { get; }

    /// <summary>How much of what the rule is about lies in a layer, where it has layers.</summary>
    public LayerCoverage? Coverage { get; set; }

    /// <summary>What the rule allows and nobody uses.</summary>
    public List<UnusedAllowance> Unused { get; } = [];

    /// <summary>Whether findings in a node can be findings at all.</summary>
    public bool IsJudged(int node) => !Graph.IsPackage(node) && Graph.Files.IsJudged(node);

    /// <summary>What a file does to others, in a word: <c>use</c> in C#, else <c>import</c>.</summary>
    public string VerbOf(int node) =>
        LanguageFamily.Of(Graph.IsPackage(node) ? null : Graph.Files.SourceOf(node)?.Facts.Language) == LanguageFamily.CSharp ? "use" : "import";

    /// <summary>The nodes that patterns name; a pattern that names no file is QG0011. Packages may well be in use nowhere.</summary>
    /// <param name="key">The key the patterns stand under.</param>
    /// <param name="patterns">The patterns.</param>
    public ModuleSet Select(string key, ImmutableArray<ModulePattern> patterns)
    {
        var set = ModuleSet.Of(Graph, patterns);
        WarnOfDead(key, patterns, set.IsAlive);
        return set;
    }

    /// <summary>The parts that patterns cut the repository into; a pattern that names no file is QG0011.</summary>
    public Parts SelectParts(string key, ImmutableArray<ModulePattern> patterns)
    {
        var parts = Parts.Of(Graph, patterns);
        WarnOfDead(key, patterns, parts.IsAlive);
        return parts;
    }

    /// <summary>Says of each pattern that is not alive that it matches no file.</summary>
    public void WarnOfDead(string key, ImmutableArray<ModulePattern> patterns, ReadOnlySpan<bool> isAlive)
    {
        if (!_findings.IsOn(ToolRules.RuleWithoutFiles)) return;
        _findings.Arm(ToolRules.RuleWithoutFiles);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i].Kind is ModuleKind.Package) continue;
            _findings.See(ToolRules.RuleWithoutFiles);
            if (!isAlive[i]) _source.MatchesNoFile(_findings, Rule, key, patterns[i].Text);
        }
    }

    /// <summary>Whether a dependency counts by its phases; who is excepted still counts.</summary>
    public bool Counts(Dependency edge)
    {
        foreach (var site in edge.Sites)
            if (_phases[(int)site.Phase]) return true;
        return false;
    }

    /// <summary>Whether a dependency is tolerated by name.</summary>
    public bool IsExcepted(Dependency edge)
    {
        var isExcepted = false;
        foreach (var exempt in _exempt)
        {
            if (!exempt.From[edge.From] || !exempt.To[edge.To]) continue;
            // All that apply are in use, so that which one goes does not depend on their order.
            isExcepted = exempt.IsUsed = true;
        }

        return isExcepted;
    }

    /// <summary>Notes that the rule looked at something.</summary>
    public void See(int value = 0) => _findings.See(Rule.Demand.Rule, value);

    /// <summary>Tells of an import that must not be, unless it is excepted.</summary>
    /// <param name="edge">The dependency; the caller knows that it counts.</param>
    /// <param name="though">Why it must not be: a clause after a comma.</param>
    /// <param name="fix">What to do next; the rule's own advice if null.</param>
    public void Forbid(Dependency edge, string though, string? fix = null)
    {
        if (IsExcepted(edge)) return;
        var sites = Sites(edge);
        var act = (sites[0].Kind & ImportKind.Project) != 0 ? "references" : $"{VerbOf(edge.From)}s";
        _findings.Add(
            Rule.Demand.Rule, Subject(edge.From, edge.To), Graph.Files.PathOf(edge.From), sites[0].Line,
            new Measure("count", RuleWords.ThingsTaken(sites), 0),
            $"It {act} {RuleWords.Named(Graph.NameOf(edge.To), sites)}, {though}. {_reason}", fix);
    }

    /// <summary>
    /// Tells of an import by which a file reaches what it must not, by way of others. Its identity is that import and not where the
    /// shortest way happens to end, so that nobody's unrelated change gives it another name.
    /// </summary>
    public void Forbid(ImmutableArray<Dependency> chain, string though, string? fix = null)
    {
        var (first, last) = (chain[0], chain[^1]);
        _findings.Add(
            Rule.Demand.Rule, Subject(first.From, first.To), Graph.Files.PathOf(first.From), Sites(first)[0].Line, new Measure("count", 1, 0),
            $"It reaches {Graph.NameOf(last.To)} by way of others, {though}: {RuleWords.Chain(Graph, chain, Sites)}. {_reason}",
            fix ?? "Remove one import of the chain, best the one that carries least.");
    }

    /// <summary>Tells of a file as a whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="what">What is wrong with it: a sentence without its end.</param>
    /// <param name="fix">What to do next; the rule's own advice if null.</param>
    /// <param name="aspect">What of the file, where one rule can tell of several things.</param>
    /// <param name="measure">The figure behind it.</param>
    public void Tell(int file, string what, string? fix = null, string aspect = "", Measure? measure = null)
    {
        var path = Graph.Files.PathOf(file);
        _findings.Add(Rule.Demand.Rule, $"{Rule.Name} | {path}{aspect}", path, 1, measure, $"{what}. {_reason}", fix);
    }

    /// <summary>Tells of something that is no file, at the rule's own place in the configuration.</summary>
    public void TellHere(string subject, string what, Measure? measure) => _findings.Add(
        Rule.Demand.Rule, $"{Rule.Name} | {subject}", _source.Path, _source.LineOf(Rule), measure, $"{what}. {_reason}");

    /// <summary>Notes which of some allowances nobody used.</summary>
    public void NoteUnused(string key, ModuleSet allowed, ReadOnlySpan<bool> isUsed)
    {
        for (var i = 0; i < allowed.Patterns.Length; i++)
            if (!isUsed[i]) Unused.Add(new UnusedAllowance(Rule.Name, key, allowed.Patterns[i].Text));
    }

    /// <summary>Ends the rule: exceptions that excepted nothing are known now.</summary>
    public void Finish()
    {
        foreach (var exempt in _exempt)
            if (!exempt.IsUsed) Unused.Add(new UnusedAllowance(Rule.Name, "except", exempt.Exception.Text));
    }

    private ImmutableArray<Import> Sites(Dependency edge)
    {
        var counts = true;
        foreach (var site in edge.Sites) counts &= _phases[(int)site.Phase];
        return counts ? edge.Sites : edge.Sites.RemoveAll(site => !_phases[(int)site.Phase]);
    }

    private string Subject(int from, int to) => $"{Rule.Name} | {Graph.NameOf(from)} -> {Graph.NameOf(to)}";

    private sealed class Exempt(ToleratedImport exception, ModuleSet from, ModuleSet to)
    {
        public ToleratedImport Exception => exception;

        public ModuleSet From => from;

        public ModuleSet To => to;

        public bool IsUsed { get; set; }
    }
}

/// <summary>Where the rules stand, and what they cite.</summary>
/// <param name="Path">The configuration.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Decisions">The decisions of the repository.</param>
internal sealed record RuleSource(RepoPath Path, AuditSettings Settings, CitedDecisions Decisions)
{
    /// <summary>The line of a rule.</summary>
    public int LineOf(DependencyRule rule) => Settings.LineOf(rule.Setting);

    /// <summary>Tells of a pattern that matches no file.</summary>
    public void MatchesNoFile(FindingCollector findings, DependencyRule rule, string key, string text)
    {
        var nearest = NearestName.Suggestion(text, Settings.Dependencies.Components.Select(static component => component.Name));
        findings.Add(
            ToolRules.RuleWithoutFiles, $"{rule.Name} | {key}: {text}", Path, LineOf(rule), null,
            $"No file matches {Quotation.Quote(text)} under '{key}' of the rule '{rule.Name}', so that part of it guards nothing.{nearest}");
    }
}
