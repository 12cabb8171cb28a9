using QualityGates.Facts;
using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

public class WhenLinesAreClassified
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("x = 1", 0, 0, 1)]
    [InlineData("x = 1\n", 0, 0, 1)]
    [InlineData("\n \t\f\n# c\nx  # c\n", 2, 1, 1)]
    [InlineData("x = 1\r\n\r\n# c\r\n", 1, 1, 1)]
    [InlineData("x = 1\r# c\r\r", 0, 0, 1)]
    [InlineData("x = (  # c\n# c\n\n1)\n", 1, 1, 2)]
    [InlineData("x = 1 + \\\n\\\n2\n", 0, 0, 3)]
    [InlineData("x = '# no comment'\n", 0, 0, 1)]
    public void Code_beats_comment_beats_blank(string source, int blank, int comment, int code) =>
        Assert.Equal(new LineCounts(blank, comment, code), Scan(source).Lines);

    [Theory]
    [InlineData("'''a\n\nb\n'''\nx = 1\n", 1, 3, 1)]
    [InlineData("# c\n\n'one line'\n", 1, 2, 0)]
    [InlineData("def f():\n    # c\n    r\"\"\"a\n    b\"\"\"  # c\n    return 1\n", 0, 3, 2)]
    [InlineData("class A:\n\n    '''a\n    '''\n", 1, 2, 1)]
    [InlineData("async def f() -> (\n  'x: y'):\n  'a' 'b' \\\n  u'c'\n", 0, 2, 2)]
    [InlineData("def f(): 'doc'\n", 0, 0, 1)]
    [InlineData("'''a\nb'''; x = 1\n", 0, 1, 1)]
    public void A_docstring_is_a_comment(string source, int blank, int comment, int code) =>
        Assert.Equal(new LineCounts(blank, comment, code), Scan(source).Lines);

    [Theory]
    [InlineData("x = '''a\n\nb'''\n", 1, 0, 2)]
    [InlineData("x = 1\n'''a\nb'''\n", 0, 0, 3)]
    [InlineData("f'''a\n {x}\n'''\n", 0, 0, 3)]
    [InlineData("b'''a\n'''\n", 0, 0, 2)]
    [InlineData("'''a\n'''.strip()\n", 0, 0, 2)]
    [InlineData("'''a\n''' f'{x}'\n", 0, 0, 2)]
    [InlineData("('''a\n''')\n", 0, 0, 2)]
    [InlineData("if x:\n  '''a\n  '''\n", 0, 0, 3)]
    [InlineData("def f():\n  x = 1\n  '''a\n  '''\n", 0, 0, 4)]
    [InlineData("f'''\n\n  \n{x}\n'''\n", 2, 0, 3)]
    public void Any_other_string_is_code(string source, int blank, int comment, int code) =>
        Assert.Equal(new LineCounts(blank, comment, code), Scan(source).Lines);

    [Fact]
    public void Lines_are_counted_to_the_end_of_a_file_that_cannot_be_parsed() =>
        Assert.Equal(new LineCounts(1, 0, 4), Scan("x = '''\n\ndef f(:\n]\n# c\n").Lines);
}
