namespace QualityGates.MSBuild.Tests;

public sealed class ALogThatABuildServerReads
{
    [Theory]
    [InlineData("src/##vso[task.setvariable variable=PATH]x.py", "src/## vso[task.setvariable variable=PATH]x.py")]
    [InlineData("src/##VSO[task.complete]", "src/## vso[task.complete]")]
    [InlineData("##[error]x", "## [error]x")]
    [InlineData("first\n  ::stop-commands::x", "first\n  : :stop-commands: :x")]
    public void IsGivenNoCommandsByTheNamesOfFiles(string name, string shown) => Assert.Equal(shown, ConsoleMessage.WithoutCommands(name));

    [Theory]
    [InlineData("Shop::Cart.cs: 650 lines")]
    [InlineData("## Headline")]
    [InlineData("C# is #1")]
    public void IsGivenEverythingElseAsItIs(string text) => Assert.Equal(text, ConsoleMessage.WithoutCommands(text));

    [Theory]
    [InlineData("", "GITHUB_ACTIONS=true", true)]
    [InlineData("auto", "TF_BUILD=True", true)]
    [InlineData("file", "GITLAB_CI=true", true)]
    [InlineData("Off", "GITHUB_ACTIONS=true", false)]
    [InlineData("", "GITHUB_ACTIONS=true GITHUB_WORKSPACE=/somewhere/else", false)]
    [InlineData("", "JENKINS_URL=http://ci", false)]
    [InlineData("", "", false)]
    public void IsToldOnlyWhereSomebodyAsks(string mode, string variables, bool expected)
    {
        var parameters = Asked.Parameters(Path.GetTempPath(), AuditMode.Audit) with { Publish = new PublishSettings(mode, "", "") };
        Assert.Equal(expected, PublishQuestion.IsAsked(parameters, Asked.Environment(variables)));
    }
}
