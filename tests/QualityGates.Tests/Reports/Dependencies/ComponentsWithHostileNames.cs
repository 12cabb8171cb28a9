using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Reports.Dependencies;
using QualityGates.Tests.Audits.Dependencies;

namespace QualityGates.Tests.Reports.Dependencies;

public class ComponentsWithHostileNames
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static TheoryData<string> Names => HostileFileNames.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Leave_tables_headings_and_fences_as_they_are(string name)
    {
        var (harmless, hostile) = (Parse("b"), Parse(name));

        Assert.Equal(harmless.Descendants<HeadingBlock>().Count(), hostile.Descendants<HeadingBlock>().Count());
        Assert.Equal(harmless.Descendants<FencedCodeBlock>().Count(), hostile.Descendants<FencedCodeBlock>().Count());
        Assert.Equal(harmless.Descendants<TableRow>().Select(static row => row.Count), hostile.Descendants<TableRow>().Select(static row => row.Count));
        Assert.Empty(hostile.Descendants<LinkInline>());
        Assert.Empty(hostile.Descendants<HtmlInline>());
        Assert.Empty(hostile.Descendants<HtmlBlock>());

        static MarkdownDocument Parse(string name) => Markdig.Markdown.Parse(DependencyMarkdown.Write(Map(name).Report()), Pipeline);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mean_nothing_to_Mermaid(string name)
    {
        var label = MermaidGraph.Label(name);

        Assert.DoesNotMatch("[\"`<>%{}\\[\\]|@\\\\\\n]", label);
        Assert.Matches("^[^#]*(#[0-9]+;[^#]*)*$", label);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stay_on_the_line_of_a_change(string name)
    {
        var before = new DrawnMap().File($"{name}/x.ts", "Gone").File("a/y.ts").Report();
        var now = Map(name).Report() with { };
        var change = DependencyChange.Between(before, now, QualityGates.Snapshots.ChangeSet.Empty);

        Assert.NotEmpty(ChangeRows.Few(change));
        Assert.All(ChangeRows.Few(change), static row => Assert.DoesNotContain('\n', row.ToMarkdown()));
        Assert.All(ChangeRows.Few(change), static row => Assert.DoesNotContain(row.ToConsole(), char.IsControl));
    }

    private static DrawnMap Map(string name) => new DrawnMap()
        .Import("a/y.ts", $"{name}/x.ts", 1, names: [name]).Import($"{name}/x.ts", "a/y.ts", 2, names: [name]).Import("a/y.ts", $"npm:{name}");
}
