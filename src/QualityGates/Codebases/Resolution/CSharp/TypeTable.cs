using System.Runtime.InteropServices;
using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Every type and namespace that the files of a codebase declare, by name.</summary>
internal sealed class TypeTable
{
    private const string AttributeEnding = "Attribute";

    /// <summary>What lies deeper in namespaces is taken to be at this depth.</summary>
    private const int DeepestNamespace = 64;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<List<TypeSymbol>?> _types = [];
    private readonly List<List<NamespaceSymbol>?> _namespaces = [];
    private readonly HashSet<int> _aliases = [];
    private readonly Dictionary<int, int> _attributes = [];
    private int _typeCount;
    private int _namespaceCount;

    /// <summary>The types of the files that have names.</summary>
    public TypeTable(SourceTree files)
    {
        Root = new NamespaceSymbol(_namespaceCount++, -1, null) { FullName = "" };
        Files = new FileNames?[files.Count];
        for (var file = 0; file < files.Count; file++)
            if (files.SourceOf(file)?.Facts.CSharp is { } facts) Files[file] = Declare(file, facts);
        FindAttributes();
    }

    /// <summary>The namespace around all others.</summary>
    public NamespaceSymbol Root { get; }

    /// <summary>The names of each file by its number; null for those that are not C#.</summary>
    public FileNames?[] Files { get; }

    /// <summary>The types of a name.</summary>
    public List<TypeSymbol> TypesOf(int name) => _types[name] ?? NoTypes;

    /// <summary>The namespaces whose last name it is.</summary>
    public List<NamespaceSymbol> NamespacesOf(int name) => _namespaces[name] ?? NoNamespaces;

    /// <summary>Whether any file declares something of that name that could be meant.</summary>
    public bool IsKnown(int name) => _types[name] is not null || _namespaces[name] is not null || _aliases.Contains(name);

    /// <summary>A name as text.</summary>
    public string TextOf(int name) => _texts[name];

    /// <summary>The number of the name that an attribute's short name stands for, or -1 if no type has it.</summary>
    public int AttributeOf(int name) => _attributes.GetValueOrDefault(name, -1);

    /// <summary>The number of a name.</summary>
    public int IdOf(string name)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, name, out var exists);
        if (exists) return id;
        id = _texts.Count;
        _texts.Add(name);
        _types.Add(null);
        _namespaces.Add(null);
        return id;
    }

    /// <summary>Notes that a name is an alias somewhere.</summary>
    public void AddAlias(int name) => _aliases.Add(name);

    /// <summary>What a dotted name means from outside of every namespace: a namespace, a type, or neither.</summary>
    public Meaning Find(string dotted)
    {
        if (dotted.StartsWith("global::", StringComparison.Ordinal)) dotted = dotted["global::".Length..];
        var meaning = Root.Meaning;
        foreach (var part in dotted.Split('.'))
        {
            if (!_ids.TryGetValue(part.Trim(), out var name)) return Meaning.Foreign;
            var container = meaning;
            var type = TypesOf(name).Find(one => one.Arity == 0
                && (container.Type is not null ? one.Container == container.Type : one.Container is null && one.Namespace == container.Namespace));
            var space = container.Type is null ? NamespacesOf(name).Find(one => one.Parent == container.Namespace) : null;
            if (type is null && space is null) return Meaning.Foreign;
            meaning = type?.Meaning ?? space!.Meaning;
        }

        return meaning;
    }

    private static List<TypeSymbol> NoTypes { get; } = [];

    private static List<NamespaceSymbol> NoNamespaces { get; } = [];

    private FileNames Declare(int number, CSharpNames facts)
    {
        var ids = new int[facts.Names.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = IdOf(facts.Names[i]);
        var file = new FileNames(number, facts, ids);
        for (var block = 0; block < facts.Namespaces.Length; block++)
        {
            var (name, parent) = (facts.Namespaces[block].Name, facts.Namespaces[block].Parent);
            file.Namespaces[block] = parent < 0 ? Root : Namespace(file.Namespaces[parent], name);
        }

        for (var i = 0; i < facts.Types.Length; i++)
        {
            var type = facts.Types[i];
            var container = type.Parent >= 0 ? file.Types[type.Parent] : null;
            file.Types[i] = Type(ids[type.Name], type, file.Namespaces[type.Namespace], container, number);
            file.Types[i].Parts.Add(new TypePart(file, type));
        }

        foreach (var one in facts.Usings)
            if (one.Alias >= 0) _aliases.Add(ids[one.Alias]);
        return file;
    }

    private NamespaceSymbol Namespace(NamespaceSymbol space, string dotted)
    {
        var depth = 0;
        for (var around = space; around is not null; around = around.Parent) depth++;
        foreach (var part in dotted.Split('.', DeepestNamespace))
        {
            if (depth++ > DeepestNamespace) break;
            var name = IdOf(part);
            var known = _namespaces[name] ??= [];
            var found = known.Find(one => one.Parent == space);
            if (found is null)
            {
                var full = space.FullName.Length == 0 ? part : $"{space.FullName}.{part}";
                known.Add(found = new NamespaceSymbol(_namespaceCount++, name, space) { FullName = full });
            }

            space = found;
        }

        return space;
    }

    private TypeSymbol Type(int name, CSharpType type, NamespaceSymbol space, TypeSymbol? container, int file)
    {
        var known = _types[name] ??= [];
        foreach (var one in known)
        {
            var isSame = one.Arity == type.TypeParameters.Length && one.Namespace == space && one.Container == container
                && IsLocal(one.Parts[0].Type) == IsLocal(type) && (!IsLocal(type) || one.Parts[0].File.File == file);
            if (isSame) return one;
        }

        var symbol = new TypeSymbol(_typeCount++, name, _texts[name], type.TypeParameters.Length, space, container);
        known.Add(symbol);
        return symbol;
    }

    private static bool IsLocal(CSharpType type) => type.Access == CSharpAccess.File;

    private void FindAttributes()
    {
        for (var name = 0; name < _texts.Count; name++)
        {
            var text = _texts[name];
            if (_types[name] is null || text.Length == AttributeEnding.Length || !text.EndsWith(AttributeEnding, StringComparison.Ordinal)) continue;
            if (_ids.TryGetValue(text[..^AttributeEnding.Length], out var stem)) _attributes[stem] = name;
        }
    }
}
