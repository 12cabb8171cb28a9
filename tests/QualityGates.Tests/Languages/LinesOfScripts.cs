namespace QualityGates.Tests.Languages;

public class LinesOfScripts
{
    [Fact]
    public void A_shebang_is_code() => AnnotatedSource.Check("a.sh", """
        = #!/bin/sh
        ~ # comment
        = true
        """);

    [Fact]
    public void A_hash_inside_a_shell_expansion_is_no_comment() => AnnotatedSource.Check("a.sh", """
        = n=${#x} m=$# p=${x#\'} q=${x##*"'"}
        = echo a#b ' # ' "
        = # text in a string
        = "
        ~ # it's a comment
        = echo it\'s; # don't
        ~ # comment
        """);

    [Fact]
    public void A_shell_here_document_is_code() => AnnotatedSource.Check("a.sh", """
        = cat <<-'EOF' | sort # trailing
        = # text isn't a comment
        = 	EOF
        ~ # comment
        = x=$((1<<2)); read y <<< "$x"
        = cat << END
        = # text
        = END
        ~ # comment
        """);

    [Fact]
    public void A_shift_is_no_here_document() => AnnotatedSource.Check("a.rb", """
        = x = 1 <<FOO
        ~ # comment
        = list <<item
        ~ # comment
        """);

    [Fact]
    public void Batch_comments_are_double_colons_and_REM() => AnnotatedSource.Check("a.bat", """
        = @echo off
        ~ :: comment
        ~ REM comment
        ~ @rem comment
        = :label
        = remove.exe
        = echo rem
        ~ rem
        """);

    [Fact]
    public void PowerShell_blocks_and_here_strings() => AnnotatedSource.Check("a.ps1", """
        ~ <#
        ~ .SYNOPSIS
        ~ #>
        = $s = @"
        = # text "quoted"
        = "@
        = $t = "a `" # b"; $u = 'it''s'
        ~ # comment
        """);

    [Fact]
    public void Perl_POD_and_the_end_of_the_program() => AnnotatedSource.Check("a.pl", """
        = my $n = $#list; my $x = q{ # {nested} it's };
        .
        ~ =head1 NAME
        .
        ~ text
        .
        ~ =cut
        .
        = print <<EOT;
        = # text
        = EOT
        ~ # comment
        = __END__x();
        ~ __END__
        ~ anything
        """);

    [Fact]
    public void Ruby_blocks_percent_strings_and_here_documents() => AnnotatedSource.Check("a.rb", """
        ~ =begin
        ~ it's
        ~ =end trailing
        = s = %q(
        = # text (nested)
        = )
        = t = "#{x} # text"; u = <<~SQL
        =   # text
        =   SQL
        ~ # comment
        =  =begin
        """);

    [Fact]
    public void Lua_long_brackets() => AnnotatedSource.Check("a.lua", """
        ~ --[==[ one ]] ]=]
        ~ two ]==] -- three
        = local s = [[
        = -- text
        = ]] .. "--[["
        ~ -- comment
        = a[b[1]] = 1
        """);

    [Fact]
    public void CMake_brackets() => AnnotatedSource.Check("CMakeLists.txt", """
        ~ #[[ one
        ~ two ]]
        = set(a "# text")
        ~ # comment
        """);

    [Fact]
    public void Cython_doc_strings_are_comments_and_other_strings_are_not() => AnnotatedSource.Check("a.pyx", """"
        = def f():
        ~     """Says
        .
        ~     what."""
        =     s = """
        = # text
        = """
        ~ # comment
        """");

    [Fact]
    public void Terraform_has_three_comments_and_here_documents() => AnnotatedSource.Check("a.tf", """
        ~ # one
        ~ // two
        ~ /* three */
        = a = <<EOF
        = # text
        = EOF
        ~ # comment
        """);

    [Fact]
    public void Nix_strings() => AnnotatedSource.Check("a.nix", """
        = a = ''
        =   # text
        = '';
        ~ # comment
        """);

    [Fact]
    public void A_Dockerfile_comment_stands_alone() => AnnotatedSource.Check("Dockerfile", """
        ~ # syntax=docker/dockerfile:1
        = RUN echo "it's" # not a comment to docker
        ~   # comment
        """);

    [Fact]
    public void Vim_comments_begin_the_line() => AnnotatedSource.Check("a.vim", """
        ~ " comment
        = let s = "text"
        """);
}
