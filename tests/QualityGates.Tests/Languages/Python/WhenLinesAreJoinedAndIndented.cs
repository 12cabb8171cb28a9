using System.Text;
using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

public class WhenLinesAreJoinedAndIndented
{
    [Fact]
    public void A_tab_reaches_the_next_multiple_of_eight()
    {
        const string source = "def f():\n    if a:\n\tpass\ndef g():\n\tif a:\n\t    pass\n\tpass\n";

        Assert.Equal(["Function f 1-3", "Function g 4-7"], Declarations(source));
        Assert.Equal(["3: The indentation mixes tabs and spaces inconsistently."], Problems(source));
        Assert.Empty(Problems("def g():\n\tif a:\n\t    pass\n\tpass\n"));
    }

    [Fact]
    public void A_form_feed_starts_the_column_again() =>
        Assert.Equal(["Function f 1-3", "Function g 4-4"], Declarations("def f():\n    a\n  \f    b\n  \fdef g(): pass\n"));

    [Fact]
    public void A_backslash_in_the_indentation_keeps_the_first_column() =>
        Assert.Equal(["Function f 1-4", "Function g 5-5"], Declarations("def f():\n    a\n    \\\n  b\ndef g(): pass\n"));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Every_line_end_counts(string lineEnd) => Assert.Equal(
        ["Class A 2-6", "Method A.m 3-6", "Function f 7-7"],
        Declarations("# c\nclass A:\n  def m(self):\n    '''doc\n    '''; x = 'a\\\nb'\ndef f(): pass\n".Replace("\n", lineEnd)));

    [Fact]
    public void A_byte_order_mark_is_no_text() =>
        Assert.Equal(["Function f 1-1"], Declarations("\uFEFFdef f(): pass"));

    [Fact]
    public void Brackets_join_lines_whatever_their_indentation() => Assert.Equal(
        ["Function f 1-5", "Function g 6-6"],
        Declarations("def f():\n    x = (1,\n[\n2]  # ) comment\n)\ndef g(): pass"));

    [Fact]
    public void A_number_may_touch_a_keyword() =>
        Assert.Equal(5, Figures("def f(): return 1if x else 0x1for 1_0.5e-3jand 1.or.5").Complexity);

    [Fact]
    public void A_declared_encoding_may_be_anything_that_holds_ASCII()
    {
        var source = Encoding.Latin1.GetBytes("# -*- coding: iso-8859-1 -*-\nclass Größe:\n    x = 'ÄÖÜ'  # ß\n");

        var facts = Scan(source);
        Assert.Empty(facts.Problems);
        Assert.Equal((2, 3), (facts.Declarations[0].StartLine, facts.Declarations[0].EndLine));
    }

    [Theory]
    [InlineData("def f():\n        a\n    b\nc\n", "3: The indentation matches no outer level.", "Function f 1-3")]
    [InlineData("def f():\n  a\n    b\nc\n", "3: The indentation is deeper than that of the block.", "Function f 1-3")]
    [InlineData("def f():\npass\n", "2: An indented block is missing.", "Function f 1-1")]
    [InlineData("def f()\n  pass\n", "1: A colon is missing.", "Function f 1-1")]
    [InlineData("def f():\n  try: pass\n  x = 1\n", "3: A try has neither an except nor a finally.", "Function f 1-3")]
    [InlineData("def f():\n  x = 1\n  else: 1\n", "3: A branch follows no statement that it could belong to.", "Function f 1-3")]
    public void Broken_blocks_are_a_problem_and_the_rest_is_still_read(string source, string problem, string declaration)
    {
        Assert.Equal([problem], Problems(source));
        Assert.Equal([declaration], Declarations(source));
    }

    [Theory]
    [InlineData("x = (1\ndef f():\n    pass\n", "1: A bracket is opened and never closed.", "Function f 2-3")]
    [InlineData("x = (1\n\n@d\nclass f:\n    pass\n", "1: A bracket is opened and never closed.", "Class f 4-5")]
    [InlineData("x = [\n  async def f(): pass\n", "1: A bracket is opened and never closed.", "Function f 2-2")]
    [InlineData("x = 1)\ndef f():\n    pass\n", "1: A bracket is closed that was never opened.", "Function f 2-3")]
    [InlineData("x = (1]\ndef f():\n    pass\n", "1: A closing bracket does not match the opening one.", "Function f 2-3")]
    [InlineData("x = 1 $ 2\ndef f(): pass\n", "1: A character stands here that Python has no use for.", "Function f 2-2")]
    [InlineData("def f(): return “x”\n", "1: A character stands here that Python has no use for.", "Function f 1-1")]
    [InlineData("x = \\ 1\ndef f(): pass\n", "1: A backslash stands inside a line.", "Function f 2-2")]
    [InlineData("x = 12abc\ndef f(): pass\n", "1: A number is malformed.", "Function f 2-2")]
    [InlineData("def f():\n  x = '\0'\n", "2: The file contains a NUL byte.", "Function f 1-2")]
    public void What_cannot_be_tokenised_is_a_problem_and_the_rest_is_read(string source, string problem, string declaration)
    {
        Assert.Equal([problem], Problems(source));
        Assert.Contains(declaration, Declarations(source));
    }

    [Fact]
    public void Bytes_of_no_declared_encoding_are_a_problem() =>
        Assert.Equal("2: The bytes are not valid UTF-8 and no other encoding is declared.", Assert.Single(
            Scan([.. "x = 1\n# "u8, 0xFC, .. "\n"u8]).Problems.Select(p => $"{p.Line}: {p.Message}")));

    [Fact]
    public void Python_2_is_followed_as_far_as_its_structure_goes()
    {
        const string source = """
            def f(a, (b, c)):
                print "x", `a`, 10L, 0777, ur"\n", a <> b
                try:
                    exec code in ns
                except E, e:
                    raise E, "x", tb
            print >>f, "x"
            """;
        Assert.Equal(["Function f 1-6"], Declarations(source));
        Assert.Empty(Problems(source));
    }
}
