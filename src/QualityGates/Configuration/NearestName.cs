namespace QualityGates.Configuration;

/// <summary>Guesses which name somebody meant.</summary>
internal static class NearestName
{
    /// <summary>A sentence that offers the nearest name, with a space before it; empty when none is near.</summary>
    public static string Suggestion(string typed, IEnumerable<string> names) =>
        Find(typed, names) is { } name ? $" Did you mean {Quotation.Quote(name)}?" : "";

    /// <summary>
    /// The name with the fewest typing errors between it and <paramref name="typed"/>, upper and lower case being one, or null
    /// when even that one differs in more than a third of its letters. Of equally near names the first one wins.
    /// </summary>
    public static string? Find(string typed, IEnumerable<string> names)
    {
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var name in names)
        {
            var allowed = (Math.Max(typed.Length, name.Length) + 2) / 3;
            if (Math.Abs(typed.Length - name.Length) > allowed) continue;
            var distance = Distance(typed, name);
            if (distance <= allowed && distance < fewest) (nearest, fewest) = (name, distance);
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that lead from one to the other (optimal string alignment).</summary>
    private static int Distance(string from, string to)
    {
        int[] beforeLast = [], last = new int[to.Length + 1], row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = Same(from[i - 1], to[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast.Length > 0 ? beforeLast : new int[to.Length + 1]);
        }

        return last[to.Length];
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
