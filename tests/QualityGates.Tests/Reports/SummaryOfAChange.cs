using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports;

/// <summary>The whole text, so that whoever changes it sees what a reader of a pull request will see.</summary>
public class SummaryOfAChange
{
    private static readonly JudgedFinding OldDebt = Large("src/Old.cs", 3653, FindingState.Inherited, 3653, 3653);

    [Fact]
    public void An_innocent_change_on_a_red_main_is_green_and_has_nothing_to_read()
    {
        var summary = Of(OldDebt, Drift("src/Billing/Invoice.cs", 1900, 1800), Drift("src/Cart.cs", 700, 650)).Summary();

        Assert.Equal(
            """
            ### ✅ Quality gates passed: no new debt

            | Gate | Verdict | New | Tolerated | Of it drift | Largest: base → here | Limit | Examined |
            |:--|:--:|--:|--:|--:|--:|--:|--:|
            | File over its size limit (QG0101) | ✅ | 0 | 3 | 2 | 3,653 | 600 | 1,200 |

            3 other rules found nothing; 1 looked at nothing (QG0105): report.md.

            <details><summary>2 findings above the baseline were there at the base already: not this change's doing. Somebody should pay them off or accept them: <code>dotnet build -t:UpdateBaseline -p:QualityGatesAccept=&quot;&lt;subject or glob&gt;&quot; -p:QualityGatesReason=&quot;…&quot;</code></summary><ul><li>QG0101 <code>src/Billing/Invoice.cs:1</code> 1,900 lines, limit 600, tolerated 1,800</li><li>QG0101 <code>src/Cart.cs:1</code> 700 lines, limit 600, tolerated 650</li></ul></details>
            <p><sub>Compared with <code>a1b2c3d4e</code> (merge base with origin/main) · 3 tolerated, 2 of them drift · 1,200 files · reproduce: <code>dotnet build -t:Audit -p:QualityGatesBase=a1b2c3d4e</code></sub></p>

            """, summary);
        Assert.InRange(summary.TrimEnd('\n').Split('\n').Length, 1, 12);
    }

    [Fact]
    public void One_grown_file_shows_its_figures_and_both_ways_out()
    {
        var verdict = Of(OldDebt, Large("src/Billing/InvoiceService.cs", 1886, FindingState.Worsened, 1800, 1840));

        Assert.Equal(
            """
            ### ❌ Quality gates failed: 1 new problem

            | Gate | Verdict | New | Tolerated | Largest: base → here | Limit | Examined |
            |:--|:--:|--:|--:|--:|--:|--:|
            | File over its size limit (QG0101) | ❌ | 1 | 1 | 3,653 | 600 | 1,200 |

            3 other rules found nothing; 1 looked at nothing (QG0105): report.md.

            **Fix before merge**

            1. `src/Billing/InvoiceService.cs:1` **1,840 → 1,886 lines** (limit 600, tolerated 1,800) – QG0101 worsened__
               **Why:** The file is 1,886 lines long, 1,286 over the limit of 600.__
               **Do:** Move ApplyDiscounts (46 lines) to a file of its own.__
               **Or accept it:** `dotnet build -t:UpdateBaseline -p:QualityGatesAccept="src/Billing/InvoiceService.cs" -p:QualityGatesReason="…"`

            <p><sub>Compared with <code>a1b2c3d4e</code> (merge base with origin/main) · 1 tolerated · 1,200 files · reproduce: <code>dotnet build -t:Audit -p:QualityGatesBase=a1b2c3d4e</code></sub></p>

            """.Replace("__", "  ", StringComparison.Ordinal), verdict.Summary());
    }

    [Fact]
    public void A_loosened_baseline_with_a_reason_stands_open_and_notifies_nobody() => Assert.Equal(
        """
        ### ✅ Quality gates passed: no new debt (1 loosened)

        **Loosened by this change**: This change allows 1 thing that was not allowed before; whoever approves the change approves it.

        - `qualitygates.baseline.json:12` `QG0101 src/Tax.cs`: 700 lines were tolerated, and 745 are. Reason: vendor table, see `#512` (owner `@acme/billing`)


        """, WithoutTableAndFooter((Of(OldDebt) with { Loosened = [Loosening("vendor table, see #512")] }).Summary()));

