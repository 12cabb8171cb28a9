using System.Globalization;
using QualityGates.Codebases;
using QualityGates.Facts;

namespace QualityGates.Audits.Monoliths;

/// <summary>
/// The figure of one subject, whether it is over a limit or not: what the audit would compare. For looking at one thing closely,
/// or at its past.
/// </summary>
internal static class MonolithFigure
{
    /// <summary>The figure that a rule measures of a subject; null where the file has no such thing, or the rule is another audit's.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="subject">A path, <c>path#Name</c>, or either with <c>~2</c> for the second largest of that name.</param>
    /// <param name="file">The file; the subject starts with its path.</param>
    public static int? Of(string ruleId, string subject, SourceFile file)
    {
        if (!subject.StartsWith(file.Path.Value, StringComparison.Ordinal)) return null;
        var (name, nth) = Split(subject[file.Path.Value.Length..]);
        if (name.Length == 0)
        {
            return ruleId == MonolithRules.LargeFile.Id ? file.Facts.Lines.Physical
                : ruleId == MonolithRules.MixedConcerns.Id ? FileProfile.Of(file).Concerns.Length
                : null;
        }

        if (name[0] != '#') return null;
        var figures = new List<int>();
        foreach (var declaration in file.Facts.Declarations)
            if (name.AsSpan(1).SequenceEqual(declaration.Name) && Of(ruleId, declaration) is { } figure) figures.Add(figure);
        figures.Sort();
        return nth <= figures.Count ? figures[^nth] : null;
    }

    private static int? Of(string ruleId, Declaration declaration) =>
        ruleId == MonolithRules.LargeType.Id && declaration.IsType ? declaration.Lines
        : ruleId == MonolithRules.LargeFunction.Id && declaration.Metrics is not null ? declaration.Lines
        : ruleId == MonolithRules.ComplexFunction.Id ? declaration.Metrics?.Complexity
        : null;

    /// <summary>Parts what follows the path from the number that tells equal subjects apart.</summary>
    private static (string Name, int Nth) Split(string rest)
    {
        var tilde = rest.LastIndexOf('~');
        return tilde >= 0 && int.TryParse(rest.AsSpan(tilde + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var nth) && nth > 1
            ? (rest[..tilde], nth)
            : (rest, 1);
    }
}
