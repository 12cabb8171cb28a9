using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>The architecture decisions that rules cite.</summary>
/// <param name="files">The files of the repository.</param>
/// <param name="settings">What is configured.</param>
internal sealed class CitedDecisions(SourceTree files, AuditSettings settings)
{
    private readonly DecisionLog _log = new(files, settings.Docs.Decisions.IsPlace);

    /// <inheritdoc cref="DecisionLog.Find"/>
    public Decision? Find(string reference) => _log.Find(reference);

    /// <summary>How a message cites a decision, with a space before it; nothing where no decision is named.</summary>
    public string Citation(string? reference)
    {
        if (reference is null) return "";
        if (Find(reference) is not { } decision) return $" It cites {reference}.";
        return decision.Title.Length > 0 ? $" See {decision.Path}: {RuleWords.Sentence(decision.Title)}" : $" See {decision.Path}.";
    }
}
