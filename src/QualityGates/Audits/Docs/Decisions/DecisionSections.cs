using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0806: sections that the form asks for, and that are not there.</summary>
internal static class DecisionSections
{
    private const int FewestForHabit = 4;

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.MissingSection)) return;
        var configured = review.Options.Sections.IsEmpty
            ? null
            : new DecisionForm("", "docs.decisions.sections", [.. review.Options.Sections.Select(static name => new FormSection(name))]);
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                if ((configured ?? review.FormOf(decision, folder)) is not { } form || !review.IsKept(decision)) continue;
                var missing = form.MissingIn(decision.Text)
                    .Where(section => configured is not null || !IsUnusual(folder, form, section)).ToList();
                if (missing.Count > 0) Add(review, decision, form, missing);
            }
        }
    }

    private static void Add(DecisionReview review, Decision decision, DecisionForm form, List<FormSection> missing)
    {
        var isSentence = form == DecisionForm.Statement;
        var names = string.Join(", ", missing.Select(static section => $"'{section.Name}'"));
        review.Add(
            DocsRules.MissingSection, decision, decision.Text.Title?.Line ?? 0, null,
            $"It lacks the {(isSentence ? "words" : missing.Count == 1 ? "section" : "sections")} {names}, which {form.Name} {(form.Id.Length == 0 ? "names" : "asks for")}. "
            + "Without what led to it and what follows from it, a decision cannot be judged again.",
            isSentence ? $"Say it: {names} …" : $"Add {string.Join(", ", missing.Select(static section => $"'## {section.Name}'"))}.",
            new Measure("count", missing.Count, 0), missing.TrueForAll(static section => section.IsMinor) ? Severity.Note : Severity.Error);
    }

    /// <summary>Whether the folder has a way of its own: of at least four decisions no more than a quarter has the section.</summary>
    private static bool IsUnusual(DecisionFolder folder, DecisionForm form, FormSection section) =>
        folder.Decisions.Length >= FewestForHabit
        && folder.Decisions.Count(decision => !form.MissingIn(decision.Text).Contains(section)) * 4 <= folder.Decisions.Length;
}
