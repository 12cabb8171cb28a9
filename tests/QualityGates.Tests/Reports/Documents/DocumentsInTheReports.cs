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
        var start = report.IndexOf("## Documents and decisions", StringComparison.Ordinal);

        Assert.Equal(
            """
            SECTION
            """.ReplaceLineEndings("\n"), report[start..report.IndexOf("## Findings", StringComparison.Ordinal)]);
    }

    [Fact]
    public void ThePageHasEveryPlaceDocumentByDocument() => Assert.Equal(
        """
        PAGE
        """.ReplaceLineEndings("\n"), DocumentMarkdown.Write(Report(), Report().Docs!));

    [Fact]
    public void TheConsoleHasALineLikeThatOfTheDependencies() => Assert.Contains(
        "CONSOLE", ConsoleReport.Lines(Report(), null));

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

        Assert.Equal(6, documents.GetProperty("read").GetInt32());
        Assert.Equal(
            ["docs/adr/0001-use-shelves.md 0001 Use shelves accepted 2026-03-01", "docs/adr/0002-lend-books.md 0002 Lend books proposed 2026-04-02"],
            documents.GetProperty("decisions").EnumerateArray().Select(static decision => string.Join(' ', decision.EnumerateObject().Select(static field => field.Value.GetString()))));
        Assert.Equal("docs/README.md", Assert.Single(documents.GetProperty("folders").EnumerateArray()).GetProperty("index").GetString());
        Assert.Equal((1, 1), (documents.GetProperty("links").GetProperty("onTheWeb").GetInt32(), documents.GetProperty("links").GetProperty("noPaths").GetInt32()));
        Assert.Equal(1, documents.GetProperty("mentions").GetProperty("hypothetical").GetInt32());
        var mended = data.RootElement.GetProperty("findings").EnumerateArray().Where(static finding => finding.GetProperty("mendedBy").GetString() is not null);
        Assert.Equal(["QG0821", "QG0826", "QG0826"], mended.Select(static finding => finding.GetProperty("rule").GetString()).Order());
        using var schema = new StreamReader(typeof(DocumentsInTheReports).Assembly.GetManifestResourceStream("audit.schema.json")!);
        Assert.Empty((await JsonSchema.FromJsonAsync(await schema.ReadToEndAsync())).Validate(json));
    }

    [Fact]
    public void WithoutTheAuditThereIsNoSectionAndNoPage()
    {
        var report = SampleVerdict.Of().Reported();

        Assert.DoesNotContain("Documents and decisions", ReportMarkdown.Write(report), StringComparison.Ordinal);
        Assert.DoesNotContain("documents.md", ReportFile.Of(report, false).Select(static file => file.Name));
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
