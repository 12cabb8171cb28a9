namespace QualityGates.Tests.Audits.Docs.Decisions;

/// <summary>Words and habits of other teams that everybody understands.</summary>
public class DecisionsOfOtherTeams
{
    private const string Rest = "\nDate: 2025-03-01\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n";

    [Theory]
    [InlineData("Approved")]
    [InlineData("Implemented")]
    [InlineData("Implemented in #12")]
    [InlineData("Declined")]
    [InlineData("In Review")]
    [InlineData("Updated by ADR-0002")]
    [InlineData("Token portion superseded by [0002](0002-b.md)")]
    public void A_status_in_other_words(string status) => Assert.Empty(
        Decided.With("docs/adr/0001-a.md", $"# A\n\nStatus: {status}\n" + Rest).And("docs/adr/0002-b.md", "# B\n\nStatus: accepted\n" + Rest).Found);

    [Theory]
    [InlineData("Placeholder")]
    [InlineData("on hold")]
    public void A_word_that_says_nothing_is_told(string status) =>
        Assert.Equal("QG0805", Decided.With("docs/adr/0001-a.md", $"# A\n\nStatus: {status}\n" + Rest).Only.RuleId);

    [Fact]
    public void Sections_in_other_words() => Assert.Empty(Decided.With(
        "docs/adr/0001-a.md", "# A\n\nStatus: accepted\n\nDate: 2025-03-01\n\n## Background & Context\n\na\n\n## Proposal\n\nb\n\n## Consequences\n\nc\n").Found);

    [Fact]
    public void Where_one_states_its_day_the_others_lack_theirs()
    {
        var undated = "# A\n\nStatus: accepted\n" + Rest.Replace("Date: 2025-03-01\n", "", StringComparison.Ordinal);
        Assert.Empty(Decided.With("docs/adr/0001-a.md", undated).And("docs/adr/0002-b.md", undated).Found);
        Assert.Equal("QG0807", Decided.With("docs/adr/0001-a.md", undated).And("docs/adr/0002-b.md", "# B\n\nStatus: accepted\n" + Rest).Only.RuleId);
    }
}