    [Fact]
    public void What_is_loosened_without_a_reason_fails_and_stands_there_only() => Assert.Equal(
        """
        ### ❌ Quality gates failed: 1 new problem (1 loosened)

        **Fix before merge**

        1. `qualitygates.json:4` – QG0005 introduced__
           **Why:** monoliths.file.limit was 600 and is 900, and nobody says why.__
           **Do:** Take it back, or give the reason where the message says.


        """.Replace("__", "  ", StringComparison.Ordinal), WithoutTableAndFooter((Of(LoosenedWithoutReason(
            "monoliths.file.limit was 600 and is 900, and nobody says why.")) with
        { Loosened = [Loosening(null)] }).Summary()));

    [Fact]
    public void A_single_drift_comes_with_its_own_command() => Assert.Equal(
        """
        ### ✅ Quality gates passed: no new debt

        <details><summary>1 finding above the baseline was there at the base already: not this change's doing. Somebody should pay it off or accept it: <code>dotnet build -t:UpdateBaseline -p:QualityGatesAccept=&quot;src/Cart.cs&quot; -p:QualityGatesReason=&quot;…&quot;</code></summary><ul><li>QG0101 <code>src/Cart.cs:1</code> 700 lines, limit 600, tolerated 650</li></ul></details>

        """, WithoutTableAndFooter(Of(Drift("src/Cart.cs", 700, 650)).Summary()));

