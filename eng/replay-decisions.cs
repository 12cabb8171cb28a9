#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:property AssemblyName=QualityGates.Benchmarks
#:project ../src/QualityGates.Git/QualityGates.Git.csproj

// Audits each commit of a stretch of history against its first parent, and says which decisions it would have needed (QG0818).
//
//   dotnet run -c Release eng/replay-decisions.cs -- FOLDER CONFIGURATION TIP COMMITS

using QualityGates;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Git;
using QualityGates.Snapshots;
using QualityGates.Text;

var (folder, configuration, tip, wanted) = (args[0], File.ReadAllBytes(args[1]), args[2], int.Parse(args[3]));
if (!GitRepository.TryOpenForHistory(folder, "auto", out var git, out var problem)) throw new InvalidOperationException(problem);
var none = CancellationToken.None;
var inputs = AuditInputs.Read(configuration, new RepoPath(AuditSettings.FileName), null, new RepoPath("qualitygates.baseline.json"));
if (!inputs.Problems.IsEmpty) throw new InvalidOperationException(inputs.Problems[0].Message);

var (asked, had, byRequirement) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
var commits = git.History(git.Resolve(tip, none)!, firstParentsOnly: true, none).Take(wanted).Select(one => one.Commit).ToList();
foreach (var commit in commits.Where(one => !one.Parents.IsEmpty))
{
    var changes = git.Changes(commit.Parents[0], commit.Id, none);
    // Asked as if the commit recorded nothing, so that what was decided is counted too.
    var found = FindingsOf(commit, changes with { Changes = changes.Changes.RemoveAll(change => change.Path.Value.EndsWith(".md")) });
    if (found.Count == 0) continue;
    var isDecided = FindingsOf(commit, changes).Count == 0;
    asked++;
    if (isDecided) had++;
    Console.WriteLine($"{commit.Id[..9]} {commit.Time:yyyy-MM-dd} {(isDecided ? "has one" : "has none")} | {commit.Title}");
    foreach (var finding in found)
    {
        var requirement = finding.Subject.Split(" | ")[0];
        byRequirement[requirement] = byRequirement.GetValueOrDefault(requirement) + 1;
        Console.WriteLine($"    {finding.Path}({finding.Line}): {finding.Message.Split(", and neither")[0]} [{requirement}]");
    }
}

Console.WriteLine($"{commits.Count} commits, {commits[^1].Time:yyyy-MM-dd} to {commits[0].Time:yyyy-MM-dd}: {asked} need a decision, {had} have one");
foreach (var (requirement, count) in byRequirement) Console.WriteLine($"{count,6} {requirement}");
git.Dispose();

List<Finding> FindingsOf(GitCommit commit, ChangeSet changes)
{
    var (now, before) = (git.Snapshot(commit.Id), git.Snapshot(commit.Parents[0]));
    var origin = new AuditBase(new BaseRevision(commit.Parents[0], "first parent"), before, before.List(none), changes, inputs);
    var report = Auditor.Audit(now, now.List(none), inputs, origin, Environment.ProcessorCount, none);
    return [.. report.Result.Findings.Where(finding => finding.RuleId == DocsRules.DecisionRequired.Id)];
}
