using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Configuration;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates;

/// <summary>
/// Finds what somebody means by the subject of a finding: the subject itself, a path, a pattern, what several findings have in common, or
/// nearly any of these.
/// </summary>
internal sealed class SubjectSearch(Report report, AuditInputs inputs)
{
    private const int Suggested = 5;

    /// <summary>What is meant. One subject has an explanation for each rule that has something to say about it.</summary>
    public ImmutableArray<Explanation> Find(string wanted)
    {
        wanted = wanted.Trim().Replace('\\', '/');
        if (wanted.StartsWith("./", StringComparison.Ordinal)) wanted = wanted[2..];
        var exact = report.Verdict.Findings.Where(judged => judged.Finding.Subject == wanted).Select(Explain).ToImmutableArray();
        if (!exact.IsEmpty) return exact;
        var named = Groups(judged => judged.Finding.GroupName == wanted);
        if (!named.IsEmpty) return named;
        var within = WithinLimits(wanted);
        if (!within.IsEmpty) return within;
        // What is not there any more is no file, and what many documents say of it is one thing.
        var about = Groups(judged => judged.Finding.Group == wanted);
        if (!about.IsEmpty) return about;
        var others = Named(wanted).ToList();
        return others is [{ Finding.GroupName: { } group }, _, ..] && others.TrueForAll(judged => judged.Finding.GroupName == group)
            ? Groups(judged => judged.Finding.GroupName == group)
            : [.. others.Select(Explain)];
    }

    private ImmutableArray<Explanation> Groups(Func<JudgedFinding, bool> isMeant) =>
    [
        .. FindingGroup.Of(report.Verdict.Findings.Where(isMeant)).Select(group =>
            Explain(group.First) with { Subject = group.Target is { } target ? $"{target} ({group.Size})" : group.First.Finding.Subject, Group = group }),
    ];

    /// <summary>The findings in a file, other than those about the file as a whole, worst first; what is about one thing together.</summary>
    public ImmutableArray<FindingGroup> Inside(RepoPath path) =>
        FindingGroup.Of(report.Verdict.Findings.Where(judged => judged.Finding.Path == path && judged.Finding.Subject != path.Value));

    /// <summary>What somebody may have meant by a name that is none, nearest first.</summary>
    public ImmutableArray<string> Suggest(string wanted)
    {
        var subjects = report.Verdict.Findings.Select(static judged => judged.Finding.Subject);
        var known = subjects.Concat(report.Codebase.Files.Select(static file => file.Path.Value)).Distinct(StringComparer.Ordinal).ToList();
        var containing = known.Where(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase));
        var nearest = NearestName.Find(wanted, known) ?? NearestName.Find(wanted, known.Select(LastPart));
        var nearly = known.Where(name => name == nearest || LastPart(name) == nearest);
        return [.. containing.Concat(nearly).Distinct(StringComparer.Ordinal).Take(Suggested)];
    }

    /// <summary>The findings whose subject or path a pattern matches, or whose subject ends with what was written.</summary>
    private IEnumerable<JudgedFinding> Named(string wanted)
    {
        var glob = Glob.TryParse(wanted, out var pattern, out _) ? pattern : null;
        return report.Verdict.Findings.Where(judged =>
            glob?.IsMatch(judged.Finding.Subject) == true || glob?.IsMatch(judged.Finding.Path) == true
            || judged.Finding.Subject.EndsWith('#' + wanted, StringComparison.Ordinal)
            || judged.Finding.Subject.EndsWith(" -> " + wanted, StringComparison.Ordinal)
            || judged.Finding.Subject.EndsWith('.' + wanted, StringComparison.Ordinal));
    }

    /// <summary>A measured subject about which there is no finding: every rule that measures it says how far it is from its limit.</summary>
    private ImmutableArray<Explanation> WithinLimits(string wanted)
    {
        var path = wanted.IndexOf('#') is >= 0 and var hash ? wanted[..hash] : wanted;
        if (FileAt(new RepoPath(path)) is not { IsJudged: true } file) return [];
        var found = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var rule in MonolithRules.All)
        {
            if (rule == MonolithRules.MixedConcerns || MonolithFigure.Of(rule.Id, wanted, file) is not { } value) continue;
            var name = rule == MonolithRules.ComplexFunction ? "complexity" : "lines";
            found.Add(Complete(new Explanation(rule, wanted, file.Path, LineOf(wanted, file), new Measure(name, value, null), null) { File = file }));
        }

        return found.DrainToImmutable();
    }

    private Explanation Explain(JudgedFinding judged)
    {
        var finding = judged.Finding;
        var rule = RuleCatalogue.Find(finding.RuleId)!;
        return Complete(new Explanation(rule, finding.Subject, finding.Path, finding.Line, finding.Figure, judged) { File = FileAt(finding.Path) });
    }

    private Explanation Complete(Explanation explanation)
    {
        var (rule, measure) = (explanation.Rule, explanation.Measure);
        var origin = explanation.File is { } file ? LimitOrigin.Of(rule.Id, file, inputs.Settings.Monoliths) : null;
        return explanation with
        {
            Measure = measure with { Limit = measure.Limit ?? origin?.Threshold.Limit },
            LimitSetting = origin?.Setting,
            Warning = origin?.Threshold.Warning,
            Tolerance = inputs.Baseline?.Find(rule.Id, explanation.Subject),
            Base = report.Verdict.Base,
            AtBase = explanation.Judged?.AtBase,
        };
    }

    private SourceFile? FileAt(RepoPath path) => report.Codebase.Files.FirstOrDefault(file => file.Path == path);

    private static int LineOf(string subject, SourceFile file)
    {
        foreach (var declaration in file.Facts.Declarations)
            if (subject.AsSpan(file.Path.Value.Length).TrimStart('#').SequenceEqual(declaration.Name)) return declaration.StartLine;
        return 1;
    }

    /// <summary>The name of a file, or of a member.</summary>
    private static string LastPart(string subject) =>
        subject[(subject.Contains('#', StringComparison.Ordinal) ? subject.LastIndexOfAny(['#', '.']) + 1 : subject.LastIndexOf('/') + 1)..];
}
