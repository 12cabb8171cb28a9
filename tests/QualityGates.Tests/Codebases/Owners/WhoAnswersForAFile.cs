using QualityGates.Codebases.Owners;
using QualityGates.Text;

namespace QualityGates.Tests.Codebases.Owners;

public class WhoAnswersForAFile
{
    /// <summary>The example of GitHub's own documentation, in our words: what each of its lines is there to show.</summary>
    private const string OnGitHub = """
        # Whoever no later line names
        *       @acme/owners
        *.js    @ann #inline comment
        *.go    docs@example.com
        *.txt   @acme/writers
        /build/logs/ @doc
        docs/*  docs@example.com
        apps/   @oct
        /docs/  @doc
        /scripts/ @doc @oct
        **/logs @oct
        /apps/github
        /with\ blank/ @blank
        !/docs/secret @nobody
        weird/{a,b}.md @braces
        """;

    [Theory]
    [InlineData("README.md", "@acme/owners")]
    [InlineData("src/deep/a.js", "@ann")]
    [InlineData("a.go", "docs@example.com")]
    [InlineData("src/notes.txt", "@acme/writers")]
    [InlineData("build/logs/deep/x.log", "@oct")]
    [InlineData("src/build/logs", "@oct")]
    [InlineData("src/apps/x.cs", "@oct")]
    [InlineData("docs/deep/x.md", "@doc")]
    [InlineData("src/docs/x.md", "@acme/owners")]
    [InlineData("scripts/x.sh", "@doc @oct")]
    [InlineData("deeply/nested/logs/x", "@oct")]
    [InlineData("apps/github", "")]
    [InlineData("apps/github/x.cs", "")]
    [InlineData("with blank/x.cs", "@blank")]
    [InlineData("docs/secret", "@doc")]
    [InlineData("weird/a.md", "@acme/owners")]
    [InlineData("weird/{a,b}.md", "@braces")]
    public void IsSaidByTheLastLineThatMatches(string path, string owners) => Assert.Equal(owners, Of(OnGitHub, path));

    [Theory]
    [InlineData("docs/start.md", "@docs")]
    [InlineData("docs/app/start.md", "@all")]
    [InlineData("docs/docs/start.md", "@all")]
    [InlineData("start.md", "@all")]
    public void IsNotWhoAnswersForTheFilesBesideItsFolder(string path, string owners) => Assert.Equal(owners, Of("* @all\ndocs/* @docs\n", path));

    [Theory]
    [InlineData("a.md", "@root")]
    [InlineData("src/a.md", "")]
    public void IsWhoAnswersForTheRootAlone(string path, string owners) => Assert.Equal(owners, Of("/* @root", path));

    [Theory]
    [InlineData("docs/a.md", "@all @docs")]
    [InlineData("db/schema.sql", "@all @dba @ann")]
    [InlineData("src/a.cs", "@all")]
    public void IsWhoeverAnySectionOfGitLabNames(string path, string owners) => Assert.Equal(owners, Of(
        "* @all\n[Documents][2] @docs\ndocs/\n*.md\n^[Database]\ndb/ @dba @ann\n", path));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("[]\n!x @a\n/ @b\n\\ \u0000 @c\n../x @d\n")]
    public void IsNobodyWhereNothingIsSaid(string text) => Assert.Equal("", Of(text, "src/a.cs"));

    [Theory]
    [InlineData(".github/CODEOWNERS", "@github")]
    [InlineData("CODEOWNERS", "@root")]
    [InlineData("docs/CODEOWNERS", "@docs")]
    [InlineData(".gitlab/CODEOWNERS", "@gitlab")]
    public void IsSaidInTheFirstPlaceOfThose(string first, string owners)
    {
        string[] places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];
        var snapshot = new InMemorySnapshot().Add("a.cs", "").Add("z.cs", "");
        foreach (var place in places.SkipWhile(place => place != first))
            snapshot.Add(place, $"\uFEFF* @{(place.Contains('/', StringComparison.Ordinal) ? place.Split('/')[0].TrimStart('.') : "root")}\r\n");

        Assert.Equal(owners, string.Join(' ', CodeOwners.In(snapshot, snapshot.List(CancellationToken.None)).Of(new RepoPath("a.cs"))));
    }

    [Fact]
    public void IsNobodyWhereThereIsNoFileOrAFileOfMegabytes()
    {
        var none = new InMemorySnapshot().Add("a.cs", "");
        var large = new InMemorySnapshot().Add("CODEOWNERS", string.Concat(Enumerable.Repeat("* @ann\n", 500_000)));

        Assert.True(CodeOwners.In(none, none.List(CancellationToken.None)).IsEmpty);
        Assert.True(CodeOwners.In(large, large.List(CancellationToken.None)).IsEmpty);
    }

    private static string Of(string text, string path) => string.Join(' ', CodeOwners.Parse(text).Of(new RepoPath(path)));
}
