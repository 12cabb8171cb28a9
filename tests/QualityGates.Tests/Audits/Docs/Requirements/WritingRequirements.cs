using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Audits.Docs.Requirements;

public class WritingRequirements
{
    private const string Files = """{ "name": "r", "because": "b", "changes": ["a", "b"], "except": "x" }""";

    [Theory]
    [InlineData("""{ "because": "b", "changes": "a" }""", "needs a 'name'")]
    [InlineData("""{ "name": "a.b", "because": "b", "changes": "a" }""", "needs a 'name'")]
    [InlineData("""{ "name": "r", "because": " ", "changes": "a" }""", "needs a 'because'")]
    [InlineData("""{ "name": "r", "because": "b" }""", "must name exactly one kind of change: 'changes', 'settings', 'components', 'dependencies', 'packages'.")]
    [InlineData("""{ "name": "r", "because": "b", "changes": [] }""", "needs 'changes' that name files.")]
    [InlineData("""{ "name": "r", "because": "b", "settings": "dependency.rules" }""", "is no setting, such as 'dependencies.rules'. Did you mean 'dependencies'?")]
    [InlineData("""{ "name": "r", "because": "b", "changes": "a", "only": ["add"] }""", "Unknown kind of change 'add'.")]
    [InlineData("""{ "name": "r", "because": "b", "changes": "a", "unless": "c" }""", "Unknown key 'unless'")]
    public void A_mistake_in_what_needs_a_decision_is_named(string item, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(Decisions(item))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "name": "r", "because": "b", "has": "a" }""", "needs an 'each'")]
    [InlineData("""{ "name": "r", "because": "b", "each": "project" }""", "needs a 'has'")]
    [InlineData("""{ "name": "r", "because": "b", "each": "a//b", "has": "c" }""", "folder without a name")]
    [InlineData("""{ "name": "r", "because": "b", "each": "a/*", "has": "../README.md" }""", "'../README.md' is no place for a document")]
    [InlineData("""{ "name": "r", "because": "b", "each": "a/*", "has": "*.md" }""", "'*.md' is no place for a document")]
    public void A_mistake_in_what_needs_a_document_is_named(string item, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(Documents(item))), StringComparison.Ordinal);

    [Fact]
    public void Two_requirements_of_one_name_are_one_too_many() =>
        Assert.Contains("There is a requirement 'r' already.", Assert.Single(Problems(Decisions($"{Files}, {Files}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "The requirement 'r' is gone.")]
    [InlineData("""{ "name": "r", "because": "b", "changes": "a", "except": "x" }""", "The requirement 'r' had 'b' under 'changes', and has not.")]
    [InlineData("""{ "name": "r", "because": "b", "changes": ["a", "b"], "except": ["x", "y"] }""", "The requirement 'r' has 'y' under 'except' now, and had not.")]
    [InlineData("""{ "name": "r", "because": "b", "changes": ["a", "b"], "except": "x", "only": ["added"] }""", "The requirement 'r' was about everything, and is only about what stands under 'only'.")]
    [InlineData("""{ "name": "r", "because": "b", "components": "new" }""", "The requirement 'r' was about 'changes', and is about 'components'.")]
    public void What_needs_a_decision_no_more_is_a_loosening(string now, string message)
    {
        var loosened = Assert.Single(Load(Decisions(now)).LooseningsFrom(Load(Decisions(Files))));

        Assert.Equal(("docs.requirements.decisions.r", message), (loosened.Setting, loosened.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "name": "r", "because": "c", "changes": ["c", "b", "a"] }""")]
    public void What_asks_for_as_much_is_none(string added) =>
        Assert.Empty(Load(Decisions(added.Length == 0 ? Files : added)).LooseningsFrom(Load(Decisions(Files))));

    [Theory]
    [InlineData("", "The requirement 'r' is gone.")]
    [InlineData("""{ "name": "r", "because": "b", "each": "b/*", "has": "R.md" }""", "The requirement 'r' was about 'a/*', and is about 'b/*'.")]
    [InlineData("""{ "name": "r", "because": "b", "each": "a/*", "has": ["R.md", "S.md"] }""", "The requirement 'r' has 'S.md' under 'has' now, and had not.")]
    [InlineData("""{ "name": "r", "because": "b", "each": "a/*", "has": "R.md", "minLines": 0 }""", "The requirement 'r' asked for 2 lines of text, and asks for 0.")]
    public void So_is_what_needs_a_document_no_more(string now, string message) => Assert.Equal(
        [message],
        Load(Documents(now)).LooseningsFrom(Load(Documents("""{ "name": "r", "because": "b", "each": "a/*", "has": "R.md" }""")))
            .Select(static loosened => loosened.Message));

    private static string Decisions(string items) => $$"""{ "docs": { "requirements": { "decisions": [{{items}}] } } }""";

    private static string Documents(string items) => $$"""{ "docs": { "requirements": { "documents": [{{items}}] } } }""";
}
