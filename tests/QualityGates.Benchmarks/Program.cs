using QualityGates;
using QualityGates.Git;
using QualityGates.Reports;

// audit DIR OUT WORKERS: one whole audit in one process, as the build runs it; the reports go to OUT.
if (args is not ["audit", var folder, var output, var count] || !int.TryParse(count, out var workers))
{
    Console.Error.WriteLine("usage: QualityGates.Benchmarks audit DIR OUT WORKERS");
    return 2;
}

var snapshot = GitWorkingTree.Open(Path.GetFullPath(folder));
var report = Auditor.Audit(snapshot, snapshot.List(CancellationToken.None), AuditInputs.Default, null, workers, CancellationToken.None);
Directory.CreateDirectory(output);
foreach (var file in ReportFile.Of(report, withInventory: false))
{
    using var stream = File.Create(Path.Combine(output, file.Name));
    file.Write(stream);
}

foreach (var line in ConsoleReport.Lines(report, Path.Combine(output, "report.md"))) Console.WriteLine(line);
var used = Environment.CpuUsage;
Console.WriteLine($"{used.UserTime.TotalSeconds:0.000} s user, {used.PrivilegedTime.TotalSeconds:0.000} s system");
return 0;
