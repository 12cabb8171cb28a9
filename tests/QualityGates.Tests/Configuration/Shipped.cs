using System.Text.RegularExpressions;

namespace QualityGates.Tests.Configuration;

/// <summary>The schemas and pages of this repository, as they are shipped.</summary>
internal static partial class Shipped
{
    public static string Text(string fileName)
    {
        using var reader = new StreamReader(typeof(Shipped).Assembly.GetManifestResourceStream(fileName)!);
        return reader.ReadToEnd();
    }

    /// <summary>The JSON examples on a page.</summary>
    public static string[] Examples(string page) => [.. JsonFence().Matches(Text(page)).Select(match => match.Groups[1].Value)];

    /// <summary>The messages that a page quotes, each on one line: <c>path(line): message</c>.</summary>
    public static List<string> Quotations(string page)
    {
        var quotations = new List<string>();
        var isInside = false;
        foreach (var line in Text(page).ReplaceLineEndings("\n").Split('\n'))
        {
            var quoted = line.StartsWith("> ", StringComparison.Ordinal);
            if (quoted && isInside) quotations[^1] += $" {line[2..].Trim()}";
            else if (quoted) quotations.Add(line[2..].Trim());
            isInside = quoted;
        }

        return quotations;
    }

    [GeneratedRegex("^```jsonc?\\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex JsonFence();
}
