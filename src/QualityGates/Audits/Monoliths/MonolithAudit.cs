using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>Finds files, types and functions that outgrew their limits, and says of each what it consists of.</summary>
internal sealed class MonolithAudit
{
    private const int LargestShown = 50;
    private const int HotspotsShown = 20;

    private readonly AuditSettings _settings;
    private readonly List<Finding> _findings = [];
    private readonly List<Suspect> _suspects = [];
    private readonly Dictionary<string, RuleCoverage> _coverage;

    /// <summary>An audit that saw nothing yet; see <see cref="FindingsIn"/>.</summary>
    public MonolithAudit(AuditSettings settings)
    {
        _settings = settings;
        var limits = settings.Monoliths.Limits;
        _coverage = MonolithRules.All.Where(rule => settings.SeverityOf(rule) != Severity.None).ToDictionary(
            static rule => rule.Id, rule => new RuleCoverage(rule, LimitOf(rule)), StringComparer.Ordinal);

        int? LimitOf(Rule rule) => rule == MonolithRules.LargeFile ? limits.File.Limit
            : rule == MonolithRules.LargeType ? limits.Type.Limit
            : rule == MonolithRules.LargeFunction ? limits.Function.Limit
            : rule == MonolithRules.ComplexFunction ? limits.Complexity.Limit
            : settings.Monoliths.MixedConcerns.Limit;
    }

    /// <summary>An audit that saw what another one saw so far.</summary>
    private MonolithAudit(MonolithAudit other)
    {
        _settings = other._settings;
        _findings = [.. other._findings];
        _coverage = other._coverage.ToDictionary(static pair => pair.Key, static pair => pair.Value.Copy(), StringComparer.Ordinal);
    }

    /// <summary>Examines every judged file of the codebase.</summary>
    /// <param name="codebase">The files.</param>
    /// <param name="settings">What to judge by.</param>
    /// <param name="churn">How many commits changed each file lately; a file that is not in it was not changed. Null: unknown.</param>
    /// <param name="coupling">How files are tied to each other; of a file that is not in it nothing is known. Null: unknown.</param>
    public static (AuditResult Result, MonolithReport Report) Examine(
        Codebase codebase, AuditSettings settings, IReadOnlyDictionary<RepoPath, int>? churn = null,
        IReadOnlyDictionary<string, Coupling>? coupling = null)
    {
        var audit = new MonolithAudit(settings);
        var judged = codebase.Files.Where(static file => file.IsJudged).ToList();
        foreach (var file in judged) audit.Examine(file);
        return (audit.Result(), Report(judged, audit.WorstFirst(), churn, coupling));
    }

    /// <summary>Examines a codebase as it is and as it was; files that are the same object in both are looked at once.</summary>
    /// <param name="codebase">The files as they are.</param>
    /// <param name="before">The files as they were.</param>
    /// <param name="settings">What to judge both by.</param>
    /// <param name="churn">How many commits changed each file lately; a file that is not in it was not changed. Null: unknown.</param>
    /// <param name="coupling">How files are tied to each other; of a file that is not in it nothing is known. Null: unknown.</param>
    public static (AuditResult Result, AuditResult Before, MonolithReport Report) Examine(
        Codebase codebase, Codebase before, AuditSettings settings, IReadOnlyDictionary<RepoPath, int>? churn,
        IReadOnlyDictionary<string, Coupling>? coupling = null)
    {
        var judged = codebase.Files.Where(static file => file.IsJudged).ToList();
        var same = before.Files.ToHashSet<SourceFile>(ReferenceEqualityComparer.Instance);
        same.IntersectWith(judged);
        var audit = new MonolithAudit(settings);
        foreach (var file in judged)
            if (same.Contains(file)) audit.Examine(file);
        var auditBefore = new MonolithAudit(audit);
        foreach (var file in before.Files)
            if (file.IsJudged && !same.Contains(file)) auditBefore.Examine(file);
        foreach (var file in judged)
            if (!same.Contains(file)) audit.Examine(file);
        return (audit.Result(), auditBefore.Result(), Report(judged, audit.WorstFirst(), churn, coupling));
    }

