using QualityGates.Oracles.CSharpTypes;

// projects DIR OUT         what MSBuild says of every project below DIR
// compare-projects DIR PROJECTS [N]   what we read of them against that, with the first N differences
// edges DIR PROJECTS OUT   type-level dependencies as Roslyn's semantic models see them
// errors DIR PROJECTS [N]  the first N compile errors of each project: what the semantic models do not know
// compare EDGES INVENTORY [N]   our inventory against them, with the first N differences
switch (args)
{
    case ["projects", var folder, var output]:
        var read = MSBuildProjects.Read(Path.GetFullPath(folder));
        Json.Write(output, read);
        foreach (var broken in read.Where(project => project.Error is not null)) Console.WriteLine($"{broken.Path}: {broken.Error!.Split('\n')[0]}");
        Console.WriteLine($"{read.Length} projects and frameworks, {read.Count(project => project.Error is not null)} of them broken");
        return 0;
    case ["edges", var folder, var described, var output]:
        var projects = Json.Read<Project[]>(described).Where(project => project.Error is null).ToArray();
        var compilations = new Compilations(Path.GetFullPath(folder), projects);
        var edges = new TypeEdges();
        foreach (var project in projects) edges.Add(project, compilations.Of(project));
        var map = edges.Map();
        Json.Write(output, map);
        Console.WriteLine($"{map.Edges.Length} edges of types, {map.DirectiveEdges.Length} of directives, {map.MemberEdges.Length} of members, "
            + $"{map.AmbiguousEdges.Length} ambiguous; {map.BoundNames} names bound, {map.UnboundNames} not");
        return 0;
    case ["errors", var folder, var described, ..]:
        var compilable = Json.Read<Project[]>(described).Where(project => project.Error is null).ToArray();
        var compiler = new Compilations(Path.GetFullPath(folder), compilable);
        foreach (var project in compilable)
        {
            var errors = compiler.Of(project).GetDiagnostics().Where(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToArray();
            Console.WriteLine($"{project.Path} {project.Framework}: {errors.Length} errors");
            foreach (var error in errors.Take(args.Length > 3 ? int.Parse(args[3], null) : 3)) Console.WriteLine($"  {error}");
        }

        return 0;
    case ["compare-projects", var folder, var described, ..]:
        return ProjectComparison.Print(Path.GetFullPath(folder), Json.Read<Project[]>(described), args.Length > 3 ? int.Parse(args[3], null) : 40);
    case ["compare", var theirs, var ours, ..]:
        return Comparison.Print(Json.Read<Map>(theirs), ours, args.Length > 3 ? int.Parse(args[3], null) : 40);
    default:
        Console.Error.WriteLine("usage: projects DIR OUT | compare-projects DIR PROJECTS [N] | edges DIR PROJECTS OUT | errors DIR PROJECTS [N] | compare EDGES INVENTORY [N]");
        return 2;
}
