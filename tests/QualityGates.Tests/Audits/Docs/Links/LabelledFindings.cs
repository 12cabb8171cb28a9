using System.Text.Json;
using QualityGates.Codebases.Documents;
using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Audits.Docs.Links;

/// <summary>
/// What was judged by hand on real repositories stays so: each class of label has a small repository with the same situation, in which the
/// rule tells of it where the label is true, and is silent where it is false.
/// </summary>
public class LabelledFindings
{
    private static readonly RepositoryPast OnTheWeb = new("https://github.com/acme/shop", null);

    private static readonly Dictionary<string, Documents> Replicas = new(StringComparer.Ordinal)
    {
        ["missing file"] = Documents.With("backend/README.md", "[plan](../docs/PLAN.md)"),
        ["missing folder"] = Documents.With("CONTRIBUTING.md", "[structure](./contributing#tests)"),
        ["moved file"] = Documents.With("notes/map.md", "[borders](./borders.md)").AndFiles("notes/reviews/borders.md"),
        ["wrong folder"] = Documents.With("notes/frontend/standards.md", "[gizmos](../apps/gizmos/README.md)").AndFiles("apps/gizmos/README.md"),
        ["web of the repository from too deep"] = Documents.With("apps/phone/README.md", "[Releases](../../releases)"),
        ["address on the web"] = Documents.With("a.md", "[x](https://github.com/acme/shop/blob/main/src/Gone.cs#L257)").At(OnTheWeb),
        ["picture"] = Documents.With("specs/Check/a.md", "![data](Check/data.png)").AndFiles("specs/Check/data.png"),
        ["no scheme"] = Documents.With("a.md", "[task](aka.ms/task)"),
        ["record"] = Documents.With("CHANGELOG.md", "![new](../../public/new.png)").And("docs/deprecated/a.md", "[x](gone.md)"),
        ["stale row"] = Documents.With("docs/README.md", "* [A service](specs/a.md)").AndFiles("docs/specs/archive/a.md"),
        ["line beyond the end"] = Documents.With("a.md", "[L42](src/b.cs#L42)").And("src/b.cs", "class B;\n"),
        ["missing heading"] = Documents.With("a.md", "## MSBuid Server\n\n[server](#msbuild-server)"),
        ["missing heading of a site"] = Documents.With("docs/blog/new.md", "[gone](/guide/migration#rollup-4)")
            .And("docs/guide/migration.md", "# Migration").AndFiles("docs/.vitepress/config.ts"),
        ["folder without index"] = Documents.With("docs/a.md", "").AndFiles("docs/b.md", "docs/adr/0001-c.md"),
        ["orphan"] = Documents.With("docs/README.md", "# Docs").And("docs/a.md", "# A").And("docs/archive/b.md", "`a.md`"),
        ["orphan among orphans"] = Documents.With("docs/README.md", "# Docs").And("docs/a.md", "# A").And("docs/b.md", "[a](a.md)"),
        ["placeholder"] = Documents.With(".github/skills/x/SKILL.md", "Write [text](url), [#1](lastMergedPr.url) and [#2](prUrl)."),
        ["decision"] = Documents.With("docs/README.md", "# Docs").And("docs/adr/0001-x.md", "# 1. X").And("docs/adr/0002-y.md", "# 2. Y"),
        ["anchor in HTML"] = Documents.With("a.md", "[b](#B101) [†](#note)\n\n<a name=\"B101\"></a>\n## B101 - Shared\n\n<a id=\"note\"></a>\n"),
        ["page of a site"] = Documents.With("docs/config/a.md", "[b](./b)").AndFiles("docs/config/b.md", "docs/.vitepress/config.ts"),
        ["anchor of a site"] = Documents.With("docs/a.md", "## 🎯 Overview\n\n## build.target\n\n[o](#overview) [t](#build-target)").AndFiles("mkdocs.yml"),
        ["numbered page of a site"] = Documents.With("documentation/docs/10-start/10-intro.md", "[types](project-types) [later](glossary#x)")
            .AndFiles("documentation/docs/10-start/25-project-types.md"),
        ["form"] = Documents.With("apps/README_TEMPLATE.md", "[more](INTEGRATION.md)"),
    };

    private static readonly List<Label> Labels = JsonSerializer.Deserialize<List<Label>>(Shipped.Text("links.json"), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Classes => [.. Labels.Select(static label => label.Class).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Stay_as_they_were_judged(string kind)
    {
        var labels = Labels.Where(label => label.Class == kind).ToList();
        var found = Replicas[kind].Findings().Select(static finding => finding.RuleId).ToList();

        Assert.All(labels, label => Assert.Equal(label.Verdict, found.Contains(label.Rule)));
    }

    [Fact]
    public void In_records_weigh_a_note() =>
        Assert.All(Replicas["record"].Findings(), static finding => Assert.Equal(QualityGates.Audits.Severity.Note, finding.Severity));

    [Fact]
    public void Are_enough_to_tell_how_often_the_rules_are_right()
    {
        Assert.True(Labels.Count >= 40);
        Assert.True(Labels.Select(static label => label.Repository).Distinct(StringComparer.Ordinal).Count() >= 4);
    }

    private sealed record Label(string Repository, string Rule, bool Verdict, string Class);
}
