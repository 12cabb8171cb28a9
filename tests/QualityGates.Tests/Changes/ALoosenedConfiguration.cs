using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class ALoosenedConfiguration
{
    private const string ByTheBase = "Judged by the configuration of the base, because the configuration was loosened without a reason.";

    [Fact]
    public void Raising_a_limit_without_a_reason_is_red_and_the_old_limit_judges()
    {
        var verdict = To(("a.cs", 590)).WithABaselineOf().Write("a.cs", 700).Configure("{\n  \"monoliths\": {\n    \"file\": { \"limit\": 800 }\n  }\n}").Judge();

        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        var loosening = verdict.Findings[0].Finding;
        Assert.Equal(("qualitygates.json", 3), (loosening.Path.Value, loosening.Line));
        Assert.Equal("monoliths.file.limit was 600 and is 800. Nobody says why.", loosening.Message);
        Assert.Contains("\"reasons\": { \"monoliths.file.limit\": \"…\" }", loosening.Fix, StringComparison.Ordinal);
        Assert.Equal((ByTheBase, 600), (verdict.Findings[1].Hint, verdict.Findings[1].Finding.Measure!.Value.Limit));
        Assert.Equal((VerdictStatus.Failed, 1), (AFairGate.GateOf(verdict).Status, AFairGate.GateOf(verdict).NewDebt));
    }

    [Fact]
    public void Raising_it_with_a_reason_is_listed_and_green()
    {
        var verdict = To(("a.cs", 590)).WithABaselineOf().Write("a.cs", 700)
            .Configure("""{ "monoliths": { "file": { "limit": 800 } }, "reasons": { "monoliths.file.limit": "ADR-0011" } }""").Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        var loosening = Assert.Single(verdict.Loosened);
        Assert.Equal(("monoliths.file.limit", "ADR-0011"), (loosening.What, loosening.Reason));
    }

    [Fact]
    public void A_change_that_excludes_the_file_it_bloats_is_red()
    {
        var verdict = To(("a.cs", 700)).WithItsDebtTolerated().Write("a.cs", 9000).Configure("""{ "exclude": ["a.cs"] }""").Judge();

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        Assert.Equal((FindingState.Worsened, 9000), (verdict.Findings[1].State, verdict.Findings[1].Finding.Measure!.Value.Value));
    }

    [Fact]
    public void So_is_one_that_excludes_the_large_file_it_adds()
    {
        var verdict = To(("a.cs", 10)).WithABaselineOf().Write("new.cs", 5000).Configure("""{ "exclude": ["new.cs"] }""").Judge();

        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
    }

    [Fact]
    public void An_exclusion_with_a_reason_hides_what_it_says_and_its_entries_stay()
    {
        var report = To(("a.cs", 700)).WithItsDebtTolerated().Write("a.cs", 9000)
            .Configure("""{ "exclude": ["a.cs"], "reasons": { "exclude": "written by the generator" } }""").Report();

        Assert.Equal(VerdictStatus.Passed, report.Verdict.Status);
        Assert.Equal("written by the generator", Assert.Single(report.Verdict.Loosened).Reason);
        Assert.DoesNotContain(report.Codebase.Files, static file => file.Path.Value == "a.cs");
        Assert.Empty(report.Verdict.Stale);
        Assert.Empty(report.Verdict.Improvements);
    }

    [Fact]
    public void The_report_shows_the_files_of_today_only_even_if_those_of_the_base_are_judged_too()
    {
        var report = To(("a.cs", 700)).WithItsDebtTolerated().Configure("""{ "exclude": ["a.cs"] }""").Report();

        Assert.DoesNotContain(report.Codebase.Files, static file => file.Path.Value == "a.cs");
        Assert.Contains(report.Codebase.Excluded, static path => path.Path.Value == "a.cs");
        Assert.Equal(["QG0005"], report.Verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
    }

    [Fact]
    public void Switching_a_rule_off_is_judged_by_the_rule()
    {
        var verdict = To(("a.cs", 590)).WithABaselineOf().Write("a.cs", 700).Configure("""{ "severities": { "QG0101": "off" } }""").Judge();

        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        Assert.Equal(VerdictStatus.Failed, AFairGate.GateOf(verdict).Status);
    }

    [Fact]
    public void Deleting_the_configuration_counts_by_the_defaults()
    {
        var change = To(("a.cs", 450)).WithABaselineOf().WithTheConfiguration("""{ "monoliths": { "file": { "limit": 500 } } }""")
            .Delete("qualitygates.json").Write("a.cs", 550);

        Assert.Equal("monoliths.file.limit was 500 and is 600.", Assert.Single(change.Judge().Loosened).Message);
        Assert.Equal(["QG0005", "QG0101"], change.Judge().Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
    }

    [Fact]
    public void Making_the_rules_stricter_is_no_loosening_and_blames_nobody()
    {
        var verdict = To(("a.cs", 550)).WithABaselineOf().Configure("""{ "monoliths": { "file": { "limit": 500 } } }""").Judge();

        Assert.Equal((VerdictStatus.Passed, true), (verdict.Status, verdict.Findings[0].IsDrift));
        Assert.Empty(verdict.Loosened);
    }

    [Fact]
    public void An_old_reason_does_not_excuse_a_new_loosening()
    {
        const string Before = """{ "monoliths": { "file": { "limit": 700 } }, "reasons": { "monoliths": "ADR-0011" } }""";
        var change = To(("a.cs", 10)).WithABaselineOf().WithTheConfiguration(Before);

        Assert.Equal(VerdictStatus.Passed, change.Judge().Status);
        Assert.Equal(VerdictStatus.Failed, change.Configure(Before.Replace("700", "800", StringComparison.Ordinal)).Judge().Status);
        var renewed = Before.Replace("700", "800", StringComparison.Ordinal).Replace("ADR-0011", "ADR-0019", StringComparison.Ordinal);
        Assert.Equal("ADR-0019", Assert.Single(change.Configure(renewed).Judge().Loosened).Reason);
    }

    [Fact]
    public void Without_a_base_nothing_is_called_loosened() =>
        Assert.Empty(To(("a.cs", 10)).WithABaselineOf().Configure("""{ "exclude": ["b.cs"] }""").JudgeWithoutABase().Loosened);

    [Fact]
    public void A_configuration_that_was_invalid_at_the_base_is_compared_with_nothing_and_the_report_says_so()
    {
        var report = To(("a.cs", 10)).WithABaselineOf().WithTheConfiguration("{ oops").Configure("""{ "exclude": ["b.cs"] }""").Report();

        Assert.Equal(VerdictStatus.Passed, report.Verdict.Status);
        Assert.Contains(report.Codebase.Notes, static note => note.StartsWith("qualitygates.json is invalid at the base", StringComparison.Ordinal));
    }

    [Fact]
    public void Letting_a_main_branch_pass_with_drift_again_is_judged_by_the_old_setting()
    {
        var verdict = To(("a.cs", 900)).WithABaselineOf().WithTheConfiguration("""{ "baseline": { "drift": "fail" } }""").Configure("{}").Judge();

        Assert.Equal("baseline.drift", Assert.Single(verdict.Loosened).What);
        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
    }
}
