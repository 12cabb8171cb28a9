using System.Globalization;

namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>A condition: comparisons, <c>and or !</c>, <c>Exists('…')</c>, <c>HasTrailingSlash('…')</c>. One that makes no sense does not hold.</summary>
/// <param name="properties">The values of <c>$(…)</c>.</param>
/// <param name="folder">The absolute folder in which files are looked for.</param>
/// <param name="text">The condition.</param>
internal sealed class ProjectCondition(ProjectProperties properties, string folder, string text)
{
    private const int DeepestNesting = 100;

    private int _at;
    private int _depth;
    private bool _isBroken;

    /// <summary>Whether the condition is true.</summary>
    public bool Holds()
    {
        if (string.IsNullOrWhiteSpace(text)) return true;
        var value = Or();
        Skip();
        return value && !_isBroken && _at == text.Length;
    }

    private bool Or()
    {
        var value = And();
        while (TakeWord("or")) value |= And();
        return value;
    }

    private bool And()
    {
        var value = Not();
        while (TakeWord("and")) value &= Not();
        return value;
    }

    private bool Not()
    {
        var isNegated = false;
        while (Take("!")) isNegated = !isNegated;
        return Primary() != isNegated;
    }

    private bool Primary()
    {
        if (Take("("))
        {
            if (++_depth > DeepestNesting) return Break();
            var inner = Or();
            _depth--;
            return Take(")") ? inner : Break();
        }

        foreach (var function in (ReadOnlySpan<string>)["Exists", "HasTrailingSlash"])
        {
            var before = _at;
            if (!TakeWord(function)) continue;
            if (Take("(")) return Call(function);
            _at = before;
        }

        var left = Operand();
        foreach (var comparison in (ReadOnlySpan<string>)["==", "!=", ">=", "<=", ">", "<"])
            if (Take(comparison)) return Compare(left, comparison, Operand());
        return Truth(left) ?? Break();
    }

    private bool Call(string function)
    {
        var argument = Operand();
        if (!Take(")")) return Break();
        if (function == "HasTrailingSlash") return argument.EndsWith('/') || argument.EndsWith('\\');
        return argument.Trim().Length > 0 && properties.Files.Exists(RepositoryFiles.Absolute(folder, argument.Trim()));
    }

    private static bool Compare(string left, string comparison, string right)
    {
        if (comparison is "==" or "!=") return AreEqual(left, right) == (comparison == "==");
        int order;
        if (TryNumber(left) is { } one && TryNumber(right) is { } other) order = one.CompareTo(other);
        else if (TargetFramework.TryVersion(left) is { } version && TargetFramework.TryVersion(right) is { } against) order = version.CompareTo(against);
        else return false;
        return comparison switch { ">" => order > 0, "<" => order < 0, ">=" => order >= 0, _ => order <= 0 };
    }

    private static bool AreEqual(string left, string right)
    {
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase)) return true;
        if (TryNumber(left) is { } one && TryNumber(right) is { } other) return one.Equals(other);
        return Truth(left) is { } truth && truth == Truth(right);
    }

    private static double? TryNumber(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return int.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool? Truth(string text)
    {
        var isNegated = text.StartsWith('!');
        return text.TrimStart('!').ToLowerInvariant() switch
        {
            "true" or "on" or "yes" => !isNegated,
            "false" or "off" or "no" => isNegated,
            _ => null,
        };
    }

    private string Operand()
    {
        Skip();
        if (_at >= text.Length) return Nothing();
        if (text[_at] == '\'')
        {
            var close = EndOfQuoted();
            if (close < 0) return Nothing();
            var quoted = text[(_at + 1)..close];
            _at = close + 1;
            return Value(quoted);
        }

        var start = _at;
        if (text[_at] is '$' or '@' or '%' && _at + 1 < text.Length && text[_at + 1] == '(')
        {
            var end = ProjectProperties.EndOf(text, _at + 2);
            if (end < 0) return Nothing();
            _at = end + 1;
            return Value(text[start.._at]);
        }

        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '.' or '_' or '-' or '+')) _at++;
        return _at > start ? text[start.._at] : Nothing();
    }

    /// <summary>Where the quoted text here ends: quotes in <c>$(…)</c> belong to that.</summary>
    private int EndOfQuoted()
    {
        for (var i = _at + 1; i < text.Length; i++)
        {
            if (text[i] == '\'') return i;
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '(' && ProjectProperties.EndOf(text, i + 2) is > 0 and var end) i = end;
        }

        return -1;
    }

    /// <summary>What items hold is not known to conditions outside of items, where most conditions stand.</summary>
    private string Value(string source)
    {
        var value = properties.Expand(source);
        return value.StartsWith("@(", StringComparison.Ordinal) || value.StartsWith("%(", StringComparison.Ordinal) ? "" : value;
    }

    private bool TakeWord(string word)
    {
        Skip();
        var end = _at + word.Length;
        if (end > text.Length || !text.AsSpan(_at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) return false;
        _at = end;
        return true;
    }

    private bool Take(string sign)
    {
        Skip();
        if (!text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) return false;
        _at += sign.Length;
        return true;
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private bool Break()
    {
        _isBroken = true;
        return false;
    }

    private string Nothing()
    {
        Break();
        return "";
    }
}
