using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Finds what a name means, in the order in which the language looks (C# specification, §7.8 and §12.8.4).</summary>
internal sealed class NameBinder(TypeTable table)
{
    /// <summary>Longer names mean nothing here.</summary>
    private const int MostDots = 64;

    /// <summary>How many bases may have to be found for others to be, and how many a type may have in all.</summary>
    private const int DeepestBases = 64;
    private const int MostAncestors = 256;

    private int _basesInProgress;

    /// <summary>What a path means where only types and namespaces count, or null.</summary>
    public Meaning? Bind(FileNames file, int path, int scope, ProjectView? project, int dots = 0)
    {
        var before = file.Before(path);
        var (name, arity) = (file.NameOf(path), file.ArityOf(path));
        if (before == CSharpNames.Global) return InNamespace(table.Root, name, arity, file, project);
        if (before < 0) return Simple(file, name, arity, scope, project);
        return dots < MostDots && Bind(file, before, scope, project, dots + 1) is { } container ? Member(container, name, arity, file, project) : null;
    }

    /// <summary>What a name means behind the dot of a namespace or a type.</summary>
    public Meaning? Member(Meaning container, int name, int arity, FileNames file, ProjectView? project)
    {
        if (container.Namespace is { } space) return InNamespace(space, name, arity, file, project);
        return container.Type is { } type && Nested(type, name, arity, file, project) is { } nested ? nested.Meaning : null;
    }

    /// <summary>What a name without a dot means.</summary>
    public Meaning? Simple(FileNames file, int name, int arity, int scope, ProjectView? project)
    {
        if (!table.IsKnown(name)) return null;
        var block = scope < 0 ? ~scope : file.Facts.Types[scope].Namespace;
        for (var type = scope; type >= 0; type = file.Facts.Types[type].Parent)
        {
            if (arity == 0 && IsTypeParameter(file, type, name)) return null;
            if (Nested(file.Types[type], name, arity, file, project) is { } nested) return nested.Meaning;
        }

        return InBlock(file.ScopeOf(block, this), file, name, arity, project);
    }

    /// <summary>What a using directive imports.</summary>
    public Meaning MeaningOfUsing(FileNames file, CSharpUsing one) =>
        one.Path < 0 ? Meaning.Foreign : OfUsing(file, one.Path, one.Namespace) ?? Meaning.Foreign;

    /// <summary>A nested type, also one that a base type brings.</summary>
    public TypeSymbol? Nested(TypeSymbol container, int name, int arity, FileNames file, ProjectView? project)
    {
        foreach (var candidate in table.TypesOf(name))
        {
            if (candidate.Container is { } around && candidate.Arity == arity && Sees(candidate, file, project)
                && (around == container || AncestorsOf(container).Contains(around)))
                return candidate;
        }

        return null;
    }

    /// <summary>Every type of the repository whose members a type inherits, each once, nearer ones first.</summary>
    public List<TypeSymbol> AncestorsOf(TypeSymbol type)
    {
        if (type.Ancestors is { } known) return known;
        var all = new List<TypeSymbol>();
        var seen = new HashSet<TypeSymbol> { type };
        var open = new Stack<TypeSymbol>([type]);
        while (all.Count < MostAncestors && open.TryPop(out var one))
        {
            if (one != type) all.Add(one);
            var bases = BasesOf(one);
            for (var i = bases.Count - 1; i >= 0; i--)
                if (seen.Add(bases[i])) open.Push(bases[i]);
        }

        // What is found while bases are still being looked for may not be all.
        if (_basesInProgress == 0) type.Ancestors = all;
        return all;
    }

    /// <summary>The flags of a member of a type or of its bases, or -1; see <see cref="CSharpType.Members"/>.</summary>
    public int FlagsOf(TypeSymbol type, int member, out bool isAllKnown)
    {
        var flags = type.FlagsOf(member);
        isAllKnown = flags >= 0 || IsAllKnown(type);
        if (flags >= 0) return flags;
        foreach (var one in AncestorsOf(type))
        {
            flags = one.FlagsOf(member);
            if (flags >= 0) return flags;
            isAllKnown &= !one.HasForeignBase && !one.IsPartial;
        }

        return -1;
    }

    private bool IsAllKnown(TypeSymbol type)
    {
        _ = BasesOf(type);
        return !type.HasForeignBase && !type.IsPartial;
    }

    /// <summary>The bases of a type among those of the repository; a class inherits nothing from the interfaces that it implements.</summary>
    private IReadOnlyList<TypeSymbol> BasesOf(TypeSymbol type)
    {
        if (type.Bases is { } known) return known;
        if (_basesInProgress >= DeepestBases) return [];

        // A type that is met again while its bases are looked for has none yet.
        type.Bases = [];
        _basesInProgress++;
        var bases = new List<TypeSymbol>();
        foreach (var part in type.Parts)
        {
            var scope = part.Type.Parent >= 0 ? part.Type.Parent : ~part.Type.Namespace;
            foreach (var path in part.Type.Bases)
            {
                if (Bind(part.File, path, scope, part.File.Projects.Count > 0 ? part.File.Projects[0] : null)?.Type is { } one)
                {
                    if (!one.IsInterface || type.IsInterface) bases.Add(one);
                }
                else if (!LooksLikeInterface(table.TextOf(part.File.NameOf(path)))) type.HasForeignBase = true;
            }
        }

        _basesInProgress--;
        return type.Bases = bases;
    }

    /// <summary>Whether a file that a project compiles may name a type.</summary>
    public static bool Sees(TypeSymbol type, FileNames file, ProjectView? project)
    {
        foreach (var part in type.Parts)
            if (Sees(type, part, file, project)) return true;
        return false;
    }

    /// <summary>Whether a file that a project compiles may name a part of a type.</summary>
    public static bool Sees(TypeSymbol type, TypePart part, FileNames file, ProjectView? project)
    {
        if (part.File == file) return true;
        if (part.Type.Access == CSharpAccess.File) return false;
        if (project is null) return true;
        return project[part.File.File] switch
        {
            Visibility.None => false,
            Visibility.Public => part.Type.Access != CSharpAccess.Internal || part.Type.IsPartial && IsPublicElsewhere(type, part),
            // An internal copy of what frameworks bring (System.Index) is for those projects that lack it; here the real one is meant.
            Visibility.Friend => part.Type.Access != CSharpAccess.Internal || !IsOfFramework(part),
            _ => true,
        };
    }

    /// <summary>Of the parts of a type one says <c>public</c>, and it holds for all of them.</summary>
    private static bool IsPublicElsewhere(TypeSymbol type, TypePart part)
    {
        foreach (var other in type.Parts)
        {
            if (!other.Type.IsPartial || other.Type.Access != CSharpAccess.Public) continue;
            foreach (var project in part.File.Projects)
                if (other.File.Projects.Contains(project)) return true;
        }

        return false;
    }

    private static bool IsOfFramework(TypePart part)
    {
        var space = part.File.Namespaces[part.Type.Namespace].FullName;
        return space.StartsWith("System", StringComparison.Ordinal) && (space.Length == 6 || space[6] == '.');
    }

    private Meaning? InBlock(BlockScope scope, FileNames file, int name, int arity, ProjectView? project)
    {
        var (best, meaning) = (BlockScope.Nowhere, default(Meaning));
        foreach (var candidate in table.TypesOf(name))
        {
            if (candidate.Arity != arity) continue;
            var rank = RankOf(candidate, scope, project);
            if (rank > best || rank == BlockScope.Nowhere || !Sees(candidate, file, project)) continue;
            if (rank == best && IsBetter(meaning!.Type!, candidate, project)) continue;
            (best, meaning) = (rank, candidate.Meaning);
        }

        if (arity > 0) return meaning;
        foreach (var candidate in table.NamespacesOf(name))
        {
            var rank = scope.RankOfEnclosing(candidate.Parent!);
            if (rank <= best && rank != BlockScope.Nowhere && IsInSight(candidate, project)) (best, meaning) = (rank, candidate.Meaning);
        }

        if (scope.AliasOf(name) is { } alias && alias.Rank < best) return alias.Value;
        if (project is not null && scope.ProjectRank < best && project.Aliases.TryGetValue(name, out var ofProject)) return ofProject;
        return meaning;
    }

    private static int RankOf(TypeSymbol candidate, BlockScope scope, ProjectView? project)
    {
        if (candidate.Container is { } container)
        {
            var asStatic = scope.RankOfStatic(container);
            return asStatic == BlockScope.Nowhere && project?.Statics.Contains(container) == true ? scope.ProjectRank + 1 : asStatic;
        }

        var rank = Math.Min(scope.RankOfEnclosing(candidate.Namespace), scope.RankOfImported(candidate.Namespace));
        return project?.Imported.Contains(candidate.Namespace.Index) == true ? Math.Min(rank, scope.ProjectRank + 1) : rank;
    }

    /// <summary>Of two types that are equally near, one's own comes before those of references, and a public one before an internal one.</summary>
    private static bool IsBetter(TypeSymbol one, TypeSymbol other, ProjectView? project) => Weight(one, project) >= Weight(other, project);

    private static int Weight(TypeSymbol type, ProjectView? project)
    {
        var weight = 0;
        foreach (var part in type.Parts)
        {
            var isOwn = project is not null && project[part.File.File] == Visibility.Own;
            weight = Math.Max(weight, isOwn ? 3 : part.Type.Access == CSharpAccess.Public ? 2 : 1);
        }

        return weight;
    }

    private Meaning? InNamespace(NamespaceSymbol space, int name, int arity, FileNames file, ProjectView? project)
    {
        foreach (var candidate in table.TypesOf(name))
        {
            if (candidate.Container is null && candidate.Namespace == space && candidate.Arity == arity && Sees(candidate, file, project))
                return candidate.Meaning;
        }

        if (arity > 0) return null;
        foreach (var candidate in table.NamespacesOf(name))
            if (candidate.Parent == space && IsInSight(candidate, project)) return candidate.Meaning;
        return null;
    }

    /// <summary>What a using directive means: it is looked up without the directives beside it, from the namespace of its block outwards.</summary>
    private Meaning? OfUsing(FileNames file, int path, int block, int dots = 0)
    {
        var project = file.Projects.Count > 0 ? file.Projects[0] : null;
        var before = file.Before(path);
        var (name, arity) = (file.NameOf(path), file.ArityOf(path));
        if (before == CSharpNames.Global) return InNamespace(table.Root, name, arity, file, project);
        if (before >= 0) return dots < MostDots && OfUsing(file, before, block, dots + 1) is { } container ? Member(container, name, arity, file, project) : null;
        for (var space = file.Namespaces[block]; space is not null; space = space.Parent)
            if (InNamespace(space, name, arity, file, project) is { } found) return found;
        return null;
    }

    private static bool IsInSight(NamespaceSymbol space, ProjectView? project) => project is null || project.Namespaces.Contains(space.Index);

    private static bool IsTypeParameter(FileNames file, int type, int name)
    {
        foreach (var parameter in file.Facts.Types[type].TypeParameters)
            if (file.IdOf(parameter) == name) return true;
        return false;
    }

    private static bool LooksLikeInterface(string name) => name.Length > 1 && name[0] == 'I' && char.IsAsciiLetterUpper(name[1]);
}
