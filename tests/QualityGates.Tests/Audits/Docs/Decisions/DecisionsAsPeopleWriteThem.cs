using QualityGates.Audits;

namespace QualityGates.Tests.Audits.Docs.Decisions;

/// <summary>What is unusual and right stays silent; what looks alike and is wrong does not.</summary>
public class DecisionsAsPeopleWriteThem
{
    private const string Rest = "\nDate: 2025-03-01\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n";

    [Theory]
    [InlineData("Status: **Accepted**")]
    [InlineData("Status: ✅ Accepted")]
    [InlineData("- **Status:** Accepted — carried out in June (see below)")]
    [InlineData("* Status: [Accepted](https://example.org/why)")]
    [InlineData("**Status**: Accepted (2024-01-01)")]
    [InlineData("Status: ACCEPTED <!-- optional -->")]
    [InlineData("| Status | Accepted |")]
    [InlineData("> Status: ~~Proposed~~ Accepted")]
    [InlineData("## Status\n\n**Accepted**")]
    [InlineData("## Status\n\n- [ ] Proposed\n- [x] Accepted")]
    [InlineData("## Status: Accepted")]
    [InlineData("Status: withdrawn")]
    [InlineData("Status: partially superseded by ADR-0002")]
    public void A_status_is_known_whatever_is_around_it(string status) =>
        Assert.Empty(Decided.With("docs/adr/0001-a.md", $"# A\n\n{status}\n" + Rest).And("docs/adr/0002-b.md", "# B\n\nStatus: accepted\n\nSee ADR-0001.\n" + Rest).Found);

    [Fact]
    public void A_superseded_one_may_be_spelled_otherwise_and_linked() => Assert.Empty(
        Decided.With("docs/adr/0001-a.md", "# 1. A\n\n## Status\n\nSuperceded by [2. B](0002-b.md)\n" + Rest)
            .And("docs/adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n\nSupercedes [1. A](0001-a.md)\n" + Rest).Found);

    [Fact]
    public void A_part_that_is_superseded_leaves_the_rest() => Assert.Empty(
        Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: accepted\n" + Rest)
            .And("docs/adr/0002-b.md", "# B\n\nStatus: accepted\n\nSupersedes: ADR-0001#4\n" + Rest).Found);

    [Fact]
    public void What_is_only_proposed_takes_nobodys_place_yet() => Assert.Empty(
        Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: accepted\n" + Rest)
            .And("docs/adr/0002-b.md", "# B\n\nStatus: proposed\n\nSupersedes: ADR-0001\n" + Rest).Found);

    [Theory]
    [InlineData("superseded by the queue of the platform team")]
    [InlineData("superseded by https://example.org/adr/9")]
    public void A_successor_may_be_named_in_words(string status) =>
        Assert.Empty(Decided.With("docs/adr/0001-a.md", $"# A\n\nStatus: {status}\n" + Rest).Found);

    [Theory]
    [InlineData("# 3 reasons against it")]
    [InlineData("# 12-factor apps")]
    [InlineData("# 2FA for all")]
    [InlineData("# ADR-1: Title")]
    [InlineData("# [ADR 0001] Title")]
    [InlineData("# Decision 1: Title")]
    public void A_heading_may_begin_with_a_number(string title) =>
        Assert.Empty(Decided.With("docs/adr/0001-a.md", $"{title}\n\nStatus: accepted\n" + Rest).Found);

