using QualityGates;
using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

// audit DIR OUT WORKERS [BASE ENGINE]: one whole audit in one process, as the build runs it; the reports go to OUT.
// audit:monoliths,docs DIR OUT WORKERS: the same with these audits only.
if (args is not [['a', 'u', 'd', 'i', 't', .. var named], var folder, var output, var count, ..] || args.Length is not (4 or 6) || !int.TryParse(count, out var workers))
{
    Console.Error.WriteLine("usage: QualityGates.Benchmarks audit[:NAME,NAME...] DIR OUT WORKERS [BASE ENGINE]");
    return 2;
}

var root = Path.GetFullPath(folder);
var snapshot = GitWorkingTree.Open(root);
var listing = snapshot.List(CancellationToken.None);
using var repository = args.Length == 6 ? OpenRepository(args[5]) : null;
var origin = repository is null ? null : ReadBase(repository, args[4]);
var inputs = named.Length == 0 ? AuditInputs.Default : Only(named[1..].Split(','), AuditInputs.Default);
var report = Auditor.Audit(snapshot, listing, inputs, origin, workers, CancellationToken.None);
Directory.CreateDirectory(output);
foreach (var file in ReportFile.Of(report, ReportChoice.None))
{
    using var stream = File.Create(Path.Combine(output, file.Name));
    file.Write(stream);
}

foreach (var line in ConsoleReport.Lines(report, Path.Combine(output, "report.md"))) Console.WriteLine(line);
var used = Environment.CpuUsage;
Console.WriteLine($"{used.UserTime.TotalSeconds:0.000} s user, {used.PrivilegedTime.TotalSeconds:0.000} s system");
return 0;

IGitRepository OpenRepository(string name) =>
    GitRepository.TryOpen(root, name, out var opened, out var problem) ? opened : throw new InvalidOperationException(problem);

static AuditInputs Only(string[] audits, AuditInputs all)
{
    var none = RuleCatalogue.All.Where(rule => !ToolRules.IsToolRule(rule.Id) && !audits.Contains(RuleCatalogue.AuditOf(rule)))
        .Select(static rule => KeyValuePair.Create(rule.Id, Severity.None));
    return all with { Settings = all.Settings with { Severities = all.Settings.Severities.SetItems(none) } };
}

AuditBase ReadBase(IGitRepository opened, string name)
{
    var commit = opened.Resolve(name, CancellationToken.None) ?? throw new InvalidOperationException($"There is no {name}.");
    var (configuration, baseline) = (new InputFile(new RepoPath("qualitygates.json"), null), new InputFile(new RepoPath("qualitygates.baseline.json"), null));
    return new AuditBaseReader(opened, CancellationToken.None).TryRead(new BaseRevision(commit, name), configuration, baseline, out var found, out var problem)
        ? found
        : throw new InvalidOperationException(problem);
}
