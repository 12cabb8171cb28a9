using QualityGates.Baselines;
using QualityGates.Reports;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports;

/// <summary>The one line that a build logs for a finding.</summary>
public class ErrorOfABuild
{
    private const string Message = "The file is 1,886 lines long, 1,286 over the limit of 600.";
    private const string Ways = "Move ApplyDiscounts (46 lines) to a file of its own. To accept it: "
        + "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"src/A.cs\" -p:QualityGatesReason=\"…\"";

    [Theory]
    [InlineData(1840, 1800, "It was 1,840 at the base (the baseline tolerates 1,800).")]
    [InlineData(1840, null, "It was 1,840 at the base.")]
    [InlineData(null, 1800, "The baseline tolerates 1,800.")]
    public void SaysWhatGrewAndFromWhere(int? atBase, int? tolerated, string was) => Assert.Equal(
        $"{Message} {was} {Ways}", DiagnosticText.Of(Large("src/A.cs", 1886, FindingState.Worsened, tolerated, atBase)));

    [Fact]
    public void SaysWhatIsNewAndWhatElseToKnow() => Assert.Equal(
        $"{Message} It may have been renamed from src/B.cs or src/C.cs. {Ways}",
        DiagnosticText.Of(Large("src/A.cs", 1886, FindingState.Introduced, null) with { Hint = "It may have been renamed from src/B.cs or src/C.cs." }));

    [Fact]
    public void SaysOfDriftThatFailsThatItWasThereBefore() => Assert.Equal(
        $"{Message} It was so at the base already; the configuration makes drift fail. {Ways}",
        DiagnosticText.Of(Large("src/A.cs", 1886, FindingState.Introduced, null, 1886) with { IsDrift = true }));

    [Fact]
    public void OffersNoBaselineForWhatNoBaselineTolerates() => Assert.Equal(
        "The limit was 600 and is 900. Take it back, or give the reason where the message says.",
        DiagnosticText.Of(LoosenedWithoutReason("The limit was 600 and is 900.")));

    [Fact]
    public void SpellsOutWhatANameMayNotDo() => Assert.DoesNotContain(
        DiagnosticText.Of(Large("src/a\nb.cs", 700, FindingState.Introduced, null) with { Hint = "see a\nb" }), char.IsControl);
}
