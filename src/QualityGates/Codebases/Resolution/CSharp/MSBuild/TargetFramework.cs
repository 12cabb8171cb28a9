namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>What a target framework moniker such as <c>net10.0</c> or <c>net472</c> means.</summary>
/// <param name="Identifier"><c>.NETCoreApp</c>, <c>.NETFramework</c>, <c>.NETStandard</c>; empty if it is none that we know.</param>
/// <param name="Version">Its version.</param>
/// <param name="Platform">The platform behind the dash: <c>windows</c>; empty if there is none.</param>
internal sealed record TargetFramework(string Identifier, Version Version, string Platform)
{
    private static readonly Version None = new(0, 0);

    /// <summary>Reads a moniker; any text has a meaning, if only none.</summary>
    public static TargetFramework Parse(string moniker)
    {
        var dash = moniker.IndexOf('-', StringComparison.Ordinal);
        var name = (dash < 0 ? moniker : moniker[..dash]).Trim().ToLowerInvariant();
        var platform = dash < 0 ? "" : moniker[(dash + 1)..].TrimEnd("0123456789.".ToCharArray()).ToLowerInvariant();
        if (name.StartsWith("netstandard", StringComparison.Ordinal)) return new(".NETStandard", Dotted(name[11..]), platform);
        if (name.StartsWith("netcoreapp", StringComparison.Ordinal)) return new(".NETCoreApp", Dotted(name[10..]), platform);
        if (!name.StartsWith("net", StringComparison.Ordinal)) return new("", None, platform);
        var digits = name[3..];
        if (!digits.Contains('.') && digits.Length >= 2 && digits.All(char.IsAsciiDigit))
            return new(".NETFramework", Dotted(string.Join('.', digits.ToCharArray())), platform);
        var version = Dotted(digits);
        return new(version.Major >= 5 ? ".NETCoreApp" : version.Major > 0 ? ".NETFramework" : "", version, platform);
    }

    /// <summary>Whether code for this one may use a library for another one.</summary>
    public bool CanUse(TargetFramework other)
    {
        if (other.Platform.Length > 0 && other.Platform != Platform) return false;
        if (Identifier == other.Identifier) return Version >= other.Version;
        if (other.Identifier != ".NETStandard") return false;
        if (Identifier == ".NETCoreApp") return other.Version <= (Version.Major >= 3 ? new Version(2, 1) : new Version(2, 0));
        return Identifier == ".NETFramework" && other.Version <= (Version >= new Version(4, 6, 1) ? new Version(2, 0) : new Version(1, 2));
    }

    /// <summary>Reads a version as MSBuild compares them: a <c>v</c> before it and labels behind it do not count.</summary>
    public static Version? TryVersion(string text)
    {
        var end = text.AsSpan().IndexOfAny('-', '+');
        var digits = (end < 0 ? text : text[..end]).Trim().TrimStart('v', 'V');
        if (digits.Length > 0 && !digits.Contains('.')) digits += ".0";
        return Version.TryParse(digits, out var version) ? version : null;
    }

    private static Version Dotted(string text) => TryVersion(text) ?? None;
}
