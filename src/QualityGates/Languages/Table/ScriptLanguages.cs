using QualityGates.Languages.Lines;
using static QualityGates.Languages.LanguageKind;
using static QualityGates.Languages.Lines.Syntax;

namespace QualityGates.Languages.Table;

/// <summary>Shells, scripting languages and the languages of build tools.</summary>
internal static class ScriptLanguages
{
    private static readonly Construct BeginEnd = new BlockComment("=begin", "=end") { Place = Place.FirstColumn, IsWord = true };
    private static readonly Construct End = new RestOfFile("__END__") { Place = Place.FirstColumn, IsWord = true };

    public static LanguageRow[] Rows =>
    [
        new("AutoHotkey",   Programming, [new BlockComment("/*", "*/") { Place = Place.FirstOnLine }, Semicolon], "ahk ahkl"),
        new("AutoIt",       Programming, [new BlockComment("#cs", "#ce") { Place = Place.FirstOnLine, IsWord = true }, Semicolon],
            "au3"),
        new("AWK",          Programming, Hashes, "awk gawk mawk", interpreters: "awk gawk mawk nawk"),
        new("Bash",         Programming, Shell,
            "bash bats", ".bashrc .bash_profile .bash_aliases .bash_logout PKGBUILD", "bash bats"),
        new("Batch",        Programming, Batch, "bat cmd btm"),
        new("Bitbake",      Programming, Hashes, "bb bbappend bbclass"),
        new("CMake",        Programming, [new BlockComment("#[[", "]]"), new BlockComment("#[=[", "]=]"), Hash, LongDoubleQuoted],
            "cmake cmake.in", "CMakeLists.txt"),
        new("CoffeeScript", Programming, [new BlockComment("###", "###") { Unless = "#" }, Hash, .. AnyQuotes],
            "coffee litcoffee cson iced", "Cakefile", "coffee"),
        new("Crystal",      Programming, [SpacedHash, DoubleQuoted, Character, new HereDocument("<<-")],
            "cr", interpreters: "crystal"),
        new("Csh",          Programming, Hashes, "csh tcsh", ".cshrc .tcshrc", "csh tcsh"),
        new("Cython",       Programming, Syntax.Python, "pyx pxd pxi"),
        new("Dockerfile",   Programming, Hashes, "dockerfile containerfile", "Dockerfile dockerfile Containerfile"),
        new("Earthly",      Programming, Hashes, "earth", "Earthfile"),
        new("Expect",       Programming, Hashes, "exp", interpreters: "expect"),
        new("Fish",         Programming,
            [
                SpacedHash, new EscapedCharacter("\\"), LongDoubleQuoted, new Quoted("'") { IsMultiLine = true },
            ],
            "fish", interpreters: "fish"),
        new("GDScript",     Programming, Syntax.Python, "gd"),
        new("HCL",          Programming, Hcl, "hcl nomad"),
        new("jq",           Programming, Hashes, "jq", interpreters: "jq"),
        new("Just",         Programming, Hashes, "just", "justfile Justfile .justfile"),
        new("LiveScript",   Programming, [SlashStar, Hash, .. AnyQuotes], "ls", "Slakefile", "lsc"),
        new("Lua",          Programming, [new LongBracket("--"), Dashes, new LongBracket(""), DoubleQuoted, SingleQuoted],
            "lua luau rockspec", ".luacheckrc", "lua luajit luau texlua"),
        new("M4",           Programming, [new LineComment("dnl") { IsWord = true, Place = Place.NotInWord }, Hash],
            "m4 ac", "configure.ac"),
        new("Makefile",     Programming, Hashes,
            "mk mak make makefile am", "Makefile makefile GNUmakefile BSDmakefile Kbuild", "make"),
        new("Meson",        Programming, [Hash, TripleSingleQuoted, SingleQuoted],
            "", "meson.build meson_options.txt meson.options"),
        new("MoonScript",   Programming, [Dashes, DoubleQuoted, SingleQuoted], "moon", interpreters: "moon"),
        new("Nix",          Programming, [Hash, SlashStar, LongDoubleQuoted, RawDoubledApostrophes], "nix"),
        new("Nushell",      Programming, Hashes, "nu", interpreters: "nu"),
        new("Perl",         Programming, Perl, "pl pm t psgi", "cpanfile Makefile.PL Build.PL", "perl"),
        new("PowerShell",   Programming, PowerShell, "ps1 psm1 psd1", interpreters: "pwsh powershell"),
        new("Puppet",       Programming, [Hash, SlashStar, DoubleQuoted, SingleQuoted], "pp"),
        new("R",            Programming, [Hash, DoubleQuoted, SingleQuoted], "r rprofile", ".Rprofile", "Rscript r"),
        new("Raku",         Programming,
            [
                new BlockComment("#`(", ")"), BeginEnd, SpacedHash, DoubleQuoted, SingleQuoted,
            ],
            "raku rakumod rakutest p6 pm6", interpreters: "raku perl6"),
        new("Ruby",         Programming, Ruby,
            "rb rbi gemspec rake ru podspec builder jbuilder thor rabl",
            "Gemfile Rakefile Podfile Vagrantfile Fastfile Capfile Guardfile Brewfile Berksfile Appraisals Dangerfile " +
            ".irbrc .pryrc",
            "ruby jruby macruby rake"),
        new("sed",          Programming, Hashes, "sed", interpreters: "sed"),
        new("Shell",        Programming, Shell,
            "sh ksh ash dash command", ".profile .kshrc .envrc gradlew mvnw", "sh ksh ash dash mksh busybox"),
        new("Snakemake",    Programming, Syntax.Python, "smk", "Snakefile", "snakemake"),
        new("Starlark",     Programming, Syntax.Python,
            "bzl bazel star sky tiltfile", "BUILD WORKSPACE MODULE.bazel BUCK Tiltfile"),
        new("Tcl",          Programming, Hashes, "tcl tk itcl", interpreters: "tclsh wish"),
        new("Terraform",    Programming, Hcl, "tf tfvars tofu"),
        new("Vim script",   Programming, [new LineComment("\"") { Place = Place.FirstOnLine }],
            "vim vimrc", ".vimrc .gvimrc _vimrc .exrc"),
        new("VBScript",     Programming, [new LineComment("'"), Rem], "vbs wsf"),
        new("Zsh",          Programming, Shell, "zsh zsh-theme", ".zshrc .zprofile .zshenv .zlogin .zlogout", "zsh"),
    ];

