using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Reports.Dependencies;

namespace QualityGates.MSBuild;

/// <summary>Answers questions about who imports whom, without judging anything.</summary>
internal sealed class DependencySession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    /// <summary>Reads the repository and answers.</summary>
    public AuditOutcome Run()
    {
        if (parameters.Mode == AuditMode.ExplainDependency && Unasked() is { } unasked) return unasked;
        if (!SessionFiles.TryRead(parameters, out var files, out var unreadable)) return new AuditOutcome([unreadable], []);
        var inputs = files.ToInputs();
        var settings = inputs.Settings;
        if (settings.Problems is [var problem, ..])
        {
            return Fail($"{files.Configuration.Path}({problem.Line}) is not valid, so nobody knows what it allows: {problem.Message} "
                + "'dotnet build -t:Audit' lists everything that is wrong with it.");
        }

        var snapshot = GitWorkingTree.Open(parameters.Root);
        var listing = settings.Files.Apply(output.LeaveOut(snapshot.List(cancellationToken), parameters.Root));
        var codebase = CodebaseReader.Read(snapshot, listing, Environment.ProcessorCount, cancellationToken, withDocuments: false);
        return Answer(DependencyModel.Of(codebase, settings.Dependencies), inputs);
    }

    /// <summary>Answers for a repository that was read.</summary>
    internal AuditOutcome Answer(DependencyModel model, AuditInputs inputs) =>
        parameters.Mode == AuditMode.SuggestLayers ? Suggest(model, inputs) : Explain(model, inputs);

    private AuditOutcome Explain(DependencyModel model, AuditInputs inputs)
    {
        var search = new NodeSearch(model);
        var (wantedFrom, wantedTo) = parameters.Question;
        if (search.Find(wantedFrom) is not { } from) return Unknown("From", wantedFrom, search);
        if (search.Find(wantedTo) is not { } to) return Unknown("To", wantedTo, search);
        if (from.Nodes.SequenceEqual(to.Nodes))
            return Fail(Markdown.Visible($"From and To are both {from.Words}. Ask about two parts; dependencies.md shows what hangs together."));
        var rules = RuleAnswers.Of(model, inputs.Settings, inputs.ConfigurationPath, from, to);
        return new AuditOutcome([], DependencyExplanationText.Lines(DependencyExplanation.Of(model, from, to, rules)));
    }

    private AuditOutcome Suggest(DependencyModel model, AuditInputs inputs)
    {
        var rules = RuleCheck.Examine(model, inputs.Settings, inputs.ConfigurationPath, new FindingCollector(inputs.Settings));
        var suggestion = LayerSuggestion.Of(new DependencyReport(model, CycleReportBuilder.Build(model, [], [])) { Rules = rules });
        if (suggestion.Layers.Length > 1)
            output.Write(new ReportFile(LayerSuggestionText.FileName, stream => stream.Write(LayerSuggestionText.Json(suggestion).Span)));
        return new AuditOutcome([], LayerSuggestionText.Lines(suggestion, model.Graph, output.PathOf(LayerSuggestionText.FileName)));
    }

    private AuditOutcome? Unasked()
    {
        var (from, to) = parameters.Question;
        var missing = (from.Trim().Length, to.Trim().Length) switch
        {
            (0, 0) => "From and To name nothing",
            (0, _) => "From names nothing",
            (_, 0) => "To names nothing",
            _ => null,
        };
        return missing is null ? null : Fail($"{missing}. Ask with -p:From=<glob> -p:To=<glob>: each a path, a folder, a pattern, a component, "
            + "or a package such as npm:react.");
    }

    private static AuditOutcome Unknown(string property, string wanted, NodeSearch search)
    {
        var suggestions = search.Suggest(wanted);
        var meant = suggestions.IsEmpty
            ? "It takes a path, a folder, a pattern, a component, or a package such as npm:react; dependencies.md lists components and packages."
            : $"Did you mean {string.Join(", ", suggestions.Select(static name => $"'{name}'"))}?";
        return Fail(Markdown.Visible($"{property}=\"{wanted}\" names no file, component or package that is imported. {meant}"));
    }

    private static AuditOutcome Fail(string message) => AuditOutcome.Error(ToolRules.InvalidConfiguration, message);
}
