using System.Collections.Immutable;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>What every check of decisions works on.</summary>
/// <param name="Model">The codebase.</param>
/// <param name="Findings">Receives what is found.</param>
internal sealed record DecisionReview(DocsModel Model, FindingCollector Findings)
{
    /// <summary>What is configured.</summary>
    public DecisionOptions Options => Model.Options.Decisions;

    /// <summary>The decisions.</summary>
    public DecisionLog Log => Model.Decisions;

    /// <summary>The decisions before the change; null where nothing is compared.</summary>
    public DecisionLog? Before => Model.Change?.Before.Decisions;

    /// <summary>Whether a rule runs; then it is armed, and has seen the decisions.</summary>
    public bool Runs(Rule rule, int? limit = 0)
    {
        if (!Findings.IsOn(rule)) return false;
        Findings.Arm(rule, limit);
        foreach (var folder in Log.Folders)
            foreach (var _ in folder.Decisions) Findings.See(rule);
        return true;
    }

    /// <summary>Adds a finding at a line of a decision.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="line">The line, from 0.</param>
    /// <param name="about">What in it the finding is about, for its subject; null for the decision as a whole.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">What to do; the rule's own advice if null.</param>
    /// <param name="measure">The figure behind it.</param>
    /// <param name="atMost">The most it may weigh, whatever is configured.</param>
    public void Add(
        Rule rule, Decision decision, int line, string? about, string message, string? fix = null, Measure? measure = null, Severity atMost = Severity.Error) =>
        Findings.Add(
            rule, about is null ? decision.Path.Value : $"{decision.Path} -> {about}", decision.Path, line + 1, measure, message, fix, atMost, about);

    /// <summary>Whether the text of a decision was kept, so that something can be said about it.</summary>
    public bool IsKept(Decision decision) => decision.Text.Lines.Length > 0 || BytesOf(decision) == 0;

    /// <summary>Whether one can say that a decision does not state something: its front matter may, if only it could be read.</summary>
    public bool CanTell(Decision decision) => IsKept(decision) && decision.Text.FrontMatter.ProblemLine == 0;

    /// <summary>What the document of a decision says that others can check.</summary>
    public DocumentFacts DocumentOf(Decision decision) =>
        (Model.Files.Find(decision.Path.Value) is >= 0 and var file ? Model.Files.SourceOf(file)?.Facts.Document : null) ?? DocumentFacts.Empty;

    /// <summary>How long its file is.</summary>
    public long BytesOf(Decision decision) =>
        Model.Files.Find(decision.Path.Value) is >= 0 and var file ? Model.Files.SourceOf(file)?.Facts.Bytes ?? 0 : 0;

    /// <summary>The decision before the change, whatever it was called; null where it is new, or nothing is compared.</summary>
    public Decision? Earlier(Decision decision) => Before?.At(PathBefore(decision.Path).Value);

    /// <summary>What a file was called before the change.</summary>
    public RepoPath PathBefore(RepoPath path)
    {
        if (Model.Change is null) return path;
        foreach (var change in Model.Change.Changes.Changes)
            if (change.Path == path) return change.Before;
        return path;
    }

    /// <summary>The form that a decision is held to; null where neither it nor its folder has one.</summary>
    public DecisionForm? FormOf(Decision decision, DecisionFolder folder)
    {
        var habit = folder.Form ?? Options.Form;
        if (decision.Form is not { } own) return habit;
        // One that is whole in its own form is well, also among others: a folder may have changed its form.
        var isWhole = own.MissingIn(decision.Text).IsEmpty && !(own == DecisionForm.Nygard && habit == DecisionForm.Bullets);
        return isWhole ? own : habit ?? own;
    }

    /// <summary>The decisions that a citation means: none, one, or the one of each folder.</summary>
    public Decision? Cited(DecisionCitation citation, Decision by, DecisionFolder folder)
    {
        if (Log.At(citation.PathFrom(folder.Path)) is { } exact) return exact;
        var name = DecisionName.Of(citation.Target.AsSpan(citation.Target.LastIndexOf('/') + 1));
        return Among(folder.Decisions) ?? Log.Folders.Select(other => Among(other.Decisions)).FirstOrDefault(static found => found is not null);

        Decision? Among(ImmutableArray<Decision> decisions)
        {
            foreach (var decision in decisions)
            {
                var isSame = name.Slug.Length > 0 ? decision.Name.Stem == name.Stem
                    : name.Number >= 0 ? decision.Name.Number == name.Number
                    : decision.Name.IsDated && decision.Name.Id == name.Id && decision != by;
                if (isSame) return decision;
            }

            return null;
        }
    }
}