    /// <summary>The findings of one judged file by itself, until the next call. Together with those of all others they are the audit's.</summary>
    public IReadOnlyList<Finding> FindingsIn(SourceFile file)
    {
        _findings.Clear();
        _suspects.Clear();
        if (file.IsJudged) Examine(file);
        return _findings;
    }

    /// <summary>Whether the size of a file says something about how code is cut: data and prose have no place among the largest files.</summary>
    public static bool IsCode(SourceFile file) =>
        LanguageTable.KindOf(file.Facts.Language) is LanguageKind.Programming or LanguageKind.Markup;

    private void Examine(SourceFile file)
    {
        var options = _settings.Monoliths;
        var limits = options.LimitsFor(file.Path, file.Facts.Language, LanguageTable.KindOf(file.Facts.Language));
        if (limits == default) return;
        var lines = file.Facts.Lines.Physical;
        var isLarge = lines >= Math.Min(limits.File.Warning ?? int.MaxValue, options.MixedConcerns.MinimumLines);
        var subject = isLarge ? LargeSubject(file, limits) : new Subject(file, null, null);
        Judge(MonolithRules.LargeFile, subject, -1, "lines", lines, limits.File);
        var declarations = file.Facts.Declarations;
        for (var i = 0; i < declarations.Length; i++)
        {
            var declaration = declarations[i];
            if (declaration.IsType) Judge(MonolithRules.LargeType, subject, i, "lines", declaration.Lines, limits.Type);
            if (declaration.Metrics is not { } metrics) continue;
            Judge(MonolithRules.LargeFunction, subject, i, "lines", declaration.Lines, limits.Function);
            Judge(MonolithRules.ComplexFunction, subject, i, "complexity", metrics.Complexity, limits.Complexity);
        }
    }

    /// <summary>Looks at a large file as a whole, once.</summary>
    private Subject LargeSubject(SourceFile file, MonolithLimits limits)
    {
        var profile = FileProfile.Of(file);
        var suggestion = SplitSuggestion.For(profile);
        if (Suspicion.Of(profile, suggestion, limits, _settings.Monoliths) is { } suspect) _suspects.Add(suspect);
        JudgeConcerns(profile);
        return new Subject(file, profile, suggestion);
    }

    /// <summary>Judges one figure of a file (-1) or of one of its declarations.</summary>
    private void Judge(Rule rule, Subject subject, int index, string measure, int value, Threshold threshold)
    {
        var file = subject.File;
        if (threshold == Threshold.Off || !_coverage.TryGetValue(rule.Id, out var coverage)) return;
        coverage.See(value);
        var isOver = value > threshold.Limit;
        if (!isOver && !(value >= threshold.Warning)) return;
        var severity = _settings.SeverityOf(rule);
        var declaration = index < 0 ? null : file.Facts.Declarations[index];
        _findings.Add(new Finding(
            rule.Id,
            isOver || severity < Severity.Warning ? severity : Severity.Warning,
            declaration is null ? file.Path.Value : $"{file.Path}#{declaration.Name}",
            file.Path,
            declaration?.StartLine ?? 1,
            new Measure(measure, value, threshold.Limit),
            Message(declaration, measure, value, threshold),
            subject.Advises(declaration) ? subject.Suggestion! : rule.Fix)
        {
            CodeLines = measure == "lines" ? CodeLinesOf(file.Facts, index) : null,
        });
    }

    private static int? CodeLinesOf(FileFacts facts, int index) =>
        index < 0 ? facts.Lines.Code : index < facts.DeclarationCode.Length ? facts.DeclarationCode[index] : null;

    private static string Message(Declaration? declaration, string measure, int value, Threshold threshold)
    {
        var what = declaration?.Name ?? "The file";
        var has = measure == "lines" ? $"is {Figure.Of(value)} lines long" : $"has a cyclomatic complexity of {Figure.Of(value)}";
        var (limit, warning) = threshold;
        if (value > limit) return $"{what} {has}, {Figure.Of(value - limit.Value)} over the limit of {Figure.Of(limit.Value)}.";
        var judged = limit is { } maximum ? $", the limit is {Figure.Of(maximum)}" : "";
        return $"{what} {has}; the warning begins at {Figure.Of(warning ?? 0)}{judged}.";
    }

