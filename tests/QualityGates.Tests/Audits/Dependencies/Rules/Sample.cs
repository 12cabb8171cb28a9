using System.Collections.Immutable;
using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Dependencies.Rules;

/// <summary>
/// A repository of imports, one a line: <c>a.ts -> b.ts:3</c>, <c>a.py -> python:requests:1</c>, <c>a.ts -> b.ts:3 typeOnly</c>,
/// <c>a.cs -> b.cs:7 [Acme.Db]</c>; a path alone is a file. No resolver is asked.
/// </summary>
internal sealed class Sample
{
    private readonly SortedDictionary<string, FileFacts> _files = new(StringComparer.Ordinal);
    private readonly List<string> _imports = [];

    public static Sample Of(params ReadOnlySpan<string> lines)
    {
        var sample = new Sample();
        foreach (var line in lines)
        {
            if (!line.Contains(" -> ", StringComparison.Ordinal)) sample.With(line);
            else sample._imports.Add(line);
        }

        return sample;
    }

    public Sample With(string path, Func<FileFacts, FileFacts>? change = null)
    {
        var facts = _files.GetValueOrDefault(path) ?? new FileFacts(LanguageOf(path), default, 0, Exclusion.None, [], [], []);
        _files[path] = change is null ? facts : change(facts);
        return this;
    }

    public Sample WithText(string path, string text) => With(path, facts => facts with { Manifest = Encoding.UTF8.GetBytes(text) });

    /// <summary>What the rules say of it, where these are the items of <c>dependencies.rules</c>.</summary>
    public RuleOutcome By(params ReadOnlySpan<string> rules) => ByConfiguration($$"""{ "dependencies": { "rules": [ {{string.Join(",\n", rules!)}} ] } }""");

    public RuleOutcome ByConfiguration(string json, Action<GraphBuilder>? more = null)
    {
        var settings = AuditSettings.Load(Encoding.UTF8.GetBytes(json));
        Assert.Empty(settings.Problems);
        var findings = new FindingCollector(settings);
        var report = RuleCheck.Examine(Model(settings, more), settings, new RepoPath("qualitygates.json"), findings);
        return new RuleOutcome(findings.ToResult(), report);
    }

    public DependencyModel Model(AuditSettings settings, Action<GraphBuilder>? more = null)
    {
        var imports = _imports.Select(Written.Parse).ToList();
        foreach (var import in imports)
        {
            With(import.From);
            if (!import.IsPackage) With(import.To);
        }

        var files = new SourceTree(new Codebase([.. _files.Select(static file => new SourceFile(new RepoPath(file.Key), file.Value))], [], "sample", []));
        var graph = new GraphBuilder(files);
        foreach (var import in imports)
        {
            if (import.IsPackage) graph.AddPackage(files.Find(import.From), import.To, import.Import);
            else graph.AddDependency(files.Find(import.From), files.Find(import.To), import.Import);
        }

        more?.Invoke(graph);
        return new DependencyModel(graph.Build(), ComponentMap.Of(files, settings.Dependencies.Components));
    }

    private static string LanguageOf(string path) => LanguageTable.Find(new RepoPath(path), []).Name;

    private sealed record Written(string From, string To, Import Import)
    {
        public bool IsPackage => To.Contains(':', StringComparison.Ordinal);

        public static Written Parse(string line)
        {
            var sides = line.Split(" -> ");
            var words = sides[1].Split(' ', 2);
            var colon = words[0].LastIndexOf(':');
            var (to, at) = (words[0][..colon], int.Parse(words[0][(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
            var detail = words.Length > 1 ? words[1] : "";
            var kind = detail switch
            {
                "typeOnly" => ImportKind.TypeOnly,
                "lazy" => ImportKind.Lazy,
                "mock" => ImportKind.Mock,
                "project" => ImportKind.Project,
                _ => detail.StartsWith('[') ? ImportKind.TypeUse : ImportKind.Plain,
            };
            var names = detail.StartsWith('(') ? detail.Trim('(', ')').Split(", ").ToImmutableArray() : [];
            var specifier = detail.StartsWith('[') ? detail.Trim('[', ']') : to;
            return new Written(sides[0], to, new Import(specifier, at) { Kind = kind, Names = names });
        }
    }
}

/// <summary>What the rules said of a <see cref="Sample"/>.</summary>
internal sealed record RuleOutcome(AuditResult Result, RuleReport Report)
{
    /// <summary>Every finding as <c>QG0201 subject</c>, in order.</summary>
    public IEnumerable<string> Found => Result.Findings.Select(static finding => $"{finding.RuleId} {finding.Subject}").Order(StringComparer.Ordinal);

    public Finding Only => Assert.Single(Result.Findings);
}
