using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <content>Statements without a block: assignments, type aliases and all others.</content>
internal ref partial struct PythonParser
{
    /// <summary>The statements of one logical line, up to its end.</summary>
    /// <param name="passed">How many tokens of the first one are passed already.</param>
    private void SimpleStatements(int passed = 0)
    {
        do
        {
            _figures.Statements++;
            SimpleStatement(passed);
            passed = 0;
            if (Kind == TokenKind.Semicolon) Advance();
        }
        while (!Kind.IsLineStructure);
    }

    private void SimpleStatement(int passed)
    {
        if (Kind == TokenKind.Import)
        {
            Import();
        }
        else if (Kind == TokenKind.From)
        {
            FromImport();
        }
        else if (passed == 0 && IsAt("type"u8))
        {
            var line = _lexer.Line;
            Advance();
            if (Kind == TokenKind.Name) TypeAlias(line);
            else Assignment(passed: 1);
        }
        else
        {
            Assignment(passed);
        }
    }

    private void TypeAlias(int line)
    {
        var index = _facts.Begin(DeclarationKind.TypeAlias, Encoding.UTF8.GetString(_lexer.Text), line);
        while (!IsAtStatementEnd) Advance();
        _facts.End(index, _lastLine);
    }

    /// <summary>
    /// An assignment or any other statement. A target is a name, or an attribute of whatever stands before the dot, that has
    /// the part of the statement up to its <c>=</c>, or its annotation's colon, to itself.
    /// </summary>
    /// <param name="passed">How many of its tokens are passed already.</param>
    private void Assignment(int passed)
    {
        var length = passed;
        var hasComma = false;
        Word annotated = default;
        while (true)
        {
            if (_lexer.Depth == 0)
            {
                switch (Kind)
                {
                    case TokenKind.End or TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent or TokenKind.Semicolon:
                        return;
                    case TokenKind.Comma:
                        hasComma = true;
                        break;
                    case TokenKind.Colon:
                        annotated = Target(length, hasComma);
                        break;
                    case TokenKind.Assign:
                        var target = annotated.Kind == TokenKind.Name ? annotated : Target(length, hasComma);
                        Advance();
                        if (target.Kind == TokenKind.Name) AssignedLambda(target);
                        (length, hasComma, annotated) = (0, false, default);
                        continue;
                }
            }

            length++;
            Advance();
        }
    }

    private readonly Word Target(int length, bool hasComma) =>
        !hasComma && (length == 1 || _beforePrevious.Kind == TokenKind.Dot) ? _previous : default;

    /// <summary>
    /// A lambda behind an <c>=</c>, in parentheses or not, if there is one. It is a declaration if it is all that is assigned;
    /// otherwise it belongs to the function around it.
    /// </summary>
    private void AssignedLambda(Word target)
    {
        var parentheses = 0;
        while (Kind == TokenKind.OpenParenthesis)
        {
            parentheses++;
            Advance();
        }

        if (Kind != TokenKind.Lambda) return;
        var line = _lexer.Line;
        var outside = _figures;
        var parameters = Lambda();
        var lastLine = _lastLine;
        for (; parentheses > 0 && Kind == TokenKind.Close; parentheses--) Advance();
        if (parentheses > 0 || !IsAtStatementEnd) return;

        var index = _facts.Begin(DeclarationKind.Lambda, Encoding.UTF8.GetString(TextOf(target)), line);
        var figures = new FunctionFigures { Statements = 1, Decisions = _figures.Decisions - outside.Decisions };
        _facts.End(index, lastLine, figures.ToMetrics(parameters));
        _figures = outside;
    }

    /// <summary>Passes a lambda from its keyword to the end of its expression and returns how many parameters it has.</summary>
    private int Lambda()
    {
        var depth = _lexer.Depth;
        var parameters = Parameters(isLambda: true, out _);
        if (Kind == TokenKind.Colon) Advance();

        // A comma or colon may belong to a lambda that the expression consists of.
        for (var lambdas = 0; !(Kind.IsLineStructure || _lexer.Depth < depth); Advance())
        {
            if (_lexer.Depth > depth) continue;
            if (Kind == TokenKind.Lambda) lambdas++;
            else if (Kind == TokenKind.Colon && lambdas > 0) lambdas--;
            else if (Kind is TokenKind.Semicolon or TokenKind.For || (Kind == TokenKind.Comma && lambdas == 0)) break;
        }

        return parameters;
    }

    private readonly bool IsAtStatementEnd =>
        Kind.IsLineStructure || (_lexer.Depth == 0 && Kind == TokenKind.Semicolon);
}
