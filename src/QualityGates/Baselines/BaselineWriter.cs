using System.Globalization;
using System.Text;

namespace QualityGates.Baselines;

/// <summary>
/// Writes a baseline as the one sequence of bytes it has: UTF-8 without a byte order mark, <c>\n</c>, two spaces, ordinal
/// order, a final newline. Each figure and each text has a line of its own, and so have the braces around an entry: that is what
/// lets git merge two branches that pay off different debts.
/// </summary>
internal static class BaselineWriter
{
    public static byte[] Write(Baseline baseline)
    {
        var json = new StringBuilder("{\n  \"$schema\": ");
        AppendText(json, baseline.Schema).Append(",\n  \"version\": ").Append(BaselineFile.Version);
        foreach (var (ruleId, entries) in baseline.Rules)
        {
            if (entries.IsEmpty) continue;
            AppendText(json.Append(",\n  "), ruleId).Append(": {");
            var separator = "\n    ";
            foreach (var (subject, tolerance) in entries)
            {
                AppendText(json.Append(separator), subject).Append(": {\n      ");
                AppendTolerance(json, tolerance).Append("\n    }");
                separator = ",\n    ";
            }

            json.Append("\n  }");
        }

        return Encoding.UTF8.GetBytes(json.Append("\n}\n").ToString());
    }

    private static StringBuilder AppendTolerance(StringBuilder json, Tolerance tolerance)
    {
        AppendText(json, tolerance.Measure).Append(": ").Append(tolerance.Value.ToString(CultureInfo.InvariantCulture));
        AppendMember(json, "reason", tolerance.Reason);
        AppendMember(json, "owner", tolerance.Owner);
        return AppendMember(json, "until", tolerance.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static StringBuilder AppendMember(StringBuilder json, string name, string? value) =>
        value is null ? json : AppendText(json.Append(",\n      \"").Append(name).Append("\": "), value);

    /// <summary>
    /// Appends a JSON string that escapes only what JSON requires and what would break a line in an editor. The encoders of
    /// System.Text.Json escape every character outside the basic plane, and nobody can read a path written like that.
    /// </summary>
    private static StringBuilder AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            switch (character)
            {
                case '"' or '\\':
                    json.Append('\\').Append(character);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\uFEFF':
                    json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(character);
                    break;
            }
        }

        return json.Append('"');
    }
}
