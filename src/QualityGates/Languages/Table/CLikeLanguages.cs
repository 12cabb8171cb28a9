using QualityGates.Languages.Lines;
using static QualityGates.Languages.LanguageKind;
using static QualityGates.Languages.Lines.Syntax;

namespace QualityGates.Languages.Table;

/// <summary>The languages with the comments of C.</summary>
internal static class CLikeLanguages
{
    private static readonly Construct RawC = new DelimitedString { Place = Place.NotInWord };
    private static readonly Construct RawRust = new HashQuoted("r") { Place = Place.NotInWord };
    private static readonly Construct RawByteRust = new HashQuoted("br") { Place = Place.NotInWord };

    public static LanguageRow[] Rows =>
    [
        new("ActionScript",     Programming, Script, "as"),
        new("Apex",             Programming, Script, "apex trigger"),
        new("Arduino",          Programming, C, "ino pde"),
        new("C",                Programming, C, "c ec pgc", interpreters: "tcc"),
        new("C++",              Programming, [RawC, .. C], "cc cpp cxx c++ cppm ixx ipp tpp txx inl"),
        new("C/C++ Header",     Programming, [RawC, .. C], "h hh hpp hxx h++"),
        new("Ceylon",           Programming, [Slashes, NestedSlashStar, TripleDoubleQuoted, DoubleQuoted, Character], "ceylon"),
        new("ChucK",            Programming, C, "ck"),
        new("CUDA",             Programming, [RawC, .. C], "cu cuh"),
        new("CUE",              Data,        [Slashes, .. AnyQuotes], "cue"),
        new("D",                Programming, [new BlockComment("/+", "+/") { IsNested = true }, RawBackquoted, .. C],
            "d di", interpreters: "rdmd dub"),
        new("Dart",             Programming, [Slashes, NestedSlashStar, .. AnyQuotes], "dart", interpreters: "dart"),
        new("GLSL",             Programming, C, "glsl vert frag geom comp tesc tese vsh fsh glslv"),
        new("Go",               Programming, [.. C, RawBackquoted], "go"),
        new("Go Module",        Data,        [Slashes], "", "go.mod go.work"),
        new("Groovy",           Programming, [Slashes, SlashStar, .. AnyQuotes], "groovy gvy gy gsh", "Jenkinsfile", "groovy"),
        new("Gradle",           Programming, [Slashes, SlashStar, .. AnyQuotes], "gradle"),
        new("Haxe",             Programming, [Slashes, SlashStar, LongDoubleQuoted, new Quoted("'") { IsMultiLine = true }],
            "hx hxsl"),
        new("HLSL",             Programming, C, "hlsl hlsli fx fxh cginc shader compute"),
        new("IDL",              Programming, C, "idl odl webidl"),
        new("Java",             Programming, [Slashes, SlashStar, TripleDoubleQuoted, DoubleQuoted, Character],
            "java jav", interpreters: "java"),
        new("JavaServer Pages", Markup,      [new BlockComment("<%--", "--%>"), .. Html], "jsp jspf jspx"),
        new("Kotlin",           Programming, [Slashes, NestedSlashStar, TripleDoubleQuoted, DoubleQuoted, Character],
            "kt kts ktm", interpreters: "kotlin kotlinc"),
        new("Lex",              Programming, C, "l lex flex"),
        new("Metal",            Programming, C, "metal"),
        new("Objective-C",      Programming, C, "m"),
        new("Objective-C++",    Programming, C, "mm"),
        new("Odin",             Programming, [.. NestedC, Backquoted], "odin"),
        new("OpenCL",           Programming, C, "cl opencl"),
        new("PHP",              Programming, Php, "php php3 php4 php5 php7 php8 phps phtml ctp", interpreters: "php"),
        new("Protocol Buffers", Data,        Script, "proto"),
        new("QML",              Programming, [.. Script, Backquoted], "qml qbs"),
        new("ReasonML",         Programming, [Slashes, NestedSlashStar, DoubleQuoted, Character], "re rei"),
        new("ReScript",         Programming, [.. NestedC, Backquoted], "res resi"),
        new("Rust",             Programming, [Slashes, NestedSlashStar, RawRust, RawByteRust, LongDoubleQuoted, Character],
            "rs", interpreters: "rust-script"),
        new("Scala",            Programming, [Slashes, NestedSlashStar, TripleDoubleQuoted, DoubleQuoted, Character],
            "scala sc sbt", interpreters: "scala"),
        new("Solidity",         Programming, Script, "sol"),
        new("Swift",            Programming, [Slashes, NestedSlashStar, new HashQuoted("#"), TripleDoubleQuoted, DoubleQuoted],
            "swift", interpreters: "swift"),
        new("SystemVerilog",    Programming, [Slashes, SlashStar, DoubleQuoted], "sv svh"),
        new("Thrift",           Data,        [Hash, .. Script], "thrift"),
        new("V",                Programming, [.. NestedC, SingleQuoted, Backquoted], "vv", interpreters: "v"),
        new("Vala",             Programming, [Slashes, SlashStar, TripleDoubleQuoted, DoubleQuoted, Character], "vala vapi"),
        new("Verilog",          Programming, [Slashes, SlashStar, DoubleQuoted], "v vh"),
        new("WGSL",             Programming, [Slashes, NestedSlashStar], "wgsl"),
        new("Windows Resource", Data,        [Slashes, SlashStar, DoubleQuoted], "rc rc2"),
        new("Yacc",             Programming, C, "y yacc yy"),
        new("Zig",              Programming, [Slashes], "zig zon"),
    ];

    /// <summary>PHP between pieces of HTML. <c>#[</c> begins an attribute, not a comment.</summary>
    public static Construct[] Php =>
    [
        Slashes, new LineComment("#") { Unless = "[" }, SlashStar, XmlComment, DoubleQuoted, SingleQuoted,
        new HereDocument("<<<") { AllowsSpace = true },
    ];
}
