using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Facts;

/// <summary>
/// Collects what a scanner finds in one file. One builder serves one worker for its whole run; <see cref="Reset"/> keeps the
/// arrays. Strings are made here and nowhere earlier.
/// </summary>
internal sealed class FactBuilder
{
    private readonly List<Declaration> _declarations = [];
    private readonly List<Import> _imports = [];
    private readonly List<ScanProblem> _problems = [];
    private readonly List<int> _open = [];

    /// <summary>Line classification; a field, because it is a mutable struct that scanners update in place.</summary>
    public LineCounter Lines;

    /// <summary>Makes the strings that many files share.</summary>
    public readonly StringPool Strings = new();

    /// <summary>The names in a C# file; null for all others.</summary>
    public CSharpNames? CSharp;

    /// <summary>What to note beside the facts; null unless the file is read once more for it.</summary>
    public CloseReading? Closely;

    /// <summary>Forgets everything about the file before.</summary>
    public void Reset()
    {
        _declarations.Clear();
        _imports.Clear();
        _problems.Clear();
        _open.Clear();
        Lines.Reset();
        Closely = null;
        CSharp = null;
    }

    /// <summary>Opens a declaration inside the innermost open one and returns its index.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its own name; the names around it are put in front.</param>
    /// <param name="startLine">Its first line, from 1.</param>
    public int Begin(DeclarationKind kind, string name, int startLine)
    {
        var parent = _open.Count > 0 ? _open[^1] : -1;
        var qualified = parent < 0 ? name : string.Concat(_declarations[parent].Name, ".", name);
        _declarations.Add(new Declaration(kind, qualified, startLine, startLine, parent, null, []));
        _open.Add(_declarations.Count - 1);
        return _declarations.Count - 1;
    }

    /// <summary>Closes the innermost open declaration, which must be <paramref name="index"/>.</summary>
    public void End(int index, int endLine, FunctionMetrics? metrics = null)
    {
        if (_open.Count == 0 || _open[^1] != index) throw new InvalidOperationException("Declarations must be closed innermost first.");
        _open.RemoveAt(_open.Count - 1);
        ref var declaration = ref CollectionsMarshal.AsSpan(_declarations)[index];
        declaration = declaration with { EndLine = endLine, Metrics = metrics };
    }

    /// <summary>The declarations so far; a closed one may be replaced, for example to set <see cref="Declaration.Touches"/>.</summary>
    public Span<Declaration> Declarations => CollectionsMarshal.AsSpan(_declarations);

    /// <summary>The imports so far; one may be replaced, for example when what stands behind it tells its <see cref="Import.Kind"/>.</summary>
    public Span<Import> Imports => CollectionsMarshal.AsSpan(_imports);

    /// <summary>Notes an import.</summary>
    public void AddImport(string specifier, int line) => _imports.Add(new Import(specifier, line));

    /// <summary>Notes an import with its kind and the names it takes.</summary>
    public void AddImport(Import import) => _imports.Add(import);

    /// <summary>Notes why the facts are incomplete.</summary>
    public void AddProblem(ScanProblemKind kind, int line, string message) => _problems.Add(new ScanProblem(kind, line, message));

    /// <summary>Everything collected, as immutable facts.</summary>
    public FileFacts Build(string language, ReadOnlySpan<byte> source, Exclusion exclusion)
    {
        var lines = Lines.Finish(source);
        return new FileFacts(language, lines, source.Length, exclusion, [.. _declarations], [.. _imports], [.. _problems])
        {
            DeclarationCode = CodeOfDeclarations(),
            CSharp = CSharp,
        };
    }

    private ImmutableArray<int> CodeOfDeclarations()
    {
        if (_declarations.Count == 0) return [];
        var code = new int[_declarations.Count];
        for (var i = 0; i < code.Length; i++) code[i] = Lines.CodeIn(_declarations[i].StartLine, _declarations[i].EndLine);
        return ImmutableCollectionsMarshal.AsImmutableArray(code);
    }
}
