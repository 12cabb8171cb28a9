namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>A type or a namespace that a name means; neither if it means something from elsewhere.</summary>
/// <param name="Type">The type.</param>
/// <param name="Namespace">The namespace.</param>
internal sealed record Meaning(TypeSymbol? Type, NamespaceSymbol? Namespace)
{
    /// <summary>Something that is not of this repository.</summary>
    public static Meaning Foreign { get; } = new(null, null);
}

/// <summary>
/// What is in scope in one namespace block, by rank: a lower rank hides a higher one. The namespaces around it come from inside out;
/// the directives of a block rank behind its own namespace and before the next one out.
/// </summary>
internal sealed class BlockScope
{
    /// <summary>The rank of what is not in scope.</summary>
    public const int Nowhere = int.MaxValue;

    private readonly Dictionary<int, int> _enclosing = [];
    private readonly Dictionary<int, int> _imported = [];
    private readonly Dictionary<int, Ranked<Meaning>> _aliases = [];
    private readonly List<Ranked<TypeSymbol>> _statics = [];

    /// <summary>The scope of a block with everything around it.</summary>
    public BlockScope(FileNames file, int block, NameBinder binder)
    {
        var rank = 0;
        for (; block >= 0; block = file.Facts.Namespaces[block].Parent)
        {
            var space = file.Namespaces[block];
            _enclosing.TryAdd(space.Index, rank++);
            AddUsings(file, block, rank, binder);
            rank += 2;
            var parent = file.Facts.Namespaces[block].Parent;
            var outer = parent < 0 ? null : file.Namespaces[parent];
            for (var around = space.Parent; around is not null && around != outer; around = around.Parent) _enclosing.TryAdd(around.Index, rank++);
        }

        ProjectRank = rank - 2;
    }

    /// <summary>The rank of what the project imports into every file: that of the file's own directives; an alias is one before it.</summary>
    public int ProjectRank { get; }

    /// <summary>The rank of a namespace around this block.</summary>
    public int RankOfEnclosing(NamespaceSymbol space) => _enclosing.GetValueOrDefault(space.Index, Nowhere);

    /// <summary>The rank of an imported namespace.</summary>
    public int RankOfImported(NamespaceSymbol space) => _imported.GetValueOrDefault(space.Index, Nowhere);

    /// <summary>The rank of a type whose nested types are imported (<c>using static</c>).</summary>
    public int RankOfStatic(TypeSymbol type)
    {
        foreach (var one in _statics)
            if (one.Value == type) return one.Rank;
        return Nowhere;
    }

    /// <summary>The alias of a name, or null.</summary>
    public Ranked<Meaning>? AliasOf(int name) => _aliases.GetValueOrDefault(name);

    private void AddUsings(FileNames file, int block, int rank, NameBinder binder)
    {
        foreach (var one in file.Facts.Usings)
        {
            if (one.Namespace != block) continue;
            var meaning = binder.MeaningOfUsing(file, one);
            if (one.Alias >= 0) _aliases.TryAdd(file.IdOf(one.Alias), new Ranked<Meaning>(meaning, rank));
            else if (one.IsStatic && meaning.Type is { } type) _statics.Add(new Ranked<TypeSymbol>(type, rank + 1));
            else if (meaning.Namespace is { } space) _imported.TryAdd(space.Index, rank + 1);
        }
    }
}

/// <summary>Something with its rank in a scope.</summary>
internal sealed record Ranked<T>(T Value, int Rank);
