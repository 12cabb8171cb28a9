using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>The names of one file, with the symbols that its declarations became.</summary>
/// <param name="file">Its number.</param>
/// <param name="facts">What it says.</param>
/// <param name="ids">For each of its names the number that this name has in all files.</param>
internal sealed class FileNames(int file, CSharpNames facts, int[] ids)
{
    private readonly BlockScope?[] _scopes = new BlockScope?[facts.Namespaces.Length];

    /// <summary>Its number.</summary>
    public int File => file;

    /// <summary>What it says.</summary>
    public CSharpNames Facts => facts;

    /// <summary>The namespace of each of its blocks.</summary>
    public NamespaceSymbol[] Namespaces { get; } = new NamespaceSymbol[facts.Namespaces.Length];

    /// <summary>The symbol of each of its types.</summary>
    public TypeSymbol[] Types { get; } = new TypeSymbol[facts.Types.Length];

    /// <summary>The projects that compile it.</summary>
    public List<ProjectView> Projects { get; } = [];

    /// <summary>The number that one of its names has in all files.</summary>
    public int IdOf(int name) => ids[name];

    /// <summary>The path in front of the last dot of a path; below 0 if there is none.</summary>
    public int Before(int path) => facts.Paths[path * CSharpNames.PathLength];

    /// <summary>The number of the last name of a path.</summary>
    public int NameOf(int path) => ids[facts.Paths[(path * CSharpNames.PathLength) + 1]];

    /// <summary>How many type arguments the last name of a path has.</summary>
    public int ArityOf(int path) => facts.Paths[(path * CSharpNames.PathLength) + 2];

    /// <summary>What is in scope in a block, but for what the project brings.</summary>
    public BlockScope ScopeOf(int block, NameBinder binder) => _scopes[block] ??= new BlockScope(this, block, binder);
}
