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

    [GeneratedRegex("^```jsonc?\\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex JsonFence();
}
