using QualityGates.Text;

namespace QualityGates.Languages.Markdown;

/// <summary>The extensions by which a word is known to name a file.</summary>
internal static class KnownFiles
{
    private const int LongestExtension = 12;

    /// <summary>Extensions that say "file" even without a folder before the name: no method or property is called like that.</summary>
    private static readonly WordTable Telling = WordTable.Of(
        "md mdx markdown rst adoc txt ts tsx js jsx mjs cjs mts cts vue svelte astro py pyi ipynb cs csx csproj sln slnx " +
        "fsproj fsx vb vbproj cshtml razor xaml java kt kts scala groovy gradle go rs rb php swift cc cpp cxx hh hpp c h " +
        "sh bash ps1 psm1 psd1 bat cmd zsh json jsonc json5 yaml yml toml ini cfg conf xml csv sql graphql gql proto " +
        "prisma html htm css scss sass less styl tf tfvars svg png jpg jpeg gif webp ico pdf lock resx editorconfig props " +
        "targets pubxml dart ex exs erl hs lua jl zig nix cmake ejs hbs pug njk j2 jinja");

    /// <summary>What documents show, besides what the language table knows.</summary>
    private static readonly WordTable Assets = WordTable.Of(
        "png jpg jpeg gif webp ico pdf mp4 webm mp3 wav ogg woff woff2 ttf otf zip gz tgz docx xlsx pptx drawio db sqlite " +
        "pem lock");

    /// <summary>Products whose names look like files.</summary>
    private static readonly WordTable Products = WordTable.Of(
        "node next nuxt vue react three d3 express chart moment discord p5 pixi alpine ember backbone knockout angular " +
        "angularjs electron socket bull solid preact svelte polymer meteor nest gatsby deck plotly video hls leaflet " +
        "tensorflow brain matter phaser babylon paper fabric konva anime gsap require common ecma asm bootstrap tailwind " +
        "handlebars mustache jquery lodash underscore ramda rx sails koa hapi fastify strapi keystone payload prism " +
        "highlight marked showdown mermaid math reveal impress tone howler ml5 transformers web3 ethers turbo stimulus " +
        "htmx hyperscript crypto date day luxon alertify intro driver shepherd sweetalert");

    /// <summary>Names of things in programs whose members look like files: <c>res.json</c>.</summary>
    private static readonly WordTable Objects = WordTable.Of(
        "this self req res request response resp obj e x ctx cls window document console process module require import " +
        "math object array json np pd df tf plt st t i m r c axios fetch event props state");

    private static readonly WordTable Documents = WordTable.Of("md mdx markdown rst");

    /// <summary>Whether a known extension begins here.</summary>
    public static bool HasExtensionAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
            if (++length > LongestExtension) return false;
        return length > 0 && IsExtension(text[..length]);
    }

    /// <summary>Whether files have this extension.</summary>
    public static bool IsExtension(ReadOnlySpan<char> extension) =>
        Telling.Has(extension) || Assets.Has(extension) || LanguageTable.IsExtension(extension);

    /// <summary>Whether a document has this extension.</summary>
    public static bool IsDocument(ReadOnlySpan<char> extension) => Documents.Has(extension);

    /// <summary>Whether a name without a folder is that of a file.</summary>
    /// <param name="stem">What stands before the last dot.</param>
    /// <param name="extension">What stands after it.</param>
    public static bool IsName(ReadOnlySpan<char> stem, ReadOnlySpan<char> extension)
    {
        if (IsDocument(extension)) return true;
        if (!Telling.Has(extension) || Objects.Has(stem) || IsProduct(stem, extension)) return false;
        if (extension is "props" or "targets") return stem.Contains('.');
        return extension.Length > 1 || (stem.Length >= 3 && !stem.Contains('.'));
    }

    /// <summary>Whether this is a product, such as <c>Node.js</c>, rather than a file.</summary>
    public static bool IsProduct(ReadOnlySpan<char> stem, ReadOnlySpan<char> extension) =>
        extension.Equals("js", StringComparison.OrdinalIgnoreCase) && Products.Has(stem);
}
