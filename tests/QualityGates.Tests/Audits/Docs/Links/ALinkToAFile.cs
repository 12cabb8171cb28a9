using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Links;

public class ALinkToAFile
{
    [Fact]
    public void To_a_file_that_is_not_there_is_dead()
    {
        var finding = Assert.Single(Documents.With("guide/a.md", "# A\n\nSee [the plan](../docs/plan.md).\n").Findings());

        Assert.Equal("QG0823", finding.RuleId);
        Assert.Equal(3, finding.Line);
        Assert.Equal("guide/a.md -> docs/plan.md", finding.Subject);
        Assert.Equal("docs/plan.md", finding.Group);
        Assert.Equal("The link to '../docs/plan.md' leads nowhere: there is no docs/plan.md.", finding.Message);
    }

    [Theory]
    [InlineData("[a](src/app.ts)")]
    [InlineData("[a](./src/app.ts)")]
    [InlineData("[a](src/../src/app.ts)")]
    [InlineData("[a](/src/app.ts)")]
    [InlineData("[a](src)")]
    [InlineData("[a](src/)")]
    [InlineData("[a](.)")]
    [InlineData("[a](/)")]
    [InlineData("[a](src/app.ts \"the app\")")]
    [InlineData("[a](src/app.ts?raw=true)")]
    [InlineData("[a](src/app.ts?plain=1#L1)")]
    [InlineData("[a](my%20notes.md)")]
    [InlineData("[a](<my notes.md>)")]
    [InlineData("[a](caf%C3%A9.md)")]
    [InlineData("[a](with\\_underscore.md)")]
    [InlineData("[a](a&amp;b.md)")]
    [InlineData("![a](logo.png)")]
    public void To_a_file_or_a_folder_that_is_there_is_alive(string link) => Assert.Empty(
        Documents.With("README.md", link).AndFiles("src/app.ts", "my notes.md", "caf\u00e9.md", "with_underscore.md", "a&b.md")
            .And("src/app.ts", "1\n").AndExcluded("logo.png", Exclusion.Binary).Findings());

    [Theory]
    [InlineData("[a](mailto:ann@acme.org)")]
    [InlineData("[a](vscode://file/x)")]
    [InlineData("[a](xref:System.String)")]
    [InlineData("[a](//cdn.acme.org/x.js)")]
    [InlineData("[a](https://acme.org/gone.md)")]
    [InlineData("[a]({{ base }}/x.md)")]
    [InlineData("[a](${HOST}/x.md)")]
    [InlineData("[a](...)")]
    [InlineData("[a](path/to/file.md)")]
    [InlineData("[#12](pr.url)")]
    [InlineData("[a](url)")]
    [InlineData("[a]()")]
    [InlineData("[a](@site/docs/x.md)")]
    [InlineData("[a](~/docs/x.md)")]
    [InlineData("[a](../../issues)")]
    [InlineData("[a](../../../actions/workflows/ci.yml)")]
    [InlineData("[a](../../wiki)")]
    [InlineData("[a](../sibling/README.md)")]
    public void Where_nobody_can_say_it_is_not_judged(string link) => Assert.Empty(Documents.With("README.md", link).Findings());

    [Theory]
    [InlineData("vendor/lib/README.md", Exclusion.Submodule)]
    [InlineData("vendor/lib/README.md", Exclusion.Symlink)]
    public void Behind_a_symbolic_link_or_a_submodule_it_is_not_judged(string target, Exclusion reason) =>
        Assert.Empty(Documents.With("README.md", $"[lib]({target})").AndExcluded("vendor/lib", reason).Findings());

