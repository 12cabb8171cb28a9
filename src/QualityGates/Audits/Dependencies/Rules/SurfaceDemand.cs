using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>surface</c>: what lies in a module may be reached from outside only through its public surface.</summary>
/// <param name="Modules">The modules; a pattern of folders makes one of each folder.</param>
/// <param name="Through">The files of the surface, as patterns over paths inside the module.</param>
/// <param name="PublicTypes">Whether the public types of C# are part of the surface.</param>
public sealed record SurfaceDemand(ImmutableArray<ModulePattern> Modules, ImmutableArray<ModulePattern> Through, bool PublicTypes) : Demand
{
    private static readonly ModulePattern Usual = new(
        "/index.* or /__init__.py",
        [Glob.Parse("/index.{ts,tsx,mts,cts,js,jsx,mjs,cjs,d.ts,svelte,vue}"), Glob.Parse("/__init__.{py,pyi}")],
        ModuleKind.Files);

    internal override string Kind => "surface";

    internal override Rule Rule => DependencyRules.PublicSurface;

    internal static SurfaceDemand Read(ConfigSection section, TextReading<ModulePattern> module)
    {
        var states = section.States("through") || section.States("publicTypes");
        var (modules, through) = (section.OneOrMore("surface", module), section.OneOrMore("through", module));
        var publicTypes = section.Flag("publicTypes");
        return states ? new SurfaceDemand(modules, through, publicTypes) : new SurfaceDemand(modules, [Usual], true);
    }

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        RuleTerm.Of(Kind, Modules, Tendency.MoreIsStricter),
        RuleTerm.Of("through", Through, Tendency.MoreIsLooser),
        new RuleTerm("publicTypes", PublicTypes ? ["true"] : [], Tendency.MoreIsLooser),
    ];

    internal override void Examine(RuleRun run)
    {
        var (graph, parts) = (run.Graph, run.SelectParts(Kind, Modules));
        var isSurface = new bool[graph.Files.Count];
        for (var file = 0; file < isSurface.Length; file++)
            isSurface[file] = parts.Of(file) >= 0 && IsSurface(graph.NameOf(file), parts.LengthOf(file));
        foreach (var edge in graph.Edges)
        {
            if (parts.Of(edge.To) is not (>= 0 and var part) || parts.Of(edge.From) == part) continue;
            if (!run.IsJudged(edge.From) || !run.Counts(edge)) continue;
            run.See();
            if (isSurface[edge.To]) continue;
            var types = PublicTypes ? graph.Files.SourceOf(edge.To)?.Facts.CSharp : null;
            var past = edge.Sites.RemoveAll(site => (site.Kind & ImportKind.Project) != 0 || IsPublic(types, site));
            if (!past.IsEmpty && run.Counts(edge with { Sites = past }))
                run.Forbid(edge with { Sites = past }, $"which lies inside '{parts.Names[part]}'", Advice(parts.Names[part], types));
        }
    }

    private bool IsSurface(string path, int start)
    {
        // A module that is a file is its own surface; one that is a component is rooted in the repository.
        if (start == path.Length) return true;
        var inside = path.AsSpan(start == 0 ? 0 : start + 1);
        foreach (var pattern in Through)
            if (pattern.IsMatch(inside)) return true;
        return false;
    }

    private string Advice(string module, CSharpNames? types) =>
        types is not null ? $"Use a public type of '{module}', or ask its owners to make this one public."
        : $"Go through {RuleWords.AnyOf(Through)} of '{module}'; if it is not there, ask its owners to offer it.";

    /// <summary>Whether an import takes a type that every project may name. What is no use of a type is not judged by types.</summary>
    private static bool IsPublic(CSharpNames? file, Import site)
    {
        if (file is null || (site.Kind & ImportKind.TypeUse) == 0) return false;
        var name = LastName(site.Specifier);
        foreach (var type in file.Types)
        {
            if (!name.SequenceEqual(file.Names[type.Name])) continue;
            var isPublic = true;
            for (var around = type; isPublic; around = file.Types[around.Parent])
            {
                isPublic = around.Access == CSharpAccess.Public;
                if (around.Parent < 0) break;
            }

            if (isPublic) return true;
        }

        return false;
    }

    /// <summary>The own name in a full one: <c>Map</c> of <c>Acme.Data.Map`2</c>.</summary>
    private static ReadOnlySpan<char> LastName(string fullName)
    {
        var name = fullName.AsSpan();
        if (name.IndexOfAny('`', '<') is >= 0 and var generic) name = name[..generic];
        return name[(name.LastIndexOfAny('.', '+') + 1)..];
    }
}
