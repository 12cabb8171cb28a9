using System.Text;
using QualityGates.Audits.Dependencies;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Git.Tests;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.MSBuild.Tests;

public sealed class AskingForADependency : IDisposable
{
    private const string Rules = """
        { "dependencies": {
            "components": { "domain": "src/domain/**", "data": "src/data/**" },
            "rules": [
              { "name": "domain-is-pure", "because": "it must run without a database", "adr": "ADR-0007", "from": "domain", "forbidden": ["data", "npm:pg"] },
              { "name": "order", "because": "top down", "layers": ["web/**", "domain", "data"] }
            ] } }
        """;

    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void SaysWhichRuleForbidsItAndWhyBeforeAnybodyWritesIt()
    {
        var outcome = Explain("src/domain/order.ts", "data");

        Assert.Equal("src/domain/order.ts -> component data (1 file)", outcome.Console[0]);
        Assert.Equal("no: 1 rule objects", outcome.Line("may it"));
        Assert.Contains("    against 'domain-is-pure' (QG0202 Forbidden dependency): it must run without a database (ADR-0007)", outcome.Console);
        Assert.Contains("    allowed by 'order' (QG0201 Import against the order of layers): top down", outcome.Console);
        Assert.Equal("not directly; the shortest way has 2 links", outcome.Line("does it"));
        Assert.Contains("    src/domain/order.ts(3) -> src/domain/store.ts: Store", outcome.Console);
        Assert.Contains("    src/domain/store.ts(1) -> src/data/db.ts: Db, connect; lazy", outcome.Console);
    }

    [Fact]
    public void SaysWhereItIsDoneAlready()
    {
        var outcome = Explain("web/**", "domain");

        Assert.Equal("yes: 1 rule speaks about it, none objects", outcome.Line("may it"));
        Assert.Equal("yes: 1 file with 1 import", outcome.Line("does it"));
        Assert.Contains("    web/page.ts(2) -> src/domain/order.ts: Order", outcome.Console);
        Assert.Equal("none: no cycle", outcome.Line("way back"));
    }

