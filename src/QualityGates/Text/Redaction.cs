using System.Buffers;
using System.Text.RegularExpressions;

namespace QualityGates.Text;

/// <summary>
/// Takes out of a text what gives somebody access: it comes from files of the audited repository, and reports are read by more people
/// than those are. What it cannot know is a word that is nothing but a password.
/// </summary>
internal static partial class Redaction
{
    private const string Gone = "…";
    private const int PatternTimeout = 1_000;

    /// <summary>Without any of these a text holds nothing; hardly any message has one.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "@", "=", ";base64,", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "AKIA", "ASIA", "ABIA", "ACCA",
            "_live_", "_test_", "_prod_", "sk-", "AIza", "npm_", "pypi-", "SG.", "hf_", ".ey", "dop_v1_", "shpat_", "hvs.", "glsa_", "dapi",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The text with <c>…</c> for who signs in to an address, for the values of its query and its anchor, for what is assigned to a
    /// password or the like, for what a <c>data:</c> address holds, and for all but the first letters of keys that are known by their form.
    /// </summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        text = UserInfo().Replace(text, Gone);
        text = Value().Replace(text, Gone);
        text = Data().Replace(text, Gone);
        return Key().Replace(text, static key => key.Value[..3] + Gone);
    }

    /// <summary><c>user:password</c> before the <c>@</c> of an address, with or without <c>https://</c>.</summary>
    [GeneratedRegex("""(?<=//)[^/@\s'"]+(?=@)|(?<![\w.+-])[\w.%+-]*:[^/@\s'"]+(?=@[A-Za-z][\w-]*[.:/])""", RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex UserInfo();

    /// <summary>What follows <c>?name=</c>, <c>#name=</c>, <c>&amp;name=</c> and <c>password=</c>.</summary>
    [GeneratedRegex(
        """(?<=[?&#;][\w.%~-]{1,60}=)[^&#\s'"]+|(?<=(?:token|secret|passw(?:or)?d|passphrase|pwd|(?:api|access|account|private)[_-]?key|credentials?)=)[^&#\s'"/]+""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTimeout)]
    private static partial Regex Value();

    [GeneratedRegex("""(?<=;base64,)[^\s'"]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTimeout)]
    private static partial Regex Data();

    /// <summary>The forms that providers publish, so that others can find their keys.</summary>
    [GeneratedRegex(
        """
        (?<![A-Za-z0-9])(?:(?-i:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}|gh[pousr]_[A-Z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{15,}|xox[abeprs]-[\w-]{10,}|[srp]k_(?:live|test|prod)_\w{10,}
        |sk-(?:(?:ant|proj|svcacct|admin)-[\w-]{10,}|[A-Z0-9]{32,})|(?-i:AIza)[\w-]{30,}|npm_[A-Z0-9]{30,}|pypi-[\w-]{40,}|(?-i:SG)\.[\w-]{16,}\.[\w-]{16,}|hf_[A-Z0-9]{30,}
        |ey[\w-]{15,}\.ey[\w-]{10,}(?:\.[\w-]*)?|dop_v1_[a-f0-9]{32,}|shpat_[a-f0-9]{32}|hvs\.[\w-]{20,}|glsa_\w{20,}|dapi[a-f0-9]{32})
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, PatternTimeout)]
    private static partial Regex Key();
}
