using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityGates.Baselines;

/// <summary>Writes a value so that it survives a command line and MSBuild's own splitting of properties.</summary>
internal static class MSBuildText
{
    /// <summary>What ends a value or starts something else, in MSBuild or inside the double quotes of a shell.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("%;,\"$`!\\@'\u007f");

    /// <summary>The value with each special character as <c>%XX</c>, which MSBuild turns back.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (character < ' ' || Special.Contains(character))
                escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
