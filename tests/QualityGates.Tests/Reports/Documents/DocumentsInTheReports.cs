using System.Text;
using System.Text.Json;
using NJsonSchema;
using QualityGates.Reports;
using QualityGates.Reports.Documents;
using static QualityGates.Tests.Reports.Documents.Library;

namespace QualityGates.Tests.Reports.Documents;

public class DocumentsInTheReports
{
    [Fact]
    public void TheSectionSaysWhatThereIsWhatToMendAndWhatNobodyCouldJudge()
    {
        var report = ReportMarkdown.Write(Report());

        Assert.Contains("## Documents and decisions\n\n7 documents, 2 decisions. Every place, document by document: `documents.md`.\n", report, StringComparison.Ordinal);
        Assert.Contains("`docs/adr`: 1 accepted, 1 proposed, listed by `docs/adr/README.md`.\n", report, StringComparison.Ordinal);
        Assert.Contains("| 0001 | Use shelves | accepted | 2026-03-01 | `0001-use-shelves.md` |\n", report, StringComparison.Ordinal);
        Assert.Contains("### Files that moved (2 in 1 group)\n", report, StringComparison.Ordinal);
        Assert.Contains("### Not judged\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageSaysOfEveryDocumentWhatToMendInIt()
    {
        var page = DocumentMarkdown.Write(Report(), Report().Docs!);

        Assert.StartsWith("# What to mend in documents\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## `docs/guide.md` (", page, StringComparison.Ordinal);
        Assert.Contains("\n- Line 4: (QG0826) There is no src/people/borrowers-of-books.ts", page, StringComparison.Ordinal);
    }

    [Fact]
    public void TheConsoleHasALineLikeThatOfTheDependencies() => Assert.Contains(
        ConsoleReport.Lines(Report(), null), static line => line.StartsWith("Documents: 7, 2 decisions; ", StringComparison.Ordinal));

    [Fact]
    public void WhereAllIsWellThatIsSaid()
    {
        var report = Changes.Change.To(("src/a.ts", 3)).With("README.md", "# Well\n").Report();

        Assert.Contains("Documents: 1, 0 decisions; nothing to mend in them (documents.md)", ConsoleReport.Lines(report, null));
        Assert.Contains("There is nothing to mend in them.\n", ReportMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDataHasDecisionsFoldersAndWhatCouldNotBeJudged()
    {
        var json = Encoding.UTF8.GetString(AuditJson.Write(Report()).Span);
        using var data = JsonDocument.Parse(json);
        var documents = data.RootElement.GetProperty("documents");

        Assert.Equal(7, documents.GetProperty("read").GetInt32());
        Assert.Equal(
            ["docs/adr/0001-use-shelves.md 0001 Use shelves accepted 2026-03-01", "docs/adr/0002-lend-books.md 0002 Lend books proposed 2026-04-02"],
            documents.GetProperty("decisions").EnumerateArray().Select(static decision => string.Join(' ', decision.EnumerateObject().Select(static field => field.Value.GetString()))));
        Assert.Equal("docs/README.md", Assert.Single(documents.GetProperty("folders").EnumerateArray()).GetProperty("index").GetString());
        Assert.Equal((1, 1), (documents.GetProperty("links").GetProperty("onTheWeb").GetInt32(), documents.GetProperty("links").GetProperty("noPaths").GetInt32()));
        var moved = data.RootElement.GetProperty("findings").EnumerateArray().Where(static finding => finding.GetProperty("rule").GetString() == "QG0826");
        Assert.All(moved, static finding => Assert.Equal("dotnet build -t:FixDocs", finding.GetProperty("mendedBy").GetString()));
        using var schema = new StreamReader(typeof(DocumentsInTheReports).Assembly.GetManifestResourceStream("audit.schema.json")!);
        Assert.Empty((await JsonSchema.FromJsonAsync(await schema.ReadToEndAsync())).Validate(json));
    }

    [Fact]
    public void WithoutTheAuditThereIsNoSectionAndNoPage()
    {
        var report = SampleVerdict.Of().Reported();

        Assert.DoesNotContain("Documents and decisions", ReportMarkdown.Write(report), StringComparison.Ordinal);
        Assert.DoesNotContain("documents.md", ReportFile.Of(report, ReportChoice.None).Select(static file => file.Name));
        using var json = JsonDocument.Parse(AuditJson.Write(report));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("documents").ValueKind);
    }

    [Fact]
    public void WhatIsWaivedIsNotToBeMended()
    {
        var waived = Documented().With("docs/lost.md", "# Lost\n\nIn `src/catalogue/lost.ts`. <!-- qualitygates: allow QG0827 because it is found in May -->\n").Report();

        Assert.DoesNotContain("src/catalogue/lost.ts", DocumentMarkdown.Write(waived, waived.Docs!), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSectionStaysShortHoweverMuchThereIs()
    {
        var many = Documented();
        for (var i = 0; i < 300; i++)
            many.With($"docs/d{i:000}.md", $"# D\n\n[a](x{i}.md) `src/catalogue/m{i}.ts` `src/catalogue/n{i}.ts`\n").With($"docs/adr/{i + 10:0000}-d.md", Decision($"{i + 10}. D {i}"));
        var report = many.Report();
        var text = ReportMarkdown.Write(report);
        var section = text[text.IndexOf("## Documents and decisions", StringComparison.Ordinal)..text.IndexOf("## Findings", StringComparison.Ordinal)];

        Assert.InRange(section.Split('\n').Length, 80, 150);
        Assert.Contains("… and 252 more in `audit.json`.\n", section, StringComparison.Ordinal);
        Assert.Contains("`docs/d299.md`", DocumentMarkdown.Write(report, report.Docs!), StringComparison.Ordinal);
    }
}
