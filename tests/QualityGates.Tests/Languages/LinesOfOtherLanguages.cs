namespace QualityGates.Tests.Languages;

public class LinesOfOtherLanguages
{
    [Fact]
    public void Sql_strings_may_hold_dashes() => AnnotatedSource.Check("a.sql", """
        = SELECT '--', 'it''s /*', "--" -- trailing
        ~ -- comment
        ~ /* one
        ~ two */
        = FROM t;
        """);

    [Fact]
    public void Lisp_quotes_characters_and_nested_blocks() => AnnotatedSource.Check("a.scm", """
        = '(a b) #\" #\;
        = "text
        = ; text"
        ~ ; comment
        ~ #| one #| two |#
        ~ still |#
        = (f)
        """);

    [Fact]
    public void Emacs_Lisp_characters() => AnnotatedSource.Check("a.el", """
        = (f ?" ?\" ?;)
        ~ ;; it's
        = (g "?")
        ~ ; comment
        """);

    [Fact]
    public void Haskell_operators_are_no_comments() => AnnotatedSource.Check("a.hs", """
        ~ {- one {- two -}
        ~ still -}
        = a --> b
        = foldl' f '"' "--"
        ~ -- comment
        ~ --- comment
        """);

    [Fact]
    public void FSharp_multiplication_is_no_comment() => AnnotatedSource.Check("a.fs", """
        = let f = (*) 2 3
        ~ (* one (* two *)
        ~ still *)
        = let s = @"\" // x
        ~ // comment
        """);

    [Fact]
    public void Fortran_fixed_form_comments_stand_in_the_first_column() => AnnotatedSource.Check("a.f", """
        ~ C comment
        ~ * comment
        ~ c
        =       CALL F
        ~       ! comment
        =       c = 1
        """);

    [Fact]
    public void Cobol_comments_stand_in_column_seven() => AnnotatedSource.Check("a.cob", """
        = 000100 IDENTIFICATION DIVISION.
        ~ 000200* comment
        ~       * comment
        ~ 000300/ comment
        =        MOVE 1 * 2 TO X.
        ~       *> comment
        = 12
        = *
        """);

    [Fact]
    public void Matlab_blocks_stand_alone() => AnnotatedSource.Check("a.m", """
        ~ % comment
        = a = b';
        ~ %{
        ~ inside
        ~ %}
        = c = '%';
        """);

    [Fact]
    public void Pascal_braces_and_apostrophes() => AnnotatedSource.Check("a.pas", """
        ~ { one
        ~ two }
        = s := '{ it''s ';
        ~ (* three *)
        ~ // four
        """);

    [Fact]
    public void Julia_blocks_and_doc_strings() => AnnotatedSource.Check("a.jl", """"
        ~ #= one #= two =#
        ~ still =#
        ~ """
        ~ What f does.
        ~ """
        = f(x) = x' # comment
        """");

    [Fact]
    public void Elixir_doc_attributes_are_comments() => AnnotatedSource.Check("a.ex", """"
        = defmodule A do
        ~   @moduledoc """
        ~   Says what.
        ~   """
        =   def f, do: ?"
        =   @query """
        =   # text
        =   """
        ~   # comment
        = end
        """");

    [Fact]
    public void Visual_Basic_comments() => AnnotatedSource.Check("a.vb", """
        ~ ' comment
        ~ REM comment
        = Dim s = "' text" ' trailing
        = Remove()
        """);

    [Fact]
    public void Assembly_comments_and_the_C_preprocessor() => AnnotatedSource.Check("a.s", """
        ~ ; comment
        ~ # comment
        ~ // comment
        = #define X 1
        = mov r0, #1 ; trailing
        """);

    [Fact]
    public void OCaml_quoted_strings_and_type_variables() => AnnotatedSource.Check("a.ml", """
        = let f (x : 'a) = '"', {|(* text|}
        ~ (* one (* two *) *)
        = let s = "
        = (* text
        = "
        ~ (* comment *)
        """);
}
