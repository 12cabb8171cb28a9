using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Configuration;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>
/// Merges three versions of the baseline into ours: those that git names to a merge driver, or, when nobody names any, those that
/// git left in its index because it could not merge the baseline itself.
/// </summary>
internal sealed class MergeSession(AuditParameters parameters, CancellationToken cancellationToken)
{
    private const int DecisionsShown = 20;

    /// <summary>Does it. Ours is written whole, or not at all when there is an error.</summary>
    public AuditOutcome Run()
    {
        try
        {
            return parameters.Merge.Ours.Length > 0 ? MergeFor(git: parameters.Merge) : Resolve();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GitException)
        {
            return Fail(e is BaselineNotSavedException ? e.Message : $"The baseline was not merged, and is as it was: {e.Message}");
        }
    }

    /// <summary>As a merge driver. An error lets git report the conflict.</summary>
    private AuditOutcome MergeFor(MergeFiles git)
    {
        foreach (var (path, property) in (ReadOnlySpan<(string, string)>)[
            (git.Ancestor, "QualityGatesMergeAncestor"), (git.Ours, "QualityGatesMergeOurs"), (git.Theirs, "QualityGatesMergeTheirs")])
        {
            // What has no ancestor may have no file for it.
            if (!File.Exists(path) && (Directory.Exists(path) || path != git.Ancestor))
                return Fail($"{property} must name a file, and {path} is none. A driver passes all three: {MergeDriver.Arming(parameters.Root)}");
        }

        var ancestor = File.Exists(git.Ancestor) ? File.ReadAllBytes(git.Ancestor) : [];
        return TryMerge(ancestor, File.ReadAllBytes(git.Ours), File.ReadAllBytes(git.Theirs), out var merged, out var problems)
            ? Save(git.Ours, merged, "Git goes on with it.")
            : new AuditOutcome(problems, []);
    }

    /// <summary>As somebody's answer to a conflict that git reported.</summary>
    private AuditOutcome Resolve()
    {
        // A link is tracked as a link; the conflict is in what it points to.
        var isLink = new FileInfo(parameters.Baseline).LinkTarget is not null;
        var path = isLink ? File.ResolveLinkTarget(parameters.Baseline, returnFinalTarget: true)!.FullName : parameters.Baseline;
        var relative = NameOf(path);
        var versions = Directory.Exists(Path.GetDirectoryName(path)) ? UnmergedFile.Find(path, cancellationToken) : null;
        if (versions is null) return ResolveNothing(path, relative);
        if (versions is not { Ours: { } ours, Theirs: { } theirs })
        {
            var side = versions.Ours is null ? "our" : "their";
            return Fail($"{relative} was removed on {side} side and changed on the other, which turns the gate off or leaves it on: "
                + $"that is for somebody to decide. 'git add {relative}' keeps it, 'git rm {relative}' removes it.");
        }

        return TryMerge(versions.Ancestor ?? default, ours, theirs, out var merged, out var problems)
            ? Save(path, merged, $"To go on: git add {relative}")
            : new AuditOutcome(problems, []);
    }

    private static AuditOutcome ResolveNothing(string path, string relative)
    {
        var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (ConflictMarkers.Find(content) is null || BaselineFile.Parse(content).Problems is not [var problem, ..])
            return new AuditOutcome([], [$"QualityGates: git knows of no conflict in {relative}, so nothing was merged."]);
        var diagnostic = new AuditDiagnostic(path, problem.Line, problem.Column, ToolRules.InvalidBaseline.Id,
            $"{problem.Message} Git holds this conflict to be resolved already, so there is nothing to merge; "
            + $"'git checkout --merge -- {relative}' brings the conflict back if it was resolved in this merge.");
        return new AuditOutcome([diagnostic], []);
    }

    private bool TryMerge(
        ReadOnlyMemory<byte> ancestor, ReadOnlyMemory<byte> ours, ReadOnlyMemory<byte> theirs,
        [NotNullWhen(true)] out BaselineMergeResult? merged, out ImmutableArray<AuditDiagnostic> problems)
    {
        var (before, mine, other) = (BaselineFile.Parse(ancestor.Span), BaselineFile.Parse(ours.Span), BaselineFile.Parse(theirs.Span));
        problems = [.. Wrong("The common ancestor", before, "ours"), .. Wrong("Our side", mine, "theirs"), .. Wrong("Their side", other, "ours")];
        merged = problems.IsEmpty ? BaselineMerge.Merge(before.Baseline!, mine.Baseline!, other.Baseline!) : null;
        return merged is not null;
    }

    /// <summary>The files of a merge driver are gone when it ends, so the place is part of the message.</summary>
    private ImmutableArray<AuditDiagnostic> Wrong(string side, BaselineReading reading, string better)
    {
        if (reading.Problems is not [var first, .. var rest]) return [];
        var more = rest.IsEmpty ? "" : $" ({Figure.Of(rest.Length)} more)";
        return [AuditDiagnostic.Error(ToolRules.InvalidBaseline,
            $"{side} of the baseline cannot be merged, and nothing was: line {first.Line}, column {first.Column}: {first.Message}{more} "
            + $"Without it: 'git checkout --{better} -- {NameOf(parameters.Baseline)}', then 'dotnet build -t:UpdateBaseline'.")];
    }

    private static AuditOutcome Save(string path, BaselineMergeResult merged, string next)
    {
        BaselineFile.Save(path, BaselineFile.Write(merged.Baseline));
        return new AuditOutcome([], [.. Summary(merged, next)]);
    }

    private static IEnumerable<string> Summary(BaselineMergeResult merged, string next)
    {
        var (baseline, decisions) = merged;
        yield return $"QualityGates merged the baseline; it tolerates {Figure.Of(baseline.Count, "finding")}. {next}";
        if (!decisions.IsEmpty) yield return "Both sides had changed these, and the stricter side won:";
        foreach (var (ruleId, subject, message) in decisions.Take(DecisionsShown))
            yield return Markdown.Visible($"  {ruleId} {subject}: {message}");
        if (decisions.Length > DecisionsShown) yield return $"  … and {Figure.Of(decisions.Length - DecisionsShown)} more";
    }

    private string NameOf(string path) =>
        Markdown.Visible(Path.GetRelativePath(parameters.Root, path).Replace(Path.DirectorySeparatorChar, '/'));

    private static AuditOutcome Fail(string message) => AuditOutcome.Error(ToolRules.InvalidBaseline, message);
}
