using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary><c>changes</c>: the change touches some files.</summary>
/// <param name="Files">Which files.</param>
/// <param name="Acts">What has to be done to them: <c>added</c>, <c>modified</c>, <c>deleted</c>; empty for any of it.</param>
/// <param name="Except">Files that do not count.</param>
public sealed record ChangedFiles(ImmutableArray<Glob> Files, ImmutableArray<string> Acts, ImmutableArray<Glob> Except) : Occasion
{
    private const string Added = "added", Modified = "modified", Deleted = "deleted";

    internal override string Kind => "changes";

    internal static ChangedFiles? Read(ConfigSection item)
    {
        var files = item.OneOrMore<Glob>("changes", Glob.TryParse);
        var read = new ChangedFiles(files, item.Names("only", "kind of change", [Added, Modified, Deleted]), item.OneOrMore<Glob>("except", Glob.TryParse));
        if (item.IsEmptyList("changes") && item.States("changes")) item.ReportHere($"'{item.Path}' needs 'changes' that name files.");
        return files.IsEmpty ? null : read;
    }

    internal override IEnumerable<RequirementTerm> Terms() =>
    [
        RequirementTerm.Of(Kind, Files, TermScope.Widens),
        new RequirementTerm("only", Acts, TermScope.WidensUnlessEmpty),
        RequirementTerm.Of("except", Except, TermScope.Narrows),
    ];

    /// <summary>What is gone comes last: nobody can open it.</summary>
    internal override IEnumerable<Occurrence> FindIn(ReviewedChange change)
    {
        var gone = new List<Occurrence>();
        foreach (var file in change.Changes)
        {
            if (ActOn(file, change) is not { } act || !(Acts.IsEmpty || Acts.Contains(act))) continue;
            if (act == Deleted) gone.Add(new Occurrence(file.Before.Value, $"removes {file.Before}", file.Before, 1));
            else yield return new Occurrence(file.Path.Value, $"{(act == Added ? "adds" : "changes")} {file.Path}", file.Path, 1);
        }

        foreach (var occurrence in gone) yield return occurrence;
    }

    /// <summary>A pattern for files that are only ever added may well wait for the first one.</summary>
    internal override string? Blindness(DocsModel model, AuditSettings settings)
    {
        if (Acts is [Added] || model.Change?.Changes.Changes.Any(change => IsMeant(change.Path) || IsMeant(change.Before)) == true) return null;
        for (var file = 0; file < model.Files.Count; file++)
            if (IsMeant(model.Files.PathOf(file))) return null;
        return $"no file matches {Quotation.List(Files.Patterns())}";
    }

    /// <summary>What is done to a file as far as the patterns see it: one that is moved in is added, one that is moved out is gone.</summary>
    private string? ActOn(FileChange file, ReviewedChange change)
    {
        var (was, isNow) = (file.Kind != FileChangeKind.Added && IsMeant(file.Before), file.Kind != FileChangeKind.Deleted && IsMeant(file.Path));
        if (was && isNow) return file.Kind == FileChangeKind.Renamed && change.IsOnlyMoved(file) ? null : Modified;
        return isNow ? Added : was ? Deleted : null;
    }

    private bool IsMeant(RepoPath path) => Files.AnyMatches(path) && !Except.AnyMatches(path);
}
