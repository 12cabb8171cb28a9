using System.Globalization;

namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>
/// An expression of a property: <c>Name.Replace('a', 'b')</c>, <c>[MSBuild]::GetPathOfFileAbove('x')</c>. Those that projects use to find
/// files and to compare frameworks are understood; the value of all others is empty.
/// </summary>
internal sealed class PropertyFunction(ProjectProperties properties, string expression)
{
    private int _at;

    /// <summary>The value of the expression.</summary>
    public string Evaluate()
    {
        object value = Start();
        while (_at < expression.Length)
        {
            if (Take('.')) value = Member(value, Name(), Arguments() ?? []);
            else if (Take('[')) value = Element(value);
            else return "";
        }

        return value is string[] several ? string.Join(';', several) : (string)value;
    }

    private string Start()
    {
        if (!Take('[')) return properties[Name()];
        var close = expression.IndexOf(']', _at);
        if (close < 0) return "";
        var type = expression[_at..close];
        _at = close + 1;
        if (!Take(':') || !Take(':')) return "";
        var name = Name();
        return StaticFunctions.Call(properties, type.Trim(), name, Arguments() ?? []);
    }

    private string Element(object value)
    {
        var close = expression.IndexOf(']', _at);
        if (close < 0) return Stop();
        var index = Number(expression[_at..close]);
        _at = close + 1;
        return value switch
        {
            string[] several when index >= 0 && index < several.Length => several[index],
            string text when index >= 0 && index < text.Length => text[index].ToString(),
            _ => "",
        };
    }

    private static object Member(object value, string name, string[] arguments)
    {
        if (value is string[] several) return name is "Length" ? Text(several.Length) : "";
        var text = (string)value;
        var first = arguments.Length > 0 ? arguments[0] : "";
        var second = arguments.Length > 1 ? arguments[1] : "";
        return (name.ToLowerInvariant(), arguments.Length) switch
        {
            ("length", 0) => Text(text.Length),
            ("tolower" or "tolowerinvariant", 0) => text.ToLowerInvariant(),
            ("toupper" or "toupperinvariant", 0) => text.ToUpperInvariant(),
            ("tostring", 0) => text,
            ("trim", _) => text.Trim(Characters(arguments)),
            ("trimstart", _) => text.TrimStart(Characters(arguments)),
            ("trimend", _) => text.TrimEnd(Characters(arguments)),
            ("startswith", 1 or 2) => Text(text.StartsWith(first, Comparison(second))),
            ("endswith", 1 or 2) => Text(text.EndsWith(first, Comparison(second))),
            ("contains", 1 or 2) => Text(text.Contains(first, Comparison(second))),
            ("equals", 1 or 2) => Text(text.Equals(first, Comparison(second))),
            ("replace", 2) => first.Length == 0 ? text : text.Replace(first, second, StringComparison.Ordinal),
            ("indexof", 1) => Text(text.IndexOf(first, StringComparison.Ordinal)),
            ("lastindexof", 1) => Text(text.LastIndexOf(first, StringComparison.Ordinal)),
            ("substring", 1) => Part(text, Number(first), int.MaxValue),
            ("substring", 2) => Part(text, Number(first), Number(second)),
            ("split", _) => text.Split(Characters(arguments)),
            _ => "",
        };
    }

    private static StringComparison Comparison(string argument) =>
        argument.Contains("IgnoreCase", StringComparison.OrdinalIgnoreCase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static char[] Characters(string[] arguments) => string.Concat(arguments).ToCharArray();

    private static string Part(string text, int start, int length) =>
        start < 0 || start > text.Length || length < 0 ? "" : text.Substring(start, Math.Min(length, text.Length - start));

    private static int Number(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "True" : "False";

    private string Name()
    {
        var start = _at;
        while (_at < expression.Length && (char.IsLetterOrDigit(expression[_at]) || expression[_at] is '_' or '-')) _at++;
        return _at > start ? expression[start.._at] : Stop();
    }

    /// <summary>What stands between parentheses here, expanded and without quotes; null if there are none.</summary>
    private string[]? Arguments()
    {
        if (!Take('(')) return null;
        var end = ProjectProperties.EndOf(expression, _at);
        if (end < 0)
        {
            Stop();
            return null;
        }

        var arguments = new List<string>();
        for (int from = _at, depth = 0, i = _at; i <= end; i++)
        {
            if (i == end || (expression[i] == ',' && depth == 0))
            {
                if (i > from || arguments.Count > 0) arguments.Add(Argument(expression[from..i].Trim()));
                from = i + 1;
            }
            else if (expression[i] == '(') depth++;
            else if (expression[i] == ')') depth--;
            else if (expression[i] is '\'' or '"' or '`' && expression.IndexOf(expression[i], i + 1) is > 0 and var quote && quote < end) i = quote;
        }

        _at = end + 1;
        return [.. arguments];
    }

    private string Argument(string text)
    {
        if (text.Length >= 2 && text[0] is '\'' or '"' or '`' && text[^1] == text[0]) text = text[1..^1];
        return properties.Expand(text);
    }

    private bool Take(char sign)
    {
        while (_at < expression.Length && expression[_at] == ' ') _at++;
        if (_at >= expression.Length || expression[_at] != sign) return false;
        _at++;
        return true;
    }

    /// <summary>Nothing of the rest is understood.</summary>
    private string Stop()
    {
        _at = expression.Length;
        return "";
    }
}
