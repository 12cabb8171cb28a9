using QualityGates.Languages;
using QualityGates.Languages.Table;

namespace QualityGates.Tests.Languages;

public class ThePageOfTheTable
{
    [Fact]
    public void Has_every_row_of_the_table_in_order_of_name()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QualityGates.sln"))) folder = Path.GetDirectoryName(folder)!;
        var page = File.ReadAllLines(Path.Combine(folder, "docs", "languages", "table.md"));
        var expected = LanguageTable.Rows.OrderBy(row => row.Language.Name, StringComparer.Ordinal).Select(Line);
        Assert.Equal(expected, page.SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1));
    }

    private static string Line(LanguageRow row) => $"| {string.Join(
        " | ", row.Language.Name, row.Language.Kind, Code(row.Extensions), Code(row.Names), Code(row.Interpreters))} |";

    private static string Code(string words) =>
        string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"`{word}`"));
}
