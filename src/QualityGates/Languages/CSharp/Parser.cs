using System.Runtime.CompilerServices;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// Finds declarations and counts what their bodies hold, over a balanced token tree. It parses declarations and statements;
/// expressions it only walks, as far as lambdas, switch expressions and decisions need. It accepts any token sequence: every
/// loop moves forward, and where the stack would run out the rest of the construct is left out with a problem.
/// </summary>
internal ref partial struct Parser
{
    /// <summary>Declarations inside each other beyond this are not read: their qualified names grow with each level.</summary>
    private const int DeepestDeclaration = 250;

    private const string TooDeep = "The code here is nested too deeply to be parsed.";

    private readonly ReadOnlySpan<byte> _source;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<int> _closes;
    private readonly TokenTree _tree;
    private readonly FactBuilder _facts;
    private readonly Outline _outline;
    private int _at;
    private BodyCount _body;

    /// <summary>How many declarations are open.</summary>
    private int _depth;

    /// <summary>Whether the member that is being parsed belongs to its type rather than to instances.</summary>
    private bool _isStatic;

    /// <summary>Set inside a type so large that its cohesion is of interest.</summary>
    private MemberUses? _uses;

    private Parser(ReadOnlySpan<byte> source, TokenTree tree, Outline outline, FactBuilder facts)
    {
        _source = source;
        _tree = tree;
        _tokens = tree.Tokens;
        _closes = tree.Closes;
        _outline = outline;
        _facts = facts;
    }

    /// <summary>Reports the declarations and imports of the file that <paramref name="tree"/> holds.</summary>
    /// <returns>The parser, for its looking ahead.</returns>
    public static Parser Run(ReadOnlySpan<byte> source, TokenTree tree, Outline outline, FactBuilder facts)
    {
        outline.Clear();
        var parser = new Parser(source, tree, outline, facts);
        parser.NamespaceBody(tree.Tokens.Length - 1);
        return parser;
    }

    private readonly TokenKind Kind => KindAt(_at);

    private readonly TokenKind Next => KindAt(_at + 1);

    /// <summary>The kind of the token at <paramref name="index"/>; the end of the file beyond either end.</summary>
    public readonly TokenKind KindAt(int index) =>
        (uint)index < (uint)_tokens.Length ? (TokenKind)_tokens[index].Kind : TokenKind.EndOfFile;

    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>.</summary>
    public readonly int CloseOf(int open) => _closes[open];

    /// <summary>The index behind the token or the whole bracketed group at <paramref name="index"/>.</summary>
    private readonly int After(int index) => KindAt(index).IsOpen() ? CloseOf(index) + 1 : index + 1;

    public readonly int LineOf(int index) => _tokens[Math.Min(index, _tokens.Length - 1)].Line;

    /// <summary>The line on which the token before the current one ends.</summary>
    private readonly int LastLine => LineOf(Math.Max(_at - 1, 0));

    public readonly ReadOnlySpan<byte> TextOf(int index) => _source[_tokens[index].Start.._tokens[index].End];

    public readonly bool IsText(int index, ReadOnlySpan<byte> text) =>
        (uint)index < (uint)_tokens.Length && TextOf(index).SequenceEqual(text);

    /// <summary>The source text from one token to before another, without the white space around it.</summary>
    private readonly string TextBetween(int from, int to) =>
        to <= from ? "" : Encoding.UTF8.GetString(_source[_tokens[from].Start.._tokens[to - 1].End]);

    private void Expect(TokenKind kind)
    {
        if (Kind == kind) _at++;
    }

    /// <summary>Whether there is stack for one more level; where not, the file is reported as not understood whole.</summary>
    private readonly bool HasStack()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        _tree.Report(LineOf(_at), TooDeep);
        return false;
    }

    /// <summary>Opens a declaration; false if it is too deep inside others for its content to be read.</summary>
    private bool Begin(DeclarationKind kind, string name, int start, out int index)
    {
        index = _facts.Begin(kind, name, LineOf(start));
        if (KindAt(start) == TokenKind.OpenBracket) _facts.Closely?.SetHead(index, LineOf(start), LineOf(AfterAttributes(start)));
        if (++_depth <= DeepestDeclaration && HasStack()) return true;
        _tree.Report(LineOf(start), TooDeep);
        return false;
    }

    private readonly int AfterAttributes(int index)
    {
        while (KindAt(index) == TokenKind.OpenBracket) index = CloseOf(index) + 1;
        return index;
    }

    /// <summary>Closes a declaration behind the token before the current one.</summary>
    private void End(int index, FunctionMetrics? metrics = null)
    {
        _facts.End(index, LastLine, metrics);
        _depth--;
    }

    /// <summary>Namespaces, types, imports and top-level statements up to the token at <paramref name="end"/>.</summary>
    private void NamespaceBody(int end)
    {
        while (_at < end)
        {
            var start = _at;
            switch (Kind)
            {
                case TokenKind.Namespace:
                    NamespaceDeclaration();
                    break;
                case TokenKind.Global when Next == TokenKind.Using:
                case TokenKind.Using when IsUsingDirective():
                    UsingDirective();
                    break;
                case TokenKind.Extern when IsText(_at + 1, "alias"u8) && KindAt(_at + 3) == TokenKind.Semicolon:
                    _at += 4;
                    break;
                case TokenKind.OpenBracket when IsGlobalAttribute():
                    _at = After(_at);
                    break;
                case TokenKind.Semicolon:
                    _at++;
                    break;
                default:
                    TypeOrStatement();
                    break;
            }

            if (_at == start) _at++;
        }
    }

    private void TypeOrStatement()
    {
        var head = AfterModifiers(_at);
        if (KindAt(head) == TokenKind.Namespace)
        {
            // Attributes and modifiers of a namespace mean nothing, but the compiler parses them.
            _at = head;
            NamespaceDeclaration();
        }
        else if (!TypeDeclaration(_at, head))
        {
            Statement();
        }
    }

    private void NamespaceDeclaration()
    {
        var name = _at + 1;
        do _at++;
        while (Kind.IsIdentifier() || Kind is TokenKind.Dot or TokenKind.ColonColon);
        _outline.Marks.Add(new OutlineNamespace(name, _at));

        // What follows a file-scoped namespace is read by the caller, as if the namespace were not there.
        if (Kind != TokenKind.OpenBrace) return;
        var close = CloseOf(_at++);
        if (HasStack()) NamespaceBody(close);
        _at = close + 1;
    }

    private readonly bool IsGlobalAttribute() =>
        KindAt(_at + 2) == TokenKind.Colon && (IsText(_at + 1, "assembly"u8) || IsText(_at + 1, "module"u8));

    /// <summary>Tells <c>using A.B;</c> from the statement <c>using (x)</c> and the declaration <c>using A b = c;</c>.</summary>
    private readonly bool IsUsingDirective()
    {
        if (Next is TokenKind.Static or TokenKind.Unsafe) return true;
        if (!Next.IsIdentifier()) return false;
        if (KindAt(_at + 2) == TokenKind.Assign) return true;
        var end = AfterType(_at + 1);
        return end < 0 || !KindAt(end).IsIdentifier();
    }

    private void UsingDirective()
    {
        var (start, line) = (_at, LineOf(_at));
        if (Kind == TokenKind.Global) _at++;
        _at++;
        var isStatic = Kind == TokenKind.Static;
        while (Kind is TokenKind.Static or TokenKind.Unsafe) _at++;
        var alias = Next == TokenKind.Assign ? _at : -1;
        if (alias > 0) _at += 2;
        var target = _at;
        if (Kind == TokenKind.Global && Next == TokenKind.ColonColon) _at += 2;
        var name = _at;
        if (Kind.IsIdentifier()) _facts.AddImport(NameOf(name, LastOfName(name) + 1), line);
        while (Kind != TokenKind.Semicolon && !Kind.IsClose()) _at = After(_at);
        _outline.Marks.Add(new OutlineUsing(start, alias, target, _at, isStatic, KindAt(start) == TokenKind.Global));
        Expect(TokenKind.Semicolon);
    }
}