    private static Construct[] Batch =>
    [
        new LineComment("::") { Place = Place.FirstOnLine },
        Rem,
        new LineComment("@rem") { Place = Place.FirstOnLine, IgnoresCase = true, IsWord = true },
    ];

    private static Construct[] Hcl => [Hash, Slashes, SlashStar, DoubleQuoted, new HereDocument("<<")];

    /// <summary>Quotes end with their line, so that an apostrophe in a regular expression cannot swallow the file.</summary>
    private static Construct[] Perl =>
    [
        .. "=pod =head =over =item =back =begin =end =for =encoding".Split(' ')
            .Select(mark => new BlockComment(mark, "=cut") { Place = Place.FirstColumn, IsText = true }),
        End, SpacedHash, DoubleQuoted, SingleQuoted, new HereDocument("<<") { NeedsCapital = true },
        .. "qw qq q".Split(' ').Select(quote => new BracketQuoted(quote) { Place = Place.NotInWord }),
    ];

    private static Construct[] PowerShell =>
    [
        new BlockComment("<#", "#>"), SpacedHash, new EscapedCharacter("`"),
        new Quoted("@\"", "\n\"@") { IsMultiLine = true, Escape = null },
        new Quoted("@'", "\n'@") { IsMultiLine = true, Escape = null },
        new Quoted("\"") { IsMultiLine = true, Escape = '`' }, new Quoted("'") { IsMultiLine = true, Escape = null },
    ];

    private static Construct[] Ruby =>
    [
        BeginEnd, End, SpacedHash, DoubleQuoted, SingleQuoted,
        new HereDocument("<<") { NeedsCapital = true },
        .. "%q %Q %w %W %i %I".Split(' ').Select(quote => new BracketQuoted(quote)),
    ];
}