    [Fact]
    public void A_figure_that_is_no_number_of_lines_bears_its_name()
    {
        var function = Large("src/A.cs", 700, FindingState.Worsened, null, 31);
        var complex = function with { Finding = function.Finding with { RuleId = "QG0104", Measure = new("complexity", 44, 30) } };

        Assert.Contains("1. `src/A.cs:1` **complexity 31 → 44** (limit 30) – QG0104 worsened", Of(complex).Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_that_fails_stands_with_what_fails_and_nowhere_else()
    {
        var summary = Of(Large("src/Cart.cs", 700, FindingState.Introduced, null, 700) with { IsDrift = true }).Summary();

        Assert.Contains("1. `src/Cart.cs:1` **700 lines** (limit 600) – QG0101 introduced, drift", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("<details>", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_verdict_says_so_in_the_heading_and_names_the_files() => Assert.Equal(
        """
        ### ✅ Quality gates passed: no new debt (partial: some files could not be judged)

        <details><summary>2 files could not be read or parsed as a whole, so the verdict is partial. Mend them, or exclude them in qualitygates.json, and run: <code>dotnet build -t:Audit -p:QualityGatesBase=a1b2c3d4e</code></summary><ul><li>QG0002 <code>src/a.py:9</code> A string is not closed.</li><li>QG0002 <code>src/b.py:9</code> A string is not closed.</li></ul></details>

        """, WithoutTableAndFooter(Of(Unjudged("src/a.py"), Unjudged("src/b.py")).Summary()));

    [Fact]
    public void A_tolerance_that_ended_says_when_and_by_whose_word_it_was_tolerated() => Assert.Equal(
        """
        ### ❌ Quality gates failed: 1 new problem

        **Fix before merge**

        1. `src/Cart.ts:1` **890 → 900 lines** (limit 600) – QG0101 introduced__
           **Why:** The file is 900 lines long, 300 over the limit of 600. It was tolerated until 2027-03-31.__
           **Do:** Move ApplyDiscounts (46 lines) to a file of its own.__
           **Or accept it:** `dotnet build -t:UpdateBaseline -p:QualityGatesAccept="src/Cart.ts" -p:QualityGatesReason="…"`

        <details><summary>2 tolerated debts end within 14 days or have ended. Write a later 'until' into the baseline, or pay them off and run: <code>dotnet build -t:UpdateBaseline</code></summary><ul><li>QG0101 <code>src/Cart.ts</code> ended 3 days ago, on 2027-03-31. Reason: split tracked in <code>#482</code> (owner <code>@acme/web</code>)</li><li>QG0101 <code>src/Shop.ts</code> ends in 5 days, on 2027-03-31. Reason: split tracked in <code>#482</code></li></ul></details>

        """.Replace("__", "  ", StringComparison.Ordinal), WithoutTableAndFooter((Of(
            Large("src/Cart.ts", 900, FindingState.Introduced, 900, 890) with { Hint = "It was tolerated until 2027-03-31." })
            with
        { Expiring = [Ends("src/Cart.ts", -3, "@acme/web"), Ends("src/Shop.ts", 5)] }).Summary()));

    [Fact]
    public void An_improvement_is_counted_in_the_heading_and_can_be_locked_in() => Assert.Equal(
        """
        ### ✅ Quality gates passed: no new debt (2 improved)

        <details><summary>2 findings improved. Lock them in: <code>dotnet build -t:UpdateBaseline</code></summary><ul><li>QG0101 <code>src/Core/Parser.cs</code> 1,210 → 640</li><li>QG0104 <code>src/Core/Parser.cs#Parser.Read</code> 44 → paid off</li></ul></details>

        """, WithoutTableAndFooter((Of(Large("src/Core/Parser.cs", 640, FindingState.Improved, 1210, 1210)) with
        {
            Improvements = [new("QG0101", "src/Core/Parser.cs", 1210, 640), new("QG0104", "src/Core/Parser.cs#Parser.Read", 44, null)],
        }).Summary()));

    [Fact]
    public void Without_a_base_the_footer_says_so_and_names_the_way_to_one()
    {
        var summary = (Of(Large("src/A.cs", 700, FindingState.Worsened, 650)) with { Base = null }).Summary();

        Assert.Contains(
            "<p><sub>No base: judged by limits and baseline alone; name one with <code>-p:QualityGatesBase=origin/main</code> · 0 tolerated · "
                + "1,200 files · reproduce: <code>dotnet build -t:Audit</code></sub></p>\n", summary, StringComparison.Ordinal);
        Assert.Contains("**650 → 700 lines** (limit 600, tolerated 650)", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_that_is_not_here_is_not_asked_for_again()
    {
        var missing = new Finding(
            "QG0004", Severity.Error, "qualitygates.baseline.json", new RepoPath("qualitygates.baseline.json"), 1, null, "No main here.", "Do that.");
        var summary = (Of(new JudgedFinding(missing, FindingState.Introduced, null)) with { Base = null }).Summary();

        Assert.Contains("The base is not here (QG0004), so limits and baseline alone judge what else there is", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("name one with", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Waivers_are_counted()
    {
        var verdict = Of(Large("src/A.cs", 700, FindingState.Waived, null) with { Waiver = "generated by hand" });

        Assert.Contains(" · 0 tolerated, 1 waived · ", verdict.Summary(), StringComparison.Ordinal);
        Assert.Contains("| Waived |", verdict.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_section_shows_ten_rows_and_says_where_the_rest_is()
    {
        var many = Enumerable.Range(0, 12).Select(static i => $"src/F{i:00}.cs").ToList();
        var verdict = Of([.. many.Select(static path => Large(path, 700, FindingState.Introduced, null))]) with
        {
            Improvements = [.. many.Select(static path => new Improvement("QG0101", path, 800, 700))],
            Loosened = [.. many.Select(static _ => Loosening("because"))],
        };

        var summary = verdict.Summary();

        Assert.Contains("\n10. `src/F09.cs:1`", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("\n11. ", summary, StringComparison.Ordinal);
        Assert.Equal(3, summary.Split("+2 more (full report)").Length - 1);
    }

    [Fact]
    public void ATypicalOneIsBelowFourKilobytes()
    {
        var paths = Enumerable.Range(0, 3).Select(static i => $"src/features/orders/services/OrderService{i}.cs").ToList();
        var verdict = Of(
        [
            .. paths.Select(static path => Large(path, 1886, FindingState.Worsened, 1800, 1840)),
            .. paths.Select(static path => Drift(path, 900, 800)),
        ]) with
        { Improvements = [new("QG0101", "src/Core/Parser.cs", 1210, 640)], Loosened = [Loosening("vendor table, see #512")] };

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(verdict.Summary()), 1000, 4000);
    }

    private static string WithoutTableAndFooter(string summary)
    {
        var table = summary.IndexOf("| Gate ", StringComparison.Ordinal);
        var others = summary.IndexOf("rules found nothing", StringComparison.Ordinal);
        if (table < 0) table = summary.LastIndexOf('\n', others) + 1;
        var afterTable = summary.IndexOf("\n\n", others, StringComparison.Ordinal) + 2;
        return summary[..table] + summary[afterTable..summary.IndexOf("<p><sub>", StringComparison.Ordinal)];
    }
}
