using QualityGates.Codebases;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>Which setting gives a subject its limit.</summary>
/// <param name="Threshold">From where on the figure is too much.</param>
/// <param name="Setting">Who says so: <c>the default</c>, <c>monoliths.file</c>, an override by its place.</param>
internal sealed record LimitOrigin(Threshold Threshold, string Setting)
{
    /// <summary>What holds for a file; null for a rule that is not about sizes.</summary>
    public static LimitOrigin? Of(string ruleId, SourceFile file, MonolithOptions options)
    {
        if (ruleId == MonolithRules.MixedConcerns.Id)
        {
            var (isDefault, limit) = (options.MixedConcerns == MonolithOptions.Default.MixedConcerns, options.MixedConcerns.Limit);
            return new LimitOrigin(new Threshold(limit, null), isDefault ? "the default" : "monoliths.mixedConcerns");
        }

        if (Array.Find(Kinds, kind => kind.Rule.Id == ruleId) is not { } kind) return null;
        var limits = options.LimitsFor(file.Path, file.Facts.Language, LanguageTable.KindOf(file.Facts.Language));
        return new LimitOrigin(kind.Of(limits), SettingOf(kind, file, options));
    }

    private static readonly Kind[] Kinds =
    [
        new(MonolithRules.LargeFile, "file", static limits => limits.File, static item => item.File),
        new(MonolithRules.LargeType, "type", static limits => limits.Type, static item => item.Type),
        new(MonolithRules.LargeFunction, "function", static limits => limits.Function, static item => item.Function),
        new(MonolithRules.ComplexFunction, "complexity", static limits => limits.Complexity, static item => item.Complexity),
    ];

    private static string SettingOf(Kind kind, SourceFile file, MonolithOptions options)
    {
        for (var i = options.Overrides.Length - 1; i >= 0; i--)
        {
            var item = options.Overrides[i];
            if (kind.In(item).StatesLimit && item.Matches(file.Path, file.Facts.Language)) return $"monoliths.overrides[{i}].{kind.Key}{About(item)}";
        }

        return kind.Of(options.Limits).Limit == kind.Of(MonolithOptions.Default.Limits).Limit ? "the default" : $"monoliths.{kind.Key}";
    }

    /// <summary>What an override is about; one that names neither files nor languages is about everything.</summary>
    private static string About(MonolithOverride item) => item.Files.IsEmpty && item.Languages.IsEmpty
        ? ""
        : $" ({string.Join(", ", item.Files.Patterns().Concat(item.Languages))})";

    private sealed record Kind(Rule Rule, string Key, Func<MonolithLimits, Threshold> Of, Func<MonolithOverride, ThresholdChange> In);
}
