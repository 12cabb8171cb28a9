using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <content>Imports: statements, and calls that import the module named by a string.</content>
internal ref partial struct PythonParser
{
    private static ReadOnlySpan<byte> Blank => " \t\r\n\f"u8;

    private void Import()
    {
        var line = _lexer.Line;
        do
        {
            Advance();
            var module = ModuleName();
            if (module.Length > 0) _facts.AddImport(new Import(module, line) { Kind = _circumstances });
            while (!(IsAtStatementEnd || Kind == TokenKind.Comma)) Advance();
        }
        while (Kind == TokenKind.Comma);
    }

    private void FromImport()
    {
        var line = _lexer.Line;
        Advance();
        var module = ModuleName();
        if (module.Length > 0 && Kind == TokenKind.Import)
        {
            Advance();
            var names = ImportedNames();
            var kind = names is ["*"] ? _circumstances | ImportKind.Star : _circumstances;
            _facts.AddImport(new Import(module, line) { Kind = kind, Names = [.. names] });
        }

        while (!IsAtStatementEnd) Advance();
    }

    /// <summary>Passes names and dots and returns them without what may stand between them.</summary>
    private string ModuleName()
    {
        var (start, end, length) = (_lexer.Start, _lexer.Start, 0);
        for (; Kind is TokenKind.Name or TokenKind.Dot; Advance())
        {
            end = _lexer.End;
            length += end - _lexer.Start;
        }

        var written = _source[start..end];
        return Encoding.UTF8.GetString(length == written.Length ? written : WithoutBlanks(written));
    }

    private static ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> written)
    {
        var name = new byte[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (Characters.IsWord(c) || c == '.') name[length++] = c;
        }

        return name.AsSpan(0, length);
    }

    /// <summary>Passes the names that an import takes, up to the end of the statement, and returns them as the module calls them.</summary>
    private List<string> ImportedNames()
    {
        var names = _importedNames ??= [];
        names.Clear();
        for (var isExpected = true; !IsAtStatementEnd; Advance())
        {
            if (Kind is TokenKind.Comma or TokenKind.OpenParenthesis)
            {
                isExpected = true;
            }
            else if (isExpected)
            {
                if (Kind is TokenKind.Name or TokenKind.Star) names.Add(Encoding.UTF8.GetString(_lexer.Text));
                isExpected = false;
            }
        }

        return names;
    }

    /// <summary>
    /// At the first argument of a call: notes an import if the function is <c>import_module</c> or <c>__import__</c>, of whatever
    /// object, and the whole argument is a string that can name a module.
    /// </summary>
    private readonly void NoteImportingCall()
    {
        if (_beforePrevious.Kind != TokenKind.Name) return;
        var function = TextOf(_beforePrevious);
        var imports = function.SequenceEqual("import_module"u8) || function.SequenceEqual("__import__"u8);
        if (!imports || !IsArgumentEnd(_lexer.End)) return;
        var module = Content(_lexer.Text);
        if (IsModuleName(module))
        {
            _facts.AddImport(new Import(Encoding.UTF8.GetString(module), _beforePrevious.Line) { Kind = _circumstances | ImportKind.Dynamic });
        }
    }

    /// <summary>Whether what follows ends an argument, past white space and comments.</summary>
    private readonly bool IsArgumentEnd(int at)
    {
        var rest = _source[at..].TrimStart(Blank);
        while (rest.StartsWith("#"u8))
        {
            var lineEnd = rest.IndexOfAny((byte)'\n', (byte)'\r');
            rest = rest[(lineEnd < 0 ? rest.Length : lineEnd)..].TrimStart(Blank);
        }

        return rest.StartsWith(","u8) || rest.StartsWith(")"u8);
    }

    /// <summary>What a string holds; nothing if it is one of bytes.</summary>
    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> text)
    {
        var prefix = text.IndexOfAny((byte)'"', (byte)'\'');
        if (prefix > 0 && (!StringPrefix.TryParse(text[..prefix], out var parsed) || parsed.IsBytes)) return default;
        var quotes = text.Length >= prefix + 6 && text[prefix + 1] == text[prefix] && text[prefix + 2] == text[prefix] ? 3 : 1;
        return text.Length >= prefix + 2 * quotes ? text[(prefix + quotes)..^quotes] : default;
    }

    /// <summary>Whether a text is names with dots between them, or in front; folders with a hyphen can be imported by calls.</summary>
    private static bool IsModuleName(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart((byte)'.');
        if (rest.IsEmpty || rest[^1] == '.' || rest.IndexOf(".."u8) >= 0) return false;
        foreach (var c in rest)
        {
            if (!(Characters.IsWord(c) || c is (byte)'.' or (byte)'-')) return false;
        }

        return true;
    }

    /// <summary>
    /// From the first handler of a <c>try</c> on it is known that failures in it are expected: marks the imports in its body.
    /// </summary>
    /// <param name="from">Index of the first import that may have to be marked; moved behind the last one.</param>
    /// <param name="outside">The circumstances of the whole statement.</param>
    /// <returns>The circumstances of the handler.</returns>
    private readonly ImportKind Guard(ref int from, ImportKind outside)
    {
        var imports = _facts.Imports;
        for (; from < imports.Length; from++)
        {
            ref var import = ref imports[from];
            if ((import.Kind & ImportKind.Guarded) == 0) import = import with { Kind = import.Kind | ImportKind.Guarded };
        }

        return outside | ImportKind.Guarded;
    }

    /// <summary>Whether a condition is <c>TYPE_CHECKING</c>, of whatever module, or <c>not TYPE_CHECKING</c>.</summary>
    private static TypeCheck TypeCheckIn(ReadOnlySpan<byte> condition)
    {
        var name = WithoutParentheses(condition);
        var isNegated = name.StartsWith("not"u8) && name.Length > 3 && !Characters.IsWord(name[3]) && name[3] != '.';
        if (isNegated) name = WithoutParentheses(name[3..]);
        if (!name.EndsWith("TYPE_CHECKING"u8)) return TypeCheck.None;
        var module = name[..^"TYPE_CHECKING"u8.Length];
        if (!module.IsEmpty && module[^1] != '.') return TypeCheck.None;
        foreach (var c in module)
        {
            if (!(Characters.IsWord(c) || c == '.')) return TypeCheck.None;
        }

        return isNegated ? TypeCheck.Never : TypeCheck.Only;
    }

    private static ReadOnlySpan<byte> WithoutParentheses(ReadOnlySpan<byte> expression)
    {
        expression = expression.Trim(Blank);
        while (expression is [(byte)'(', .., (byte)')']) expression = expression[1..^1].Trim(Blank);
        return expression;
    }

    /// <summary>What a condition says about type checkers.</summary>
    private enum TypeCheck
    {
        None,
        /// <summary>It holds for type checkers alone.</summary>
        Only,
        /// <summary>It holds for everyone but type checkers.</summary>
        Never,
    }
}
