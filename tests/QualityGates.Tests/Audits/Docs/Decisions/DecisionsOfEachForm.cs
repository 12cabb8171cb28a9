using QualityGates.Audits;

namespace QualityGates.Tests.Audits.Docs.Decisions;

public class DecisionsOfEachForm
{
    public static TheoryData<string> EachForm => [.. Forms.All];

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_good_one_passes(string form) => Assert.Empty(Decided.With("docs/adr/0001-outbox.md", Forms.Good(form, 1)).Found);

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_folder_of_good_ones_passes(string form) => Assert.Empty(Forms.Folder(form).Found);

    [Theory]
    [MemberData(nameof(EachForm))]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing(string form) =>
        Assert.Empty(Decided.With("docs/adr/0001-outbox.md", "\uFEFF" + Forms.Good(form, 1).ReplaceLineEndings("\r\n")).Found);

    [Theory]
    [MemberData(nameof(EachForm))]
    public void Two_with_one_id_are_told_apart(string form) =>
        Expect(Forms.Folder(form).And("docs/adr/0003-d.md", Forms.Good(form, 3)), "QG0802", "docs/adr/0003-d.md", 1, "0004-d.md");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_missing_number_is_noted_once(string form) =>
        Expect(Forms.Folder(form).And("docs/adr/0006-d.md", Forms.Good(form, 6)), "QG0803", "docs/adr/0006-d.md", 1, "next");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_name_unlike_the_others_is_noted(string form) =>
        Expect(Forms.Folder(form).And("docs/adr/adr-4-d.md", Forms.Good(form, 4)), "QG0804", "docs/adr/adr-4-d.md", 1, "NNNN-title.md");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_status_that_nobody_knows_is_found(string form) => Stated(form, "QG0805", "yay", "accepted, deprecated");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_section_that_is_missing_is_found(string form)
    {
        var found = Replace(form, form == "y-statement" ? "accepting" : form.StartsWith("madr", StringComparison.Ordinal) ? "## Considered Options" : "## Consequences", "Well,").Of("QG0806");
        var only = Assert.Single(found);
        Assert.Contains(form == "y-statement" ? "accepting" : form.StartsWith("madr", StringComparison.Ordinal) ? "Considered Options" : "Consequences", only.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_date_that_is_none_is_noted(string form) => Broken(form, "QG0807", "2025-03-03", "2025-13-03", "YYYY-MM-DD");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_heading_with_another_id_than_its_file_is_found(string form)
    {
        var good = Forms.Good(form, 3);
        var title = good[good.IndexOf("# ", StringComparison.Ordinal)..].Split('\n')[0];
        Expect(Replace(form, title, "# ADR-0033: Use an outbox"), "QG0808", "docs/adr/0003-c.md", LineOf(good, title), "agree");
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_superseded_one_without_a_successor_is_found(string form) => Stated(form, "QG0809", "superseded", "superseded by");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_successor_that_does_not_know_is_found(string form) => Stated(form, "QG0810", "superseded by ADR-0002", "Supersedes 0003-c");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_successor_that_is_not_there_is_found(string form) => Stated(form, "QG0810", "superseded by ADR-0009", "Name the decision");

    [Theory]
    [MemberData(nameof(EachForm))]
    public void A_circle_of_successors_is_found(string form)
    {
        var folder = Forms.Folder(form).And("docs/adr/0003-c.md", Forms.Good(form, 3, "superseded by ADR-0002"))
            .And("docs/adr/0002-b.md", Forms.Good(form, 2, "superseded by ADR-0003"));
        Expect(folder, "QG0811", "docs/adr/0002-b.md", LineOf(Forms.Good(form, 2), "ccepted"), "Remove the supersession");
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void An_accepted_one_cannot_be_proposed_again(string form)
    {
        var found = Forms.Folder(form).And("docs/adr/0003-c.md", Forms.Good(form, 3, "proposed")).Since(Forms.Folder(form));

        var only = Assert.Single(found, static finding => finding.RuleId == "QG0812");
        Assert.Equal(("docs/adr/0003-c.md", Severity.Error), (only.Path.Value, only.Severity));
        Assert.Contains("-p:Supersedes=0003-c", only.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void One_longer_than_a_page_is_noted(string form)
    {
        var only = Assert.Single(Replace(form, "ails", string.Concat(Enumerable.Repeat("word ", 600)) + "ails").Of("QG0813"));
        Assert.Contains("1 page may be", only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void One_that_the_index_lacks_is_found(string form)
    {
        var folder = Forms.Folder(form).And("docs/adr/README.md", "# Decisions\n\n* [one](0001-a.md)\n* [two](0002-b.md)\n");
        Expect(folder, "QG0814", "docs/adr/0003-c.md", 1, "-t:UpdateDocsIndex");
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void Words_of_the_template_are_found(string form)
    {
        var only = Assert.Single(Replace(form, "Use an outbox", "{short title, representative of solved problem}").Of("QG0815"));
        Assert.Equal("docs/adr/0003-c.md", only.Path.Value);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void Code_that_is_gone_is_noted(string form)
    {
        var folder = Replace(form, "ails", "ails of `src/mail/outbox.py`").And("src/app.py", "x = 1\n").Removed("src/mail/outbox.py", "0123456789abcdef");
        var only = Assert.Single(folder.Of("QG0816"));
        Assert.Contains("commit 012345678 removed", only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachForm))]
    public void Front_matter_that_is_no_yaml_is_found(string form)
    {
        var good = Forms.Good(form, 3);
        var broken = good.StartsWith("---", StringComparison.Ordinal) ? good.Replace("---\nstatus", "---\nowner: {a\nstatus", StringComparison.Ordinal) : "---\nowner: {a\n---\n" + good;
        var only = Assert.Single(Forms.Folder(form).And("docs/adr/0003-c.md", broken).Of("QG0817"));
        Assert.Contains("YAML", only.Message, StringComparison.Ordinal);
        Assert.InRange(only.Line, 2, 6);
    }

    private static Decided Replace(string form, string from, string to) =>
        Forms.Folder(form).And("docs/adr/0003-c.md", Forms.Good(form, 3).Replace(from, to, StringComparison.Ordinal));

    private static void Broken(string form, string rule, string from, string to, string fix) =>
        Expect(Replace(form, from, to), rule, "docs/adr/0003-c.md", LineOf(Forms.Good(form, 3), from), fix);

    private static void Stated(string form, string rule, string status, string fix) => Expect(
        Forms.Folder(form).And("docs/adr/0003-c.md", Forms.Good(form, 3, status)), rule, "docs/adr/0003-c.md", LineOf(Forms.Good(form, 3), "ccepted"), fix);

    private static void Expect(Decided folder, string rule, string path, int line, string fix)
    {
        var only = Assert.Single(folder.Of(rule));
        Assert.Equal((path, line), (only.Path.Value, only.Line));
        Assert.Contains(fix, only.Fix, StringComparison.Ordinal);
    }

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(static letter => letter == '\n') + 1;
}
