using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>
/// Binds the names that files use to the types that files declare. Only what the language itself would find is a dependency: a
/// namespace that is imported and not used is none, a name in full is one without any import.
/// </summary>
internal sealed class TypeResolver
{
    private readonly GraphBuilder _graph;
    private readonly TypeTable _table;
    private readonly NameBinder _binder;
    private readonly HashSet<long> _found = [];
    private readonly List<int> _parts = [];

    private TypeResolver(GraphBuilder graph, TypeTable table) => (_graph, _table, _binder) = (graph, table, new NameBinder(table));

    /// <summary>Adds a dependency for every type of another file that a file names.</summary>
    public static void Resolve(GraphBuilder graph, ImmutableArray<CSharpProject> projects)
    {
        var table = new TypeTable(graph.Files);
        ProjectViews.Assign(graph.Files, table, projects);
        var resolver = new TypeResolver(graph, table);
        foreach (var file in table.Files)
            if (file is not null) resolver.Resolve(file);
    }

    private void Resolve(FileNames file)
    {
        _found.Clear();
        if (file.Projects.Count == 0) Resolve(file, null);
        foreach (var project in file.Projects) Resolve(file, project);
    }

    private void Resolve(FileNames file, ProjectView? project)
    {
        var uses = file.Facts.Uses;
        for (var i = 0; i < uses.Length; i += CSharpNames.UseLength)
            Use(file, project, uses[i], uses[i + 1], (NamePosition)uses[i + 2], uses[i + 3]);
    }

    private void Use(FileNames file, ProjectView? project, int path, int scope, NamePosition position, int line)
    {
        _parts.Clear();
        var head = path;
        for (; head >= 0; head = file.Before(head)) _parts.Add(head);
        var isGlobal = head == CSharpNames.Global;
        head = _parts[^1];
        var isShort = position == NamePosition.Attribute && _parts.Count == 1;
        if (!isGlobal && !_table.IsKnown(file.NameOf(head)) && !(isShort && _table.AttributeOf(file.NameOf(head)) >= 0)) return;
        var value = position >= NamePosition.Expression && !isGlobal ? ValueOf(file, file.NameOf(head), scope) : Value.No;
        if (value == Value.Yes) return;

        Meaning? meaning = null;
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            var (name, arity) = (file.NameOf(_parts[i]), file.ArityOf(_parts[i]));
            var next = i == 0 && position == NamePosition.Attribute ? Attribute(file, project, meaning, isGlobal, name, arity, scope)
                : Step(file, project, meaning, isGlobal, name, arity, scope);
            if (next is null) return;
            if (next.Type is { } type)
            {
                if (i > 0 && position >= NamePosition.Expression && !HasMember(file, project, type, _parts[i - 1], position, value)) return;
                Add(file, project, type, line);
            }

            meaning = next;
        }
    }

    private Meaning? Step(FileNames file, ProjectView? project, Meaning? before, bool isGlobal, int name, int arity, int scope) =>
        before is not null ? _binder.Member(before, name, arity, file, project)
        : isGlobal ? _binder.Member(_table.Root.Meaning, name, arity, file, project)
        : _binder.Simple(file, name, arity, scope, project);

    /// <summary>An attribute is looked for with its ending first, then by the name as it stands.</summary>
    private Meaning? Attribute(FileNames file, ProjectView? project, Meaning? before, bool isGlobal, int name, int arity, int scope)
    {
        var full = _table.AttributeOf(name);
        if (full >= 0 && Step(file, project, before, isGlobal, full, arity, scope) is { Type: not null } found) return found;
        return Step(file, project, before, isGlobal, name, arity, scope);
    }

    /// <summary>Whether a name means a member of the types around it, rather than a type; <c>Color Color</c> can mean both.</summary>
    private Value ValueOf(FileNames file, int name, int scope)
    {
        var value = Value.No;
        for (var type = scope; type >= 0; type = file.Facts.Types[type].Parent)
        {
            var flags = _binder.FlagsOf(file.Types[type], name, out var isAllKnown);
            if (flags >= 0) return (flags & CSharpType.LikeItsType) == 0 ? Value.Yes : Value.LikeItsType;
            if (!isAllKnown) value = Value.Perhaps;
        }

        return value;
    }

    /// <summary>
    /// Whether what follows the dot can be reached by the type's name. If not, the name in front means a value: a property of a base
    /// class from elsewhere, say, that is called like the type. Members can be out of sight: generated, or in a branch of <c>#if</c>.
    /// </summary>
    private bool HasMember(FileNames file, ProjectView? project, TypeSymbol type, int part, NamePosition position, Value value)
    {
        var name = file.NameOf(part);
        var flags = _binder.FlagsOf(type, name, out var isAllKnown);
        if (flags >= 0) return (flags & CSharpType.Static) != 0 || position == NamePosition.NameOf;

        // Without a value of that name it is the type, and an extension brings the member.
        return value == Value.No || position == NamePosition.NameOf || !isAllKnown && value != Value.LikeItsType || type.Parts[0].Type.IsStatic
            || _table.TextOf(name) is "Equals" or "ReferenceEquals" || _binder.Nested(type, name, file.ArityOf(part), file, project) is not null;
    }

    /// <summary>Whether a name means a value where it stands.</summary>
    private enum Value
    {
        /// <summary>No: the members of the types around it are all known.</summary>
        No,
        /// <summary>Not that we know, but bases from elsewhere or generators may bring one.</summary>
        Perhaps,
        /// <summary>A member that may have the type of that name for its own.</summary>
        LikeItsType,
        /// <summary>Yes.</summary>
        Yes,
    }

    private void Add(FileNames file, ProjectView? project, TypeSymbol type, int line)
    {
        var isOwn = project is not null && IsOwn(type, project);
        foreach (var part in type.Parts)
        {
            // A type that is declared here and in a referenced project is the one that is declared here.
            var to = part.File.File;
            if (isOwn && project![to] != Visibility.Own) continue;
            if (to == file.File || !NameBinder.Sees(type, part, file, project) || !_found.Add(((long)to << 32) | (uint)type.Index)) continue;
            _graph.AddDependency(file.File, to, new Import(type.FullName, line) { Kind = ImportKind.TypeUse, Names = type.Names });
        }
    }

    private static bool IsOwn(TypeSymbol type, ProjectView project)
    {
        foreach (var part in type.Parts)
            if (project[part.File.File] == Visibility.Own) return true;
        return false;
    }
}