    private void JudgeConcerns(FileProfile profile)
    {
        var ((limit, minimumLines), rule) = (_settings.Monoliths.MixedConcerns, MonolithRules.MixedConcerns);
        var (file, concerns) = (profile.File, profile.Concerns.Length);
        if (limit is null || !_coverage.TryGetValue(rule.Id, out var coverage)) return;
        if (profile.Concern == Concern.Testing || file.Facts.Lines.Physical < minimumLines) return;
        coverage.See(concerns);
        if (concerns <= limit) return;
        _findings.Add(new Finding(
            rule.Id, _settings.SeverityOf(rule), file.Path.Value, file.Path, 1, new Measure("concerns", concerns, limit),
            $"The file talks to {concerns} kinds of systems ({Suspicion.ConcernNames(profile)}) "
                + $"in {Figure.Of(file.Facts.Lines.Physical)} lines.",
            rule.Fix));
    }

    /// <summary>A file under examination; a large one with its profile and what to do about it.</summary>
    private readonly record struct Subject(SourceFile File, FileProfile? Profile, string? Suggestion)
    {
        /// <summary>Whether the suggestion is about the file as a whole (null) or this declaration, its largest.</summary>
        public bool Advises(Declaration? declaration) => Suggestion is not null && (declaration is null
            || ReferenceEquals(declaration, Profile?.LargestType) || ReferenceEquals(declaration, Profile?.LargestMember));
    }

    private AuditResult Result() => new(
        SubjectNumbering.MakeUnique(_findings), [.. _coverage.Values.Select(static coverage => coverage.ToExamination())]);

    private ImmutableArray<Suspect> WorstFirst()
    {
        _suspects.Sort(static (one, other) => other.Score.CompareTo(one.Score) is not 0 and var byScore ? byScore
            : one.Profile.File.Path.CompareTo(other.Profile.File.Path));
        return [.. _suspects];
    }

    private static MonolithReport Report(
        List<SourceFile> judged, ImmutableArray<Suspect> suspects, IReadOnlyDictionary<RepoPath, int>? churn,
        IReadOnlyDictionary<string, Coupling>? coupling)
    {
        var code = judged.FindAll(IsCode);
        code.Sort(static (one, other) =>
            other.Facts.Lines.Physical.CompareTo(one.Facts.Lines.Physical) is not 0 and var byLines ? byLines
            : one.Path.CompareTo(other.Path));
        var profiles = code.Take(LargestShown).Select(static file => FileProfile.Of(file));
        ImmutableArray<LargeFile> largest = [.. profiles.Select(profile => new LargeFile(profile, Suspicion.Notes(profile, TiesOf(profile))))];
        if (churn is null) return new MonolithReport(largest, suspects);
        return new MonolithReport(
            [.. largest.Select(file => file with { Changes = churn.GetValueOrDefault(file.Profile.File.Path) })],
            [.. suspects.Select(suspect => suspect with { Changes = churn.GetValueOrDefault(suspect.Profile.File.Path) })])
        {
            Hotspots = Hotspots(code, churn),
        };

        // A file in a language whose imports nobody resolves is tied to nothing, and that says nothing of it.
        Coupling? TiesOf(FileProfile profile) => coupling?.GetValueOrDefault(profile.File.Path.Value);
    }

    /// <summary>The worst of them; of equals the larger file, which comes first already.</summary>
    private static ImmutableArray<Hotspot> Hotspots(List<SourceFile> code, IReadOnlyDictionary<RepoPath, int> churn) =>
    [
        .. code.Select(file => new Hotspot(file, churn.GetValueOrDefault(file.Path))).Where(static hotspot => hotspot.Weight > 0)
            .OrderByDescending(static hotspot => hotspot.Weight).Take(HotspotsShown),
    ];
}
