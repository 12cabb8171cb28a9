using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Languages.Lines;
using QualityGates.Text;

namespace QualityGates.Tests.Languages;

public class EveryLanguageOfTheTable
{
    /// <summary>Pieces that open, close and confuse constructs of some language.</summary>
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n", "\r\n", "\r", " ", "\t", "a", "é", "\0", "\"", "'", "`", "\\", "#", "//", "/*", "*/", "--", "--[[", "[==[", "]]", "]==]", "<!--", "-->",
        "<script>", "</script>", "<style", "\"\"\"", "'''", "<<EOF", "EOF", "<<<X", "X", "R\"(", ")\"", "r#\"", "\"#", "(*", "*)", "{-", "-}", "{#", "#}", "=begin", "=end",
        "=pod", "=cut", "__END__", "```", "~~~", "%q(", ")", "qw{", "}", "url(", "$'", "@\"", "\"@", "#|", "|#", "#\\", "::", "REM", "000000*", "c", "!", ";", "%", "<![CDATA[", "]]>",
    ];

    private static readonly Language[] TableDriven = [.. LanguageTable.All.Where(language => language.Scan.Target is LineScanner)];

    [Property(MaxTest = 150)]
    public Property Counts_physical_lines_as_wc_does() => Prop.ForAll(Sources(), source =>
    {
        var bytes = source.ToArray();
        var expected = bytes.Count(value => value == '\n') + (bytes.Length > 0 && bytes[^1] != '\n' ? 1 : 0);
        var facts = new FactBuilder();
        foreach (var language in TableDriven)
        {
            facts.Reset();
            language.Scan(bytes, facts);
            Assert.Equal(expected, facts.Lines.Finish(bytes).Physical);
        }
    });

    [Property(MaxTest = 100)]
    public Property Counts_as_blank_exactly_the_lines_of_white_space() => Prop.ForAll(Sources(), source =>
    {
        var bytes = source.ToArray();
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        var lines = text.Split('\n');
        if (lines[^1].Length == 0) lines = lines[..^1];
        var expected = lines.Count(line => line.Trim(' ', '\t', '\r', '\v', '\f').Length == 0);
        var facts = new FactBuilder();
        foreach (var language in TableDriven)
        {
            facts.Reset();
            language.Scan(bytes, facts);
            Assert.Equal(expected, facts.Lines.Finish(bytes).Blank);
        }
    });

    [Property(MaxTest = 300)]
    public void Any_bytes_under_any_name_are_survived(byte[] bytes, NonNull<string> name)
    {
        var path = new RepoPath(string.Concat(name.Get.Where(character => !char.IsSurrogate(character) && character != '/')) + "x");
        FileScanner.Scan(path, bytes, new FactBuilder());
        FileScanner.ScanLarge(path, new MemoryStream(bytes), bytes.Length);
    }

    private static Arbitrary<IEnumerable<byte>> Sources()
    {
        var piece = Gen.Elements(Pieces).Select(text => System.Text.Encoding.UTF8.GetBytes(text));
        var random = Gen.Choose(0, 255).Select(value => new[] { (byte)value });
        var sources = Gen.Frequency((9, piece), (1, random)).ListOf().Select(pieces => pieces.SelectMany(bytes => bytes));
        return sources.ToArbitrary();
    }
}
