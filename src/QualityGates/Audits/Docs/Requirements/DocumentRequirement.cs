using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>A kind of thing that is documented: an item of <c>docs.requirements.documents</c>.</summary>
/// <param name="Name">How it is called; no other one has that name.</param>
/// <param name="Because">Why it is so.</param>
/// <param name="Each">What needs a document.</param>
/// <param name="Has">Where it is looked for; one of them is enough.</param>
/// <param name="MinimumLines">How many lines with text on them make a document.</param>
/// <param name="Except">Folders and projects that need none.</param>
public sealed record DocumentRequirement(
    string Name, string Because, DocumentedThing Each, ImmutableArray<string> Has, int MinimumLines, ImmutableArray<Glob> Except)
{
    /// <summary>A heading, and something below it.</summary>
    public const int DefaultLines = 2;

    /// <summary>Where it stands in the configuration.</summary>
    internal string Setting => $"docs.requirements.documents.{Name}";

    /// <summary>What it says, as lists that can be compared.</summary>
    internal IEnumerable<RequirementTerm> Terms() =>
        [new RequirementTerm("has", Has, TermScope.Narrows), RequirementTerm.Of("except", Except, TermScope.Narrows)];

    /// <summary>Reads an item; null where it is none, which is a problem by then.</summary>
    internal static DocumentRequirement? Read(ConfigSection item)
    {
        var isWhole = RequirementReading.TryReadHead(item, out var name, out var because);
        var each = item.Text("each");
        var (has, lines, except) = (
            item.OneOrMore<string>("has", ReadPlace), item.Integer("minLines", 0, 1000, DefaultLines), item.OneOrMore<Glob>("except", Glob.TryParse));
        if (each is null && !item.States("each")) item.ReportHere($"'{item.Path}' needs an 'each': a pattern of folders, 'project' or 'component'.");
        if (item.IsEmptyList("has")) item.ReportHere($"'{item.Path}' needs a 'has': where each of them has its document, such as 'README.md'.");
        if (each is null || ThingOf(item, each) is not { } thing || has.IsEmpty || !isWhole) return null;
        return new DocumentRequirement(name!, because!, thing, has, lines, except);
    }

    private static DocumentedThing? ThingOf(ConfigSection item, string each)
    {
        if (each is DocumentedThing.Project or DocumentedThing.Component) return new DocumentedThing(each, null);
        if (Glob.TryParse(each.TrimEnd('/'), out var folders, out var problem)) return new DocumentedThing(each, folders);
        item.Report("each", problem);
        return null;
    }

    private static bool ReadPlace(string text, [NotNullWhen(true)] out string? place, [NotNullWhen(false)] out string? problem)
    {
        var isPath = text.Length > 0 && text[^1] != '/' && text.AsSpan().IndexOfAny("*?\\") < 0 && !text.Split('/').Any(static part => part is "" or "." or "..");
        place = isPath ? text : null;
        problem = isPath ? null
            : $"{Quotation.Quote(text)} is no place for a document: a name in the folder of each ('README.md'), or a path from the root ('docs/<name>.md').";
        return isPath;
    }
}

/// <summary>What a requirement is about.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Folders">The pattern of folders; null for projects and components.</param>
public sealed record DocumentedThing(string Text, Glob? Folders)
{
    /// <summary>How the configuration spells public projects.</summary>
    public const string Project = "project";

    /// <summary>How the configuration spells components.</summary>
    public const string Component = "component";
}
