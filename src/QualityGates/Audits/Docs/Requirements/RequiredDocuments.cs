using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>QG0819: what has to have a document has one, and there is something in it.</summary>
internal sealed class RequiredDocuments(DocsModel model, AuditSettings settings, RepoPath configurationPath, FindingCollector findings)
{
    private static readonly Rule Rule = DocsRules.DocumentRequired;

    /// <summary>Examines each requirement.</summary>
    public void Examine(ImmutableArray<DocumentRequirement> requirements)
    {
        if (!findings.IsOn(Rule)) return;
        findings.Arm(Rule);
        foreach (var requirement in requirements) Examine(requirement);
    }

    private void Examine(DocumentRequirement requirement)
    {
        var isAlive = false;
        foreach (var thing in ThingsToDocument.Find(model.Files, requirement.Each, settings))
        {
            isAlive = true;
            if (IsExcepted(requirement, thing)) continue;
            findings.See(Rule);
            if (LackOf(requirement, thing) is { } lack) Add(requirement, thing, lack);
        }

        WarnIfDead(requirement, isAlive);
    }

    private bool IsExcepted(DocumentRequirement requirement, ThingToDocument thing) =>
        IsOneOf(requirement.Except, thing) || IsOneOf(settings.Docs.Requirements.Ignore, thing);

    private static bool IsOneOf(ImmutableArray<Glob> globs, ThingToDocument thing) =>
        (thing.Folder.Length > 0 && globs.AnyMatches(thing.Folder)) || globs.AnyMatches(thing.First);

    private void Add(DocumentRequirement requirement, ThingToDocument thing, Lack lack)
    {
        var place = PlaceOf(requirement.Has[0], thing);
        findings.Add(
            Rule, $"{requirement.Name} | {SubjectOf(requirement, thing)}", lack.Path, 1, null,
            $"{lack.What} Requirement '{requirement.Name}': {RequiredDecisions.Sentence(requirement.Because)}",
            $"Write {place}, or name what needs none under 'except' of the requirement.");
    }

    /// <summary>There may be two projects in a folder, and one folder for several components.</summary>
    private static string SubjectOf(DocumentRequirement requirement, ThingToDocument thing) => requirement.Each.Text switch
    {
        DocumentedThing.Project => thing.First.Value,
        DocumentedThing.Component when thing.Folder.Length == 0 => thing.Name,
        _ => thing.Folder,
    };

    /// <summary>What is wrong with all the places at which the document could be, told of the first one that is there; null where one is as it should be.</summary>
    private Lack? LackOf(DocumentRequirement requirement, ThingToDocument thing)
    {
        Lack? stub = null;
        foreach (var place in requirement.Has.Select(place => PlaceOf(place, thing)))
        {
            if (model.Files.FindIgnoringCase(place) is not (>= 0 and var file))
            {
                if (model.Files.IsBehindLink(place)) return null;
                continue;
            }

            // What was not measured is there all the same.
            if (model.Files.SourceOf(file) is not { } source || source.Facts.Lines.Physical - source.Facts.Lines.Blank is var lines && lines >= requirement.MinimumLines)
                return null;
            var path = model.Files.PathOf(file);
            stub ??= new Lack(path, $"{path} has {Figure.Of(lines, "line")} with text; {Figure.Of(requirement.MinimumLines)} are asked for.");
        }

        var places = string.Join(" and no ", requirement.Has.Select(place => PlaceOf(place, thing)));
        return stub ?? new Lack(thing.First, $"{What(requirement, thing)} has no document: there is no {places}.");
    }

    private static string What(DocumentRequirement requirement, ThingToDocument thing) => requirement.Each.Text switch
    {
        DocumentedThing.Project => $"The public project {thing.Name}",
        DocumentedThing.Component => $"The component {(thing.Folder.Length > 0 ? thing.Folder : thing.Name)}",
        _ => thing.Folder,
    };

    /// <summary>A name alone is looked for in the folder of the thing, and a path from the root.</summary>
    private static string PlaceOf(string place, ThingToDocument thing)
    {
        var isName = !place.Contains('/', StringComparison.Ordinal);
        var named = place.Replace("<name>", thing.Name, StringComparison.Ordinal).Replace("<folder>", thing.Folder, StringComparison.Ordinal);
        return isName && thing.Folder.Length > 0 ? $"{thing.Folder}/{named}" : named.TrimStart('/');
    }

    private void WarnIfDead(DocumentRequirement requirement, bool isAlive)
    {
        if (!findings.IsOn(ToolRules.RuleWithoutFiles)) return;
        findings.Arm(ToolRules.RuleWithoutFiles);
        findings.See(ToolRules.RuleWithoutFiles);
        if (isAlive) return;
        var what = requirement.Each.Folders is null ? $"there is no {(requirement.Each.Text == DocumentedThing.Project ? "public project" : "component")}"
            : $"no folder matches '{requirement.Each.Text}'";
        findings.Add(
            ToolRules.RuleWithoutFiles, requirement.Setting, configurationPath, settings.LineOf(requirement.Setting), null,
            $"The requirement '{requirement.Name}' asks for nothing: {what}.", "Mend 'each', or remove the requirement.");
    }

    /// <summary>What is wrong, and the file to open.</summary>
    private sealed record Lack(RepoPath Path, string What);
}
