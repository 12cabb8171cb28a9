using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>An architecture decision.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">The name of its file, in parts.</param>
/// <param name="Text">Its text; of one whose text is not kept, no lines.</param>
/// <param name="Fields">What it says about itself, in order.</param>
/// <param name="Form">The form that it matches best; null where it matches none.</param>
internal sealed record Decision(RepoPath Path, DecisionName Name, DecisionText Text, ImmutableArray<DecisionField> Fields, DecisionForm? Form)
{
    /// <summary>What its status says; null where it states none.</summary>
    public DecisionStatus? Status { get; private init; }

    /// <summary>The lines that state the status, the first one first: what stands there, and where.</summary>
    public ImmutableArray<DecisionField> Statements { get; private init; } = [];

    /// <summary>The decisions that it says took its place.</summary>
    public ImmutableArray<DecisionCitation> Successors { get; private init; } = [];

    /// <summary>The decisions that it says it takes the place of.</summary>
    public ImmutableArray<DecisionCitation> Predecessors { get; private init; } = [];

    /// <summary>Its heading; empty where it has none.</summary>
    public string Title => Text.Title?.Text ?? "";

    /// <summary>The value of a field, by any of its names; null where it is not stated.</summary>
    public DecisionField? Field(params ReadOnlySpan<string> names)
    {
        foreach (var field in Fields)
            if (names.Contains(field.Name)) return field;
        return null;
    }

    /// <summary>Reads a decision.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="least">How much of a form it must match to be of that form.</param>
    public static Decision Read(RepoPath path, ReadOnlySpan<byte> utf8, double least) => Read(path, DecisionTextReader.Read(utf8), least);

    /// <summary>Makes a decision of its text.</summary>
    public static Decision Read(RepoPath path, DecisionText text, double least)
    {
        var fields = DecisionField.Read(text);
        var decision = new Decision(path, DecisionName.Of(path.FileName), text, fields, DecisionForm.Of(text, fields, least))
        {
            Statements = StatementsIn(text, fields),
        };
        return decision with
        {
            Status = StatusOf(decision.Statements),
            Successors = Supersessions.Successors(decision),
            Predecessors = Supersessions.Predecessors(decision),
        };
    }

    private static ImmutableArray<DecisionField> StatementsIn(DecisionText text, ImmutableArray<DecisionField> fields)
    {
        foreach (var field in fields)
            if (field.Name is "status" or "state" or "adr status" or "decision status" && field.Value.Length > 0) return [field];
        foreach (var heading in text.Headings)
        {
            if (heading == text.Title) continue;
            var key = heading.Key;
            if (key == "status") return InSection(text, heading);
            if (heading.Level > 1 && DecisionField.Of(heading.Text, heading.Line) is { Name: "status", Value.Length: > 0 } inline) return [inline];
        }

        return [];
    }

    private static ImmutableArray<DecisionField> InSection(DecisionText text, DecisionHeading heading)
    {
        var statements = ImmutableArray.CreateBuilder<DecisionField>();
        for (var line = heading.Line + 1; line < text.OwnEndOf(heading); line++)
        {
            var words = text.Lines[line];
            if (!text.IsRead(line) || words.Contains("[ ]", StringComparison.Ordinal)) continue;
            var value = words.Trim();
            if (DecisionField.Of(value, line) is { Name: "status" } field) value = field.Value;
            if (DecisionStatus.Read(value, line) is not null) statements.Add(new DecisionField("status", value, line, false));
        }

        return statements.DrainToImmutable();
    }

    /// <summary>The first line says it, unless a later one ends it: <c>Accepted</c>, and below it <c>Superseded by 9</c>.</summary>
    private static DecisionStatus? StatusOf(ImmutableArray<DecisionField> statements)
    {
        DecisionStatus? status = null;
        foreach (var statement in statements)
        {
            var said = DecisionStatus.Read(statement.Value, statement.Line);
            if (said is { Retired: not null }) return said;
            status ??= said;
        }

        return status;
    }
}
