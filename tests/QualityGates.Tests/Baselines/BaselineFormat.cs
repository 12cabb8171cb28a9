using System.Text;
using NJsonSchema;
using QualityGates.Baselines;
using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Baselines;

public class BaselineFormat
{
    private static readonly Baseline Sample = Baseline.Empty
        .With("QG0201", "domain-is-pure | src/Domain/Order.cs -> src/Data/Db.cs", new Tolerance("count", 2, "ADR-0007: removed with the new outbox", "@acme/billing", new DateOnly(2027, 3, 31)))
        .With("QG0101", "src/b.cs", new Tolerance("lines", 700))
        .With("QG0101", "src/B.cs", new Tolerance("lines", 1840))
        .With("QG0101", "src/Ünïcode 😀 <a & 'b'>.cs", new Tolerance("lines", 701, "\"quoted\" \\ two\nlines\tand\u2028more"));

    private const string SampleText = """
        {
          "$schema": "./artifacts/qualitygates/qualitygates.baseline.schema.json",
          "version": 1,
          "QG0101": {
            "src/B.cs": {
              "lines": 1840
            },
            "src/b.cs": {
              "lines": 700
            },
            "src/Ünïcode 😀 <a & 'b'>.cs": {
              "lines": 701,
              "reason": "\"quoted\" \\ two\nlines\tand\u2028more"
            }
          },
          "QG0201": {
            "domain-is-pure | src/Domain/Order.cs -> src/Data/Db.cs": {
              "count": 2,
              "reason": "ADR-0007: removed with the new outbox",
              "owner": "@acme/billing",
              "until": "2027-03-31"
            }
          }
        }

        """;

    [Fact]
    public void It_is_written_in_one_way_that_people_can_read_and_git_can_merge()
    {
        var bytes = BaselineFile.Write(Sample);

        Assert.Equal(SampleText.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(bytes));
        Assert.NotEqual(0xEF, bytes[0]);
    }

    [Fact]
    public void An_empty_one_is_written_too() => Assert.Equal(
        "{\n  \"$schema\": \"./artifacts/qualitygates/qualitygates.baseline.schema.json\",\n  \"version\": 1\n}\n",
        Encoding.UTF8.GetString(BaselineFile.Write(Baseline.Empty)));

    [Fact]
    public void What_was_written_is_read_again()
    {
        var reading = BaselineFile.Parse(BaselineFile.Write(Sample));

        Assert.Empty(reading.Problems);
        Assert.Equal(Sample.Entries, reading.Baseline!.Entries);
    }

    [Fact]
    public void Any_order_comments_and_Windows_line_ends_are_read_and_written_canonically()
    {
        var byHand = """
            {
              "QG0201": {},
              "QG0101": { "b.cs": { "owner": "@me", "lines": 700, }, /* soon */ "a.cs": { "lines": 900 } },
              "version": 1,
            }
            """.ReplaceLineEndings("\r\n");

        var reading = BaselineFile.Parse([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(byHand)]);

        Assert.Empty(reading.Problems);
        Assert.Equal(["a.cs", "b.cs"], reading.Baseline!.Entries.Select(entry => entry.Subject));
        Assert.DoesNotContain("QG0201", Encoding.UTF8.GetString(BaselineFile.Write(reading.Baseline)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}")]
    [InlineData("{ \"version\": 1 }")]
    public void A_file_without_entries_tolerates_nothing(string json)
    {
        var reading = BaselineFile.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Empty(reading.Problems);
        Assert.Equal(0, reading.Baseline!.Count);
    }

    [Theory]
    [InlineData(SampleText, true)]
    [InlineData("""{ "version": 2 }""", false)]
    [InlineData("""{ "version": 1, "QG01": { "a": { "lines": 1 } } }""", false)]
    [InlineData("""{ "version": 1, "QG0101": { "a": 700 } }""", false)]
    [InlineData("""{ "version": 1, "QG0101": { "a": { "lines": -1 } } }""", false)]
    [InlineData("""{ "version": 1, "QG0101": { "a": { "lines": "700" } } }""", false)]
    [InlineData("""{ "version": 1, "QG0101": { "a": { "lines": 700, "until": "soon" } } }""", false)]
    [InlineData("""{ "version": 1, "QG0101": { "a": {} } }""", false)]
    public async Task An_editor_and_a_build_say_the_same_of_a_file(string json, bool isValid)
    {
        var schema = await JsonSchema.FromJsonAsync(Shipped.Text("qualitygates.baseline.schema.json"));

        Assert.Equal(isValid, schema.Validate(json).Count == 0);
        Assert.Equal(isValid, BaselineFile.Parse(Encoding.UTF8.GetBytes(json)).Problems.IsEmpty);
    }
}
