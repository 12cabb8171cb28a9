using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.Tests.Reports;

/// <summary>A link in a comment leads to the line that was judged, wherever the audited folder lies in its repository.</summary>
public class AddressesOfLines
{
    private static readonly SourceLinks GitHub = SourceLinks.GitHub("https://github.com", "acme/shop", "9f31c2e")!;

    [Theory]
    [InlineData("", "https://github.com/acme/shop/blob/9f31c2e/src/cart.py#L3")]
    [InlineData("apps/web shop", "https://github.com/acme/shop/blob/9f31c2e/apps/web%20shop/src/cart.py#L3")]
    public void BeginAtTheTopOfTheRepository(string folder, string address) => Assert.Equal(address, GitHub.Below(folder)!.To(new RepoPath("src/cart.py"), 3));

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("/etc")]
    public void LeadNowhereElse(string folder) => Assert.Null(GitHub.Below(folder));

    [Fact]
    public void AreOfTheHost()
    {
        var path = new RepoPath("docs/a b.md");

        Assert.Equal("https://github.com/acme/shop/blob/9f31c2e/docs/a%20b.md?plain=1#L1", GitHub.To(path, 1));
        Assert.Equal("https://gitlab.com/acme/web/shop/-/blob/9f31c2e/docs/a%20b.md#L1", SourceLinks.GitLab("https://gitlab.com", "acme/web/shop", "9f31c2e")!.To(path, 1));
        Assert.StartsWith(
            "https://dev.azure.com/acme/web/_git/shop?path=%2Fdocs%2Fa%20b.md&version=GC9f31c2e&line=1&",
            SourceLinks.AzureRepos("https://dev.azure.com/acme/", "web", "shop", "9f31c2e")!.To(path, 1), StringComparison.Ordinal);
    }
}
