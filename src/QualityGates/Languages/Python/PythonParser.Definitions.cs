using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <content>Classes and functions.</content>
internal ref partial struct PythonParser
{
    /// <summary>Decorators, if any, and the class or function behind them.</summary>
    private void Definition()
    {
        var (line, index, isStatic) = (_lexer.Line, _facts.Declarations.Length, false);
        while (Kind == TokenKind.At) isStatic |= Decorator();
        if (Kind == TokenKind.Def) Function(_lexer.Line, isStatic);
        else if (Kind == TokenKind.Class) Class();
        else if (IsAt("async"u8)) Async(isStatic);
        else _lexer.AddProblem(_lexer.Line, "A decorator stands before neither a class nor a function.");
        if (index < _facts.Declarations.Length) _facts.Closely?.SetHead(index, line, _facts.Declarations[index].StartLine);
    }

    /// <summary>Passes a decorator; says whether it makes a method static.</summary>
    private bool Decorator()
    {
        while (!Kind.IsLineStructure) Advance();
        var isStatic = _previous.Kind == TokenKind.Name && TextOf(_previous).SequenceEqual("staticmethod"u8);
        EndLine();
        return isStatic;
    }

    private void Class()
    {
        _figures.Statements++;
        var line = _lexer.Line;
        if (!TryName(out var name)) return;
        var index = _facts.Begin(DeclarationKind.Class, name, line);
        var hasBody = FindColon();
        var usesBefore = _receiverUses?.Count ?? 0;
        if (hasBody) Body(Scope.Class, Receiver.None);
        _facts.End(index, _lastLine);
        _receiverUses?.Settle(_facts, _source, index, usesBefore);
    }

    private void Function(int line, bool isStatic)
    {
        _figures.Statements++;
        if (!TryName(out var name)) return;
        var index = _facts.Begin(KindOf(name), name, line);
        if (Kind == TokenKind.OpenBracket) PassBrackets();

        var receiver = _scope == Scope.Class ? Receiver.None : _receiver;
        var parameters = 0;
        if (Kind == TokenKind.OpenParenthesis)
        {
            parameters = Parameters(isLambda: false, out var first);
            if (_scope == Scope.Class && !isStatic && first.Kind == TokenKind.Name)
            {
                receiver = new Receiver(index, first.Start, first.End);
                parameters--;
            }
        }
        else
        {
            _lexer.AddProblem(_lexer.Line, "The parameters of a function are missing.");
        }

        var figures = FindColon() ? Body(Scope.Function, receiver) : default;
        _facts.End(index, _lastLine, figures.ToMetrics(parameters));
    }

    private readonly DeclarationKind KindOf(string name) => _scope switch
    {
        Scope.Module => DeclarationKind.Function,
        Scope.Class => name == "__init__" ? DeclarationKind.Constructor : DeclarationKind.Method,
        _ => DeclarationKind.LocalFunction,
    };

    /// <summary>Reads the body of a class or function from its colon, with figures of its own.</summary>
    private FunctionFigures Body(Scope scope, Receiver receiver)
    {
        var outside = (_scope, _receiver, _figures, _circumstances);
        (_scope, _receiver, _figures) = (scope, receiver, default);
        if (scope == Scope.Function) _circumstances |= ImportKind.Lazy;
        Block(isDocumented: true);
        var figures = _figures;
        (_scope, _receiver, _figures, _circumstances) = outside;
        return figures;
    }

    /// <summary>Passes a keyword and the name behind it.</summary>
    private bool TryName(out string name)
    {
        Advance();
        if (Kind != TokenKind.Name)
        {
            name = "";
            _lexer.AddProblem(_lexer.Line, "The name of a class or function is missing.");
            while (!Kind.IsLineStructure) Advance();
            EndLine();
            return false;
        }

        name = Encoding.UTF8.GetString(_lexer.Text);
        Advance();
        return true;
    }

    /// <summary>Passes brackets with all they hold.</summary>
    private void PassBrackets()
    {
        var depth = _lexer.Depth;
        while (!Kind.IsLineStructure && _lexer.Depth >= depth) Advance();
        if (Kind == TokenKind.Close) Advance();
    }

    /// <summary>
    /// Counts parameters from the opening bracket to the closing one, or from a lambda's keyword to its colon: positional ones,
    /// keyword ones, <c>*args</c> and <c>**kwargs</c>, but no bare <c>*</c> or <c>/</c>.
    /// </summary>
    /// <param name="isLambda">Whether a colon ends them rather than starts an annotation.</param>
    /// <param name="first">The name of the first one if it can be given by position, else nothing.</param>
    private int Parameters(bool isLambda, out Word first)
    {
        first = default;
        int count = 0, lambdas = 0;
        bool isStart = true, isKeywordOnly = false;
        var depth = _lexer.Depth;
        Advance();
        while (!Kind.IsLineStructure && _lexer.Depth >= depth)
        {
            var isInside = _lexer.Depth == depth;
            if (isInside && Kind == TokenKind.Comma && lambdas == 0)
            {
                isStart = true;
            }
            else if (isInside && Kind == TokenKind.Lambda)
            {
                lambdas++;
            }
            else if (isInside && Kind == TokenKind.Colon && (lambdas > 0 || isLambda))
            {
                if (lambdas-- == 0) break;
            }
            else if (isStart)
            {
                isStart = false;
                if (Kind is TokenKind.Star or TokenKind.Slash)
                {
                    isKeywordOnly |= Kind == TokenKind.Star;
                    if (StandsAlone(isLambda)) continue;
                }

                if (++count == 1 && !isKeywordOnly) first = new Word(Kind, _lexer.Start, _lexer.End, _lexer.Line);
            }

            Advance();
        }

        return count;
    }

    /// <summary>Passes a <c>*</c> or <c>/</c>; says whether it stands alone.</summary>
    private bool StandsAlone(bool isLambda)
    {
        Advance();
        return Kind is TokenKind.Comma or TokenKind.Close || (isLambda && Kind == TokenKind.Colon);
    }

    private void NoteReceiverUse()
    {
        if (Kind == TokenKind.Dot)
        {
            _isReceiverBeforeDot = _previous.Kind == TokenKind.Name && _beforePrevious.Kind != TokenKind.Dot
                && TextOf(_previous).SequenceEqual(_source[_receiver.Start.._receiver.End]);
        }
        else if (Kind == TokenKind.Name && _previous.Kind == TokenKind.Dot && _isReceiverBeforeDot)
        {
            _receiverUses ??= new ReceiverUses();
            _receiverUses.Add(_receiver.Method, _lexer.Start, _lexer.End);
        }
    }

    /// <summary>What a definition stands directly in.</summary>
    private enum Scope
    {
        Module,
        Class,
        Function,
    }

    /// <summary>The first parameter of a method, visible in functions inside it too.</summary>
    /// <param name="Method">Index of the method in the declarations, or -1.</param>
    /// <param name="Start">Byte offset of the parameter's name.</param>
    /// <param name="End">Byte offset behind it.</param>
    private readonly record struct Receiver(int Method, int Start, int End)
    {
        public static Receiver None => new(-1, 0, 0);
    }
}
