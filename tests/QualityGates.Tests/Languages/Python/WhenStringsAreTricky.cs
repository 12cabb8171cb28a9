using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

/// <summary>Every sample is followed by a function; it is found in its place only if the string ended in its own.</summary>
public class WhenStringsAreTricky
{
    [Theory]
    [InlineData("""s = 'it\'s' "\\" '"' "'" """)]
    [InlineData("""s = r'\'' + u"x" B"\"" bR'\'' Rb"\\" """)]
    [InlineData("s = '''a'b''c\\'''d'''")]
    [InlineData("s = \"\"\"def no(): 'x'\ndef no2(): pass\n\"\"\"")]
    [InlineData("s = '''\\\r\n'''")]
    [InlineData("s = 'one \\\ndef no(): pass'")]
    [InlineData("s = 'one \\\r\ndef no(): pass'")]
    [InlineData("s = ''")]
    [InlineData("s = ''''''")]
    [InlineData("s = print'x'")]
    public void Plain_strings_end_where_they_should(string source) => AssertFollowed(source);

    [Theory]
    [InlineData("""s = f"{x}" F'{x!r}' fr"\{x}" Rf'{x=}' rF"{x = !s:>{w}.{p}}" """)]
    [InlineData("""s = f"{{def}} {{{x}}} }}" """)]
    [InlineData("""s = f"{d["k"]} {f"{f"{1}"}"}" """)]
    [InlineData("""s = f"{x:%H:%M:%S} {y:{'>'}{10}} {z!r:^{w}}" """)]
    [InlineData("""s = f"{(lambda a: {1: 2}[a])(1)} {x[1:2]} {a != b} {(y := 1)} {y:=5}" """)]
    [InlineData("s = f'''{\n    x  # a comment with } and '''\n    !r:\n    >10}\n'''")]
    [InlineData("s = f'{\n x\n} and more'")]
    [InlineData("s = f'{x:d\n}'")]
    [InlineData("""s = f"\N{EM DASH} \{x} \"{x}\" \\" rf"\N{x}\\" """)]
    [InlineData("""s = t"{x}" T'{y!r:{z}}' tr"\{x}" Rt'\'' """)]
    [InlineData("s = f\"\"\"\"{x}\" \"\"{\"\"\"a\"\"\"}\\\"\"\"\"\"\"")]
    [InlineData("""s = f"{'}'}{"{"}" """)]
    public void Formatted_strings_follow_PEP_701(string source) => AssertFollowed(source);

    [Theory]
    [InlineData("s = 'open\ndef f():\n    pass\n", "1: A string is never closed.")]
    [InlineData("s = '''open\ndef f():\n    pass\n", "1: A string is never closed.")]
    [InlineData("s = 1\nt = f'''open {x}\n", "2: A string is never closed.")]
    [InlineData("s = f'open {x} \n", "1: A string is never closed.")]
    [InlineData("s = f'{x:>{w}'\n", "1: A replacement field of an f-string is never closed.")]
    [InlineData("s = f'}'\n", "1: A brace is closed in an f-string that was never opened.")]
    public void An_open_string_is_a_problem(string source, string expected) => Assert.Equal([expected], Problems(source));

    private static void AssertFollowed(string source)
    {
        var line = source.Count(c => c == '\n') + 2;
        Assert.Equal([$"Function after {line}-{line + 1}"], Declarations($"{source}\ndef after():\n    return 1\n"));
        Assert.Empty(Problems($"{source}\ndef after():\n    return 1\n"));
    }
}
