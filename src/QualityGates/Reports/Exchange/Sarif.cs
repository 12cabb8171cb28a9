using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports.Exchange;

/// <summary>
/// The findings as SARIF 2.1.0, for code scanning and editors: within the limits of GitHub, the worst first, and where something is left
/// out, it says so. A finding has one location and a rule one tag, so that of the limits only those of results and bytes can be met.
/// </summary>
internal sealed class Sarif
{
    /// <summary>The most results that GitHub takes of a run; of these it shows 5,000.</summary>
    public const int MaximumResults = 25_000;

    /// <summary>The most bytes that GitHub takes of a file, once it is compressed.</summary>
    public const int MaximumBytes = 10_000_000;

    private const int LongestText = 1_000;

    private static readonly JsonWriterOptions Options = AuditJson.Options with { Indented = false };

    /// <summary>Our version as semantic versioning spells it, without what tells builds of it apart.</summary>
    private static readonly string Version = typeof(Sarif).Assembly.GetName().Version!.ToString(3);

    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);

    private Sarif(Utf8JsonWriter json) => _json = json;

    /// <summary>The whole file, UTF-8, ending in a newline.</summary>
    /// <param name="verdict">What is to be said.</param>
    /// <param name="maximumBytes">The most bytes it may have once it is compressed.</param>
    public static ReadOnlyMemory<byte> Write(Verdict verdict, int maximumBytes = MaximumBytes)
    {
        var shown = verdict.Findings.Where(static judged => judged.Finding.Severity != Severity.None).ToList();
        for (var count = Math.Min(shown.Count, MaximumResults); ; count /= 2)
        {
            var buffer = new ArrayBufferWriter<byte>(64 * 1024 + count * 1024);
            using (var json = new Utf8JsonWriter(buffer, Options)) new Sarif(json).Write(verdict, shown, count);
            buffer.Write("\n"u8);
            // Only names of a length that nobody types come near the limit, so hardly anybody waits for the compression.
            if (count == 0 || buffer.WrittenCount <= maximumBytes || Compressed(buffer.WrittenSpan) <= maximumBytes) return buffer.WrittenMemory;
        }
    }

    private void Write(Verdict verdict, List<JudgedFinding> findings, int count)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool(verdict);
        // The part before the slash is the category by which GitHub tells the tools of a repository apart.
        WriteObject("automationDetails", "id", "qualitygates/");
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject("%SRCROOT%");
        WriteObject("description", "text", "The root of the audited repository.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(findings.Count, count);
        _json.WriteStartArray("results");
        foreach (var judged in findings.Take(count)) WriteResult(judged);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>Every rule that ran, so that one without results is known to have found nothing, and every other one with results.</summary>
    private void WriteTool(Verdict verdict)
    {
        var armed = verdict.Gates.Select(static gate => gate.RuleId).Concat(verdict.Findings.Select(static judged => judged.Finding.RuleId));
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "QualityGates");
        _json.WriteString("semanticVersion", Version);
        if (Rule.DocumentationRoot is { } root) _json.WriteString("informationUri", root);
        _json.WriteStartArray("rules");
        foreach (var id in armed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _ruleIndex.Add(id, _ruleIndex.Count);
            WriteRule(id, RuleCatalogue.Find(id));
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(string id, Rule? rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", id);
        if (rule is not null)
        {
            _json.WriteString("name", NameOf(rule));
            WriteObject("shortDescription", "text", rule.Title);
            WriteObject("fullDescription", "text", rule.Why);
            WriteHelp(rule);
            WriteObject("defaultConfiguration", "level", LevelOf(rule.DefaultSeverity));
            _json.WriteStartObject("properties");
            _json.WriteStartArray("tags");
            _json.WriteStringValue(RuleCatalogue.AuditOf(rule));
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteHelp(Rule rule)
    {
        if (rule.HelpAddress is { } address) _json.WriteString("helpUri", address);
        var page = rule.HelpAddress is { } link ? $"[{rule.HelpPage}]({link})" : Markdown.Code(rule.HelpPage);
        _json.WriteStartObject("help");
        _json.WriteString("text", $"{rule.Why} {rule.Fix} More in {rule.HelpAddress ?? rule.HelpPage}.");
        _json.WriteString("markdown", $"{Markdown.Text(rule.Why)}\n\n**{Wording.Do}:** {Markdown.Text(rule.Fix)}\n\nMore in {page}.");
        _json.WriteEndObject();
    }

    private void WriteInvocation(int all, int written)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", true);
        if (written < all)
        {
            _json.WriteStartArray("toolExecutionNotifications");
            _json.WriteStartObject();
            _json.WriteString("level", "warning");
            WriteObject("message", "text",
                $"{Figure.Of(all - written)} of {Figure.Of(all, "finding")} are not in this file, the least bad ones: GitHub takes {Figure.Of(MaximumResults)} "
                    + $"results and {Figure.Of(MaximumBytes / 1_000_000)} MB. audit.json has all of them.");
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteResult(JudgedFinding judged)
    {
        var finding = judged.Finding;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.RuleId);
        _json.WriteNumber("ruleIndex", _ruleIndex[finding.RuleId]);
        _json.WriteString("level", LevelOf(finding.Severity));
        WriteObject("message", "text", ExchangeText.Of(judged, LongestText));
        WriteLocation(finding);
        _json.WriteStartObject("partialFingerprints");
        var fingerprint = ExchangeText.Fingerprint(finding);
        _json.WriteString("qualityGates/v1", fingerprint);
        // GitHub follows a result by this one alone, and where it is missing, by the text of the line, which others share.
        _json.WriteString("primaryLocationLineHash", fingerprint);
        _json.WriteEndObject();
        if (BaselineState(judged) is { } state) _json.WriteString("baselineState", state);
        WriteSuppressions(judged);
        _json.WriteEndObject();
    }

    private void WriteLocation(Finding finding)
    {
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", string.Join('/', finding.Path.Value.Split('/').Select(Uri.EscapeDataString)));
        _json.WriteString("uriBaseId", "%SRCROOT%");
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", Math.Max(finding.Line, 1));
        if (finding.Column > 0) _json.WriteNumber("startColumn", finding.Column);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    /// <summary>What is waived where it stands, and what the baseline tolerates. Drift is neither: somebody has to settle it.</summary>
    private void WriteSuppressions(JudgedFinding judged)
    {
        var isWaived = judged.State == FindingState.Waived;
        if (!isWaived && !(judged.IsTolerated && !judged.IsDrift)) return;
        _json.WriteStartArray("suppressions");
        _json.WriteStartObject();
        _json.WriteString("kind", isWaived ? "inSource" : "external");
        _json.WriteString("status", "accepted");
        _json.WriteString("justification", isWaived ? ExchangeText.Plain(judged.Waiver ?? "", LongestText)
            : judged.Tolerated is { } tolerated ? $"The baseline tolerates {Figure.Of(tolerated)}." : "It was there at the base.");
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    /// <summary>How it compares with the base; null for what is not compared.</summary>
    private static string? BaselineState(JudgedFinding judged) => judged.State switch
    {
        FindingState.Introduced => judged.AtBase is null ? "new" : "unchanged",
        FindingState.Worsened or FindingState.Improved => "updated",
        FindingState.Inherited => "unchanged",
        _ => null,
    };

    private void WriteObject(string name, string property, string value)
    {
        _json.WriteStartObject(name);
        _json.WriteString(property, value);
        _json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => "none",
    };

    /// <summary><c>FileOverItsSizeLimit</c>: an identifier, as SARIF wants it.</summary>
    private static string NameOf(Rule rule) => string.Concat(
        rule.Title.Split(' ', '-', '\'').Where(static word => word.Length > 0).Select(static word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

    private static long Compressed(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return compressed.Length;
    }
}
