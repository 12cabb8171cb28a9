namespace QualityGates.Text;

/// <summary>
/// Expands <c>{a,b}</c> into one pattern per alternative, nested ones included. Braces without a comma are literal, as in a
/// shell, so that <c>{{name}}</c> of a project template matches itself.
/// </summary>
internal static class GlobBraces
{
    /// <summary>More alternatives than anybody writes by hand; a bound for <c>{a,b}{a,b}…</c>, which doubles each time.</summary>
    private const int MostPatterns = 1000;

    /// <summary>Returns the patterns, or null and what is wrong, as the end of a sentence.</summary>
    public static List<string>? Expand(string pattern, out string? problem)
    {
        problem = FindUnbalanced(pattern);
        if (problem is not null) return null;
        var expanded = new List<string>();
        var pending = new Stack<(string Pattern, int From)>();
        pending.Push((pattern, 0));
        while (pending.TryPop(out var next))
        {
            if (FindGroup(next.Pattern, next.From) is not { } cuts)
            {
                expanded.Add(next.Pattern);
                continue;
            }

            if (expanded.Count + pending.Count + cuts.Count > MostPatterns)
            {
                problem = $"its braces stand for more than {MostPatterns} patterns";
                return null;
            }

            var before = next.Pattern.AsSpan(0, cuts[0]);
            var after = next.Pattern.AsSpan(cuts[^1] + 1);
            for (var i = cuts.Count - 2; i >= 0; i--)
                pending.Push((string.Concat(before, next.Pattern.AsSpan((cuts[i] + 1)..cuts[i + 1]), after), cuts[0]));
        }

        return expanded;
    }

    private static string? FindUnbalanced(string pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == '{') depth++;
            else if (pattern[i] == '}' && --depth < 0) return "a } has no {; write \\} for the character";
        }

        return depth > 0 ? "a { has no }; write \\{ for the character" : null;
    }

    /// <summary>The places of the first group's opening brace, its commas and its closing brace; null if no group is left.</summary>
    private static List<int>? FindGroup(string pattern, int from)
    {
        for (var open = from; open < pattern.Length; open++)
        {
            if (pattern[open] == '\\') open++;
            else if (pattern[open] == '{' && FindCuts(pattern, open) is { Count: > 2 } cuts) return cuts;
        }

        return null;
    }

    private static List<int> FindCuts(string pattern, int open)
    {
        var cuts = new List<int> { open };
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == '{') depth++;
            else if (pattern[i] == ',' && depth == 1) cuts.Add(i);
            else if (pattern[i] == '}' && --depth == 0)
            {
                cuts.Add(i);
                break;
            }
        }

        return cuts;
    }
}
