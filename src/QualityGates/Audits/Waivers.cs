using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits;

/// <summary>
/// What the comments of the source excuse. A waiver covers findings of its rules about its file as a whole, wherever it stands; about
/// a declaration that it stands at; and about any other place on its line, or on the next line of code.
/// </summary>
public static class Waivers
{
    /// <summary>Which findings are excused, by which waiver, and which waivers excuse nothing.</summary>
    /// <param name="codebase">The files with their waivers.</param>
    /// <param name="findings">What was found in them.</param>
    public static WaiverCoverage Cover(Codebase codebase, ImmutableArray<Finding> findings)
    {
        var files = codebase.Files.Where(static file => file.IsJudged && !file.Facts.Waivers.IsEmpty)
            .ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        if (files.Count == 0) return new WaiverCoverage([], []);
        var waived = ImmutableArray.CreateBuilder<WaivedFinding>();
        var effective = new HashSet<(RepoPath Path, int Waiver, string RuleId)>();
        foreach (var finding in findings)
        {
            if (!finding.IsOverLimit || ToolRules.IsToolRule(finding.RuleId)) continue;
            if (!files.TryGetValue(finding.Path.Value, out var file)) continue;
            Waiver? first = null;
            for (var i = 0; i < file.Facts.Waivers.Length; i++)
            {
                if (!Covers(file, file.Facts.Waivers[i], finding)) continue;
                first ??= file.Facts.Waivers[i];
                effective.Add((finding.Path, i, finding.RuleId));
            }

            if (first is not null) waived.Add(new WaivedFinding(finding, first));
        }

        var idle = files.Values.SelectMany(file => IdleIn(file, (waiver, rule) => effective.Contains((file.Path, waiver, rule))));
        return new WaiverCoverage(waived.DrainToImmutable(), [.. idle]);
    }

    /// <summary>
    /// Marks every finding that a waiver excuses with that waiver, and adds a QG0010 for every waiver that excuses nothing. A baseline
    /// tolerates what is left, so of equal subjects the excused ones are numbered last.
    /// </summary>
    /// <param name="codebase">The files with their waivers.</param>
    /// <param name="result">What all audits say of them.</param>
    /// <param name="settings">How much a waiver without effect weighs.</param>
    public static AuditResult Apply(Codebase codebase, AuditResult result, AuditSettings settings)
    {
        var coverage = Cover(codebase, result.Findings);
        var findings = result.Findings;
        if (!coverage.Waived.IsEmpty)
        {
            var waivers = new Dictionary<Finding, Waiver>();
            foreach (var (finding, waiver) in coverage.Waived) waivers[finding] = waiver;
            findings = NumberWaivedLast([.. findings.Select(finding => finding with { Waiver = waivers.GetValueOrDefault(finding) ?? finding.Waiver })]);
        }

        return result with { Findings = [.. findings, .. WaiverFindings.Of(coverage.Idle, result, settings)] };
    }

    private static bool Covers(SourceFile file, Waiver waiver, Finding finding)
    {
        if (waiver.Reason is null || !waiver.RuleIds.Contains(finding.RuleId)) return false;
        if (finding.Subject == finding.Path.Value) return true;
        var declaration = DeclarationOf(file, finding);
        if (declaration >= 0) return waiver.Declarations.Contains(declaration);
        return finding.Line == waiver.Line || finding.Line == waiver.CodeLine;
    }

    /// <summary>The index of the declaration that a finding is about, or -1.</summary>
    private static int DeclarationOf(SourceFile file, Finding finding)
    {
        var prefix = file.Path.Value.Length + 1;
        var isPart = finding.Subject.Length > prefix && finding.Subject[prefix - 1] == '#';
        if (!isPart || !finding.Subject.StartsWith(file.Path.Value, StringComparison.Ordinal)) return -1;
        var declarations = file.Facts.Declarations;
        for (var i = 0; i < declarations.Length; i++)
        {
            if (declarations[i].StartLine != finding.Line) continue;
            var name = finding.Subject.AsSpan(prefix);
            if (name.SequenceEqual(declarations[i].Name) || SubjectNumbering.Without(name).SequenceEqual(declarations[i].Name)) return i;
        }

        return -1;
    }

    private static IEnumerable<IdleWaiver> IdleIn(SourceFile file, Func<int, string, bool> isEffective)
    {
        for (var i = 0; i < file.Facts.Waivers.Length; i++)
        {
            var waiver = file.Facts.Waivers[i];
            if (waiver.Reason is null) yield return new IdleWaiver(file, waiver, null);
            foreach (var rule in waiver.RuleIds)
                if (waiver.Reason is not null && !isEffective(i, rule)) yield return new IdleWaiver(file, waiver, rule);
        }
    }

    private static ImmutableArray<Finding> NumberWaivedLast(Finding[] findings)
    {
        var groups = new Dictionary<(string RuleId, RepoPath Path, string Subject), List<int>>();
        for (var i = 0; i < findings.Length; i++)
        {
            if (ToolRules.IsToolRule(findings[i].RuleId)) continue;
            var subject = SubjectNumbering.Without(findings[i].Subject).ToString();
            var key = (findings[i].RuleId, findings[i].Path, subject);
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
            (group ??= []).Add(i);
        }

        foreach (var group in groups.Values.Where(group => group.Count > 1 && group.Exists(i => findings[i].Waiver is not null)))
        {
            var byNumber = group.OrderBy(i => findings[i].Subject.Length).ThenBy(i => findings[i].Subject, StringComparer.Ordinal).ToList();
            var subjects = byNumber.ConvertAll(i => findings[i].Subject);
            var ordered = byNumber.OrderBy(i => findings[i].Waiver is not null).ToList();
            for (var i = 0; i < ordered.Count; i++) findings[ordered[i]] = findings[ordered[i]] with { Subject = subjects[i] };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(findings);
    }
}
