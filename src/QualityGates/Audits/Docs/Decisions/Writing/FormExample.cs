using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>A decision of each form, for a repository that has none of its own to follow.</summary>
internal static class FormExample
{
    private const string Sections = "\n## Context\n\n## Decision\n\n## Consequences\n";
    private const string MadrSections = "\n## Context and Problem Statement\n\n## Considered Options\n\n## Decision Outcome\n";

    /// <summary>The text of an example.</summary>
    public static string TextOf(DecisionForm form) => form.Id switch
    {
        "madr2" => "# Title\n\n* Status: proposed\n* Date: 2000-01-01\n" + MadrSections,
        "madr3" => "---\nstatus: proposed\ndate: 2000-01-01\ndeciders:\n---\n# Title\n" + MadrSections + "\n### Consequences\n",
        "madr4" => "---\nstatus: proposed\ndate: 2000-01-01\ndecision-makers:\n---\n# Title\n" + MadrSections + "\n### Consequences\n",
        "y-statement" => "# 1. Title\n\nStatus: proposed\n\nDate: 2000-01-01\n",
        "bullets" => "# ADR: Title\n\n- **Date:** 2000-01-01\n- **Status:** Proposed\n- **Authors:**\n" + Sections + "\n## Related Code / Docs\n",
        _ => "# 1. Title\n\nDate: 2000-01-01\n\n## Status\n\nProposed\n" + Sections,
    };

    /// <summary>The example, read.</summary>
    public static Decision Of(DecisionForm form) => Decision.Read(new RepoPath("0001-title.md"), DecisionTextReader.Read(TextOf(form)), 0) with { Form = form };
}
