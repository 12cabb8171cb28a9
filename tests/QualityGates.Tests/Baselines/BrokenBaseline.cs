using System.Text;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Tests.Baselines;

public class BrokenBaseline
{
    [Theory]
    [InlineData("""{ "version": 2, "QG0101": 7 }""", "(1,14) The baseline has version 2, and this QualityGates reads version 1. Update the package QualityGates.")]
    [InlineData("""{ "version": "1" }""", "(1,14) 'version' must be 1, and is '1'.")]
    [InlineData("""{ "version": 0 }""", "(1,14) 'version' must be 1, and is 0.")]
    [InlineData("""{ "QG0101": {} }""", "(1,1) The key 'version' is missing. Write '\"version\": 1' first.")]
    [InlineData("""{ "versoin": 1 }""", "(1,1) The key 'version' is missing. Write '\"version\": 1' first. 'versoin' is no key.")]
    [InlineData("""{ "version": 1, "QG01": {} }""", "(1,17) Unknown key 'QG01'. Rules are written as 'QG0101'.")]
    [InlineData("""{ "version": 1, "QG0101": [] }""", "(1,27) 'QG0101' must be an object, { … }, and is a list.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": 700 } }""", "(1,37) 'a.cs' must be an object such as { \"lines\": 700 }, and is 700.")]
    [InlineData("""{ "version": 1, "QG0101": { "": { "lines": 7 } } }""", "(1,29) An entry needs a subject, such as a path, and this one is empty.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "reason": "x" } } }""", "(1,29) The entry 'a.cs' lacks its figure, such as \"lines\": 700.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "lines": 1.5 } } }""", "(1,48) 'lines' must be a whole number from 0 to 2147483647, and is a number that is not whole or too large.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "lines": -1 } } }""", "(1,48) 'lines' must be a whole number from 0 to 2147483647, and is -1.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "lines": 7, "code": 5 } } }""", "(1,51) An entry has one figure, and this one has 'lines' already.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "lines": 7, "reasn": "x" } } }""", "(1,51) Unknown key 'reasn'. Did you mean 'reason'? An entry has one figure, and may have 'reason', 'owner' and 'until'.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "lines": 7, "owner": 5 } } }""", "(1,60) 'owner' must be a text, and is 5.")]
    [InlineData("""{ "version": 1, "QG0101": { "a.cs": { "lines": 7, "until": "31.3.2027" } } }""", "(1,60) 'until' must be a day such as \"2027-03-31\", and is '31.3.2027'.")]
    [InlineData("""{ "version": 1, "QG0101": { "a": { "lines": 7 }, "a": { "lines": 9 } } }""", "(1,50) The key 'a' stands here a second time. Keep one of them.")]
    [InlineData("""{ "version": 1, "$schema": null }""", "(1,28) '$schema' must be a text, and is null.")]
    [InlineData("{ \"version\": 1\n", "(2,1) The file is not valid JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("[]", "(1,1) The file must hold an object, { … }, and holds a list.")]
    public void Each_mistake_has_its_place_and_what_would_be_right(string json, string problem)
    {
        var reading = Parse(json);

        Assert.Equal([problem], Shown(reading));
        Assert.Null(reading.Baseline);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() => Assert.Equal(
        ["(3,13)", "(4,13)", "(6,1)"],
        Shown(Parse("{ \"version\": 1,\n\"QG0101\": {\n  \"a.cs\":   7,\n  \"b.cs\":   8 },\n\n\"QG1\": {} }")).Select(problem => problem.Split(' ')[0]));

    [Fact]
    public void A_merge_conflict_names_its_fix()
    {
        var problem = Assert.Single(Shown(Parse("""
            {
              "version": 1,
              "QG0101": {
            <<<<<<< HEAD
                "a.cs": {
            =======
                "b.cs": {
            >>>>>>> topic
                  "lines": 700
                }
              }
            }
            """)));

        Assert.Equal(
            "(4,1) The file holds an unresolved merge conflict. 'dotnet build -t:MergeBaseline' merges the two sides, the stricter figure of each entry. Or take either side whole ('git checkout --ours -- qualitygates.baseline.json'), then run 'dotnet build -t:UpdateBaseline': it lowers what is too high and never adds.",
            problem);
    }

    [Fact]
    public void It_fails_the_run_with_QG0003_and_without_an_avalanche()
    {
        var reading = Parse("""{ "version": 9 }""");
        var broken = ToolRules.InBaseline(new RepoPath("qualitygates.baseline.json"), reading.Problems);

        var verdict = Judge.Compare(Run.Found([.. broken, Run.File("a.cs", 900), Run.File("b.cs", 900)]), reading.Baseline);

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Equal(["QG0003"], verdict.Findings.Where(finding => finding.IsNewDebt).Select(finding => finding.Finding.RuleId));
    }

    private static BaselineReading Parse(string json) => BaselineFile.Parse(Encoding.UTF8.GetBytes(json));

    private static string[] Shown(BaselineReading reading) =>
        [.. reading.Problems.Select(problem => $"({problem.Line},{problem.Column}) {problem.Message}")];
}
