using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>
/// Decides which files are suspected monoliths. Each figure counts as its share of the limit; what exceeds a limit adds up,
/// so that a file which is long, holds one huge function and talks to six systems comes before one that is only long.
/// </summary>
internal static class Suspicion
{
    /// <summary>From this score a file is listed: one limit exceeded by a fifth, or several together.</summary>
    private const double Threshold = 1.2;

    private const int ComplexityWorthNaming = 30;

    /// <summary>The suspect a file is, or null.</summary>
    /// <param name="profile">How the file is made.</param>
    /// <param name="suggestion">What to do about it; without one there is no suspect.</param>
    /// <param name="limits">What the file is judged by.</param>
    /// <param name="options">When a file mixes concerns.</param>
    public static Suspect? Of(FileProfile profile, string? suggestion, MonolithLimits limits, MonolithOptions options)
    {
        if (limits.File.Limit is not { } maximum || profile.Concern == Concern.Testing) return null;
        if (profile.File.Facts.Declarations.IsEmpty) return null;
        var lines = profile.File.Facts.Lines.Physical;
        if (lines < (limits.File.Warning ?? maximum)) return null;
        var score = (double)lines / maximum
            + Excess(profile.LargestType?.Lines, limits.Type.Limit)
            + Excess(profile.LargestMember?.Lines, limits.Function.Limit)
            + Excess(MostComplex(profile)?.Metrics?.Complexity, limits.Complexity.Limit)
            + Excess(profile.Concerns.Length, options.MixedConcerns.Limit)
            + (SeparateGroups(profile) > 1 ? 0.5 : 0);
        return score < Threshold || suggestion is null ? null : new Suspect(profile, score, Diagnosis(profile), suggestion);
    }

    /// <summary>What the figures of a file say about its cohesion and coupling, for one cell of a table.</summary>
    /// <param name="profile">How the file is made.</param>
    /// <param name="coupling">How it is tied to others; null where nobody knows.</param>
    public static string Notes(FileProfile profile, Coupling? coupling)
    {
        var notes = new List<string>();
        if (profile.Types + profile.Functions > 0) notes.Add(Declared(profile));
        if (profile.LargestMember is { } member && profile.LargestMemberShare >= 0.1)
            notes.Add($"{member.Name} is {Figure.Percent(profile.LargestMemberShare)} of it ({Figure.Of(member.Lines)} lines)");
        if (profile.Concerns.Length > 1) notes.Add($"talks to {profile.Concerns.Length} systems: {ConcernNames(profile)}");
        if (SeparateGroups(profile) > 1)
            notes.Add($"members of {profile.LargestType!.Name} form {SeparateGroups(profile)} groups without shared state");
        if (coupling is { } tied) notes.Add($"imported by {Figure.Of(tied.FanIn, "file")}, imports {Figure.Of(tied.FanOut)}");
        else if (profile.File.Facts.Imports.Length > 0) notes.Add(Figure.Of(profile.File.Facts.Imports.Length, "import"));
        return string.Join("; ", notes);
    }

    private static string Diagnosis(FileProfile profile)
    {
        var size = $"{Figure.Of(profile.File.Facts.Lines.Physical)} lines with {Declared(profile)}";
        if (profile.LargestType is { } type && type.Lines * 2 > profile.File.Facts.Lines.Physical)
            size += $", most of them in {type.Name} ({Figure.Of(type.Lines)} lines)";
        var causes = new List<string>();
        var complex = MostComplex(profile) is { Metrics.Complexity: > ComplexityWorthNaming } found ? found : null;
        if (profile.LargestMember is { } member && profile.LargestMemberShare >= 0.2)
        {
            var complexity = ReferenceEquals(member, complex) ? $" with a complexity of {complex.Metrics!.Value.Complexity}" : "";
            causes.Add($"{member.Name} alone is {Figure.Of(member.Lines)} lines{complexity}");
            if (complexity.Length > 0) complex = null;
        }

        if (complex is not null) causes.Add($"{complex.Name} has a complexity of {complex.Metrics!.Value.Complexity}");
        if (SeparateGroups(profile) > 1) causes.Add($"its members form {SeparateGroups(profile)} groups that share no state");
        if (profile.Concerns.Length > 2) causes.Add($"it talks to {profile.Concerns.Length} systems ({ConcernNames(profile)})");
        return causes.Count == 0 ? size + "." : $"{size}. {Sentence(string.Join("; ", causes))}.";
    }

    /// <summary>Groups of at least two members; a lone member that touches nothing else's state is usual.</summary>
    private static int SeparateGroups(FileProfile profile) => profile.Groups.Count(static group => group.Members.Length > 1);

    private static Declaration? MostComplex(FileProfile profile) =>
        profile.File.Facts.Declarations.Where(static d => d.Metrics is not null).MaxBy(static d => d.Metrics!.Value.Complexity);

    private static double Excess(int? value, int? limit) => value is { } v && limit is { } l && v > l ? (double)(v - l) / l : 0;

    private static string Declared(FileProfile profile) => (profile.Types, profile.Functions) switch
    {
        (0, var functions) => Figure.Of(functions, "function"),
        (var types, 0) => Figure.Of(types, "type"),
        var (types, functions) => $"{Figure.Of(types, "type")} and {Figure.Of(functions, "function")}",
    };

    internal static string ConcernNames(FileProfile profile) =>
        string.Join(", ", profile.Concerns.Select(static concern => concern.Title()));

    private static string Sentence(string text) => text.StartsWith("it", StringComparison.Ordinal) ? "I" + text[1..] : text;
}
