using System.Collections.Immutable;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>A section that a form asks for.</summary>
/// <param name="Name">How the form calls it.</param>
/// <param name="Others">How else people call it, as <see cref="Words.Key"/> spells that.</param>
internal sealed record FormSection(string Name, params ImmutableArray<string> Others)
{
    private readonly string _key = Words.Key(Name);

    /// <summary>Words as <see cref="Words.Key"/> spells them; a heading that has one of them anywhere is this section too.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>Whether a decision can be judged again without it.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether a heading is this section: by the form's name, or by another one that means the same.</summary>
    public bool Is(DecisionHeading heading) =>
        IsExactly(heading) || Others.Contains(heading.Key) || Others.Contains(heading.Lead) || Marks.Any(mark => heading.Key.Contains(mark, StringComparison.Ordinal));

    /// <summary>Whether a heading is this section by the form's own name.</summary>
    public bool IsExactly(DecisionHeading heading) => heading.Key == _key || heading.Lead == _key;
}

/// <summary>How a kind of decision is written.</summary>
/// <param name="Id">How the configuration calls it.</param>
/// <param name="Name">How messages call it.</param>
/// <param name="Sections">The sections that it must have; of a Y-statement, the parts of its sentence.</param>
internal sealed record DecisionForm(string Id, string Name, ImmutableArray<FormSection> Sections)
{
    /// <summary>How much a section counts that goes by another name.</summary>
    private const double OtherName = 0.5;

    /// <summary>Any of them alone is an everyday word.</summary>
    private const int LeastParts = 3;

    private static readonly FormSection Context = new("Context", "background", "context and problem statement", "problem", "problem statement", "motivation", "issue", "context and background", "context and problem", "background and context", "background context");
    private static readonly FormSection Decision = new("Decision", "decisions", "decision outcome", "the decision", "resolution", "solution", "what we decided", "proposal", "proposed solution", "proposed decision");
    private static readonly FormSection Consequences = new("Consequences", "consequence", "implications", "impact", "effects", "outcomes", "trade offs", "tradeoffs", "positive consequences");
    private static readonly FormSection Problem = new("Context and Problem Statement", "context", "problem statement", "context and problem", "background");
    private static readonly FormSection Options = new("Considered Options", "options", "options considered", "alternatives", "alternatives considered", "considered alternatives") { Marks = ["option", "alternative", "proposal "], IsMinor = true };
    private static readonly FormSection Outcome = new("Decision Outcome", "decision", "outcome", "decision outcomes", "chosen solution", "chosen option");
    private static readonly FormSection Related = new("Related Code / Docs", "related", "related code", "related docs", "related documents", "references", "links") { IsMinor = true };

    /// <summary>M. Nygard's, as adr-tools writes it.</summary>
    public static DecisionForm Nygard { get; } = new("nygard", "Nygard's form", [Context, Decision, Consequences]);

    /// <summary>Nygard's sections under a list of what the decision says about itself.</summary>
    public static DecisionForm Bullets { get; } = new("bullets", "the form with a list at the top", [Context, Decision, Consequences, Related]);

    /// <summary>MADR 2: a list at the top.</summary>
    public static DecisionForm Madr2 { get; } = new("madr2", "MADR 2", [Problem, Options, Outcome]);

    /// <summary>MADR 3: front matter with <c>deciders</c>.</summary>
    public static DecisionForm Madr3 { get; } = new("madr3", "MADR 3", [Problem, Options, Outcome]);

    /// <summary>MADR 4: front matter with <c>decision-makers</c>.</summary>
    public static DecisionForm Madr4 { get; } = new("madr4", "MADR 4", [Problem, Options, Outcome]);

    /// <summary>One sentence that holds all of it.</summary>
    public static DecisionForm Statement { get; } = new(
        "y-statement", "the Y-statement",
        [
            new("in the context of"), new("facing", "faced with"), new("we decided", "decided for", "decided to", "we chose"),
            new("to achieve"), new("accepting"),
        ]);

    /// <summary>All of them; of two that match alike the first one wins.</summary>
    public static ImmutableArray<DecisionForm> All { get; } = [Madr2, Madr3, Madr4, Nygard, Statement, Bullets];

    /// <summary>The form that a decision matches best; null where it matches none.</summary>
    /// <param name="text">The decision.</param>
    /// <param name="fields">What it says about itself.</param>
    /// <param name="least">How much of the form must be there at least, from 0 to 1.</param>
    public static DecisionForm? Of(DecisionText text, ImmutableArray<DecisionField> fields, double least)
    {
        DecisionForm? best = null;
        var most = least;
        foreach (var form in All)
        {
            var score = form.Score(text, fields);
            if (score > most) (best, most) = (form, score);
        }

        return best;
    }

    /// <summary>The sections that a decision lacks.</summary>
    public ImmutableArray<FormSection> MissingIn(DecisionText text)
    {
        var sentence = this == Statement ? SentencesOf(text) : null;
        return [.. Sections.Where(section => !Has(text, sentence, section))];
    }

    private double Score(DecisionText text, ImmutableArray<DecisionField> fields)
    {
        if (this == Statement)
        {
            var sentence = SentencesOf(text);
            var parts = Sections.Count(section => Has(text, sentence, section));
            return parts < LeastParts ? 0 : parts / (double)Sections.Length;
        }

        var score = 0.0;
        foreach (var section in Sections)
        {
            var by = 0.0;
            foreach (var heading in text.Headings)
            {
                if (heading == text.Title) continue;
                by = section.IsExactly(heading) ? 1 : by == 0 && section.Is(heading) ? OtherName : by;
            }

            score += by;
        }

        return (score / Sections.Length) + Manner(fields);
    }

    /// <summary>What tells forms of like sections apart: how they say their status.</summary>
    private double Manner(ImmutableArray<DecisionField> fields)
    {
        const double Telling = 0.1;
        var (yaml, listed) = (fields.Any(static field => field.IsYaml), fields.Any(static field => !field.IsYaml && field.Name == "status"));
        var isLike = Id switch
        {
            "bullets" => listed,
            "madr2" => !yaml && listed,
            "madr3" => yaml && fields.Any(static field => field.IsYaml && field.Name == "deciders"),
            "madr4" => yaml && fields.All(static field => !field.IsYaml || field.Name != "deciders"),
            _ => false,
        };
        return isLike ? Telling : 0;
    }

    private static bool Has(DecisionText text, string? sentence, FormSection section)
    {
        if (sentence is not null)
        {
            return sentence.Contains(section.Name, StringComparison.OrdinalIgnoreCase)
                || section.Others.Any(other => sentence.Contains(other, StringComparison.OrdinalIgnoreCase));
        }

        foreach (var heading in text.Headings)
            if (heading != text.Title && section.Is(heading)) return true;
        return false;
    }

    /// <summary>The prose in one line, so that a sentence may go over several, without emphasis.</summary>
    private static string SentencesOf(DecisionText text)
    {
        var prose = new System.Text.StringBuilder();
        for (var i = 0; i < text.Lines.Length; i++)
            if (text.Roles[i] == LineRole.Prose) prose.Append(text.Lines[i].AsSpan().Trim().ToString().Replace("*", "", StringComparison.Ordinal)).Append(' ');
        return prose.ToString();
    }
}
