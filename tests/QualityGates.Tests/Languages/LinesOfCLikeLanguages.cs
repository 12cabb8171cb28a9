namespace QualityGates.Tests.Languages;

public class LinesOfCLikeLanguages
{
    [Fact]
    public void A_line_with_any_code_is_code_and_a_line_of_white_space_is_blank_even_in_a_comment() => AnnotatedSource.Check("a.c", """
        ~ /* Licence
        .
        ~  * more
        .    
        ~  */
        = int a; // trailing
        = /* before */ int b;
        = int c; /* opens
        ~ closes */
        = int d; /* opens
        = closes */ int e;
        ~ // alone
        """);

    [Fact]
    public void Comment_marks_inside_strings_and_characters_are_code() => AnnotatedSource.Check("a.c", """
        = char *url = "http://x/*";
        = char *q = "\"/*";
        = char c = '"';
        = char d = '\'', e = '/', f = '"'; // "
        = int g;
        """);

    [Fact]
    public void A_backslash_carries_a_line_comment_of_C_on() => AnnotatedSource.Check("a.c", """
        ~ // one \
        ~ two
        = int a;
        """);

    [Fact]
    public void A_string_that_is_never_closed_ends_with_its_line() => AnnotatedSource.Check("a.c", """
        = #error don't
        = char *s = "open
        ~ // comment
        ~ /* comment */
        """);

    [Fact]
    public void Digit_separators_and_raw_strings_of_CPlusPlus() => AnnotatedSource.Check("a.cpp", """
        = int n = 1'000'000; auto s = R"x(
        = // not a comment )" still
        = )x";
        ~ // comment
        """);

    [Theory]
    [InlineData("a.kt")]
    [InlineData("a.swift")]
    [InlineData("a.scala")]
    [InlineData("a.dart")]
    [InlineData("a.rs")]
    public void Nested_blocks_where_the_language_nests_them(string file) => AnnotatedSource.Check(file, """
        ~ /* one /* two */
        ~ still one */
        = code
        """);

    [Fact]
    public void Blocks_do_not_nest_in_Java() => AnnotatedSource.Check("a.java", """
        ~ /* one /* two */
        = class A { }
        """);

    [Fact]
    public void Rust_lifetimes_are_no_characters_and_raw_strings_no_comments() => AnnotatedSource.Check("a.rs", """
        = fn f<'a>(x: &'a str, y: &'static str) -> char { '"' } // '
        = let s = r#"
        = // "quoted" text
        = "#;
        = let t = b'\''; let u = '\u{1F600}'; let v = '語'; let w = "
        = // inside
        = ";
        ~ //! doc
        = #![allow(dead_code)]
        """);

    [Fact]
    public void Swift_hash_strings() => AnnotatedSource.Check("a.swift", """
        = #if DEBUG
        = let s = #"a " // "#
        = let t = ##" "# /* "##
        ~ // comment
        """);

    [Fact]
    public void Go_raw_strings() => AnnotatedSource.Check("a.go", """
        = var s = `
        = // text
        .
        = \`
        ~ // comment
        """);

    [Fact]
    public void Php_attributes_are_code_and_here_documents_too() => AnnotatedSource.Check("a.php", """
        = <?php
        ~ # comment
        = #[Attribute]
        ~ // it's
        = $s = <<<'EOT'
        = # text
        =   EOTX
        =   EOT;
        ~ # comment
        ~ <!-- page -->
        """);

    [Fact]
    public void D_has_two_kinds_of_blocks_and_one_nests() => AnnotatedSource.Check("a.d", """
        ~ /+ one /+ two +/
        ~ still +/
        = auto s = `/+`;
        ~ /* /* */
        = int a;
        """);

    [Fact]
    public void Zig_has_line_comments_only() => AnnotatedSource.Check("a.zig", """
        = const s =
        =     \\// text
        = ;
        ~ // comment /*
        = const a = 1;
        """);

    [Fact]
    public void Triple_quoted_text_of_Kotlin() => AnnotatedSource.Check("a.kt", """"
        = val s = """
        = // text /*
        .
        = "quoted" """
        ~ // comment
        """");
}
