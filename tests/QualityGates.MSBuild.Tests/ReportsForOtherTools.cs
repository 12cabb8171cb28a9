using QualityGates.Git;
using QualityGates.Reports;

namespace QualityGates.MSBuild.Tests;

/// <summary>Which reports <c>QualityGatesReports</c> writes besides those that are always written.</summary>
public class ReportsForOtherTools
{
    [Theory]
    [InlineData("", CiHost.None, false, false)]
    [InlineData("", CiHost.GitHubActions, true, false)]
    [InlineData("auto", CiHost.AzurePipelines, true, false)]
    [InlineData("", CiHost.GitLab, false, true)]
    [InlineData("none", CiHost.GitLab, false, false)]
    [InlineData("sarif", CiHost.None, true, false)]
    [InlineData(" SARIF; codequality ", CiHost.None, true, true)]
    [InlineData("auto,codequality", CiHost.GitHubActions, true, true)]
    public void AreThoseThatAreAskedForOrThatTheHostShows(string asked, CiHost host, bool sarif, bool codeQuality)
    {
        Assert.True(ReportSelection.TryRead(asked, withInventory: true, host, out var choice, out _));
        Assert.Equal(new ReportChoice(Inventory: true, sarif, codeQuality), choice);
    }

    [Fact]
    public void AreNotGuessedWhereTheNameIsUnknown()
    {
        Assert.False(ReportSelection.TryRead("sarfi", false, CiHost.None, out _, out var problem));
        Assert.Equal("QualityGatesReports names 'sarfi', and there is no such report. It takes auto, sarif, codequality or none.", problem);
    }

    [Fact]
    public void AreNeverThoseOfAnEarlierRun() => Assert.Equal(
        ["findings.sarif", "gl-code-quality-report.json"], ReportFile.NotAmong(ReportChoice.None));
}
