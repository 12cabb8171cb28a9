using QualityGates.Audits.Docs.Decisions.Writing;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Decisions;

public class NewDecisions
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    public static TheoryData<string> EachForm => [.. Forms.All];

    [Theory]
    [MemberData(nameof(EachForm))]
    public void One_in_the_form_of_the_others_passes_the_audit(string form)
    {
        var folder = Forms.Folder(form);
        var written = Write(folder, "Use a queue");

        Assert.Equal("docs/adr/0004-use-a-queue.md", Assert.Single(written.Rewrites).Path.Value);
        Assert.Empty(Applied(folder, written).Found);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void One_that_supersedes_another_keeps_both_sides_and_the_index_consistent(string form)
    {
        var folder = Forms.Folder(form).And("docs/adr/README.md", "# Decisions\n\n| no. | decision | status |\n|---|---|---|\n"
            + "| [0001](0001-a.md) | a | accepted |\n| [0002](0002-b.md) | b | accepted |\n| [0003](0003-c.md) | c | accepted |\n\nThe end.\n");
        var written = Write(folder, "Use a queue", "ADR-0002");

        Assert.Equal(["docs/adr/0004-use-a-queue.md", "docs/adr/0002-b.md", "docs/adr/README.md"], written.Rewrites.Select(static rewrite => rewrite.Path.Value));
        var after = Applied(folder, written);
        Assert.Empty(after.Since(folder));
        Assert.Contains("uperseded by ", after.Text(new RepoPath("docs/adr/0002-b.md")), StringComparison.Ordinal);
        Assert.Contains("| [0002](0002-b.md) | b | superseded |\n| [0003](0003-c.md) | c | accepted |\n| [0004](0004-use-a-queue.md) | Use a queue | proposed |\n\nThe end.",
            after.Text(new RepoPath("docs/adr/README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void The_first_one_is_in_the_form_that_is_configured(string form)
    {
        var folder = Decided.With("src/a.cs", "class A;").By($$"""{ "form": "{{form}}" }""");
        var written = Write(folder, "Use a queue");

        Assert.Equal("docs/adr/0001-use-a-queue.md", Assert.Single(written.Rewrites).Path.Value);
        Assert.Empty(Applied(folder, written).Found);
    }

    [Fact]
    public void The_first_one_of_all_looks_like_this() => Assert.Equal(
        """
        # 1. Use a queue

        Date: 2026-05-04

        ## Status

        Proposed

        ## Context

        <!-- What makes a decision necessary? Facts, for somebody who was not there. -->

        ## Decision

        <!-- What do we do from now on, and why this way? -->

        ## Consequences

        <!-- What becomes easier, and what harder? -->

        """.ReplaceLineEndings("\n"),
        Write(Decided.With("src/a.cs", "class A;"), "Use a queue").Rewrites[0].After);

    [Theory]
    [InlineData("20251121-a.md", "20251121-b.md", "20260504-use-a-queue.md")]
    [InlineData("2025-11-a.md", "2025-12-b.md", "2026-05-use-a-queue.md")]
    [InlineData("2025-11-21-a.md", "2025-12-01-b.md", "2026-05-04-use-a-queue.md")]
    [InlineData("adr-007-a.md", "adr-008-b.md", "adr-009-use-a-queue.md")]
    [InlineData("ADR-0007_a_b.md", "ADR-0008_c_d.md", "ADR-0009_use_a_queue.md")]
    [InlineData("00001-a.md", "00002-b.md", "00003-use-a-queue.md")]
    public void The_name_follows_the_others(string one, string other, string name)
    {
        var folder = Decided.With($"docs/decisions/{one}", Forms.Good("bullets", 1)).And($"docs/decisions/{other}", Forms.Good("bullets", 2));

        Assert.Equal($"docs/decisions/{name}", Write(folder, "Use a queue").Rewrites[0].Path.Value);
    }

    [Theory]
    [InlineData("Über-Größe: \"Zitate\" & 'more'?", "über-größe-zitate-more")]
    [InlineData("決定を記録する", "決定を記録する")]
    [InlineData("Don't use C#", "dont-use-c")]
    [InlineData("a/../b\\c\r\nd", "a-b-c-d")]
    public void Any_title_makes_a_name(string title, string slug) =>
        Assert.Equal($"docs/adr/0001-{slug}.md", Write(Decided.With("a.cs", ""), title).Rewrites[0].Path.Value);

    [Fact]
    public void A_very_long_title_is_cut_at_a_word()
    {
        var name = Write(Decided.With("a.cs", ""), string.Concat(Enumerable.Repeat("decide something ", 100))).Rewrites[0].Path.Value;

        Assert.True(name.Length < 90, name);
        Assert.EndsWith("decide.md", name.Replace("something.md", "decide.md", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("?!…")]
    public void A_title_without_a_letter_is_refused(string title)
    {
        var written = Write(Decided.With("a.cs", ""), title);

        Assert.Empty(written.Rewrites);
        Assert.StartsWith("The title has no letter and no digit", written.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9", "There is no decision '9'")]
    [InlineData("docs/adr/README.md", "There is no decision")]
    [InlineData("../../etc/passwd", "There is no decision")]
    public void What_is_no_decision_cannot_be_superseded(string reference, string problem) =>
        Assert.StartsWith(problem, Write(Forms.Folder("nygard").And("docs/adr/README.md", "# Decisions\n"), "X", reference).Problem, StringComparison.Ordinal);

    [Fact]
    public void What_is_superseded_already_is_refused()
    {
        var folder = Forms.Folder("nygard");
        var after = Applied(folder, Write(folder, "Use a queue", "2"));

        Assert.Contains("superseded already", Write(after, "Use a log", "0002-b").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_stay_and_a_list_gets_an_item()
    {
        var folder = Forms.Folder("bullets").Replaced("\n", "\r\n").And("docs/adr/index.md", "# ADRs\r\n\r\n* [3. C](0003-c.md)\r\n* [2. B](0002-b.md)\r\n* [1. A](0001-a.md)\r\n");
        var after = Applied(folder, Write(folder, "Use a queue", "docs/adr/0001-a.md"));

        foreach (var file in (string[])["0004-use-a-queue.md", "0001-a.md", "index.md"])
            Assert.DoesNotContain("\n", after.Text(new RepoPath($"docs/adr/{file}"))!.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("# ADRs\r\n\r\n* [4. Use a queue](0004-use-a-queue.md)\r\n* [3. C]", after.Text(new RepoPath("docs/adr/index.md")), StringComparison.Ordinal);
    }

    private static NewDecision Write(Decided folder, string title, string? supersedes = null) =>
        NewDecision.Write(folder.Model, title, supersedes, Today, folder.Text);

    private static Decided Applied(Decided folder, NewDecision written)
    {
        Assert.Null(written.Problem);
        var after = folder.Copy();
        foreach (var rewrite in written.Rewrites)
        {
            Assert.Equal(rewrite.Before, folder.Text(rewrite.Path));
            after.And(rewrite.Path.Value, rewrite.After);
        }

        return after;
    }
}
