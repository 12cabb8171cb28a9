namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>What the files of one project see: its own types, those of the projects that it references, and what it imports everywhere.</summary>
/// <param name="files">How many files there are.</param>
internal sealed class ProjectView(int files)
{
    private readonly Visibility[] _files = new Visibility[files];

    /// <summary>The numbers of the imported namespaces.</summary>
    public HashSet<int> Imported { get; } = [];

    /// <summary>The types whose nested types are imported.</summary>
    public List<TypeSymbol> Statics { get; } = [];

    /// <summary>The aliases that hold in every file.</summary>
    public Dictionary<int, Meaning> Aliases { get; } = [];

    /// <summary>The numbers of the namespaces that have types in sight.</summary>
    public HashSet<int> Namespaces { get; } = [];

    /// <summary>How well the project sees a file.</summary>
    public Visibility this[int file]
    {
        get => _files[file];
        set
        {
            if (value > _files[file]) _files[file] = value;
        }
    }
}

/// <summary>How well a project sees the types of a file.</summary>
internal enum Visibility : byte
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>Those that are public.</summary>
    Public,
    /// <summary>The internal ones too: the file's project names it a friend.</summary>
    Friend,
    /// <summary>All: it is compiled into the project.</summary>
    Own,
}
