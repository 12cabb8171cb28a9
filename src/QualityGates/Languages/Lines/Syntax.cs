namespace QualityGates.Languages.Lines;

/// <summary>The constructs that languages share, and the line syntaxes of whole families.</summary>
internal static class Syntax
{
    /// <summary><c>// …</c></summary>
    public static readonly Construct Slashes = new LineComment("//");

    /// <summary><c>/* … */</c></summary>
    public static readonly Construct SlashStar = new BlockComment("/*", "*/");

    /// <summary><c>/* … /* … */ … */</c></summary>
    public static readonly Construct NestedSlashStar = new BlockComment("/*", "*/") { IsNested = true };

    /// <summary><c># …</c></summary>
    public static readonly Construct Hash = new LineComment("#");

    /// <summary><c># …</c>, but not in <c>${#x}</c>, <c>$#</c> or <c>a#b</c>.</summary>
    public static readonly Construct SpacedHash = new LineComment("#") { Place = Place.AfterSpace };

    /// <summary><c>; …</c></summary>
    public static readonly Construct Semicolon = new LineComment(";");

    /// <summary><c>-- …</c></summary>
    public static readonly Construct Dashes = new LineComment("--");

    /// <summary><c>% …</c></summary>
    public static readonly Construct Percent = new LineComment("%");

    /// <summary><c>&lt;!-- … --&gt;</c></summary>
    public static readonly Construct XmlComment = new BlockComment("<!--", "-->");

    /// <summary><c>"…\"…"</c> on one line.</summary>
    public static readonly Construct DoubleQuoted = new Quoted("\"");

    /// <summary><c>'…\'…'</c> on one line.</summary>
    public static readonly Construct SingleQuoted = new Quoted("'");

    /// <summary><c>"…\"…"</c> over any number of lines.</summary>
    public static readonly Construct LongDoubleQuoted = new Quoted("\"") { IsMultiLine = true };

    /// <summary><c>"""…"""</c> over any number of lines.</summary>
    public static readonly Construct TripleDoubleQuoted = new Quoted("\"\"\"") { IsMultiLine = true };

    /// <summary><c>'''…'''</c> over any number of lines.</summary>
    public static readonly Construct TripleSingleQuoted = new Quoted("'''") { IsMultiLine = true };

    /// <summary><c>'''…'''</c> over any number of lines, without escapes.</summary>
    public static readonly Construct RawTripleSingleQuoted = new Quoted("'''") { IsMultiLine = true, Escape = null };

    /// <summary><c>''…''</c> over any number of lines, without escapes.</summary>
    public static readonly Construct RawDoubledApostrophes = new Quoted("''") { IsMultiLine = true, Escape = null };

    /// <summary><c>'…'</c> on one line, without escapes; a doubled apostrophe stands for one.</summary>
    public static readonly Construct RawSingleQuoted = new Quoted("'") { Escape = null };

    /// <summary><c>`…`</c> over any number of lines, without escapes.</summary>
    public static readonly Construct RawBackquoted = new Quoted("`") { IsMultiLine = true, Escape = null };

    /// <summary><c>`…`</c> over any number of lines.</summary>
    public static readonly Construct Backquoted = new Quoted("`") { IsMultiLine = true };

    /// <summary>A string in triple quotes that begins its line: documentation. Anywhere else it is a string.</summary>
    public static readonly Construct DoubleDocString = new BlockComment("\"\"\"", "\"\"\"") { Place = Place.FirstOnLine, IsText = true };

    /// <inheritdoc cref="DoubleDocString"/>
    public static readonly Construct SingleDocString = new BlockComment("'''", "'''") { Place = Place.FirstOnLine, IsText = true };

    /// <summary><c>'x'</c></summary>
    public static readonly Construct Character = new CharLiteral();

    /// <summary>No comments: every line that is not blank is code.</summary>
    public static readonly Construct[] None = [];

    /// <summary>Strings in either quote, three of them for many lines.</summary>
    public static readonly Construct[] AnyQuotes = [TripleDoubleQuoted, TripleSingleQuoted, DoubleQuoted, SingleQuoted];

    /// <summary><c>(* … (* … *) … *)</c></summary>
    public static readonly Construct NestedParenStar = new BlockComment("(*", "*)") { IsNested = true };

    /// <summary><c>{- … {- … -} … -}</c></summary>
    public static readonly Construct NestedBraceDash = new BlockComment("{-", "-}") { IsNested = true };

    /// <summary><c>%{ … %}</c> on lines of their own.</summary>
    public static readonly Construct PercentBraces = new BlockComment("%{", "%}") { Place = Place.FirstOnLine };

    /// <summary><c>REM …</c> at the start of a line.</summary>
    public static readonly Construct Rem =
        new LineComment("rem") { Place = Place.FirstOnLine, IgnoresCase = true, IsWord = true };

    /// <summary>C and its closest relatives.</summary>
    public static readonly Construct[] C = [new LineComment("//") { Continues = true }, SlashStar, DoubleQuoted, Character];

    /// <summary>Comments of C with strings in either quote.</summary>
    public static readonly Construct[] Script = [Slashes, SlashStar, DoubleQuoted, SingleQuoted];

    /// <summary>Comments of C in which blocks nest.</summary>
    public static readonly Construct[] NestedC = [Slashes, NestedSlashStar, DoubleQuoted, Character];

    /// <summary>JavaScript, as far as the lines of a script element need it.</summary>
    public static readonly Construct[] JavaScript = [.. Script, Backquoted];

    /// <summary>Style sheets. A <c>url(…)</c> may hold <c>//</c> and <c>/*</c>.</summary>
    public static readonly Construct[] Css = [SlashStar, DoubleQuoted, SingleQuoted, new Quoted("url(", ")")];

    /// <summary>Style languages with <c>//</c> beside <c>/* */</c>.</summary>
    public static readonly Construct[] Scss = [Slashes, .. Css];

    /// <summary>XML and what is written in it.</summary>
    public static readonly Construct[] Xml = [XmlComment, new Quoted("<![CDATA[", "]]>") { IsMultiLine = true, Escape = null }];

    /// <summary>Pages: scripts and styles inside follow their own rules.</summary>
    public static readonly Construct[] Html = [XmlComment, new Embedded("script", JavaScript), new Embedded("style", Css)];

    /// <summary>Nothing but <c>#</c> comments, such as YAML.</summary>
    public static readonly Construct[] Hashes = [Hash];

    /// <summary>Nothing but <c>;</c> and <c>#</c> comments on lines of their own.</summary>
    public static readonly Construct[] Ini = [Semicolon, Hash];

    /// <summary>The POSIX shell and its relatives.</summary>
    public static readonly Construct[] Shell =
    [
        SpacedHash, new EscapedCharacter("\\"), new Quoted("$'", "'") { IsMultiLine = true }, LongDoubleQuoted,
        new Quoted("'") { IsMultiLine = true, Escape = null }, new Quoted("<<<", "\n") { Escape = null },
        new HereDocument("<<") { AllowsSpace = true },
    ];

    /// <summary>Python's relatives: doc strings are comments.</summary>
    public static readonly Construct[] Python =
        [Hash, DoubleDocString, SingleDocString, .. AnyQuotes];

    /// <summary>Lisps.</summary>
    public static readonly Construct[] Lisp =
        [new BlockComment("#|", "|#") { IsNested = true }, new EscapedCharacter("#\\"), Semicolon, LongDoubleQuoted];

    /// <summary>ML: nested <c>(* … *)</c>.</summary>
    public static readonly Construct Ml = new BlockComment("(*", "*)") { IsNested = true, Unless = ")" };
}
