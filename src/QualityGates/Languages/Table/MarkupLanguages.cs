using QualityGates.Languages.Lines;
using static QualityGates.Languages.LanguageKind;
using static QualityGates.Languages.Lines.Syntax;

namespace QualityGates.Languages.Table;

/// <summary>Pages, styles, templates and text for people.</summary>
internal static class MarkupLanguages
{
    private static readonly Construct Erb = new BlockComment("<%#", "%>");
    private static readonly Construct Server = new BlockComment("<%--", "--%>");
    private static readonly Construct BraceHash = new BlockComment("{#", "#}");
    private static readonly Construct JinjaTag = new BlockComment("{% comment", "endcomment %}");
    private static readonly Construct[] Mustache = [new BlockComment("{{!--", "--}}"), new BlockComment("{{!", "}}"), .. Html];
    private static readonly Construct[] Markdown =
    [
        new Fence("```") { Place = Place.FirstOnLine }, new Fence("~~~") { Place = Place.FirstOnLine }, XmlComment,
        new LineComment("[//]: #") { Place = Place.FirstOnLine, IsText = true },
        new LineComment("[comment]: #") { Place = Place.FirstOnLine, IsText = true },
        new Quoted("`") { Escape = null },
    ];

    public static LanguageRow[] Rows =>
    [
        new("ASP.NET",    Markup, [Server, .. Html], "aspx ascx asax ashx asmx master"),
        new("Astro",      Markup, [.. Html, SlashStar], "astro"),
        new("Blade",      Markup, [new BlockComment("{{--", "--}}"), .. Html], "blade.php"),
        new("CSS",        Markup, Css, "css pcss postcss"),
        new("EEx",        Markup, [new BlockComment("<%!--", "--%>"), new BlockComment("<%#", "%>"), .. Html],
            "eex heex leex html.eex html.heex"),
        new("EJS",        Markup, [Erb, .. Html], "ejs"),
        new("ERB",        Markup, [Erb, .. Html], "erb rhtml html.erb"),
        new("FreeMarker", Markup, [new BlockComment("<#--", "-->"), .. Html], "ftl ftlh"),
        new("Go Template", Markup, [new BlockComment("{{/*", "*/}}"), new BlockComment("{{- /*", "*/ -}}"), .. Html],
            "gohtml gotmpl tmpl.html"),
        new("Haml",       Markup,
            [
                new LineComment("-#") { Place = Place.FirstOnLine }, new LineComment("/") { Place = Place.FirstOnLine },
            ],
            "haml"),
        new("Handlebars", Markup, Mustache, "hbs handlebars"),
        new("HTML",       Markup, Html, "html htm xhtml hta"),
        new("Jinja",      Markup, [BraceHash, .. Html], "jinja jinja2 j2"),
        new("Less",       Markup, Scss, "less"),
        new("Liquid",     Markup, [JinjaTag, .. Html], "liquid"),
        new("Mako",       Markup, [new BlockComment("<%doc>", "</%doc>"), new LineComment("##") { Place = Place.FirstOnLine }],
            "mako mao"),
        new("MDX",        Markup, [.. Markdown, new BlockComment("{/*", "*/}")], "mdx"),
        new("MJML",       Markup, Html, "mjml"),
        new("Mustache",   Markup, Mustache, "mustache"),
        new("Nunjucks",   Markup, [BraceHash, .. Html], "njk nunjucks"),
        new("Pug",        Markup, [new LineComment("//") { Place = Place.FirstOnLine }], "pug jade"),
        new("Razor",      Markup, [new BlockComment("@*", "*@"), Slashes, .. Html], "cshtml vbhtml razor"),
        new("Sass",       Markup, Scss, "sass"),
        new("SCSS",       Markup, Scss, "scss"),
        new("Slim",       Markup, [new LineComment("/") { Place = Place.FirstOnLine }], "slim"),
        new("Smarty",     Markup, [new BlockComment("{*", "*}"), .. Html], "tpl"),
        new("Stylus",     Markup, Scss, "styl"),
        new("SugarSS",    Markup, Scss, "sss"),
        new("T4",         Markup, [new BlockComment("<#--", "--#>")], "tt t4 ttinclude"),
        new("Twig",       Markup, [BraceHash, .. Html], "twig"),
        new("XAML",       Markup, Xml, "xaml axaml"),

        new("AsciiDoc",         Prose,
            [
                new BlockComment("////", "////") { Place = Place.FirstColumn },
                new LineComment("//") { Place = Place.FirstColumn, Unless = "/" },
            ],
            "adoc asciidoc asc"),
        new("BibTeX",           Prose, [Percent], "bib"),
        new("Markdown",         Prose, Markdown, "md markdown mkd mdown mkdn mdc"),
        new("Org",              Prose,
            [
                new LineComment("# ") { Place = Place.FirstOnLine },
                new BlockComment("#+begin_comment", "#+end_comment") { IgnoresCase = true },
            ],
            "org"),
        new("reStructuredText", Prose, None, "rst rest"),
        new("Roff",             Prose, [new LineComment(".\\\""), new LineComment("'\\\"")], "man roff mdoc"),
        new("TeX",              Prose, [Percent], "tex sty ltx latex dtx ins"),
        new("Text",             Prose, None, "txt text log"),
        new("Wikitext",         Prose, [XmlComment], "wiki mediawiki"),
    ];
}
