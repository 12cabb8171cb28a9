using System.Text;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Languages;

public class ReadingAFile
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Wide_text_with_a_byte_order_mark_is_read_as_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes("# Grüße\r\n\r\na: 語\r\n")];
        var facts = AnnotatedSource.Scan("a.yaml", content);
        Assert.Equal(("YAML", new LineCounts(1, 1, 1), content.LongLength), (facts.Language, facts.Lines, facts.Bytes));
        Assert.Empty(facts.Problems);
        Assert.Equal(Exclusion.None, facts.Exclusion);
    }

    [Fact]
    public void Half_a_character_of_UTF16_is_a_problem_with_its_line()
    {
        byte[] content = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: 1\nb: "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n")];
        var facts = AnnotatedSource.Scan("a.yaml", content);
        Assert.Equal(new LineCounts(0, 0, 2), facts.Lines);
        var problem = Assert.Single(facts.Problems);
        Assert.Equal((ScanProblemKind.Encoding, 2), (problem.Kind, problem.Line));
    }

    [Fact]
    public void A_NUL_near_the_beginning_makes_it_binary()
    {
        var facts = AnnotatedSource.Scan("a.sql", "SELECT\0\n");
        Assert.Equal((Exclusion.Binary, FileScanner.Binary, default, 8L), (facts.Exclusion, facts.Language, facts.Lines, facts.Bytes));
    }

    [Fact]
    public void A_NUL_character_of_UTF16_does_too() => Assert.Equal(Exclusion.Binary, AnnotatedSource.Scan("a.sql", [0xFF, 0xFE, 1, 0, 0, 0, 2, 0]).Exclusion);

    [Fact]
    public void A_NUL_further_down_does_not()
    {
        var facts = AnnotatedSource.Scan("a.sql", string.Concat(Enumerable.Repeat("SELECT 1;\n", 1000)) + "-- \0\n'\0\n\0\n");
        Assert.Equal(new LineCounts(0, 1, 1002), facts.Lines);
    }

    [Fact]
    public void A_PDF_is_binary_even_without_a_NUL() => Assert.Equal(Exclusion.Binary, AnnotatedSource.Scan("a.pdf", "%PDF-1.7\n").Exclusion);

    [Fact]
    public void Latin1_is_counted_as_it_is_and_named()
    {
        var facts = AnnotatedSource.Scan("a.sh", [.. "# ok: ü\necho 1\n# Gr"u8, 0xFC, .. "n\n"u8]);
        Assert.Equal(new LineCounts(0, 2, 1), facts.Lines);
        var problem = Assert.Single(facts.Problems);
        Assert.Equal((ScanProblemKind.Encoding, 3), (problem.Kind, problem.Line));
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_named_too()
    {
        var problem = Assert.Single(AnnotatedSource.Scan("a.txt", [.. "a\nb"u8, 0xE8, 0xAA]).Problems);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void A_byte_order_mark_is_not_code()
    {
        Assert.Equal(new LineCounts(1, 0, 0), AnnotatedSource.Scan("a.yaml", "\uFEFF\n").Lines);
        Assert.Equal(new LineCounts(0, 1, 0), AnnotatedSource.Scan("a.f", "\uFEFFC comment").Lines);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\nb", 2)]
    [InlineData("\n\n", 2)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\rb\rc", 1)]
    public void Only_a_newline_ends_a_physical_line(string text, int lines) => Assert.Equal(lines, AnnotatedSource.Scan("a.txt", text).Lines.Physical);

    [Fact]
    public void A_line_comment_ends_at_a_lone_carriage_return() =>
        Assert.Equal(new LineCounts(0, 0, 1), AnnotatedSource.Scan("a.sh", "# comment\recho 1\r").Lines);

    [Fact]
    public void The_builder_forgets_the_file_before()
    {
        var facts = new FactBuilder();
        FileScanner.Scan(new RepoPath("a.txt"), [0xFF, (byte)'\n', (byte)'b'], facts);
        var second = FileScanner.Scan(new RepoPath("b.txt"), "a\n"u8, facts);
        Assert.Equal(1, second.Lines.Physical);
        Assert.Empty(second.Problems);
    }

    [Fact]
    public void A_long_line_of_openings_is_walked_in_time_that_grows_with_its_length_only()
    {
        foreach (var piece in new[] { "\"", "'", "/*", "<<A ", "#", "[=", "r#", "R\"a", "<script", "(*", "q{", "`", "{#", "{{!" })
            foreach (var name in new[] { "a.c", "a.cpp", "a.sh", "a.rb", "a.pl", "a.lua", "a.rs", "a.swift", "a.html", "a.md", "a.ml", "a.hbs" })
                Assert.Equal(1, AnnotatedSource.Scan(name, string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length))).Lines.Physical);
    }
}
