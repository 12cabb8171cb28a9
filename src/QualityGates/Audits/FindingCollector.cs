using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits;

/// <summary>Collects the findings of one audit, and counts per armed rule what it looked at.</summary>
internal sealed class FindingCollector
{
    private readonly AuditSettings _settings;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, RuleCoverage> _coverage = new(StringComparer.Ordinal);

    /// <summary>A collector that saw nothing yet.</summary>
    public FindingCollector(AuditSettings settings) => _settings = settings;

    /// <summary>Whether a rule is switched on. Only then does it look at anything.</summary>
    public bool IsOn(Rule rule) => _settings.SeverityOf(rule) != Severity.None;

    /// <summary>Notes that a rule, which is on, runs: it may find nothing to look at, and still it ran.</summary>
    public void Arm(Rule rule, int? limit = 0) => _coverage.TryAdd(rule.Id, new RuleCoverage(rule, limit));

    /// <summary>Notes one thing that an armed rule looked at, and its figure.</summary>
    public void See(Rule rule, int value = 0) => _coverage[rule.Id].See(value);

    /// <summary>Adds a finding of a rule that is on.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">Its identity.</param>
    /// <param name="path">The file to open.</param>
    /// <param name="line">The line to go to, from 1.</param>
    /// <param name="measure">The figure behind it, if it has one.</param>
    /// <param name="message">What, where and why it matters; never source text.</param>
    /// <param name="fix">What to do next; the rule's own advice if null.</param>
    /// <param name="atMost">The most it may weigh, whatever is configured.</param>
    /// <param name="group">What it has in common with others that are shown once; see <see cref="Finding.Group"/>.</param>
    /// <param name="waiver">What excuses it, where no comment in its file can.</param>
    /// <param name="mendedBy">The command that mends it; see <see cref="Finding.MendedBy"/>.</param>
    public void Add(
        Rule rule, string subject, RepoPath path, int line, Measure? measure, string message, string? fix = null,
        Severity atMost = Severity.Error, string? group = null, Waiver? waiver = null, string? mendedBy = null)
    {
        var severity = _settings.SeverityOf(rule);
        if (severity == Severity.None) return;
        // What is found where others of its rule are within their limit is a figure of the rule too: the count, or that there is one.
        if (_coverage.TryGetValue(rule.Id, out var coverage)) coverage.Observe(measure?.Value ?? 1);
        _findings.Add(new Finding(
            rule.Id, severity < atMost ? severity : atMost, subject, path, Math.Max(line, 1), measure, message, fix ?? rule.Fix)
        {
            Group = group,
            Waiver = waiver,
            MendedBy = mendedBy,
        });
    }

    /// <summary>Gives what was found so far the names that its files have today.</summary>
    /// <param name="nameToday">How a subject, or a path, is called today.</param>
    public void Rename(Func<string, string> nameToday)
    {
        for (var i = 0; i < _findings.Count; i++)
        {
            var finding = _findings[i];
            _findings[i] = finding with { Subject = nameToday(finding.Subject), Path = new RepoPath(nameToday(finding.Path.Value)) };
        }
    }

    /// <summary>Takes out of what was found so far whatever gives somebody access: documents link to addresses with keys in them.</summary>
    public void Redact()
    {
        for (var i = 0; i < _findings.Count; i++)
        {
            var finding = _findings[i];
            _findings[i] = finding with
            {
                Subject = Redaction.Of(finding.Subject),
                Message = Redaction.Of(finding.Message),
                Fix = Redaction.Of(finding.Fix),
                Group = finding.Group is { } group ? Redaction.Of(group) : null,
            };
        }
    }

    /// <summary>Everything that was found, and one row per armed rule.</summary>
    public AuditResult ToResult() => new(
        SubjectNumbering.MakeUnique(_findings), [.. _coverage.Values.Select(static coverage => coverage.ToExamination())]);
}
