using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Monoliths;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>Says everything about one finding: the rule, the limit and who set it, what is tolerated, who raised it last, what to do.</summary>
internal sealed class ExplainSession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    private const int SubjectsShown = 20;
    private const int InsideShown = 5;

    /// <summary>Does it.</summary>
    public AuditOutcome Run() => Run(BuildEnvironment.Current);

    internal AuditOutcome Run(BuildEnvironment environment)
    {
        if (parameters.Finding.Trim().Length == 0)
        {
            return Fail("QualityGatesFinding names nothing. Add -p:QualityGatesFinding=\"<subject or path>\"; "
                + "'dotnet build -t:Audit' lists the subjects.");
        }

        if (!SessionFiles.TryRead(parameters, out var files, out var unreadable)) return new AuditOutcome([unreadable], []);
        var inputs = files.ToInputs();
        if (!AuditSelection.TryApply(parameters.Audits, ref inputs, out var problem)) return Fail(problem);
        using var change = ChangeOrigin.Find(parameters, environment, cancellationToken);
        var origin = change.Read(files, out var missing);
        return Explain(inputs with { Past = change.Past(output, DocsAudit.IsOn(inputs.Settings), out _) }, origin, missing?.Message);
    }

    private AuditOutcome Explain(AuditInputs inputs, AuditBase? origin, string? missing)
    {
        var snapshot = GitWorkingTree.Open(parameters.Root);
        var listing = output.LeaveOut(snapshot.List(cancellationToken), parameters.Root);
        var report = Auditor.Audit(snapshot, listing, inputs, origin, Environment.ProcessorCount, cancellationToken);
        var search = new SubjectSearch(report, inputs);
        var found = search.Find(parameters.Finding);
        if (found.IsEmpty) return Unknown(search);
        var subjects = found.Select(static explanation => explanation.Subject).Distinct(StringComparer.Ordinal).ToList();
        var lines = missing is null ? [] : ImmutableArray.Create(Markdown.Visible(missing));
        var isOne = subjects.Count == 1 || found.All(static explanation => explanation.Group is not null);
        return new AuditOutcome([], isOne ? [.. lines, .. One(found, origin, search)] : [.. lines, .. Several(found, subjects.Count)]);
    }

    private IEnumerable<string> One(ImmutableArray<Explanation> found, AuditBase? origin, SubjectSearch search)
    {
        var hasGit = GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out var problem);
        using (repository)
        {
            var history = hasGit ? new SubjectHistory(repository!, cancellationToken) : null;
            foreach (var explanation in found)
                foreach (var line in ExplanationText.Lines(Complete(explanation, origin, history, problem))) yield return line;
        }

        var (subject, path) = (found[0].Subject, found[0].Path);
        var inside = subject == path.Value ? search.Inside(path) : [];
        if (inside.IsEmpty) yield break;
        yield return $"In this file ({Figure.Of(inside.Sum(static group => group.Members.Length), "finding")}), worst first:";
        foreach (var group in inside.Take(InsideShown))
        {
            var (finding, others) = (group.First.Finding, group.Members.Length - 1);
            yield return Markdown.Visible($"  {finding.RuleId} {finding.Subject}: {finding.Message}{(others > 0 ? $" And {Figure.Of(others, "more place")}." : "")}");
        }

        if (inside.Length > InsideShown) yield return $"  … and {Figure.Of(inside.Skip(InsideShown).Sum(static group => group.Members.Length))} more";
    }

    /// <summary>Adds what only git knows. Rules that look at more than one thing have no past of this kind.</summary>
    private static Explanation Complete(Explanation explanation, AuditBase? origin, SubjectHistory? history, string? problem)
    {
        var (id, subject) = (explanation.Rule.Id, explanation.Subject);
        if (explanation.File is not { } file || MonolithFigure.Of(id, subject, file) is not { } now) return explanation;
        return explanation with
        {
            Base = origin?.Revision,
            AtBase = explanation.AtBase ?? (origin is null ? null : SubjectHistory.FigureAt(origin, id, subject, file.Path)),
            LastGrowth = history?.LastGrowth(id, subject, file.Path, now) ?? new LastGrowth(null, problem),
        };
    }

    private IEnumerable<string> Several(ImmutableArray<Explanation> found, int subjects)
    {
        yield return $"QualityGatesFinding=\"{Markdown.Visible(parameters.Finding)}\" means {Figure.Of(subjects, "subject")}. Name one of them:";
        foreach (var explanation in found.Take(SubjectsShown))
            yield return Markdown.Visible($"  {explanation.Rule.Id} {explanation.Subject}");
        if (found.Length > SubjectsShown) yield return $"  … and {Figure.Of(found.Length - SubjectsShown)} more";
    }

    private AuditOutcome Unknown(SubjectSearch search)
    {
        var suggestions = search.Suggest(parameters.Finding.Trim());
        var meant = suggestions.IsEmpty
            ? "'dotnet build -t:Audit' lists the subjects of all findings."
            : $"Did you mean {string.Join(", ", suggestions.Select(static name => $"'{name}'"))}?";
        return Fail(Markdown.Visible($"QualityGatesFinding=\"{parameters.Finding}\" names no finding and no audited file. {meant}"));
    }

    private static AuditOutcome Fail(string message) => AuditOutcome.Error(ToolRules.InvalidConfiguration, message);
}
