using System.Collections.Immutable;
using QualityGates.Audits;

namespace QualityGates.MSBuild;

/// <summary>What came of one check.</summary>
internal enum DoctorStatus
{
    /// <summary>As it should be.</summary>
    InOrder,
    /// <summary>The gate works, and something would be better otherwise.</summary>
    Advice,
    /// <summary>The gate needs it, and it is broken.</summary>
    Broken,
}

/// <summary>One check of the doctor.</summary>
/// <param name="Status">What came of it.</param>
/// <param name="Subject">What was looked at, one or two words.</param>
/// <param name="Text">What it is like.</param>
internal sealed record DoctorCheck(DoctorStatus Status, string Subject, string Text)
{
    /// <summary>The command or setting that helps; null where nothing need be done.</summary>
    public string? Fix { get; init; }

    /// <summary>The errors to log: some where it is broken, else none.</summary>
    public ImmutableArray<AuditDiagnostic> Errors { get; init; } = [];

    /// <summary>Something that is as it should be.</summary>
    public static DoctorCheck InOrder(string subject, string text) => new(DoctorStatus.InOrder, subject, text);

    /// <summary>Something that would be better otherwise.</summary>
    public static DoctorCheck Advise(string subject, string text, string? fix = null) => new(DoctorStatus.Advice, subject, text) { Fix = fix };

    /// <summary>Something that the gate needs, and that is broken.</summary>
    public static DoctorCheck Broken(string subject, string text, Rule rule) =>
        new(DoctorStatus.Broken, subject, text) { Errors = [AuditDiagnostic.Error(rule, text)] };

    /// <summary>The lines for a terminal.</summary>
    public IEnumerable<string> Lines()
    {
        var mark = Status switch { DoctorStatus.InOrder => '✓', DoctorStatus.Advice => '!', _ => '✗' };
        yield return $"  {mark} {Subject,-14} {Text}";
        if (Fix is not null) yield return $"      -> {Fix}";
    }
}
