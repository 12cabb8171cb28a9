using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Reports;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Reports;

internal static class SampleReport
{
    public static Report Of(Baseline? baseline, params IEnumerable<SourceFile> files)
    {
        var codebase = Codebase(files);
        var (monoliths, section) = MonolithAudit.Examine(codebase, AuditSettings.Default);
        var result = monoliths with { Findings = [.. monoliths.Findings, .. ToolFindings.Of(codebase, AuditSettings.Default)] };
        return new Report(codebase, result, section, Judge.Compare(result, baseline));
    }

    public static SourceFile Monolith(string path, int lines = 1000) =>
        File(path, lines, declarations: [Class("Big", 1, lines - 10), Method("Big.Run", 5, 200, complexity: 40)]);
}