    [Theory]
    [InlineData("Ids such as `{id of user}` and /users/{id} and ${TITLE} and {{ title }}.")]
    [InlineData("See [the title](https://example.org) and [options][1].\n\n[1]: https://example.org")]
    [InlineData("<details open>\n<summary>More</summary>\ntext\n</details>")]
    [InlineData("A Map<String, Title> of [x] and [date].")]
    [InlineData("```\n{title of option 1}\nTODO\n```")]
    [InlineData("TODO lists are dropped by it.")]
    [InlineData("<!-- markdownlint-disable MD025 -->\nThis is it.")]
    public void Braces_and_brackets_may_be_meant(string text) =>
        Assert.Empty(Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: accepted\n" + Rest.Replace("\na\n", $"\n{text}\n", StringComparison.Ordinal)).Found);

    [Theory]
    [InlineData("{Describe the context and problem statement, e.g., in free form}")]
    [InlineData("[Describe the context, e.g., in\nfree form]")]
    [InlineData("<names/handles>", "<Title of Option>")]
    [InlineData("Lorem ipsum dolor")]
    [InlineData("TBD")]
    [InlineData("<!-- nothing -->")]
    [InlineData("The issue motivating this decision, and any context")]
    public void What_nobody_wrote_is_found_in_its_section(string text, string? also = null)
    {
        foreach (var each in also is null ? (string[])[text] : [also])
        {
            var found = Assert.Single(Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: accepted\n" + Rest.Replace("\na\n", $"\n{each}\n", StringComparison.Ordinal)).Found);
            Assert.Equal(("QG0815", "docs/adr/0001-a.md -> Context"), (found.RuleId, found.Subject));
        }
    }

    [Fact]
    public void A_draft_may_have_what_is_to_be_written() => Assert.Empty(
        Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: proposed\n" + Rest.Replace("\na\n", "\nTBD\n", StringComparison.Ordinal).Replace("\nc\n", "\n", StringComparison.Ordinal)).Found);

    [Fact]
    public void A_choice_that_nobody_made_is_of_the_template()
    {
        var found = Decided.With("docs/adr/0001-a.md", "# A\n\n- **Status:** Proposed | Accepted | Superseded\n" + Rest).Only;

        Assert.Equal(("QG0815", 3), (found.RuleId, found.Line));
    }

    [Fact]
    public void A_folder_with_two_conventions_has_none()
    {
        var folder = new Decided();
        for (var i = 1; i <= 3; i++) folder.And($"docs/adr/000{i}-a.md", Forms.Good("nygard", i)).And($"docs/adr/2025030{i}-a.md", Forms.Good("madr4", i));

        Assert.Empty(folder.Found);
    }

    [Fact]
    public void Decisions_that_moved_to_an_archive_leave_no_gap() => Assert.Empty(
        Forms.Folder("nygard").Without("docs/adr/0002-b.md").And("docs/adr/archive/0002-b.md", Forms.Good("nygard", 2)).Found);

    [Fact]
    public void Numbers_of_pull_requests_leave_no_gaps() => Assert.Empty(
        Decided.With("docs/adr/0123-a.md", Forms.Good("madr2", 1)).And("docs/adr/0456-b.md", Forms.Good("madr2", 2)).And("docs/adr/0789-c.md", Forms.Good("madr2", 3)).Found);

    [Theory]
    [InlineData("docs/adr/README.md")]
    [InlineData("docs/adr/TEMPLATE.md")]
    [InlineData("docs/adr/adr-template.md")]
    [InlineData("docs/adr/0000-template.md")]
    [InlineData("docs/adr/templates/0001-x.md")]
    [InlineData("tests/fixtures/adr/0001-x.md")]
    [InlineData("src/decisions/guide.md")]
    public void What_is_no_decision_is_not_judged(string path) => Assert.Empty(Forms.Folder("nygard").And(path, "# {title}\n\nNothing.\n").Found);

    [Fact]
    public void A_decision_far_from_the_others_is_one_by_its_name() =>
        Assert.Equal("services/pay/ADR-012-x.md", Assert.Single(Decided.With("services/pay/ADR-012-x.md", "# X\n\nStatus: yay\n\nDate: 2025-01-01\n").Of("QG0805")).Path.Value);

    [Fact]
    public void The_old_one_is_told_at_its_status_what_took_its_place()
    {
        var found = Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: accepted\n" + Rest).And("docs/adr/0002-b.md", "# B\n\nStatus: accepted (supersedes ADR-0001)\n" + Rest).Only;

        Assert.Equal(("QG0810", "docs/adr/0001-a.md -> docs/adr/0002-b.md", 3), (found.RuleId, found.Subject, found.Line));
    }

    [Fact]
    public void An_id_that_a_change_frees_is_not_used_again()
    {
        var before = Forms.Folder("nygard");
        var now = Forms.Folder("nygard").Without("docs/adr/0003-c.md").And("docs/adr/0003-other.md", Forms.Good("nygard", 3).Replace("Use an outbox", "Use a log", StringComparison.Ordinal));

        Assert.Equal("QG0802", Assert.Single(now.Since(before)).RuleId);
        Assert.Empty(now.Since(before, ("docs/adr/0003-c.md", "docs/adr/0003-other.md")));
    }

    [Fact]
    public void Of_two_with_one_id_the_one_of_the_change_is_found()
    {
        var found = Assert.Single(Forms.Folder("nygard").And("docs/adr/0003-a.md", Forms.Good("nygard", 3)).Since(Forms.Folder("nygard")));

        Assert.Equal(("QG0802", "docs/adr/0003-a.md"), (found.RuleId, found.Path.Value));
    }

    [Fact]
    public void A_decision_that_was_renamed_cannot_go_back_either()
    {
        var before = Decided.With("docs/adr/0001-a.md", "# A\n\nStatus: rejected\n" + Rest);
        var found = Assert.Single(Decided.With("docs/adr/0001-b.md", "# A\n\nStatus: accepted\n" + Rest).Since(before, ("docs/adr/0001-a.md", "docs/adr/0001-b.md")));

        Assert.Equal("QG0812", found.RuleId);
        Assert.Contains("It was rejected, and this change makes it accepted.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_moved_or_is_spoken_of_as_gone_or_never_was_is_silent()
    {
        var text = "# A\n\nStatus: accepted\n\nDate: 2025-03-01\n\n## Context\n\nMails are in `src/old/mail.py` and `never/was.py`.\n\n## Decision\n\nWe remove `src/gone/a.py`.\n\n## Consequences\n\n`gone/b.py` is moved.\n";

        Assert.Empty(Decided.With("docs/adr/0001-a.md", text).And("src/new/mail.py", "x = 1\n").Removed("src/gone/a.py", "abc").Removed("gone/b.py", "abc", "src/new/mail.py").Found);
    }

    /// <summary>As in a shop that keeps short notes without status and date.</summary>
    [Fact]
    public void A_folder_that_states_no_status_is_one_finding_and_one_without_dates_is_a_habit()
    {
        var folder = new Decided();
        for (var i = 1; i <= 4; i++) folder.And($"docs/adr/000{i}-a.md", $"# Cards stay what they are\n\n**Tags:** card\n\nA card is a thing.\n\n## Why number {i}\n\nSo it is.\n");

        Assert.Equal(["QG0805 docs/adr"], folder.Found.Select(static finding => $"{finding.RuleId} {finding.Subject}"));
    }

    /// <summary>As in a project with dated names, one of them of a month, and an index that forgot some.</summary>
    [Fact]
    public void A_dated_folder_with_an_index_that_forgot_some()
    {
        var folder = Decided.With("docs/decisions/2025-11-d.md", Forms.Good("bullets", 1)).And("docs/decisions/TEMPLATE.md", "# ADR: <Short Title>\n\n- **Status:** Proposed | Accepted\n");
        foreach (var name in (string[])["a", "b", "c"]) folder.And($"docs/decisions/20251121-{name}.md", Forms.Good("bullets", 2));
        folder.And("docs/decisions/README.md", "# ADRs\n\n| Date | Title |\n|---|---|\n| 2025-11-21 | [A](20251121-a.md) |\n| 2025-11-21 | [B](20251121-b.md) |\n");

        Assert.Equal(
            ["QG0804 docs/decisions/2025-11-d.md", "QG0814 docs/decisions/2025-11-d.md", "QG0814 docs/decisions/20251121-c.md"],
            folder.Found.Select(static finding => $"{finding.RuleId} {finding.Path}"));
    }

    [Fact]
    public void An_index_may_list_them_in_code_spans_or_by_id() => Assert.Empty(
        Forms.Folder("nygard").And("docs/adr/README.md", "- `0001-a.md`\n- ADR-0002: b\n- 0003 c\n").Found);

    [Fact]
    public void Bytes_that_are_no_text_and_empty_files_end()
    {
        var folder = Decided.With("docs/adr/0001-a.md", "").And("docs/adr/0002-b.md", [0x23, 0x20, 0xFF, 0xFE, 0x80, 0x0A, 0xC3]).And("docs/adr/0003-c.md", "---\n")
            .And("docs/adr/0004-d.md", "---\n" + new string('[', 5000) + "\n---\n# D\n").And("docs/adr/0005-e.md", new string('>', 5000) + " # E\n")
            .And("docs/adr/0006-f.md", "# F\n\nStatus: \n\nDate:\n\n## Status\n").And("docs/adr/0007-g.md", "\n\n\n\r\r\n");

        Assert.Contains(folder.Found, static finding => finding is { RuleId: "QG0817", Path.Value: "docs/adr/0004-d.md" });
        Assert.All(folder.Found, static finding => Assert.True(finding.Line >= 1));
    }

    [Fact]
    public void Five_megabytes_are_not_read()
    {
        var found = Decided.With("docs/adr/0001-a.md", "# A\n\n" + new string('x', 5_000_000)).Only;

        Assert.Equal(("QG0813", Severity.Note), (found.RuleId, found.Severity));
    }

    [Fact]
    public void A_small_repository_needs_none() => Assert.Empty(Decided.With("src/a.py", "x = 1\n").And("docs/README.md", "# Docs\n").Found);

    [Theory]
    [InlineData("""{ "pages": 1 }""", """{ "pages": 2 }""", "docs.decisions.pages was 1 and is 2.")]
    [InlineData("""{ "pages": 3 }""", """{ "pages": "off" }""", "docs.decisions.pages was 3 and is off.")]
    [InlineData("""{ "files": ["a/**"] }""", "{}", "Documents that match 'a/**' were decisions, and are looked at no more.")]
    [InlineData("{}", """{ "statuses": "trial" }""", "The status 'trial' is known now, and was not.")]
    [InlineData("""{ "sections": ["A", "B"] }""", """{ "sections": ["A"] }""", "Decisions had to have a section 'B', and have not.")]
    [InlineData("{}", """{ "ignore": ["docs/adr/old/**"] }""", "Documents that match 'docs/adr/old/**' are ignored now, and were not.")]
    public void What_allows_more_is_a_loosening(string before, string now, string message)
    {
        Assert.Equal(message, Assert.Single(new Decided().By(now).Settings.Docs.Decisions.LooseningsFrom(new Decided().By(before).Settings.Docs.Decisions)).Message);
        Assert.Empty(new Decided().By(before).Settings.Docs.Decisions.LooseningsFrom(new Decided().By(before).Settings.Docs.Decisions));
    }

    [Fact]
    public void What_is_configured_counts()
    {
        var folder = Decided.With("docs/notes/0001-a.md", "# A\n\nStatus: trial\n\nDate: 2025-01-01\n\n## Decision\n\nb\n\n## Why\n\nc\n").By("""{ "files": ["docs/notes/**"], "statuses": ["Trial"], "sections": ["## Decision", "Why"] }""");

        Assert.Empty(folder.Found);
        Assert.Equal("QG0806", folder.And("docs/notes/0001-a.md", "# A\n\nStatus: trial\n\nDate: 2025-01-01\n\n## Decision\n\nb\n").Only.RuleId);
        Assert.Empty(folder.By("""{ "files": ["docs/notes/**"], "ignore": ["docs/notes/0001-*"] }""").Found);
    }
}
