using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// Walks over the tokens of a parsed file once and notes every name that a type may be meant by. What stands around a name says
/// whether it can be one: nothing is noted for values, for calls, or for what stands behind a dot.
/// </summary>
internal ref partial struct NameReader
{
    private readonly Parser _parser;
    private readonly ReadOnlySpan<byte> _source;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<int> _closes;
    private readonly Outline _outline;
    private readonly NameTable _names;
    private readonly NameUses _uses;
    private readonly List<CSharpNamespace> _namespaces = [new("", -1)];
    private readonly List<CSharpUsing> _usings = [];
    private readonly List<TypeInProgress> _types = [];
    private List<string>? _friends;

    /// <summary>For each open bracket what was in force around it: what that held, the scope, the namespace.</summary>
    private readonly List<int> _brackets;

    private Holds _innermost = Holds.Nothing;
    private int _scope = ~0;
    private int _namespace;
    private int _nextMark;

    /// <summary>Counts members, so that the variables of one mean nothing in the next.</summary>
    private int _member = 1;
    private int _usesBeforeMember;

    /// <summary>Whether the arrow or the equals sign of the member is behind us, so that no declaration but an expression stands here.</summary>
    private bool _isInBody;

    /// <summary>Before this token only types are named: type arguments, a tuple of types.</summary>
    private int _typesUntil;

    /// <summary>Behind the type arguments that ended last, and the last bracket pair that only made an array.</summary>
    private int _argumentsEnd;
    private int _rankEnd;

    /// <summary>Before this token stand the parameters of a lambda.</summary>
    private int _lambdaUntil;

    /// <summary>The type whose header we are in, and how deep in brackets that header stands.</summary>
    private TypeInProgress? _header;
    private int _headerDepth;

    private NameReader(Parser parser, ReadOnlySpan<byte> source, TokenTree tree, Outline outline, NameTable names)
    {
        _parser = parser;
        _source = source;
        _tokens = tree.Tokens;
        _closes = tree.Closes;
        _outline = outline;
        _names = names;
        _uses = names.Uses;
        _brackets = names.Brackets;
    }

    /// <summary>What a bracket holds, as far as it matters to names.</summary>
    private enum Holds
    {
        /// <summary>There is no bracket: the file itself.</summary>
        Nothing,
        /// <summary>Members of a namespace.</summary>
        Namespace,
        /// <summary>Members of a type.</summary>
        Members,
        /// <summary>Attributes.</summary>
        Attributes,
        /// <summary>The arms of a switch expression.</summary>
        Arms,
        /// <summary>The properties of a pattern.</summary>
        Properties,
        /// <summary>The elements of a list pattern.</summary>
        Elements,
        /// <summary>Anything else.</summary>
        Code,
    }

    /// <summary>A type and the place where its facts go.</summary>
    private sealed record TypeInProgress(OutlineType Outline, int Number, int Parent, int Namespace)
    {
        public List<int> TypeParameters { get; } = [];

        public List<int> Bases { get; } = [];

        /// <summary>The token of its header that the constraints begin with; up to it none do.</summary>
        public int Seen { get; set; }
    }

    /// <summary>The names of the file that <paramref name="tree"/> holds.</summary>
    public static CSharpNames Read(Parser parser, ReadOnlySpan<byte> source, TokenTree tree, Outline outline, NameTable names)
    {
        names.Clear();
        var reader = new NameReader(parser, source, tree, outline, names);
        reader.Walk();
        return reader.Build();
    }

    /// <summary>Whether members of a type are declared here.</summary>
    private readonly bool IsAmongMembers => _innermost == Holds.Members && !_isInBody;

    /// <summary>How many brackets are open.</summary>
    private readonly int Depth => _brackets.Count / 3;

    private readonly TokenKind KindAt(int index) => _parser.KindAt(index);

    private readonly bool IsText(int index, ReadOnlySpan<byte> text) => _parser.IsText(index, text);

    private readonly int NameAt(int index) => _names.Add(_source, _tokens[index].Start, _tokens[index].End);

    private void Walk()
    {
        var marks = _outline.Marks;
        var markAt = marks.Count > 0 ? marks[0].Token : int.MaxValue;
        for (var i = 0; i < _tokens.Length;)
        {
            if (i == markAt)
            {
                i = Mark(marks[_nextMark++]);
                while (_nextMark < marks.Count && marks[_nextMark].Token < i) _nextMark++;
                markAt = _nextMark < marks.Count ? marks[_nextMark].Token : int.MaxValue;
                continue;
            }

            var kind = (TokenKind)_tokens[i].Kind;
            if (kind.IsIdentifier()) Identifier(i);
            else if (kind.IsOpen()) Open(i);
            else if (kind >= TokenKind.CloseParen) Close(i);
            else if (kind == TokenKind.Semicolon && _innermost <= Holds.Members) BeginMember();
            else if (kind is TokenKind.Arrow or TokenKind.Assign && _innermost == Holds.Members) _isInBody = true;
            else if (kind == TokenKind.Less && KindAt(i - 1) is TokenKind.Star or TokenKind.CloseBracket) FunctionPointer(i);
            i++;
        }
    }

    private void BeginMember()
    {
        _member++;
        _isInBody = false;
        _usesBeforeMember = _uses.Count;
        if (_header is not null && Depth == _headerDepth) _header = null;
    }

    /// <summary>Takes in what begins at a token; returns where to go on.</summary>
    private int Mark(OutlineMark mark)
    {
        switch (mark)
        {
            case OutlineUsing directive:
                Using(directive);
                return directive.End;
            case OutlineNamespace block:
                _pendingNamespace = block;
                if (KindAt(block.End) == TokenKind.OpenBrace) return block.End;
                EnterNamespace();
                return block.End;
            case OutlineType type:
                return Header(type);
            default:
                return mark.Token + 1;
        }
    }

    private OutlineNamespace? _pendingNamespace;

    private void EnterNamespace()
    {
        var block = _pendingNamespace!;
        _pendingNamespace = null;
        _namespaces.Add(new CSharpNamespace(_parser.NameOf(block.Token, block.End), _namespace));
        _namespace = _namespaces.Count - 1;
        _scope = ~_namespace;
    }

    private void Using(OutlineUsing directive)
    {
        var start = directive.Name;
        var path = -1;
        if (KindAt(start) == TokenKind.Global && KindAt(start + 1) == TokenKind.ColonColon || KindAt(start).IsIdentifier())
            path = PathAt(start, out _, out _);
        var alias = directive.Alias >= 0 ? NameAt(directive.Alias) : -1;
        _usings.Add(new CSharpUsing(path, alias, _namespace, directive.IsStatic, directive.IsGlobal));
        if (!directive.IsStatic && directive.Alias < 0) return;
        if (path >= 0) _uses.Add(path, ~_namespace, NamePosition.Type, LineOf(start));

        // using Pairs = System.Collections.Generic.List<(A, B)>;
        for (var i = start; i < directive.End; i++)
        {
            if (!KindAt(i).IsIdentifier() || KindAt(i - 1) is TokenKind.Dot or TokenKind.ColonColon || i == start) continue;
            if (KindAt(i - 1) is TokenKind.Less or TokenKind.Comma or TokenKind.OpenParen)
                _uses.Add(PathAt(i, out _, out _), ~_namespace, NamePosition.Type, LineOf(i));
        }
    }

    /// <summary>The name and the type parameters of a type; what follows up to its body is walked as part of the header.</summary>
    private int Header(OutlineType type)
    {
        BeginMember();
        var parent = _scope >= 0 ? _scope : -1;
        _header = new TypeInProgress(type, _types.Count, parent, _namespace);
        _headerDepth = Depth;
        _types.Add(_header);
        NameAt(type.Token);
        var after = type.Token + 1;
        return KindAt(after) == TokenKind.Less ? TypeParameters(after, _header.TypeParameters) : after;
    }

    /// <summary>The type parameters in the angle brackets at <paramref name="open"/>; returns where to go on.</summary>
    private int TypeParameters(int open, List<int>? list)
    {
        var after = _parser.AfterAngles(open);
        if (after < 0) return open + 1;
        for (var i = open + 1; i < after; i++)
        {
            if (KindAt(i) == TokenKind.OpenBracket)
            {
                i = _closes[i];
                continue;
            }

            if (!KindAt(i).IsIdentifier() || KindAt(i + 1) is not (TokenKind.Comma or TokenKind.Greater)) continue;
            var name = NameAt(i);
            list?.Add(name);
            _names[name].TypeParameterIn = _member;
            _uses.TakeBack(_usesBeforeMember, name);
        }

        return after;
    }

    private readonly int LineOf(int index) => _tokens[index].Line;
}
