namespace QualityGates.Languages.TypeScript;

/// <summary>How the bytes of a name make the name.</summary>
internal enum NameForm : byte
{
    /// <summary>As written.</summary>
    Written,
    /// <summary>As written, without the quotes around it.</summary>
    Quoted,
    /// <summary>What <c>export default</c> declares.</summary>
    Default,
    /// <summary>What <c>export =</c> declares.</summary>
    ExportEquals,
    /// <summary>It has none.</summary>
    Anonymous,
}

/// <summary>Where a name stands in the source.</summary>
internal readonly record struct NameSpan(int Start, int End, NameForm Form)
{
    public static NameSpan None => new(0, 0, NameForm.Anonymous);

    public static NameSpan Default => new(0, 0, NameForm.Default);

    public static NameSpan ExportEquals => new(0, 0, NameForm.ExportEquals);

    public bool IsAnonymous => Form == NameForm.Anonymous;
}

/// <summary>What stands at one place of the outline.</summary>
internal enum OutlineKind : byte
{
    /// <summary>Not a declaration after all; what is inside belongs to what is around.</summary>
    Nothing,
    /// <summary>No declaration, but its name qualifies what is inside: a namespace, an object literal assigned to a name.</summary>
    Scope,
    Class,
    Interface,
    Enum,
    TypeAlias,
    Function,
    LocalFunction,
    Method,
    Constructor,
    Accessor,
}

/// <summary>One place of the outline.</summary>
internal struct OutlineNode
{
    public OutlineKind Kind;

    /// <summary>
    /// Named by what it is assigned to, as long as nothing follows that shows it is only a part of that:
    /// <c>function () {}.bind(x)</c>.
    /// </summary>
    public bool IsTentative;

    /// <summary>Whether it has a body that runs.</summary>
    public bool HasBody;

    public NameSpan Name;

    /// <summary>Its own name, for when it turns out not to be what is assigned.</summary>
    public NameSpan OwnName;

    /// <summary>Index of the innermost node around it, or -1.</summary>
    public int Parent;

    public int StartLine;
    public int EndLine;
    public int Parameters;
    public FunctionTally Tally;
}

/// <summary>A use of <c>this.name</c> in a member of a class.</summary>
internal struct MemberUse
{
    /// <summary>Index of the member's node.</summary>
    public int Member;
    public NameSpan Name;
}

/// <summary>The length of an outline at one moment.</summary>
internal readonly record struct OutlineMark(int Nodes, int Uses, int Imports, int ImportNames, int Current, int Depth);

/// <summary>
/// What the parser has found so far. Nothing is final before the end of the file: a parser that guesses wrong takes it back,
/// and some names are known only after what they name.
/// </summary>
internal sealed partial class Outline
{
    private OutlineNode[] _nodes = new OutlineNode[256];
    private int _count;
    private int _current = -1;
    private int _depth;

    private readonly List<MemberUse> _uses = [];

    /// <summary>How many nodes there are.</summary>
    public int Count => _count;

    /// <summary>How many nodes are open.</summary>
    public int Depth => _depth;

    public ref OutlineNode this[int index] => ref _nodes[index];

    public void Clear() => Rewind(new OutlineMark(0, 0, 0, 0, -1, 0));

    public OutlineMark Mark() => new(_count, _uses.Count, _imports.Count, _names.Count, _current, _depth);

    /// <summary>Forgets what was found since <paramref name="mark"/>.</summary>
    public void Rewind(OutlineMark mark)
    {
        _count = mark.Nodes;
        _current = mark.Current;
        _depth = mark.Depth;
        if (_uses.Count > mark.Uses) ForgetUses(mark.Uses);
        if (_imports.Count > mark.Imports) _imports.RemoveRange(mark.Imports, _imports.Count - mark.Imports);
        if (_names.Count > mark.ImportNames) ForgetNames(mark.ImportNames);
    }

    /// <summary>Opens a node inside the innermost open one.</summary>
    public int Begin(OutlineKind kind, NameSpan name, int startLine)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = new OutlineNode
        {
            Kind = kind,
            Name = name,
            OwnName = NameSpan.None,
            Parent = _current,
            StartLine = startLine,
        };
        _depth++;
        return _current = _count++;
    }

    /// <summary>Opens a node that holds all nodes from <paramref name="first"/> on: its decorators came before its name.</summary>
    public int BeginAround(int first, OutlineKind kind, NameSpan name, int startLine)
    {
        var parent = _current;
        var inside = _count - first;
        var last = Begin(kind, name, startLine);
        if (inside == 0) return last;

        var node = _nodes[last];
        Array.Copy(_nodes, first, _nodes, first + 1, inside);
        _nodes[first] = node;
        for (var i = first + 1; i < _count; i++) _nodes[i].Parent = _nodes[i].Parent == parent ? first : _nodes[i].Parent + 1;
        return _current = first;
    }

    /// <summary>Closes the innermost open node.</summary>
    public void End(int index, int endLine)
    {
        _nodes[index].EndLine = endLine;
        _current = _nodes[index].Parent;
        _depth--;
    }

    public int UseCount => _uses.Count;

    public void AddUse(int member, int start, int end) =>
        _uses.Add(new MemberUse { Member = member, Name = new NameSpan(start, end, NameForm.Written) });

    public void ForgetUses(int count) => _uses.RemoveRange(count, _uses.Count - count);
}
