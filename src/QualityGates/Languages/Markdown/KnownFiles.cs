namespace QualityGates.Languages.Markdown;

/// <summary>The extensions by which a word is known to name a file.</summary>
internal static class KnownFiles
{
    private const int LongestExtension = 12;
    private const int LongestStem = 16;

    /// <summary>Whether a known extension begins here.</summary>
    public static bool HasExtensionAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
            if (++length > LongestExtension) return false;
        return length > 0 && IsExtension(text[..length]);
    }

    /// <summary>Whether files have this extension.</summary>
    public static bool IsExtension(ReadOnlySpan<char> extension)
    {
        if (extension.Length > LongestExtension) return false;
        Span<char> space = stackalloc char[LongestExtension];
        var lower = Lower(extension, space);
        return IsTelling(lower) || IsAsset(lower) || LanguageTable.IsExtension(extension);
    }

    /// <summary>Whether a document has this extension.</summary>
    public static bool IsDocument(ReadOnlySpan<char> extension)
    {
        Span<char> space = stackalloc char[LongestExtension];
        return extension.Length <= LongestExtension && Lower(extension, space) is "md" or "mdx" or "markdown" or "rst";
    }

    /// <summary>Whether a name without a folder is that of a file.</summary>
    /// <param name="stem">What stands before the last dot.</param>
    /// <param name="extension">What stands after it.</param>
    public static bool IsName(ReadOnlySpan<char> stem, ReadOnlySpan<char> extension)
    {
        if (extension.Length > LongestExtension) return false;
        if (IsDocument(extension)) return true;
        Span<char> space = stackalloc char[LongestExtension];
        if (!IsTelling(Lower(extension, space)) || IsObject(stem) || IsProduct(stem, extension)) return false;
        if (extension is "props" or "targets") return stem.Contains('.');
        return extension.Length > 1 || (stem.Length >= 3 && !stem.Contains('.'));
    }

    /// <summary>Whether this is a product, such as <c>Node.js</c>, rather than a file.</summary>
    public static bool IsProduct(ReadOnlySpan<char> stem, ReadOnlySpan<char> extension)
    {
        Span<char> space = stackalloc char[LongestStem];
        return extension.Equals("js", StringComparison.OrdinalIgnoreCase) && stem.Length <= LongestStem && IsProductName(Lower(stem, space));
    }

    private static bool IsObject(ReadOnlySpan<char> stem)
    {
        Span<char> space = stackalloc char[LongestStem];
        return stem.Length <= LongestStem && IsObjectName(Lower(stem, space));
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> text, Span<char> space)
    {
        for (var i = 0; i < text.Length; i++) space[i] = text[i] is >= 'A' and <= 'Z' ? (char)(text[i] | ' ') : text[i];
        return space[..text.Length];
    }

    /// <summary>What documents show, besides what the language table knows.</summary>
    private static bool IsAsset(ReadOnlySpan<char> lower) => lower is
        "png" or "jpg" or "jpeg" or "gif" or "webp" or "ico" or "pdf" or "mp4" or "webm" or "mp3" or "wav" or "ogg" or
        "woff" or "woff2" or "ttf" or "otf" or "zip" or "gz" or "tgz" or "docx" or "xlsx" or "pptx" or "drawio" or "db" or
        "sqlite" or "pem" or "lock";

    /// <summary>Extensions that say "file" even without a folder before the name: no method or property is called like that.</summary>
    private static bool IsTelling(ReadOnlySpan<char> lower) => lower is
        "md" or "mdx" or "markdown" or "rst" or "adoc" or "txt" or "ts" or "tsx" or "js" or "jsx" or "mjs" or "cjs" or "mts" or
        "cts" or "vue" or "svelte" or "astro" or "py" or "pyi" or "ipynb" or "cs" or "csx" or "csproj" or "sln" or "slnx" or
        "fsproj" or "fsx" or "vb" or "vbproj" or "cshtml" or "razor" or "xaml" or "java" or "kt" or "kts" or "scala" or
        "groovy" or "gradle" or "go" or "rs" or "rb" or "php" or "swift" or "cc" or "cpp" or "cxx" or "hh" or "hpp" or "c" or
        "h" or "sh" or "bash" or "ps1" or "psm1" or "psd1" or "bat" or "cmd" or "zsh" or "json" or "jsonc" or "json5" or
        "yaml" or "yml" or "toml" or "ini" or "cfg" or "conf" or "xml" or "csv" or "sql" or "graphql" or "gql" or "proto" or
        "prisma" or "html" or "htm" or "css" or "scss" or "sass" or "less" or "styl" or "tf" or "tfvars" or "svg" or "png" or
        "jpg" or "jpeg" or "gif" or "webp" or "ico" or "pdf" or "lock" or "resx" or "editorconfig" or "props" or "targets" or
        "pubxml" or "dart" or "ex" or "exs" or "erl" or "hs" or "lua" or "jl" or "zig" or "nix" or "cmake" or "ejs" or "hbs" or
        "pug" or "njk" or "j2" or "jinja";

    /// <summary>Products whose names look like files.</summary>
    private static bool IsProductName(ReadOnlySpan<char> lower) => lower is
        "node" or "next" or "nuxt" or "vue" or "react" or "three" or "d3" or "express" or "chart" or "moment" or "discord" or
        "p5" or "pixi" or "alpine" or "ember" or "backbone" or "knockout" or "angular" or "angularjs" or "electron" or
        "socket" or "bull" or "solid" or "preact" or "svelte" or "polymer" or "meteor" or "nest" or "gatsby" or "deck" or
        "plotly" or "video" or "hls" or "leaflet" or "tensorflow" or "brain" or "matter" or "phaser" or "babylon" or "paper" or
        "fabric" or "konva" or "anime" or "gsap" or "require" or "common" or "ecma" or "asm" or "bootstrap" or "tailwind" or
        "handlebars" or "mustache" or "jquery" or "lodash" or "underscore" or "ramda" or "rx" or "sails" or "koa" or "hapi" or
        "fastify" or "strapi" or "keystone" or "payload" or "prism" or "highlight" or "marked" or "showdown" or "mermaid" or
        "math" or "reveal" or "impress" or "tone" or "howler" or "ml5" or "transformers" or "web3" or "ethers" or "turbo" or
        "stimulus" or "htmx" or "hyperscript" or "crypto" or "date" or "day" or "luxon" or "alertify" or "intro" or "driver" or
        "shepherd" or "sweetalert";

    /// <summary>Names of things in programs whose members look like files: <c>res.json</c>.</summary>
    private static bool IsObjectName(ReadOnlySpan<char> lower) => lower is
        "this" or "self" or "req" or "res" or "request" or "response" or "resp" or "obj" or "e" or "x" or "ctx" or "cls" or
        "window" or "document" or "console" or "process" or "module" or "require" or "import" or "math" or "object" or
        "array" or "json" or "np" or "pd" or "df" or "tf" or "plt" or "st" or "t" or "i" or "m" or "r" or "c" or "axios" or
        "fetch" or "event" or "props" or "state";
}
