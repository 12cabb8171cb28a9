namespace QualityGates.Tests.Languages;

public class LinesOfMarkupAndData
{
    [Fact]
    public void Style_sheets_have_blocks_and_addresses() => AnnotatedSource.Check("a.css", """
        ~ /* one
        ~ two */
        = a { background: url(//cdn/*.png); content: "/*" }
        = // no comment in CSS
        """);

    [Fact]
    public void Scss_has_line_comments_too() => AnnotatedSource.Check("a.scss", """
        ~ // it's
        = a { background: url(http://x/*y) } // trailing
        = @import '//x';
        ~ /* comment */
        """);

    [Fact]
    public void Pages_hold_scripts_and_styles() => AnnotatedSource.Check("a.html", """
        = <!DOCTYPE html>
        ~ <!-- one
        .
        ~ two -->
        = <p>// text, it's /* text
        = <script type="module">
        ~ // comment
        = const s = `
        = // text
        = `;
        ~ /* one
        ~ two */
        = const t = "<!--"; // never closed: /*
        = </script>
        ~ <!-- comment -->
        = <STYLE>
        ~ /* comment */
        = // no comment
        = </STYLE><scripty>
        = // text
        """);

    [Fact]
    public void Markup_that_a_script_leaves_open_ends_with_the_script() => AnnotatedSource.Check("a.html", """
        = <script>
        ~ /* open
        = </script>
        = <p>text</p>
        """);

    [Fact]
    public void Xml_comments_and_character_data() => AnnotatedSource.Check("a.xml", """
        = <?xml version="1.0"?>
        ~ <!-- one -- two
        ~ -->
        = <a b="-->"><![CDATA[
        = <!-- text -->
        = ]]></a>
        ~ <!-- --> <!-- -->
        = <!-- --> <c/>
        """);

    [Fact]
    public void Markdown_is_text_but_for_HTML_comments() => AnnotatedSource.Check("a.md", """
        = # Title
        .
        ~ <!-- hidden
        ~ note -->
        = Write `<!--` to open one.
        = ```html
        = <!-- shown -->
        .
        = ```
        ~ [//]: # (hidden)
        = ~~~~
        = <!-- shown
        = ~~~
        = ~~~~
        ~ <!-- hidden -->
        """);

    [Fact]
    public void Yaml_addresses_and_apostrophes() => AnnotatedSource.Check("a.yaml", """
        = a: http://x/#y
        = b: it's # trailing
        ~ # it's
        = c: "#"
        ~   # comment
        """);

    [Fact]
    public void Toml_strings_of_many_lines() => AnnotatedSource.Check("a.toml", """"
        = a = """
        = # text
        = """ # trailing
        = b = 'C:\' # trailing
        ~ # comment
        """");

    [Fact]
    public void Json_has_no_comments_unless_its_reader_allows_them()
    {
        AnnotatedSource.Check("a.json", """
            = { "a": 1,
            = // not JSON
            = }
            """);
        AnnotatedSource.Check("tsconfig.json", """
            = { "paths": { "@/*": ["src/*"] },
            ~ // comment
            ~ /* one
            ~ two */
            = }
            """);
    }

    [Fact]
    public void GraphQL_descriptions_are_comments() => AnnotatedSource.Check("a.graphql", """"
        ~ """
        ~ What it is.
        ~ """
        = type A { "short" b(c: String = """x"""): Int }
        ~ # comment
        """");

    [Fact]
    public void Configuration_files()
    {
        AnnotatedSource.Check("a.ini", "~ ; one\n~ # two\n= a = b ; c\n.");
        AnnotatedSource.Check("a.properties", "~ # one\n~ ! two\n= a = b ! c");
        AnnotatedSource.Check(".gitignore", "~ # one\n= *.log\n= \\#x");
        AnnotatedSource.Check(".env.example", "~ # one\n= A=b#c");
        AnnotatedSource.Check("a.csv", "= # is data\n= 1,2");
    }

    [Fact]
    public void Templates()
    {
        AnnotatedSource.Check("a.hbs", "~ {{!-- one }}\n~ two --}}\n~ {{! three }}\n= {{x}} <!-- four\n~ -->");
        AnnotatedSource.Check("a.cshtml", "~ @* one\n~ two *@\n= <p>http://x</p>\n= @if (a) { }\n~ // three");
        AnnotatedSource.Check("a.j2", "~ {# one\n~ two #}\n= {{ x }}\n~ <!-- three -->");
        AnnotatedSource.Check("a.blade.php", "~ {{-- one\n~ two --}}\n= {{ $x }}\n= # text");
    }
}
