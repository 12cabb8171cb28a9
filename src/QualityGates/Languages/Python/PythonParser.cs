using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <summary>
/// Follows the statements and blocks of a file, token by token and without a tree. Expressions are passed over; of their tokens
/// only decisions, uses of the receiver, calls that import and lambdas assigned to a name matter. Blocks nest at most
/// <see cref="Indentation.Deepest"/> levels deep, and so does the recursion.
/// </summary>
internal ref partial struct PythonParser
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly FactBuilder _facts;
    private PythonLexer _lexer;
    private Scope _scope = Scope.Module;
    private FunctionFigures _figures;
    private Receiver _receiver = Receiver.None;
    private ReceiverUses? _receiverUses;
    private bool _isReceiverBeforeDot;
    private int _lastLine;
    private Word _previous;
    private Word _beforePrevious;
    private ImportKind _circumstances;
    private List<string>? _importedNames;

    public PythonParser(
        ReadOnlySpan<byte> source, FactBuilder facts, Span<IndentationLevel> levels, Span<Enclosure> enclosures)
    {
        _source = source;
        _facts = facts;
        _lexer = new PythonLexer(source, facts, levels, enclosures);
    }

    private readonly TokenKind Kind => _lexer.Kind;

    /// <summary>Reads the whole file.</summary>
    public void Parse()
    {
        _lexer.ExpectDocstring();
        Advance();
        while (Kind != TokenKind.End) Statement();
    }

    /// <summary>Leaves the current token behind for the next one.</summary>
    private void Advance()
    {
        if (Kind.IsDecision) _figures.Decisions++;
        if (!Kind.IsLineStructure) _lastLine = _lexer.EndLine;
        _beforePrevious = _previous;
        _previous = new Word(Kind, _lexer.Start, _lexer.End, _lexer.Line);
        _lexer.Next();
        if (_receiver.Method >= 0) NoteReceiverUse();
        if (Kind == TokenKind.String && _previous.Kind == TokenKind.OpenParenthesis) NoteImportingCall();
    }

    private void Statement()
    {
        switch (Kind)
        {
            case TokenKind.NewLine or TokenKind.Dedent:
                Advance();
                break;
            case TokenKind.Indent:
                UnexpectedIndent();
                break;
            case TokenKind.At or TokenKind.Def or TokenKind.Class:
                Definition();
                break;
            case TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.Try or TokenKind.With:
                Compound();
                break;
            case TokenKind.Elif or TokenKind.Else or TokenKind.Except or TokenKind.Finally:
                _lexer.AddProblem(_lexer.Line, "A branch follows no statement that it could belong to.");
                Branch();
                break;
            default:
                NamedStatement();
                break;
        }
    }

    /// <summary>A statement that starts with none of the keywords; its first word may still be a soft one.</summary>
    private void NamedStatement()
    {
        if (IsAt("async"u8))
        {
            Async(isStatic: false);
        }
        else if (IsAt("match"u8))
        {
            SimpleStatements();
            if (_previous.Kind == TokenKind.Colon) Cases();
            else EndLine();
        }
        else
        {
            SimpleStatements();
            EndLine();
        }
    }

    private void Async(bool isStatic)
    {
        var line = _lexer.Line;
        Advance();
        switch (Kind)
        {
            case TokenKind.Def:
                Function(line, isStatic);
                break;
            case TokenKind.For or TokenKind.With:
                Statement();
                break;
            default:
                SimpleStatements(passed: 1);
                EndLine();
                break;
        }
    }

    /// <summary>A control-flow statement with all its branches.</summary>
    private void Compound()
    {
        _figures.Statements++;
        var (first, outside, imports) = (Kind, _circumstances, _facts.Imports.Length);
        if (Branch()) _circumstances |= ImportKind.TypeOnly;
        if (first == TokenKind.Try && !(Kind is TokenKind.Except or TokenKind.Finally))
        {
            _lexer.AddProblem(_lexer.Line, "A try has neither an except nor a finally.");
        }

        while (BelongsTo(first))
        {
            // An elif is an if of its own, inside the else of the one before.
            if (Kind == TokenKind.Elif) _figures.Statements++;
            if (first == TokenKind.Try) _circumstances = Kind == TokenKind.Except ? Guard(ref imports, outside) : outside;
            if (Branch()) _circumstances |= ImportKind.TypeOnly;
        }

        _circumstances = outside;
    }

    private readonly bool BelongsTo(TokenKind first) => Kind switch
    {
        TokenKind.Elif => first == TokenKind.If,
        TokenKind.Except or TokenKind.Finally => first == TokenKind.Try,
        TokenKind.Else => first != TokenKind.With,
        _ => false,
    };

    /// <summary>A branch of a control-flow statement, from its keyword to the end of its block.</summary>
    /// <returns>Whether the branches behind it are for type checkers alone.</returns>
    private bool Branch()
    {
        var isCondition = Kind is TokenKind.If or TokenKind.Elif;
        Advance();
        var head = _lexer.Start;
        if (!FindColon()) return false;
        var (check, outside) = (isCondition ? TypeCheckIn(_source[head.._lexer.Start]) : TypeCheck.None, _circumstances);
        if (check == TypeCheck.Only) _circumstances |= ImportKind.TypeOnly;
        _figures.EnterBlock();
        Block();
        _figures.LeaveBlock();
        _circumstances = outside;
        return check == TypeCheck.Never;
    }

    /// <summary>The block of a match statement, from the end of its first line.</summary>
    private void Cases()
    {
        EndLine();
        if (!TryIndent()) return;
        _figures.EnterBlock();
        while (!(Kind is TokenKind.Dedent or TokenKind.End))
        {
            if (IsAt("case"u8)) Case();
            else Statement();
        }

        _figures.LeaveBlock();
        Advance();
    }

    private void Case()
    {
        Advance();
        int tokens = 0, wildcards = 0;
        while (!(Kind.IsLineStructure || (_lexer.Depth == 0 && Kind is TokenKind.Colon or TokenKind.If)))
        {
            if (IsAt("_"u8)) wildcards++;
            else if (!(Kind is TokenKind.OpenParenthesis or TokenKind.Close)) tokens++;
            Advance();
        }

        if (!(tokens == 0 && wildcards == 1)) _figures.Decisions++;
        if (FindColon()) Block();
    }

    /// <summary>Passes the rest of a statement's head up to its colon, past those of lambdas.</summary>
    /// <returns>Whether there is one; otherwise the line is passed.</returns>
    private bool FindColon()
    {
        var lambdas = 0;
        while (!Kind.IsLineStructure)
        {
            if (_lexer.Depth == 0)
            {
                if (Kind == TokenKind.Lambda) lambdas++;
                else if (Kind == TokenKind.Colon && lambdas-- == 0) return true;
            }

            Advance();
        }

        _lexer.AddProblem(_lexer.Line, "A colon is missing.");
        EndLine();
        return false;
    }

    /// <summary>From the colon to the end of the block behind it, on the same line or indented.</summary>
    private void Block(bool isDocumented = false)
    {
        if (isDocumented) _lexer.ExpectDocstring();
        Advance();
        if (Kind != TokenKind.NewLine)
        {
            SimpleStatements();
            EndLine();
            return;
        }

        EndLine();
        if (!TryIndent()) return;
        while (!(Kind is TokenKind.Dedent or TokenKind.End)) Statement();
        Advance();
    }

    private bool TryIndent()
    {
        if (Kind == TokenKind.Indent)
        {
            Advance();
            return true;
        }

        _lexer.AddProblem(_lexer.Line, "An indented block is missing.");
        return false;
    }

    private void UnexpectedIndent()
    {
        _lexer.AddProblem(_lexer.Line, "The indentation is deeper than that of the block.");
        Advance();
        while (!(Kind is TokenKind.Dedent or TokenKind.End)) Statement();
        Advance();
    }

    private void EndLine()
    {
        if (Kind == TokenKind.NewLine) Advance();
    }

    private readonly bool IsAt(ReadOnlySpan<byte> word) => Kind == TokenKind.Name && _lexer.Text.SequenceEqual(word);

    private readonly ReadOnlySpan<byte> TextOf(Word word) => _source[word.Start..word.End];

    /// <summary>A token that was passed.</summary>
    private readonly record struct Word(TokenKind Kind, int Start, int End, int Line);
}
