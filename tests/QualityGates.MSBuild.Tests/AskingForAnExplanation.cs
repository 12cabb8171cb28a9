using QualityGates.Git.Tests;

namespace QualityGates.MSBuild.Tests;

public sealed class AskingForAnExplanation : IDisposable
{
    private readonly TempRepository _repository = new();

    public AskingForAnExplanation()
    {
        _repository.WriteLines("src/big.py", 640);
        _repository.WriteLines("src/small.py", 10);
        _repository.Write("qualitygates.baseline.json", """
            {
              "version": 1,
              "QG0101": {
                "src/big.py": { "lines": 640, "reason": "ADR-0007: splits soon", "owner": "@acme/billing", "until": "2099-03-31" }
              }
            }
            """);
        _repository.Commit();
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void OfWhatGrewSaysTheRuleTheLimitWhatIsToleratedWhoRaisedItAndWhatToDo()
    {
        _repository.WriteLines("src/big.py", 684);
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "--message", "more", "--author", "Ann Smith <ann@example.org>");

        var outcome = _repository.Explain("src/big.py", @base: "HEAD~1");

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("QG0101 File over its size limit: src/big.py", outcome.Console[0]);
        Assert.Equal("docs/rules/QG0101.md", outcome.Line("page"));
        Assert.Equal("684 lines", outcome.Line("now"));
        Assert.Equal("600, a warning from 400; the default", outcome.Line("limit"));
        Assert.Equal("640 lines: ADR-0007: splits soon; owner @acme/billing; until 2099-03-31", outcome.Line("tolerated"));
        Assert.Matches(@"^640 lines \([0-9a-f]{9}, QualityGatesBase='HEAD~1'\)$", outcome.Line("at the base"));
        Assert.Equal("worse than tolerated: it fails the build", outcome.Line("state"));
        Assert.Matches(@"^from 640 to 684 lines by Ann Smith on \d{4}-\d\d-\d\d in [0-9a-f]{9}$", outcome.Line("last raised"));
        Assert.NotNull(outcome.Line("to mend it"));
        Assert.StartsWith("dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"src/big.py\"", outcome.Line("to accept it"), StringComparison.Ordinal);
        Assert.DoesNotContain("ann@example.org", string.Concat(outcome.Console), StringComparison.Ordinal);
    }

    [Fact]
    public void OfWhatIsNotCommittedSaysSo()
    {
        _repository.WriteLines("src/big.py", 641);
        Assert.Equal("from 640 to 641 lines by changes that are not committed", _repository.Explain("src/big.py").Line("last raised"));
    }

    [Fact]
    public void OfAFileWithinItsLimitSaysThatItIs()
    {
        var outcome = _repository.Explain("./src/small.py");
        Assert.Equal("within its limit", outcome.Line("state"));
        Assert.Equal("10 lines", outcome.Line("now"));
        Assert.Null(outcome.Line("to accept it"));
        Assert.StartsWith("it began with 10 lines, by test on ", outcome.Line("last raised"), StringComparison.Ordinal);
    }

    [Fact]
    public void OfAFunctionWithinItsLimitsExplainsEachOfThem()
    {
        _repository.Write("src/f.py", "def f():\n    return 1\n");
        var outcome = _repository.Explain("src/f.py#f");
        Assert.Contains("QG0103 Function over its size limit: src/f.py#f", outcome.Console);
        Assert.Contains("QG0104 Function over its complexity limit: src/f.py#f", outcome.Console);
    }

    [Theory]
    [InlineData("""{ "monoliths": { "file": { "limit": 500 } } }""", "500, a warning from 400; set by monoliths.file")]
    [InlineData(
        """{ "monoliths": { "overrides": [{ "files": ["tests/**"], "file": { "limit": 9 } }, { "files": ["src/**"], "file": { "limit": 630 } }] } }""",
        "630, a warning from 400; set by monoliths.overrides[1].file (src/**)")]
    [InlineData("""{ "monoliths": { "overrides": [{ "languages": ["Python"], "function": { "limit": 9 } }] } }""", "600, a warning from 400; the default")]
    public void NamesTheSettingThatGivesTheLimit(string configuration, string expected)
    {
        _repository.Write("qualitygates.json", configuration);
        Assert.Equal(expected, _repository.Explain("src/big.py").Line("limit"));
    }

    [Fact]
    public void TakesTheEndOfANameOrAPatternThatMeansOneSubject()
    {
        _repository.Write("src/f.py", "def long_one():\n" + string.Concat(Enumerable.Repeat("    x = 1\n", 200)));
        Assert.Equal("QG0103 Function over its size limit: src/f.py#long_one", _repository.Explain("long_one").Console[0]);
        Assert.Equal("QG0101 File over its size limit: src/big.py", _repository.Explain("src/b*").Console[0]);
    }

    [Fact]
    public void ListsTheSubjectsThatAPatternMeans()
    {
        _repository.WriteLines("src/other.py", 700);
        var outcome = _repository.Explain("src/**");
        Assert.Equal("QualityGatesFinding=\"src/**\" means 2 subjects. Name one of them:", outcome.Console[0]);
        Assert.Equal(["  QG0101 src/other.py", "  QG0101 src/big.py"], outcome.Console.Skip(1));
    }

    [Fact]
    public void ListsWhatElseIsInTheFile()
    {
        _repository.Write("src/f.py", "def f():\n" + string.Concat(Enumerable.Repeat("    x = 1\n", 650)));
        var outcome = _repository.Explain("src/f.py");
        Assert.Contains("In this file (1 finding), worst first:", outcome.Console);
        Assert.Contains(outcome.Console, line => line.StartsWith("  QG0103 src/f.py#f: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("src/bigg.py", "src/big.py")]
    [InlineData("SRC/BIG", "src/big.py")]
    [InlineData("smal.py", "src/small.py")]
    public void SuggestsTheNearestNameWhereNothingHasThatOne(string typed, string meant)
    {
        var error = Assert.Single(_repository.Explain(typed).Diagnostics);
        Assert.Equal("QG0001", error.Code);
        Assert.Contains($"Did you mean '{meant}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AsksForASubjectWhereNoneIsNamed() =>
        Assert.StartsWith("QualityGatesFinding names nothing.", Assert.Single(_repository.Explain(" ").Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void WorksWithoutARepository()
    {
        Directory.Delete(_repository.PathOf(".git"), recursive: true);
        var outcome = _repository.Explain("src/big.py");
        Assert.Equal("640 lines", outcome.Line("now"));
        Assert.StartsWith("not known: ", outcome.Line("last raised"), StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatTheBaseIsMissingAndExplainsTheRest()
    {
        var outcome = _repository.Explain("src/big.py", "GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=gone");
        Assert.StartsWith("The base of the pull request into gone cannot be found", outcome.Console[0], StringComparison.Ordinal);
        Assert.Equal("640 lines", outcome.Line("now"));
    }
}
