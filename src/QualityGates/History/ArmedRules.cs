using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;

namespace QualityGates.History;

/// <summary>The rules that count debt, and those of them that are debt when over their limit.</summary>
internal sealed class ArmedRules
{
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);

    /// <summary>The rules about files by themselves that are not switched off. Who imports whom is not told of the past.</summary>
    public ArmedRules(AuditSettings settings)
    {
        All = [.. MonolithRules.All.Where(rule => settings.SeverityOf(rule) != Severity.None)];
        Gated = [.. All.Where(rule => settings.SeverityOf(rule) == Severity.Error)];
        for (var i = 0; i < All.Length; i++) _indexOf.Add(All[i].Id, i);
    }

    /// <summary>By id.</summary>
    public ImmutableArray<Rule> All { get; }

    /// <summary>Those whose findings over the limit can fail a build.</summary>
    public ImmutableArray<Rule> Gated { get; }

    /// <summary>The place of a rule in <see cref="All"/>, or -1.</summary>
    public int IndexOf(string ruleId) => _indexOf.GetValueOrDefault(ruleId, -1);
}
