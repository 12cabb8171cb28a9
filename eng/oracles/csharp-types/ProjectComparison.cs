using System.Diagnostics;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.CSharp;
using QualityGates.Facts;
using QualityGates.Snapshots;

namespace QualityGates.Oracles.CSharpTypes;

/// <summary>What we read of the project files against what MSBuild says, as the union over target frameworks.</summary>
internal static class ProjectComparison
{
    public static int Print(string root, Project[] theirs, int shown)
    {
        var snapshot = new FolderSnapshot(root);
        var graph = new GraphBuilder(new SourceTree(CodebaseReader.Read(snapshot, snapshot.List(default), 2, default)));
        var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var projects = CSharpProjects.Read(graph);
        Console.WriteLine($"read {projects.Length} projects in {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:F0} ms CPU, {clock.ElapsedMilliseconds} ms");
        var built = graph.Build();
        var ours = projects.ToDictionary(project => graph.Files.PathOf(project.File).Value, StringComparer.Ordinal);
        var broken = theirs.Where(project => project.Error is not null).Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        var totals = new SortedDictionary<string, (int Same, int Theirs, int Ours)>(StringComparer.Ordinal);
        foreach (var group in theirs.Where(project => !broken.Contains(project.Path)).GroupBy(project => project.Path))
        {
            if (!ours.TryGetValue(group.Key, out var our))
            {
                Console.WriteLine($"{group.Key}: not read");
                totals["Project"] = (0, 1, 0);
                continue;
            }

            var references = built.DependenciesOf(our.File).ToArray().Where(edge => edge.Sites.Any(site => site.Kind == ImportKind.Project)).ToArray();
            var missing = built.Unresolved.Where(one => one.From == our.File && one.Import.Kind == ImportKind.Project).Select(one => one.Import.Specifier);
            Compare(group.Key, "Compile", Union(group, project => project.Compile.Where(file => graph.Files.Find(file) >= 0)), our.Sources.Select(Path));
            Compare(group.Key, "ProjectReference", Union(group, project => project.References.Where(path => path != project.Path)),
                references.Where(edge => !built.IsPackage(edge.To)).Select(edge => Path(edge.To)).Concat(missing));
            Compare(group.Key, "PackageReference", Union(group, project => project.Packages),
                references.Where(edge => built.IsPackage(edge.To)).Select(edge => built.NameOf(edge.To)["nuget:".Length..]));
            Compare(group.Key, "Using", Union(group, project => project.Usings), our.Usings.Select(Written));
            // A project that imports nothing of MSBuild's has no name in the end.
            if (group.First().Assembly.Length > 0) Compare(group.Key, "AssemblyName", [group.First().Assembly], [our.Name]);
        }

        foreach (var (kind, (same, only, extra)) in totals) Console.WriteLine($"{kind,-18} same {same,6}  only MSBuild's {only,4}  only ours {extra,4}");
        foreach (var problem in built.Problems) Console.WriteLine($"problem: {Path(problem.File)}({problem.Line}): {problem.Message}");
        foreach (var one in built.Unresolved.Take(shown)) Console.WriteLine($"unresolved: {Path(one.From)}({one.Import.Line}): {one.Import.Specifier} {one.Reason}");
        Console.WriteLine($"{ours.Count} projects of ours, {broken.Count} that MSBuild cannot evaluate");
        return totals.Count > 0 && totals.Values.All(total => total.Theirs == 0 && total.Ours == 0) ? 0 : 1;

        string Path(int file) => graph.Files.PathOf(file).Value;

        void Compare(string project, string kind, IEnumerable<string> expected, IEnumerable<string> found)
        {
            var (their, own) = (expected.ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
            foreach (var one in their.Except(own).Where(_ => shown-- > 0)) Console.WriteLine($"{project}: {kind} only MSBuild's: {one}");
            foreach (var one in own.Except(their).Where(_ => shown-- > 0)) Console.WriteLine($"{project}: {kind} only ours: {one}");
            var total = totals.GetValueOrDefault(kind);
            totals[kind] = (total.Same + own.Count(their.Contains), total.Theirs + their.Except(own).Count(), total.Ours + own.Except(their).Count());
        }
    }

    private static IEnumerable<string> Union(IEnumerable<Project> projects, Func<Project, IEnumerable<string>> of) => projects.SelectMany(of).Distinct(StringComparer.Ordinal);

    private static string Written(GlobalUsing one) => one.Kind switch
    {
        UsingKind.Alias => $"{one.Alias} = {one.Name}",
        UsingKind.Static => $"static {one.Name}",
        _ => one.Name,
    };
}