    [Fact]
    public void To_a_file_that_was_moved_the_message_names_the_file_that_has_its_name()
    {
        var finding = Assert.Single(Documents.With("docs/a.md", "[plan](plan.md)").AndFiles("docs/archive/plan.md").Findings());

        Assert.EndsWith("There is docs/archive/plan.md.", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Write archive/plan.md instead.", finding.Fix);
    }

    [Fact]
    public void To_a_file_that_was_renamed_the_message_names_what_it_is_called_now()
    {
        var past = new RepositoryPast(null, new Dictionary<RepoPath, RemovedFile>
        {
            [new("plan.md")] = new(new("plan.md"), "1234567", new("old.md")),
            [new("old.md")] = new(new("old.md"), "2345678", new("my goals.md")),
        });
        var finding = Assert.Single(Documents.With("a.md", "[plan](plan.md)").AndFiles("my goals.md").At(past).Findings());

        Assert.Equal("Write my%20goals.md instead: dotnet build -t:FixDocs does that.", finding.Fix);
    }

    [Fact]
    public void Names_that_were_swapped_for_ever_end()
    {
        var past = new RepositoryPast(null, new Dictionary<RepoPath, RemovedFile>
        {
            [new("a.md")] = new(new("a.md"), "1", new("b.md")),
            [new("b.md")] = new(new("b.md"), "2", new("a.md")),
        });

        Assert.Single(Documents.With("README.md", "[a](a.md)").At(past).Findings());
    }

    [Fact]
    public void Of_several_files_with_its_name_none_is_named() => Assert.Equal(
        "Mend the link, or remove it.", Assert.Single(Documents.With("a.md", "[plan](plan.md)").AndFiles("x/plan.md", "y/plan.md").Findings()).Fix);

    [Theory]
    [InlineData("[a](docs\\guide.md)", "on the web \\ does not separate folders. There is docs/guide.md.")]
    [InlineData("[a](docs/guide.md:12)", "a line is named by #L12, not after a colon.")]
    [InlineData("[a](www.acme.org/docs)", "without https:// it is read as the name of a file.")]
    [InlineData("[a](acme.com)", "without https:// it is read as the name of a file.")]
    public void What_is_wrong_with_how_it_is_written_is_said(string link, string why) => Assert.EndsWith(
        why, Assert.Single(Documents.With("README.md", link).AndFiles("docs/guide.md").Findings()).Message, StringComparison.Ordinal);

    [Fact]
    public void Written_as_if_from_the_root_it_names_what_was_meant()
    {
        var finding = Assert.Single(Documents.With("docs/deep/a.md", "[app](src/app.ts)").AndFiles("src/app.ts").Findings());

        Assert.Contains("written as if from the root", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Write ../../src/app.ts instead.", finding.Fix);
    }

    [Theory]
    [InlineData("file:///C:/code/acme/docs/guide.md", "Write docs/guide.md instead.")]
    [InlineData("C:\\code\\acme\\docs\\guide.md", "Write docs/guide.md instead.")]
    [InlineData("c:/code/acme/docs/guide.md", "Write docs/guide.md instead.")]
    [InlineData("/c:/code/acme/docs/guide.md", "Write docs/guide.md instead.")]
    [InlineData("/home/ann/acme/docs/guide.md", "Write /docs/guide.md instead: dotnet build -t:FixDocs does that.")]
    [InlineData("/Users/ann/acme/docs/guide.md", "Write /docs/guide.md instead: dotnet build -t:FixDocs does that.")]
    [InlineData("file:///home/ann/acme/docs/guide.md#top", "Write docs/guide.md instead.")]
    public void To_the_disk_of_one_person_it_is_dead_for_the_others(string target, string fix)
    {
        var finding = Assert.Single(Documents.With("README.md", $"[guide]({target})").AndFiles("docs/guide.md").Findings());

        Assert.EndsWith("names the disk of whoever wrote it, and is dead for everybody else.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(fix, finding.Fix);
    }

    [Fact]
    public void In_a_folder_home_that_is_there_it_is_alive() =>
        Assert.Empty(Documents.With("README.md", "[page](/home/page.md)").AndFiles("home/page.md").Findings());

    [Theory]
    [InlineData("[a](DOCS/guide.md)", "docs/guide.md instead: dotnet build -t:FixDocs does that.")]
    [InlineData("[a](docs/Guide.md)", "docs/guide.md instead.")]
    [InlineData("[a](Docs)", "docs instead.")]
    [InlineData("[a](Docs/)", "docs instead.")]
    public void In_another_case_it_is_told_on_every_system(string link, string instead)
    {
        var finding = Assert.Single(Documents.With("README.md", link).AndFiles("docs/guide.md").Findings());

        Assert.Equal("QG0825", finding.RuleId);
        Assert.Equal($"Write {instead}", finding.Fix);
    }

    [Theory]
    [InlineData("https://github.com/acme/shop/blob/main/src/app.ts", true)]
    [InlineData("https://github.com/Acme/Shop/blob/main/src/app.ts#L2", true)]
    [InlineData("https://www.github.com/acme/shop/tree/main/src", true)]
    [InlineData("https://raw.githubusercontent.com/acme/shop/master/src/app.ts", true)]
    [InlineData("https://github.com/acme/shop/blob/main/src/gone.ts", false)]
    [InlineData("https://github.com/acme/shop/blob/main/src/app.ts#L99", false)]
    [InlineData("https://raw.githubusercontent.com/acme/shop/refs/heads/main/gone.png", false)]
    [InlineData("https://github.com/acme/shop/blob/v1.2/src/gone.ts", true)]
    [InlineData("https://github.com/acme/shop/blob/0123456/src/gone.ts", true)]
    [InlineData("https://github.com/acme/shop/issues/1", true)]
    [InlineData("https://github.com/acme/shop2/blob/main/src/gone.ts", true)]
    [InlineData("https://github.com/other/shop/blob/main/src/gone.ts", true)]
    public void On_the_web_the_repository_s_own_files_are_judged(string address, bool isAlive) => Assert.Equal(
        isAlive ? 0 : 1,
        Documents.With("README.md", $"[a]({address})").And("src/app.ts", "1\n2\n")
            .At(new RepositoryPast("https://github.com/acme/shop", null)).Findings().Count);

    [Fact]
    public void In_what_records_the_past_it_weighs_no_more_than_a_note() => Assert.All(
        Documents.With("CHANGELOG.md", "[x](gone.md)").And("docs/archive/a.md", "[x](gone.md)").And("docs/2025-11-13-outage.md", "[x](gone.md)").Findings(),
        static finding => Assert.Equal(QualityGates.Audits.Severity.Note, finding.Severity));

    [Theory]
    [InlineData("tests/fixtures/a.md")]
    [InlineData("templates/service/README.md")]
    [InlineData("docs/adr/template.md")]
    [InlineData(".github/PULL_REQUEST_TEMPLATE.md")]
    public void In_forms_and_in_what_tests_read_it_is_not_judged(string path) => Assert.Empty(Documents.With(path, "[x](gone.md)").Findings());

    [Fact]
    public void In_an_ignored_document_or_to_an_ignored_target_it_is_not_judged() => Assert.Empty(
        Documents.With("notes/a.md", "[x](gone.md)").And("b.md", "[api](docs/api/index.html)")
            .By("""{ "ignore": ["notes/"], "targets": ["docs/api/**"] }""").Findings());

    [Fact]
    public void Said_twice_it_is_two_findings_of_one_group()
    {
        var findings = Documents.With("a.md", "[x](gone.md)\n\n[y](gone.md)").Findings();

        Assert.Equal(["a.md -> gone.md", "a.md -> gone.md~2"], findings.Select(static finding => finding.Subject));
        Assert.Equal("gone.md", Assert.Single(findings.Select(static finding => finding.Group).Distinct()));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%zz/%E2%28%A1")]
    [InlineData("%00")]
    [InlineData("a%0Ab")]
    [InlineData("../%2e%2e/x")]
    [InlineData("a:b:c")]
    [InlineData("\ud800.md")]
    [InlineData("%ED%A0%80.md")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("?#")]
    [InlineData("//")]
    [InlineData("\\\\server\\share")]
    [InlineData(":12")]
    [InlineData(".:12")]
    [InlineData("www.")]
    [InlineData("@")]
    [InlineData("<>")]
    [InlineData("a.md#%")]
    [InlineData("a.md#L99999999999999999999")]
    [InlineData("a.md#L1C2-L3C4")]
    [InlineData("a.md#L-")]
    public void Whatever_is_written_following_it_ends(string target)
    {
        var files = new QualityGates.Codebases.Resolution.SourceTree(new QualityGates.Codebases.Codebase(
            [new(new("a.md"), new FileFacts("Markdown", default, 0, Exclusion.None, [], [], []) { Document = DocumentFacts.Empty })], [], "sample", []));
        var names = new PathNames(files);
        var nearby = new NearbyFiles(files, names, new FileFates(files, RepositoryPast.Unknown, null));
        var resolver = new LinkResolver(files, nearby, RepositoryPast.Unknown, []);

        foreach (var kind in Enum.GetValues<DocumentLinkKind>())
            Assert.NotNull(resolver.Resolve(0, new DocumentLink(target, kind, 1)));
    }

    [Fact]
    public void A_target_of_any_length_is_told_of_in_few_words()
    {
        var finding = Assert.Single(Documents.With("a.md", $"[x]({new string('y', 900)}.md)").Findings());

        Assert.True(finding.Message.Length < 400);
        Assert.True(finding.Subject.Length < 300);
    }
}
