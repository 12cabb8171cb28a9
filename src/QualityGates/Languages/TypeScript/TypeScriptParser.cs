using System.Runtime.CompilerServices;

namespace QualityGates.Languages.TypeScript;

/// <summary>
/// A recursive-descent parser for TypeScript and JavaScript that builds no tree: it fills an <see cref="Outline"/> on its way.
/// Where the grammar is ambiguous it decides as TypeScript's own parser does, with the same look-ahead. It stops at the first
/// syntax error: every token from there on is the end of the file, so that everything open is closed.
/// </summary>
internal ref partial struct TypeScriptParser
{
    private const int DeepestGuess = 64;

    /// <summary>Names are qualified, so the length of all names together grows with the square of this.</summary>
    private const int DeepestDeclaration = 2000;

    private readonly ReadOnlySpan<byte> _source;
    private readonly Outline _outline;
    private readonly bool _isJsx;
    private TypeScriptLexer _lexer;
    private Surroundings _surroundings;
    private FunctionTally _tally;

    /// <summary>How many functions of any kind are open.</summary>
    private int _functions;

    /// <summary>The class member whose <c>this</c> is in force, or -1.</summary>
    private int _thisMember;

    /// <summary>How many uncertain guesses are open; see <see cref="DeepestGuess"/>.</summary>
    private int _guesses;

    /// <summary>Where a guess at an arrow function failed, so that nested guesses are not made twice.</summary>
    private HashSet<int>? _noArrows;

    private PendingName _pending;
    private DirectValue _direct;

    /// <summary>Where the last left-hand side ends, and what it is called when something is assigned to it.</summary>
    private NameSpan _target;

    /// <summary>Set at the first token that fits nowhere; from then on there are no more tokens.</summary>
    private bool _isStopped;
    private SyntaxProblem _problem;

    /// <summary>Nesting went as deep as the stack allows; guessing otherwise would go there again and again.</summary>
    private bool _isExhausted;

    public TypeScriptParser(TypeScriptLexer lexer, ReadOnlySpan<byte> source, bool isJsx, Outline outline)
    {
        _lexer = lexer;
        _source = source;
        _isJsx = isJsx;
        _outline = outline;
        _surroundings = Surroundings.Async;
        _thisMember = -1;
        _pending.Start = -1;
    }

    private readonly TokenKind Kind => _lexer.At.Kind;

    private readonly int Start => _lexer.At.Start;

    private readonly int StartLine => _lexer.At.StartLine;

    private readonly int PreviousEnd => _lexer.At.PreviousEnd;

    private readonly int PreviousEndLine => _lexer.At.PreviousEndLine;

    private readonly bool NewLineBefore => _lexer.At.NewLineBefore;

    /// <summary>Parses to the end of the source; returns where the lexer stands then, with every line counted.</summary>
    public Cursor Parse(out SyntaxProblem? problem)
    {
        Next();
        while (Kind != TokenKind.EndOfFile) ParseStatement();
        problem = _isStopped ? _problem : null;
        if (_isStopped) CountRest();
        return _lexer.At;
    }

    /// <summary>Walks what is behind a syntax error for its lines alone.</summary>
    private void CountRest()
    {
        _lexer.At = _problem.At;
        while (Kind != TokenKind.EndOfFile) Next();
    }

    private void Next() => _lexer.Next();

    /// <summary>Takes a token of this kind if there is one.</summary>
    private bool Accept(TokenKind kind)
    {
        if (Kind != kind) return false;
        Next();
        return true;
    }

    private void Expect(TokenKind kind, string spelling)
    {
        if (Kind == kind) Next();
        else Fail(spelling);
    }

    /// <summary>A semicolon, or a place where one may be left out.</summary>
    private void ExpectSemicolon()
    {
        if (CanInsertSemicolon()) Accept(TokenKind.Semicolon);
        else Fail("';'");
    }

    private readonly bool CanInsertSemicolon() =>
        Kind is TokenKind.Semicolon or TokenKind.CloseBrace or TokenKind.EndOfFile || NewLineBefore;

    private void Fail(string expected)
    {
        if (_isStopped) return;
        _isStopped = true;
        _problem = new SyntaxProblem(expected, _lexer.At);
        EndTokens();
    }

    private void EndTokens()
    {
        _lexer.At.PreviousEndLine = _lexer.At.Line;
        _lexer.At.Position = _source.Length;
        _lexer.At.Kind = TokenKind.EndOfFile;
    }

    /// <summary>Called wherever the grammar recurses; false when the input is nested too deeply.</summary>
    private bool HasStack()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack() && _outline.Depth < DeepestDeclaration) return true;
        Fail("less nesting");
        _isExhausted = true;
        return false;
    }

    /// <summary>The kind of the token behind the current one, and whether a line break is between.</summary>
    private TokenKind PeekNext(out bool isOnNewLine)
    {
        var at = _lexer.At;
        Next();
        var kind = Kind;
        isOnNewLine = NewLineBefore;
        _lexer.At = at;
        return kind;
    }

    private TokenKind PeekNext() => PeekNext(out _);

    private readonly Checkpoint Save() =>
        new(_lexer.At, _outline.Mark(), _tally, _surroundings, _functions, _thisMember, _pending, _direct);

    private void Rewind(in Checkpoint checkpoint)
    {
        _lexer.At = checkpoint.At;
        _outline.Rewind(checkpoint.Outline);
        _tally = checkpoint.Tally;
        _surroundings = checkpoint.Surroundings;
        _functions = checkpoint.Functions;
        _thisMember = checkpoint.ThisMember;
        _pending = checkpoint.Pending;
        _direct = checkpoint.Direct;
        if (_isExhausted) EndTokens();
        else _isStopped = false;
    }

    /// <summary>Everything a wrong guess may have changed.</summary>
    private readonly record struct Checkpoint(
        Cursor At,
        OutlineMark Outline,
        FunctionTally Tally,
        Surroundings Surroundings,
        int Functions,
        int ThisMember,
        PendingName Pending,
        DirectValue Direct);
}

/// <summary>Where and why the parser gave up.</summary>
/// <param name="Expected">What would have fitted.</param>
/// <param name="At">The token that did not.</param>
internal readonly record struct SyntaxProblem(string Expected, Cursor At)
{
    /// <summary>What to tell the user.</summary>
    public string Message => At.Kind != TokenKind.Unknown
        ? $"Not understood as TypeScript or JavaScript from here on: {Expected} was expected."
        : At.Problem switch
        {
            LexicalProblem.Comment => "A comment that begins here never ends.",
            LexicalProblem.String => "A string that begins here never ends.",
            LexicalProblem.Template => "A template literal that begins or goes on here never ends.",
            LexicalProblem.RegularExpression => "A regular expression that begins here never ends.",
            _ => "A character here begins nothing that TypeScript or JavaScript knows.",
        };
}

/// <summary>What is around an expression and changes how it is read.</summary>
[Flags]
internal enum Surroundings : byte
{
    None = 0,
    /// <summary><c>await</c> awaits.</summary>
    Async = 1,
    /// <summary><c>yield</c> yields.</summary>
    Generator = 2,
    /// <summary>The head of a <c>for</c>, where <c>in</c> is no operator.</summary>
    ForHead = 4,
    /// <summary>A decorator, where <c>[</c> begins the next member.</summary>
    Decorator = 8,
    /// <summary>Between <c>extends</c> and <c>?</c> of a conditional type.</summary>
    ConditionalType = 16,

    /// <summary>What still holds inside brackets.</summary>
    Function = Async | Generator,
}
