using QualityGates.Audits;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Tests.Languages;

namespace QualityGates.Tests.Waivers;

/// <summary>What the waivers of one file say and do, spelled so that a test can show it whole.</summary>
internal static class Excused
{
    /// <summary>Each waiver as <c>line rules: reason</c>.</summary>
    public static string[] In(string fileName, string text) => [.. AnnotatedSource.Scan(fileName, text).Waivers.Select(Spelled)];

    /// <summary>The names of the declarations that the only waiver of a file stands at.</summary>
    public static string[] At(string fileName, string text)
    {
        var facts = AnnotatedSource.Scan(fileName, text);
        Assert.Empty(facts.Problems);
        return [.. Assert.Single(facts.Waivers).Declarations.Select(index => facts.Declarations[index].Name)];
    }

    /// <summary>An audit of some files by these limits.</summary>
    public static AuditResult Audit(string settings, params (string Path, string Text)[] files)
    {
        var snapshot = new InMemorySnapshot();
        foreach (var (path, text) in files) snapshot.Add(path, text);
        var read = AuditSettings.Load(System.Text.Encoding.UTF8.GetBytes(settings));
        Assert.Empty(read.Problems);
        var codebase = CodebaseReader.Read(snapshot, snapshot.List(default), 1, default);
        var (result, _) = QualityGates.Audits.Monoliths.MonolithAudit.Examine(codebase, read);
        return QualityGates.Audits.Waivers.Apply(codebase, result with { Findings = [.. ToolFindings.Of(codebase, read), .. result.Findings] }, read);
    }

    /// <summary>The waived findings of a result as <c>rule subject</c>, in order.</summary>
    public static string[] Waived(AuditResult result) => Subjects(result.Findings.Where(finding => finding.Waiver is not null));

    /// <summary>The other findings over their limits as <c>rule subject</c>, in order; QG0010 among them.</summary>
    public static string[] Left(AuditResult result) =>
        Subjects(result.Findings.Where(finding => finding.IsOverLimit && finding.Waiver is null));

    private static string[] Subjects(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.RuleId} {finding.Subject}").Order(StringComparer.Ordinal)];

    private static string Spelled(Waiver waiver) => $"{waiver.Line} {string.Join(',', waiver.RuleIds)}: {waiver.Reason ?? "-"}";
}
