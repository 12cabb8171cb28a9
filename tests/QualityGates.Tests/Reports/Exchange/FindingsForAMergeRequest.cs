using System.Text.Json;
using QualityGates.Baselines;
using QualityGates.Reports.Exchange;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports.Exchange;

/// <summary>GitLab shows what the report of the merge request has and that of its target has not.</summary>
public class FindingsForAMergeRequest
{
    [Fact]
    public void HaveASeverityAPlaceAndANameThatStays() => Assert.Equal(
        [
            "QG0101 critical src/New.cs:1", "QG0101 major src/Drift.cs:1", "QG0101 major src/Old.cs:1", "QG0002 minor src/broken.py:9",
        ],
        Written(Of(
            Large("src/New.cs", 900, FindingState.Introduced, null),
            Large("src/Old.cs", 700, FindingState.Inherited, 900, 900),
            Drift("src/Drift.cs", 700, 650),
            Large("src/Waived.cs", 700, FindingState.Waived, null) with { Waiver = "a table" },
            Unjudged("src/broken.py"))).Select(static issue =>
            $"{issue.GetProperty("check_name").GetString()} {issue.GetProperty("severity").GetString()} {issue.GetProperty("location").GetProperty("path").GetString()}"
                + $":{issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()}"));

    [Fact]
    public void AreNamedAsCodeScanningNamesThem()
    {
        var judged = Large("src/New.cs", 900, FindingState.Introduced, null);

        Assert.Equal(ExchangeText.Fingerprint(judged.Finding), Assert.Single(Written(Of(judged))).GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void AreAnEmptyListWhereThereAreNone() => Assert.Equal("[]\n"u8, CodeQuality.Write(Of()).Span);

    private static List<JsonElement> Written(Verdict verdict) => [.. JsonDocument.Parse(CodeQuality.Write(verdict)).RootElement.EnumerateArray()];
}
