using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;

namespace QualityGates.Tests.Configuration;

/// <summary>Loads a configuration as a run does, in a world of a few rules and languages.</summary>
internal static class ConfigurationSample
{
    public static readonly Rule[] Rules =
    [
        .. ToolRules.All,
        new("QG0101", "Large file", Severity.Error, "", ""),
        new("QG0105", "Complex function", Severity.Error, "", ""),
    ];

    public static readonly string[] Languages = ["C#", "JSON", "Markdown", "TypeScript"];

    public static AuditSettings Load(string json) => AuditSettings.Load(Encoding.UTF8.GetBytes(json), Rules, Languages);

    public static AuditSettings Load(byte[]? bytes) => AuditSettings.Load(bytes, Rules, Languages);

    /// <summary>Every problem as a build prints it: <c>(line,column) message</c>.</summary>
    public static string[] Problems(string json) => Shown(Load(json));

    public static string[] Shown(AuditSettings settings) =>
        [.. settings.Problems.Select(problem => $"({problem.Line},{problem.Column}) {problem.Message}")];

    public static void AssertDefaults(MonolithOptions options)
    {
        Assert.Empty(options.Overrides);
        Assert.Equal(MonolithOptions.Default, options with { Overrides = MonolithOptions.Default.Overrides });
    }
}
