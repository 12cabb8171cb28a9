using QualityGates.Reports;

namespace QualityGates.Tests.Reports;

/// <summary>A change that did something of everything, as its pull request shows it: the exact text, approved in <c>TheWholeSummary.md</c>.</summary>
public class TheWholeSummary
{
    private const string Head = "9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90";

    [Fact]
    public void Is_what_was_approved()
    {
        var context = new SummaryContext { HeadCommit = Head, Links = SourceLinks.GitHub("https://github.com", "acme/shop", Head), Duration = TimeSpan.FromSeconds(1.84) };

        Assert.Equal(Approved(), SummaryMarkdown.Write(SavedAudit.Of(RichReport.Of()), context));
    }

    [Theory]
    [InlineData("docs/a b/#1 (x).md", "https://github.com/acme/shop/blob/9f31c2e/docs/a%20b/%231%20%28x%29.md?plain=1#L12")]
    [InlineData("src/A.cs", "https://github.com/acme/shop/blob/9f31c2e/src/A.cs#L12")]
    [InlineData("src/../../../evil/x.cs", null)]
    [InlineData("./x.cs", null)]
    [InlineData("", null)]
    public void Leads_to_lines_at_the_head_commit(string path, string? address) =>
        Assert.Equal(address, SourceLinks.GitHub("https://github.com/", "acme/shop", "9f31c2e")!.To(new(path), 12));

    [Fact]
    public void Leads_to_where_other_hosts_show_lines()
    {
        Assert.Equal(
            "https://gitlab.example:8443/sub/acme/web/shop/-/blob/9f31c2e/src/A.cs#L12",
            SourceLinks.GitLab("https://gitlab.example:8443/sub", "acme/web/shop", "9f31c2e")!.To(new("src/A.cs"), 12));
        Assert.Equal(
            "https://dev.azure.com/acme/My%20Shop/_git/shop?path=%2Fsrc%2FA%20B.cs&version=GC9f31c2e&line=12&lineEnd=13&lineStartColumn=1&lineEndColumn=1&_a=contents",
            SourceLinks.AzureRepos("https://dev.azure.com/acme/", "My Shop", "shop", "9f31c2e")!.To(new("src/A B.cs"), 12));
    }

    [Theory]
    [InlineData("")]
    [InlineData("github.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc")]
    public void Leads_nowhere_without_an_address_of_the_web(string server) => Assert.Null(SourceLinks.GitHub(server, "acme/shop", "9f31c2e"));

    [Fact]
    public void Takes_no_more_than_its_share_of_a_comment()
    {
        var context = SummaryContext.None with { MaximumLength = 2_500 };

        var summary = SummaryMarkdown.Write(SavedAudit.Of(RichReport.Of()), context);

        Assert.InRange(summary.Length, 1_500, 2_500);
        Assert.Contains("**Cut here:** a comment holds 2,500 characters", summary, StringComparison.Ordinal);
        Assert.EndsWith("</sub></p>\n", summary, StringComparison.Ordinal);
    }

    private static string Approved()
    {
        using var reader = new StreamReader(typeof(TheWholeSummary).Assembly.GetManifestResourceStream("TheWholeSummary.md")!);
        return reader.ReadToEnd();
    }
}
