using System.Collections.Immutable;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;

namespace QualityGates.Codebases.Graphs;

/// <summary>Collects what resolvers find, in any order; the graph is the same for every order. Not for use by several threads at once.</summary>
internal sealed class GraphBuilder(SourceTree files)
{
    private readonly List<Edge> _edges = [];
    private readonly List<PackageUse> _packages = [];
    private readonly List<UnresolvedImport> _unresolved = [];
    private readonly List<MiscasedImport> _miscased = [];
    private readonly List<ManifestProblem> _problems = [];

    /// <summary>The files that numbers mean.</summary>
    public SourceTree Files => files;

    /// <summary>Notes that a file imports a file; importing oneself is not a dependency.</summary>
    public void AddDependency(int from, int to, Import import)
    {
        if (from != to) _edges.Add(new Edge(from, to, import));
    }

    /// <summary>Notes that a file imports a package from elsewhere.</summary>
    /// <param name="from">The number of the file.</param>
    /// <param name="package">The package with its kind: <c>npm:react</c>.</param>
    /// <param name="import">The import.</param>
    public void AddPackage(int from, string package, Import import) => _packages.Add(new PackageUse(from, package, import));

    /// <summary>Notes an import that finds nothing.</summary>
    public void AddUnresolved(int from, Import import, UnresolvedReason reason, string expected = "") =>
        _unresolved.Add(new UnresolvedImport(from, import, reason, expected));

    /// <summary>Notes an import that differs from its file in case, and the dependency.</summary>
    public void AddMiscased(int from, int to, Import import)
    {
        _miscased.Add(new MiscasedImport(from, to, import));
        AddDependency(from, to, import);
    }

    /// <summary>Notes that something is wrong with a manifest.</summary>
    public void AddProblem(int file, int line, string message) => _problems.Add(new ManifestProblem(file, line, message));

    /// <summary>Takes over what another builder of the same files holds.</summary>
    public void AddAll(GraphBuilder other)
    {
        _edges.AddRange(other._edges);
        _packages.AddRange(other._packages);
        _unresolved.AddRange(other._unresolved);
        _miscased.AddRange(other._miscased);
        _problems.AddRange(other._problems);
    }

    /// <summary>The graph.</summary>
    public DependencyGraph Build()
    {
        var packages = _packages.Select(static use => use.Package).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var numbers = new Dictionary<string, int>(packages.Length, StringComparer.Ordinal);
        for (var i = 0; i < packages.Length; i++) numbers.Add(packages[i], files.Count + i);
        foreach (var (from, package, import) in _packages) _edges.Add(new Edge(from, numbers[package], import));
        return new DependencyGraph(files, packages, Merge())
        {
            Unresolved = [.. _unresolved.OrderBy(static one => one.From).ThenBy(static one => one.Import.Line).ThenBy(static one => one.Import.Specifier, StringComparer.Ordinal)],
            Miscased = [.. _miscased.OrderBy(static one => one.From).ThenBy(static one => one.Import.Line).ThenBy(static one => one.To)],
            Problems = [.. _problems.Distinct().OrderBy(static one => one.File).ThenBy(static one => one.Line).ThenBy(static one => one.Message, StringComparer.Ordinal)],
        };
    }

    private ImmutableArray<Dependency> Merge()
    {
        _edges.Sort(static (one, other) => one.From != other.From ? one.From.CompareTo(other.From)
            : one.To != other.To ? one.To.CompareTo(other.To)
            : one.Import.Line != other.Import.Line ? one.Import.Line.CompareTo(other.Import.Line)
            : one.Import.Kind != other.Import.Kind ? one.Import.Kind.CompareTo(other.Import.Kind)
            : CompareWritten(one.Import, other.Import));
        var merged = ImmutableArray.CreateBuilder<Dependency>();
        var sites = ImmutableArray.CreateBuilder<Import>();
        for (var i = 0; i < _edges.Count; i++)
        {
            var (from, to, import) = _edges[i];
            sites.Add(import);
            if (i + 1 < _edges.Count && _edges[i + 1].From == from && _edges[i + 1].To == to) continue;
            merged.Add(new Dependency(from, to, sites.ToImmutable()));
            sites.Clear();
        }

        return merged.DrainToImmutable();
    }

    private static int CompareWritten(Import one, Import other) =>
        string.CompareOrdinal(one.Specifier, other.Specifier) is not 0 and var order ? order
        : string.CompareOrdinal(string.Join(',', one.Names), string.Join(',', other.Names));

    // Classes: collections of structs are compiled anew at each start.
    private sealed record Edge(int From, int To, Import Import);

    private sealed record PackageUse(int From, string Package, Import Import);
}
