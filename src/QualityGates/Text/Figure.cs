using System.Globalization;

namespace QualityGates.Text;

/// <summary>How figures are written for people, the same in every language of the machine.</summary>
internal static class Figure
{
    /// <summary><c>1,204</c>.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 finding</c>, <c>1,204 findings</c>.</summary>
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{Of(count)} {noun}s";

    /// <summary><c>1 entry</c>, <c>1,204 entries</c>.</summary>
    public static string Of(long count, string one, string several) => count == 1 ? $"1 {one}" : $"{Of(count)} {several}";

    /// <summary>A share from 0 to 1 as <c>28 %</c>.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
