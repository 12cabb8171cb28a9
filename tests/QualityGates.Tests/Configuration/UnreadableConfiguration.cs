using System.Text;
using QualityGates.Audits;
using QualityGates.Text;
using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public class UnreadableConfiguration
{
    [Theory]
    [InlineData("{\n  \"exclude\": [\n", "(3,1) The file is not valid JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("{\n  \"monoliths\": }\n", "(2,16) The file is not valid JSON: '}' is an invalid start of a value.")]
    [InlineData("{\r\n  \"é😀\": oops }", "(2,10) The file is not valid JSON: 'o' is an invalid start of a value.")]
    [InlineData("{} {}", "(1,4) The file is not valid JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("[]", "(1,1) The file must hold an object, { … }, and holds a list.")]
    [InlineData("null", "(1,1) The file must hold an object, { … }, and holds null.")]
    [InlineData("{ \"exclude\": [\"\\ud800\"] }", "(1,15) This text escapes one half of a surrogate pair. Write the character itself.")]
    public void What_is_no_JSON_is_one_problem_with_its_place(string json, string problem) =>
        Assert.Equal(problem, Problems(json)[0]);

    [Fact]
    public void A_line_ends_with_each_of_the_three_line_ends() => Assert.Equal(
        ["(5,2) Unknown key 'x'. Known keys: '$schema', 'baseline', 'dependencies', 'docs', 'exclude', 'include', 'monoliths', 'reasons', 'severities'."],
        Problems("{\r\n\r\n\n\r \"x\": 1 }"));

    [Fact]
    public void A_merge_conflict_is_called_by_its_name() => Assert.Equal(
        ["(2,1) The file holds an unresolved merge conflict. Resolve it, and run the build again."],
        Problems("{\n<<<<<<< HEAD\n  \"exclude\": []\n=======\n>>>>>>> other\n}\n"));

    [Fact]
    public void The_rest_of_a_half_resolved_conflict_is_called_by_its_name_too() =>
        Assert.StartsWith("(3,1) The file holds an unresolved merge conflict.", Assert.Single(Problems("{\n  \"exclude\": []\n>>>>>>> other\n}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_conflict_marker_inside_a_text_is_a_text_like_any_other() =>
        Assert.Empty(Problems("""{ "exclude": ["<<<<<<< HEAD"] }"""));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_saved_as_UTF16_is_told_what_to_be_saved_as(string encoding)
    {
        var into = Encoding.GetEncoding(encoding);

        Assert.Equal(["(1,1) The file is saved as UTF-16. Save it as UTF-8."], Shown(Load([.. into.Preamble, .. into.GetBytes("{}")])));
        Assert.StartsWith("(1,", Assert.Single(Shown(Load(into.GetBytes("{}")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_no_UTF8_is_named_with_its_place() => Assert.Equal(
        ["(2,13) The file is not valid UTF-8 from here on. Save it as UTF-8."],
        Shown(Load([.. "{\n \"exclude\": "u8, 0xE9, .. "}"u8])));

    [Fact]
    public void Invalid_UTF8_far_into_a_file_is_found_too() => Assert.Equal(
        ["(1,100001) The file is not valid UTF-8 from here on. Save it as UTF-8."],
        Shown(Load([.. Encoding.UTF8.GetBytes(new string(' ', 100_000)), 0xFF])));

    [Fact]
    public void Nesting_without_end_is_a_problem_and_no_crash()
    {
        var problem = Assert.Single(Problems("{\"a\":" + new string('[', 100_000)));

        Assert.Contains("depth of 64", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_thousand_mistakes_on_one_line_are_all_found_in_reasonable_time()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"zzzzzzzz{i}\":1")) + "}";

        Assert.Equal(20_000, Load(json).Problems.Length);
    }

    [Fact]
    public void The_defaults_hold_and_the_finding_leads_to_the_place()
    {
        var settings = Load("{ \"exclude\": [ }");
        var finding = Assert.Single(ToolRules.InConfiguration(new RepoPath("qualitygates.json"), settings.Problems));

        AssertDefaults(settings.Monoliths);
        Assert.Equal(("QG0001", Severity.Error, 1, 16), (finding.RuleId, finding.Severity, finding.Line, finding.Column));
    }
}
