using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>The architecture decisions that rules cite.</summary>
internal sealed class Decisions(SourceTree files)
{
    private readonly DecisionLog _log = new(files);

    /// <summary>The decision that a rule names, or null where there is none.</summary>
    /// <param name="reference">A path from the root, or an id: <c>ADR-0007</c>, <c>0007</c>, the name of the file.</param>
    public Decision? Find(string reference) => _log.Find(reference);

    /// <summary>How a message cites a decision, with a space before it; nothing where no decision is named.</summary>
    public string Citation(string? reference)
    {
        if (reference is null) return "";
        if (Find(reference) is not { } decision) return $" It cites {reference}.";
        return decision.Title.Length > 0 ? $" See {decision.Path}: {RuleWords.Sentence(decision.Title)}" : $" See {decision.Path}.";
    }
}
