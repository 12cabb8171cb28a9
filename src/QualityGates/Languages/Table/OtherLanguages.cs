using QualityGates.Languages.Lines;
using static QualityGates.Languages.LanguageKind;
using static QualityGates.Languages.Lines.Syntax;

namespace QualityGates.Languages.Table;

/// <summary>The languages with comments of their own: functional, scientific, hardware, databases and the old.</summary>
internal static class OtherLanguages
{
    private static readonly Construct HaskellLine = new LineComment("--") { Unless = "!#$%&*+./<=>?@\\^|~:" };
    private static readonly Construct[] Haskell = [HaskellLine, NestedBraceDash, DoubleQuoted, Character];
    private static readonly Construct BraceQuoted = new Quoted("{|", "|}") { IsMultiLine = true, Escape = null };
    private static readonly Construct[] Ocaml = [Ml, BraceQuoted, LongDoubleQuoted, Character];
    private static readonly Construct[] Basic = [new LineComment("'"), Rem];
    private static readonly Construct[] FixedFortran =
    [
        new LineComment("c") { Place = Place.FirstColumn, IgnoresCase = true }, new LineComment("*") { Place = Place.FirstColumn },
        new LineComment("!"),
    ];

    public static LanguageRow[] Rows =>
    [
        new("ABAP",             Programming,
            [
                new LineComment("*") { Place = Place.FirstColumn }, new LineComment("\"") { Place = Place.FirstOnLine },
            ],
            "abap"),
        new("Ada",              Programming, [Dashes], "adb ads ada gpr"),
        new("Agda",             Programming, Haskell, "agda"),
        new("APL",              Programming, [new LineComment("⍝")], "apl dyalog"),
        new("AppleScript",      Programming, [NestedParenStar, Dashes, Hash, DoubleQuoted],
            "applescript", interpreters: "osascript"),
        new("Assembly",         Programming, [Semicolon, Slashes, SlashStar, new LineComment("# "), new LineComment("@ ")],
            "asm s nasm masm a51"),
        new("Clojure",          Programming, [Semicolon, new EscapedCharacter("\\"), LongDoubleQuoted],
            "clj cljs cljc edn", interpreters: "clojure bb planck"),
        new("COBOL",            Programming, [new FixedColumnComment(), new LineComment("*>")], "cob cbl cobol cpy ccp"),
        new("Common Lisp",      Programming, Lisp, "lisp lsp asd", interpreters: "sbcl clisp ecl"),
        new("Coq",              Programming, [NestedParenStar, LongDoubleQuoted], "coq vo"),
        new("Dhall",            Programming, [Dashes, NestedBraceDash, DoubleQuoted, RawDoubledApostrophes], "dhall"),
        new("Eiffel",           Programming, [Dashes], "e"),
        new("Elixir",           Programming, Elixir, "ex exs", "", "elixir iex"),
        new("Elm",              Programming, [Dashes, NestedBraceDash, TripleDoubleQuoted, DoubleQuoted, Character], "elm"),
        new("Emacs Lisp",       Programming, [Semicolon, new EscapedCharacter("?") { Place = Place.NotInWord }, LongDoubleQuoted],
            "el", ".emacs .spacemacs Cask", "emacs"),
        new("Erlang",           Programming, [Percent], "erl hrl escript app.src", "rebar.config", "escript"),
        new("F#",               Programming,
            [
                Slashes, Ml, TripleDoubleQuoted, new Quoted("@\"", "\"") { IsMultiLine = true, Escape = null },
                LongDoubleQuoted, Character,
            ],
            "fs fsi fsx fsscript", interpreters: "fsharpi"),
        new("Factor",           Programming, [new LineComment("!") { Place = Place.AfterSpace }], "factor"),
        new("Forth",            Programming, [new LineComment("\\ "), new LineComment("( ") { Place = Place.FirstOnLine }],
            "fth 4th forth"),
        new("Fortran",          Programming, [new LineComment("!")], "f90 f95 f03 f08 f18"),
        new("FORTRAN 77",       Programming, FixedFortran, "f for f77 ftn"),
        new("Gherkin",          Programming, Hashes, "feature"),
        new("Haskell",          Programming, Haskell, "hs hsc lhs hs-boot", interpreters: "runhaskell runghc stack"),
        new("Idris",            Programming, Haskell, "idr lidr"),
        new("Julia",            Programming,
            [
                new BlockComment("#=", "=#") { IsNested = true }, Hash, DoubleDocString, TripleDoubleQuoted, DoubleQuoted,
                Character,
            ],
            "jl", interpreters: "julia"),
        new("Lean",             Programming,
            [
                new BlockComment("/-", "-/") { IsNested = true }, Dashes, LongDoubleQuoted, Character,
            ],
            "lean"),
        new("Logtalk",          Programming, [Percent, SlashStar, DoubleQuoted, SingleQuoted], "lgt logtalk"),
        new("Mathematica",      Programming, [Ml, LongDoubleQuoted], "wl wls", interpreters: "wolframscript"),
        new("MATLAB",           Programming, [PercentBraces, Percent, new LineComment("...") { Place = Place.FirstOnLine }],
            "matlab"),
        new("Mojo",             Programming, Syntax.Python, "mojo"),
        new("Nim",              Programming,
            [
                new BlockComment("#[", "]#") { IsNested = true }, new BlockComment("##[", "]##"), Hash, TripleDoubleQuoted,
                DoubleQuoted, Character,
            ],
            "nim nims nimble", interpreters: "nim"),
        new("OCaml",            Programming, Ocaml, "ml mli mll mly eliom", interpreters: "ocaml ocamlrun"),
        new("Octave",           Programming, [PercentBraces, Percent, Hash], "octave", interpreters: "octave"),
        new("Pascal",           Programming, [Slashes, new BlockComment("{", "}"), new BlockComment("(*", "*)"), RawSingleQuoted],
            "pas dpr dpk lpr"),
        new("PL/SQL",           Programming, Sql, "pks pkb plsql pck"),
        new("Prolog",           Programming, [Percent, SlashStar, DoubleQuoted, new EscapedCharacter("0'"), SingleQuoted],
            "prolog yap plt", interpreters: "swipl gprolog yap"),
        new("PureScript",       Programming, [HaskellLine, NestedBraceDash, TripleDoubleQuoted, DoubleQuoted, Character],
            "purs"),
        new("Racket",           Programming, Lisp, "rkt rktl rktd scrbl", interpreters: "racket"),
        new("Scheme",           Programming, Lisp, "scm ss sld sls sps", interpreters: "guile csi chibi-scheme gosh"),
        new("Smalltalk",        Programming,
            [
                new BlockComment("\"", "\""), new Quoted("'") { IsMultiLine = true, Escape = null },
            ],
            "st"),
        new("SQL",              Programming, Sql, "sql psql mysql tsql ddl dml pgsql"),
        new("Standard ML",      Programming, [NestedParenStar, DoubleQuoted], "sml sig fun"),
        new("Stata",            Programming,
            [
                new LineComment("*") { Place = Place.FirstOnLine }, Slashes, SlashStar, DoubleQuoted,
            ],
            "do ado"),
        new("VB.NET",           Programming, Basic, "vb"),
        new("VHDL",             Programming, [Dashes, SlashStar, DoubleQuoted, Character], "vhd vhdl"),
        new("Visual Basic",     Programming, Basic, "bas cls frm ctl vba"),
        new("WebAssembly Text", Programming,
            [
                new LineComment(";;"), new BlockComment("(;", ";)") { IsNested = true }, DoubleQuoted,
            ],
            "wat wast"),
        new("XQuery",           Programming, [new BlockComment("(:", ":)") { IsNested = true }, DoubleQuoted, SingleQuoted],
            "xq xql xqm xqy xquery"),
    ];

    /// <summary>Strings end with their line, so that a backslash before a quote, an escape to one dialect only, does no lasting harm.</summary>
    private static Construct[] Sql => [Dashes, SlashStar, RawSingleQuoted, new Quoted("\"") { Escape = null }];

    private static Construct[] Elixir =>
    [
        .. "@moduledoc @doc @typedoc @shortdoc".Split(' ').Select(attribute =>
            new BlockComment(attribute + " \"\"\"", "\"\"\"") { Place = Place.FirstOnLine, IsText = true }),
        Hash, new EscapedCharacter("?") { Place = Place.NotInWord }, .. AnyQuotes,
    ];
}
