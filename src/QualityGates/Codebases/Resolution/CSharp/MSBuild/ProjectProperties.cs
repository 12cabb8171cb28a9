using System.Text;

namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>The properties of one project while it is evaluated. What is not defined is empty, environment variables too.</summary>
internal sealed class ProjectProperties(RepositoryFiles files)
{
    /// <summary>Longer values are cut: a property that doubles itself must not fill the memory.</summary>
    private const int LongestValue = 64 * 1024;

    /// <summary>Deeper nested expressions than anybody writes are empty.</summary>
    private const int DeepestExpression = 24;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fixed = new(StringComparer.OrdinalIgnoreCase);
    private int _depth;

    /// <summary>The value of a property; setting it has no effect on those that were fixed.</summary>
    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set
        {
            if (!_fixed.Contains(name)) _values[name] = value.Length <= LongestValue ? value : value[..LongestValue];
        }
    }

    /// <summary>The files that functions look for.</summary>
    public RepositoryFiles Files => files;

    /// <summary>Whether an expansion met a property that nobody defined, since this was last set to false.</summary>
    public bool HasMetUndefined { get; set; }

    /// <summary>Sets a property for good, as the command line of a build would.</summary>
    public void Fix(string name, string value)
    {
        _values[name] = value;
        _fixed.Add(name);
    }

    /// <summary>Sets a property that is empty.</summary>
    public void Default(string name, string value)
    {
        if (this[name].Length == 0) this[name] = value;
    }

    /// <summary>Whether a property has a value.</summary>
    public bool IsDefined(string name) => _values.ContainsKey(name);

    /// <summary>A text with the values of its properties; references to items and to metadata are left as they are.</summary>
    public string Expand(string text)
    {
        var start = text.IndexOf("$(", StringComparison.Ordinal);
        if (start < 0) return text;
        if (_depth >= DeepestExpression) return "";
        _depth++;
        var expanded = new StringBuilder();
        var done = 0;
        while (start >= 0 && expanded.Length <= LongestValue)
        {
            var end = EndOf(text, start + 2);
            if (end < 0) break;
            expanded.Append(text, done, start - done).Append(ValueOf(text[(start + 2)..end].Trim()));
            done = end + 1;
            start = text.IndexOf("$(", done, StringComparison.Ordinal);
        }

        _depth--;
        return expanded.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Where the parenthesis closes whose content starts at a position, or -1; parentheses in quotes do not count.</summary>
    public static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when depth-- == 0:
                    return i;
                case '\'' or '"' or '`' when depth > 0 && text.IndexOf(text[i], i + 1) is > 0 and var quote:
                    i = quote;
                    break;
            }
        }

        return -1;
    }

    private string ValueOf(string expression)
    {
        if (!IsName(expression)) return new PropertyFunction(this, expression).Evaluate();
        if (_values.TryGetValue(expression, out var value)) return value;
        HasMetUndefined = true;
        return "";
    }

    private static bool IsName(string text)
    {
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-')) return false;
        return text.Length > 0;
    }
}
