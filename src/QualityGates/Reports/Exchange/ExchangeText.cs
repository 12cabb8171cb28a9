using System.Security.Cryptography;
using System.Text;
using QualityGates.Audits;
using QualityGates.Baselines;

namespace QualityGates.Reports.Exchange;

/// <summary>What the formats of others say of a finding.</summary>
internal static class ExchangeText
{
    /// <summary>What is wrong, since when, what to do, and the command that accepts it, on one line.</summary>
    public static string Of(JudgedFinding judged, int longest) => Plain(FindingText.Everything(new FindingGroup([judged])), longest);

    /// <summary>A text without anything that others take for a link of theirs, cut where it is long.</summary>
    public static string Plain(string text, int longest)
    {
        // In a message of SARIF, [text](target) is a link.
        var plain = Markdown.Visible(text).Replace("](", "] (", StringComparison.Ordinal);
        if (plain.Length <= longest) return plain;
        return (char.IsHighSurrogate(plain[longest - 2]) ? plain[..(longest - 2)] : plain[..(longest - 1)]) + "…";
    }

    /// <summary>Names a finding for good: by its rule and its subject, and so by no line, figure or message.</summary>
    public static string Fingerprint(Finding finding)
    {
        var identity = Encoding.UTF8.GetBytes($"{finding.RuleId}\n{finding.Subject}");
        return Convert.ToHexStringLower(SHA256.HashData(identity).AsSpan(0, 16));
    }
}
