using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>What one rule says about an import.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Objections">Why it objects, a message for each import it would forbid; none if it allows all.</param>
public sealed record RuleAnswer(DependencyRule Rule, ImmutableArray<string> Objections);

/// <summary>What the rules say about one part of a repository that imports another one, whether it does so already or not.</summary>
/// <param name="Rules">The rules that speak about it, those that object first, else in the order of the configuration.</param>
/// <param name="Imports">How many imports were looked at: not all between two large parts.</param>
public sealed record RuleAnswers(ImmutableArray<RuleAnswer> Rules, int Imports)
{
    private const int FilesTried = 40;

    /// <summary>
    /// Asks the rules themselves: adds the imports to the graph and looks at what they find then. So a chain that an import would complete
    /// is found too.
    /// </summary>
    internal static RuleAnswers Of(DependencyModel model, AuditSettings settings, RepoPath configurationPath, MeantNodes from, MeantNodes to)
    {
        var pairs = Pairs(model, from, to);
        var wouldBe = model with { Graph = With(model.Graph, pairs) };
        var source = new RuleSource(configurationPath, settings, new CitedDecisions(model.Graph.Files, settings));
        var importers = from.Nodes.Where(node => !model.Graph.IsPackage(node)).Select(model.Graph.Files.PathOf).ToHashSet();
        var answers = new List<RuleAnswer>();
        foreach (var rule in settings.Dependencies.Rules)
        {
            if (settings.SeverityOf(rule.Demand.Rule) == Severity.None) continue;
            var asked = pairs.ConvertAll(pair => $"{rule.Name} | {model.Graph.NameOf(pair.From)} -> {model.Graph.NameOf(pair.To)}").ToHashSet(StringComparer.Ordinal);
            var known = Findings(model).Select(static finding => finding.Subject).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<string> objections =
            [
                .. Findings(wouldBe).Where(finding => asked.Contains(finding.Subject) || (importers.Contains(finding.Path) && !known.Contains(finding.Subject)))
                    .Select(static finding => $"{finding.Path}: {finding.Message}"),
            ];
            if (objections.Length > 0 || pairs.Exists(pair => SpeaksAbout(rule.Demand, model.Graph, pair))) answers.Add(new RuleAnswer(rule, objections));

            IEnumerable<Finding> Findings(DependencyModel examined)
            {
                var findings = new FindingCollector(settings);
                rule.Demand.Examine(new RuleRun(examined, rule, source, findings));
                return findings.ToResult().Findings.Where(finding => finding.RuleId == rule.Demand.Rule.Id && IsAboutAnImport(finding.Subject));
            }
        }

        return new RuleAnswers([.. answers.OrderBy(static answer => answer.Objections.IsEmpty)], pairs.Count);
    }

    private static bool IsAboutAnImport(string subject) => subject.Contains(" -> ", StringComparison.Ordinal);

    /// <summary>Every import there is, and some that there could be, spread evenly over both sides.</summary>
    private static List<Pair> Pairs(DependencyModel model, MeantNodes from, MeantNodes to)
    {
        var (pairs, targets) = (new HashSet<Pair>(), to.Nodes.ToHashSet());
        foreach (var node in from.Nodes)
            foreach (var edge in model.Graph.DependenciesOf(node))
                if (targets.Contains(edge.To)) pairs.Add(new Pair(edge.From, edge.To));
        foreach (var importer in Spread([.. from.Nodes.Where(node => !model.Graph.IsPackage(node) && model.Graph.Files.IsJudged(node))]))
            foreach (var imported in Spread(to.Nodes))
                if (importer != imported) pairs.Add(new Pair(importer, imported));
        return [.. pairs];
    }

    private static IEnumerable<int> Spread(ImmutableArray<int> nodes) => nodes.Length <= FilesTried
        ? nodes
        : Enumerable.Range(0, FilesTried).Select(i => nodes[(int)((long)i * nodes.Length / FilesTried)]);

    private static DependencyGraph With(DependencyGraph graph, List<Pair> pairs)
    {
        var builder = new GraphBuilder(graph.Files);
        foreach (var edge in graph.Edges)
            foreach (var site in edge.Sites) Add(edge.From, edge.To, site);
        foreach (var (from, to) in pairs)
            if (graph.Find(from, to) is null) Add(from, to, new Import(graph.NameOf(to), 1));
        return builder.Build();

        void Add(int from, int to, Import import)
        {
            if (graph.IsPackage(to)) builder.AddPackage(from, graph.NameOf(to), import);
            else builder.AddDependency(from, to, import);
        }
    }

    /// <summary>Whether a rule is about an import, so that it is worth saying that it allows it.</summary>
    private static bool SpeaksAbout(Demand demand, DependencyGraph graph, Pair pair)
    {
        return demand switch
        {
            LayersDemand layers => Has(layers.Layers.SelectMany(static layer => layer.Modules), pair.From)
                && Has(layers.Layers.SelectMany(static layer => layer.Modules), pair.To),
            ForbiddenDemand forbidden => Has(forbidden.From, pair.From) && Has(forbidden.To, pair.To),
            AllowedDemand allowed => Has(allowed.From, pair.From),
            OnlyDemand only => Has(only.To, pair.To),
            SurfaceDemand surface => Has(surface.Modules, pair.To) && !Has(surface.Modules, pair.From),
            RequiredDemand required => Has(required.From, pair.From) && Has(required.To, pair.To),
            _ => false,
        };

        bool Has(IEnumerable<ModulePattern> modules, int node) => modules.Any(module => module.IsMatch(graph, node));
    }

    private sealed record Pair(int From, int To);
}
