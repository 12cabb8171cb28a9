using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>A namespace that the repository declares; the outermost, which has no name, is in nothing.</summary>
internal sealed class NamespaceSymbol(int index, int name, NamespaceSymbol? parent)
{
    private Meaning? _meaning;

    /// <summary>Its number.</summary>
    public int Index => index;

    /// <summary>The number of its last name.</summary>
    public int Name => name;

    /// <summary>What it is in.</summary>
    public NamespaceSymbol? Parent => parent;

    /// <summary>Its full name.</summary>
    public required string FullName { get; init; }

    /// <summary>It as what a name means.</summary>
    public Meaning Meaning => _meaning ??= new Meaning(null, this);
}

/// <summary>A part of a type: what one file declares of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Type">The type in it.</param>
internal sealed record TypePart(FileNames File, CSharpType Type);

/// <summary>A type of the repository, with every file that declares a part of it, in whichever project.</summary>
internal sealed class TypeSymbol(int index, int name, string simpleName, int arity, NamespaceSymbol space, TypeSymbol? container)
{
    private Dictionary<int, int>? _members;
    private Meaning? _meaning;
    private string? _fullName;
    private ImmutableArray<string> _names;

    /// <summary>Its number.</summary>
    public int Index => index;

    /// <summary>The number of its name.</summary>
    public int Name => name;

    /// <summary>Its name without what it is in.</summary>
    public string SimpleName => simpleName;

    /// <summary>How many type parameters it has.</summary>
    public int Arity => arity;

    /// <summary>The namespace it is in, directly or by the types around it.</summary>
    public NamespaceSymbol Namespace => space;

    /// <summary>The type it is nested in, or null.</summary>
    public TypeSymbol? Container => container;

    /// <summary>Whether a generator may have written members of it.</summary>
    public bool IsPartial => Parts[0].Type.IsPartial;

    /// <summary>Whether it is an interface, which passes its members on to interfaces alone.</summary>
    public bool IsInterface => Parts[0].Type.Kind == DeclarationKind.Interface;

    /// <summary>Its parts, by file.</summary>
    public List<TypePart> Parts { get; } = [];

    /// <summary>Its bases among the types of the repository; null while nobody asked.</summary>
    public IReadOnlyList<TypeSymbol>? Bases { get; set; }

    /// <summary>Its bases, theirs and so on; null while nobody asked.</summary>
    public List<TypeSymbol>? Ancestors { get; set; }

    /// <summary>Whether it has a base class from elsewhere, so that not all of its members are known.</summary>
    public bool HasForeignBase { get; set; }

    /// <summary>The name with which it is addressed: namespace, outer types, own name.</summary>
    public string FullName => _fullName ??=
        container is not null ? $"{container.FullName}.{simpleName}" : space.FullName.Length == 0 ? simpleName : $"{space.FullName}.{simpleName}";

    /// <summary>Its simple name, as what an import of it takes.</summary>
    public ImmutableArray<string> Names => _names.IsDefault ? _names = [simpleName] : _names;

    /// <summary>It as what a name means.</summary>
    public Meaning Meaning => _meaning ??= new Meaning(this, null);

    /// <summary>The flags of its own member of that name, or -1: see <see cref="CSharpType.Members"/>.</summary>
    public int FlagsOf(int member)
    {
        if (_members is null)
        {
            _members = [];
            foreach (var part in Parts)
            {
                foreach (var one in part.Type.Members)
                {
                    var id = part.File.IdOf(one >> 2);
                    _members[id] = _members.GetValueOrDefault(id) | (one & 3);
                }
            }
        }

        return _members.GetValueOrDefault(member, -1);
    }
}
