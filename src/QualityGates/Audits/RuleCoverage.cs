namespace QualityGates.Audits;

/// <summary>Counts what one rule looks at while an audit runs, so that a rule that never ran cannot look like one that passed.</summary>
internal sealed class RuleCoverage(Rule rule, int? limit)
{
    private int _examined;
    private int _observed;

    /// <summary>The same rule with what it looked at so far, to look at something else from here on.</summary>
    public RuleCoverage Copy() => new(rule, limit) { _examined = _examined, _observed = _observed };

    /// <summary>Notes one judged thing and its figure.</summary>
    public void See(int value)
    {
        _examined++;
        _observed = Math.Max(_observed, value);
    }

    /// <summary>Notes the figure of something that was looked at already.</summary>
    public void Observe(int value) => _observed = Math.Max(_observed, value);

    /// <summary>The row for the report.</summary>
    public Examination ToExamination() => new(rule.Id, _examined, _observed, limit);
}
