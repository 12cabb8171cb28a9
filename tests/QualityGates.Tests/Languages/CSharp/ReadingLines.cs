using QualityGates.Facts;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Which physical lines are code, comment or blank.</summary>
public class ReadingLines
{
    private static LineCounts Lines(string source) => Scanned.Text(source).Lines;

    [Fact]
    public void A_line_with_code_and_comment_is_code() =>
        Assert.Equal(new LineCounts(Blank: 0, Comment: 1, Code: 2), Lines("int a; // why\n// why\n/* why */ int b;\n"));

    [Fact]
    public void White_lines_inside_comments_and_strings_are_blank() =>
        Assert.Equal(new LineCounts(Blank: 2, Comment: 2, Code: 2), Lines("/*\n\n*/\nvar a = @\"\n  \n\";"));

    [Fact]
    public void Directives_are_code() =>
        Assert.Equal(new LineCounts(0, 0, 4), Lines("#!/usr/bin/env dotnet\n#region It's here\n#pragma warning disable\n#endregion\n"));

    [Fact]
    public void Text_that_is_not_compiled_is_code_unless_it_begins_like_a_comment() =>
        Assert.Equal(new LineCounts(1, 1, 4), Lines("#if NEVER\n// why\n\nit's \" not C#\n/* nor this\n#endif\n"));

    [Fact]
    public void Comment_markers_in_strings_and_quotes_in_comments_are_neither() =>
        Assert.Equal(new LineCounts(0, 1, 3), Lines("var a = \"/*\";\nvar b = $\"{1}//\";\n// it's \"\nvar c = '\"';\n"));

    [Fact]
    public void A_carriage_return_alone_ends_no_physical_line() => Assert.Equal(new LineCounts(0, 0, 1), Lines("int a;\rint b;"));

    [Fact]
    public void A_byte_order_mark_is_white() => Assert.Equal(new LineCounts(1, 0, 1), Lines("\uFEFF\nint a;"));
}
