using QualityGates.Facts;
using QualityGates.Languages.CSharp;
using QualityGates.Snapshots;
using QualityGates.Tests.Languages.CSharp;

// compare DIR [N]: scans every .cs file below DIR with our scanner and with Roslyn, and prints the first N differences.
// speed DIR: scans them with ours alone, from memory, and prints CPU seconds and MB/s.
if (args is not ["compare" or "speed", _, ..])
{
    Console.Error.WriteLine("usage: compare DIR [N] | speed DIR");
    return 2;
}

var root = Path.GetFullPath(args[1]);
var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
var paths = Directory.EnumerateFiles(root, "*.cs", options).Order(StringComparer.Ordinal).ToArray();
var facts = new FactBuilder();
return args[0] == "speed" ? Speed() : Compare(args.Length > 2 ? int.Parse(args[2], null) : 20);

int Compare(int shown)
{
    int declarations = 0, differing = 0, rejected = 0, filesDiffering = 0, problems = 0;
    var complaints = new List<string>();
    foreach (var path in paths)
    {
        var source = File.ReadAllBytes(path);
        var theirs = RoslynOracle.Parse(source, out var error);
        var ours = Scan(source);
        var name = Path.GetRelativePath(root, path);
        if (error is not null)
        {
            rejected++;
            var problem = ours.Problems.Length > 0 ? ours.Problems[0].ToString() : "no problem";
            complaints.Add($"{name}: Roslyn: {error}; ours: {problem}; {Difference.Between(theirs, ours).Count()} differences");
            continue;
        }

        declarations += theirs.Declarations.Length;
        var differences = Difference.Between(theirs, ours).ToArray();
        differing += differences.Length;
        if (differences.Length > 0) filesDiffering++;
        if (ours.Problems.Length > 0) problems++;
        foreach (var found in ours.Problems.Where(_ => shown-- > 0)) Console.WriteLine($"{name}: {found}");
        foreach (var difference in differences.Where(_ => shown-- > 0)) Console.WriteLine($"{name}: {difference}");
    }

    foreach (var complaint in complaints) Console.WriteLine(complaint);
    Console.WriteLine($"{paths.Length} files, {rejected} of them rejected by Roslyn; {declarations} declarations;"
        + $" {differing} differences in {filesDiffering} files; {problems} files with a problem that Roslyn has not");
    return differing == 0 ? 0 : 1;
}

int Speed()
{
    var sources = paths.Select(File.ReadAllBytes).ToArray();
    var bytes = sources.Sum(s => (long)s.Length);
    for (var round = 0; round < 8; round++)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var started = Environment.CpuUsage.TotalTime;
        foreach (var source in sources)
        {
            facts.Reset();
            CSharpScanner.Scan(source, facts);
        }

        var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        Console.WriteLine($"{sources.Length} files, {bytes / 1e6:0.0} MB: {seconds:0.000} s CPU, {bytes / 1e6 / seconds:0} MB/s,"
            + $" {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0.0} MB allocated");
    }

    return 0;
}

FileFacts Scan(byte[] source)
{
    facts.Reset();
    CSharpScanner.Scan(source, facts);
    return facts.Build("C#", source, Exclusion.None);
}