    [Fact]
    public void AsksForTwoDifferentParts()
    {
        var outcome = Explain("data", "src/data/**");

        Assert.Contains("From and To are both component data (1 file). Ask about two parts", Assert.Single(outcome.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WarnsOfTheCycleThatAnImportWouldClose()
    {
        var outcome = Explain("src/data/db.ts", "web/page.ts");

        Assert.Equal("no: 1 rule objects", outcome.Line("may it"));
        Assert.Equal("no, not by any way", outcome.Line("does it"));
        Assert.Equal("the shortest has 3 links; an import from the first to the second can close a cycle", outcome.Line("way back"));
    }

    [Theory]
    [InlineData("npm:react", "package npm:react")]
    [InlineData("react", "package npm:react")]
    [InlineData("npm:*", "npm:* (2 packages)")]
    public void KnowsPackages(string to, string meant)
    {
        var outcome = Explain("web", to);
        Assert.Equal($"folder web (1 file) -> {meant}", outcome.Console[0]);
        Assert.StartsWith("yes: 1 file", outcome.Line("does it"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/domain/ordr.ts", "src/domain/order.ts")]
    [InlineData("Domain", "domain")]
    [InlineData("npm:reakt", "npm:react")]
    public void SuggestsTheNearestNameWhereNothingHasThatOne(string typed, string meant)
    {
        var error = Assert.Single(Explain(typed, "web").Diagnostics);
        Assert.Equal("QG0001", error.Code);
        Assert.StartsWith($"From=\"{typed}\" names no file", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{meant}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "From and To name nothing.")]
    [InlineData("web", " ", "To names nothing.")]
    public void AsksForBothSides(string from, string to, string expected) => Assert.StartsWith(
        expected, Assert.Single(Run(AuditMode.ExplainDependency, from, to).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void SaysOfAnInvalidConfigurationThatNobodyKnows()
    {
        _repository.Write("qualitygates.json", "{ \"dependencies\": { \"rules\": [{}] } }");
        _repository.Write("a.py", "x = 1\n");
        var error = Assert.Single(Run(AuditMode.ExplainDependency, "a.py", "a.py").Diagnostics);
        Assert.StartsWith("qualitygates.json(1) is not valid", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnswersForTheFilesOnTheDisk()
    {
        _repository.Write("a/x.py", "import os\n");
        _repository.Write("b/y.py", "y = 1\n");
        Assert.Equal("component a (1 file) -> component b (1 file)", Run(AuditMode.ExplainDependency, "a", "b").Console[0]);
    }

    [Fact]
    public void SuggestsLayersAndWritesThemDown()
    {
        var outcome = Session(AuditMode.SuggestLayers, "", "").Answer(Drawn(AuditInputs.Default), AuditInputs.Default);

        Assert.Empty(outcome.Diagnostics);
        Assert.StartsWith("3 layers fit the imports there are.", outcome.Console[0], StringComparison.Ordinal);
        var written = File.ReadAllText(_repository.PathOf("artifacts/qualitygates/suggested-layers.json"));
        Assert.Contains("\"layers\": [\n          \"web/**\",\n          \"src/domain/**\",\n          \"src/data/**\"\n        ]", written, StringComparison.Ordinal);
        Assert.Equal(["  " + written.Split('\n')[0], "  }"], [outcome.Console[^(written.Split('\n').Length - 1)], outcome.Console[^1]]);
    }

    [Fact]
    public void ListsAllowancesThatNobodyUses()
    {
        var inputs = Inputs(Rules.Replace("\"data\", \"npm:pg\"]", "\"data\"], \"except\": [\"domain -> npm:pg\"]", StringComparison.Ordinal));
        var outcome = Session(AuditMode.SuggestLayers, "", "").Answer(Drawn(inputs), inputs);
        Assert.Equal("  rule 'domain-is-pure', except: domain -> npm:pg", outcome.Console[^1]);
    }

    private AuditOutcome Explain(string from, string to)
    {
        var inputs = Inputs(Rules);
        return Session(AuditMode.ExplainDependency, from, to).Answer(Drawn(inputs), inputs);
    }

    private AuditOutcome Run(AuditMode mode, string from, string to) => Session(mode, from, to).Run();

    private DependencySession Session(AuditMode mode, string from, string to) => new(
        Asked.Parameters(_repository.Root, mode) with { Question = new DependencyQuestion(from, to) },
        new OutputFolder(_repository.PathOf("artifacts/qualitygates/")), CancellationToken.None);

    private static AuditInputs Inputs(string configuration)
    {
        var inputs = AuditInputs.Read(Encoding.UTF8.GetBytes(configuration), new RepoPath("qualitygates.json"), null, new RepoPath("baseline.json"));
        Assert.Empty(inputs.Settings.Problems);
        return inputs;
    }

    /// <summary>A page that uses an order, which uses a store, which uses a database when it runs.</summary>
    private static DependencyModel Drawn(AuditInputs inputs)
    {
        string[] paths = ["src/data/db.ts", "src/domain/order.ts", "src/domain/store.ts", "web/page.ts"];
        var files = paths.Select(static path => new SourceFile(
            new RepoPath(path), new FileFacts("TypeScript", new LineCounts(0, 0, 9), 90, Exclusion.None, [], [], [])));
        var graph = new GraphBuilder(new SourceTree(new Codebase([.. files], [], "drawing", [])));
        graph.AddDependency(3, 1, new Import("../src/domain/order", 2) { Names = ["Order"] });
        graph.AddDependency(1, 2, new Import("./store", 3) { Names = ["Store"] });
        graph.AddDependency(2, 0, new Import("../data/db", 1) { Names = ["Db", "connect"], Kind = ImportKind.Dynamic });
        graph.AddPackage(3, "npm:react", new Import("react", 1));
        graph.AddPackage(3, "npm:pg", new Import("pg", 4));
        var built = graph.Build();
        return new DependencyModel(built, ComponentMap.Of(built.Files, inputs.Settings.Dependencies.Components));
    }
}
