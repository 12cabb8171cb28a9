using QualityGates.Audits;
using QualityGates.Reports;
using QualityGates.Tests.Changes;

namespace QualityGates.Tests.Reports.Documents;

/// <summary>A small repository with documents and decisions in which something is wrong of each kind.</summary>
internal static class Library
{
    public static string Decision(string title, string status = "Accepted", string date = "2026-03-01") =>
        $"# {title}\n\nDate: {date}\n\n## Status\n\n{status}\n\n## Context\n\nWe read.\n\n## Decision\n\nWe write.\n\n## Consequences\n\nIt is written.\n";

    public static Change Documented() => Change.To(("src/catalogue/shelves.ts", 20), ("src/catalogue/borrowers-of-books.ts", 20))
        .With("README.md", "# Library\n\nSee [the guide](docs/guide.md), [how](https://example.org/how) and [whom](mailto:ann@example.org).\n")
        .With("docs/README.md", "# Documents\n\n- [Guide](guide.md)\n- [Old plan](plan.md)\n- [Decisions](adr/README.md)\n")
        .With("docs/guide.md",
            "# Guide\n\nShelves are in `src/catalogue/shelves.ts` (500 lines).\nBorrowers are in `src/people/borrowers-of-books.ts`; again: `src/people/borrowers-of-books.ts`.\n"
            + "`src/catalogue/fines.ts` is no more there.\n\nSee [the end](#the-end) and [the plan](plan.md).\n\n```sh\nnpm run shelve\n```\n")
        .With("docs/lost.md", "# Lost\n")
        .With("docs/adr/README.md", "# Decisions\n\n- [1](0001-use-shelves.md)\n- [2](0002-lend-books.md)\n")
        .With("docs/adr/0001-use-shelves.md", Decision("1. Use shelves"))
        .With("docs/adr/0002-lend-books.md", Decision("2. Lend books", "Proposed", "2026-04-02"))
        .With("package.json", """{ "name": "library", "scripts": { "build": "tsc" } }""");

    /// <summary>The report on a change that changes nothing.</summary>
    public static Report Report() => Documented().Report();

    public static string Configured(string rule, Severity severity) =>
        $$"""{ "severities": { "{{rule}}": "{{severity.ToString().ToLowerInvariant()}}" } }""";
}
