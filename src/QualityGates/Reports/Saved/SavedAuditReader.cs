using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Reports.Dependencies;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Reports.Saved;

/// <summary>Reads what <see cref="AuditJson"/> writes; see <see cref="SavedAudit.Read"/>.</summary>
internal static class SavedAuditReader
{
    /// <summary>What to do about a file of another version.</summary>
    public const string HowToRepeat = "Run 'dotnet build -t:Audit' again, with the version of QualityGates that publishes.";

    private const int Deepest = 16;

    /// <inheritdoc cref="SavedAudit.Read"/>
    public static SavedAudit Read(ReadOnlySpan<byte> auditJson)
    {
        if (auditJson.Length > SavedAudit.MaximumBytes)
            throw new SavedAuditException($"audit.json has {Figure.Of(auditJson.Length)} bytes, and at most {Figure.Of(SavedAudit.MaximumBytes)} are read.");
        if (auditJson.StartsWith("\uFEFF"u8)) auditJson = auditJson[3..];
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(auditJson.ToArray(), options);
            return Read(SavedNode.Root(document.RootElement));
        }
        catch (JsonException broken)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}");
            throw new SavedAuditException($"audit.json is no JSON that can be read, or only a part of it: {place}. {HowToRepeat}");
        }
    }

    private static SavedAudit Read(SavedNode root)
    {
        CheckVersion(root["version"].Number);
        var findings = root["findings"].Items.Select(FindingOf).ToImmutableArray();
        var head = root["verdict"];
        var verdict = new Verdict(
            head["status"].Word<VerdictStatus>(), head["partial"].Flag, findings, [.. root["gates"].Items.Select(GateOf)],
            [.. root["stale"].Items.Select(StaleOf)])
        {
            Base = head["base"].OrNull is { } origin ? BaseOf(origin) : null,
            Improvements = [.. root["improvements"].Items.Select(ImprovementOf)],
            Loosened = [.. root["loosened"].Items.Select(LooseningOf)],
            Expiring = [.. root["expiring"].Items.Select(ExpiryOf)],
        };
        return new SavedAudit(verdict, head["files"].Count)
        {
            Notes = [.. head["notes"].Items.Select(static note => note.Text)],
            Change = root["change"].OrNull is { } change ? ChangeJson.Read(change) : null,
            Brought = BroughtOf(root["documents"].OrNull?["brought"].OrNull, findings),
        };
    }

    private static void CheckVersion(int version)
    {
        if (version != AuditJson.Version)
        {
            throw new SavedAuditException(string.Create(CultureInfo.InvariantCulture,
                $"audit.json has version {version}, and this QualityGates reads version {AuditJson.Version}. Use the same version of QualityGates in both jobs."));
        }
    }

    private static BaseRevision BaseOf(SavedNode node)
    {
        var commit = node["commit"];
        // It becomes part of a command that somebody will copy.
        var isId = commit.Text.Length is >= 7 and <= 64 && commit.Text.All(char.IsAsciiHexDigit);
        return new(isId ? commit.Text : throw commit.MustBe("the id of a commit"), node["origin"].Text);
    }

    private static Gate GateOf(SavedNode node) => new(
        node["rule"].Rule, node["status"].Word<VerdictStatus>(), node["examined"].Count, node["observed"].Count, node["limit"].OrNull?.Number,
        node["newDebt"].Count, node["tolerated"].Count, node["untracked"].Count)
    {
        ObservedAtBase = node["base"].OrNull?.Number,
        Drift = node["drift"].Count,
        Waived = node["waived"].Count,
        Advice = node["advice"].Count,
    };

    private static JudgedFinding FindingOf(SavedNode node)
    {
        var finding = new Finding(
            node["rule"].Rule, node["severity"].Word<Severity>(), node["subject"].Text, node["path"].Path, node["line"].Line,
            node.Find("measure") is { } measure ? MeasureOf(measure) : null, node["message"].Text, node["fix"].Text)
        {
            Column = node["column"].OrNull?.Line ?? 0,
            Group = node["group"].OrNull?.Text,
            MendedBy = node["mendedBy"].OrNull?.Text,
        };
        var judged = new JudgedFinding(finding, node["state"].Word<FindingState>(), node["tolerated"].OrNull?.Number)
        {
            AtBase = node["base"].OrNull?.Number,
            IsDrift = node["drift"].Flag,
            Waiver = node["waiver"].OrNull?.Text,
            Hint = node["hint"].OrNull?.Text,
            Owners = [.. node["owners"].Items.Select(static owner => owner.Text)],
        };
        var fails = node["fails"];
        judged = judged with { FailsAsDrift = fails.Flag && !judged.IsNewDebt };
        return judged.IsNewDebt == fails.Flag ? judged : throw fails.MustBe("true for what was introduced or worsened, or is tolerated and fails as drift");
    }

    private static Measure MeasureOf(SavedNode node) => new(node["name"].Text, node["value"].Number, node["limit"].OrNull?.Number);

    private static Improvement ImprovementOf(SavedNode node) =>
        new(node["rule"].Rule, node["subject"].Text, node["before"].Number, node["after"].OrNull?.Number);

    private static Loosening LooseningOf(SavedNode node) => new(
        node["path"].Path, node["line"].Line, node["what"].Text, node["message"].Text, node["reason"].OrNull?.Text, node["owner"].OrNull?.Text);

    private static Expiry ExpiryOf(SavedNode node)
    {
        var until = node["until"];
        if (!DateOnly.TryParseExact(until.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw until.MustBe("a day such as 2027-03-31");
        // The figure that is tolerated is no part of what is said of it.
        var tolerance = new Tolerance("", 0, node["reason"].OrNull?.Text, node["owner"].OrNull?.Text, day);
        return new(new BaselineEntry(node["rule"].Rule, node["subject"].Text, tolerance), node["daysLeft"].Number);
    }

    private static BaselineEntry StaleOf(SavedNode node) => new(node["rule"].Rule, node["subject"].Text, new Tolerance("", 0));

    private static ImmutableArray<JudgedFinding> BroughtOf(SavedNode? node, ImmutableArray<JudgedFinding> findings)
    {
        if (node is null) return [];
        var names = node.Items.Select(static brought => (brought["rule"].Rule, brought["subject"].Text)).ToHashSet();
        return [.. findings.Where(judged => names.Contains((judged.Finding.RuleId, judged.Finding.Subject)))];
    }
}
