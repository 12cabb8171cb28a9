using QualityGates.Languages.Lines;
using static QualityGates.Languages.LanguageKind;
using static QualityGates.Languages.Lines.Syntax;

namespace QualityGates.Languages.Table;

/// <summary>Data, configuration and schemas.</summary>
internal static class DataLanguages
{
    public static LanguageRow[] Rows =>
    [
        new("Bicep",              Data, [Slashes, SlashStar, RawTripleSingleQuoted, SingleQuoted], "bicep bicepparam"),
        new("Caddyfile",          Data, Hashes, "", "Caddyfile"),
        new("Cap'n Proto",        Data, Hashes, "capnp"),
        new("CODEOWNERS",         Data, Hashes, "", "CODEOWNERS"),
        new("CSV",                Data, None, "csv"),
        new("Desktop Entry",      Data, Hashes, "desktop service socket timer"),
        new("Diff",               Data, None, "diff patch"),
        new("Dotenv",             Data, Hashes, "env", ".env .flaskenv"),
        new("EditorConfig",       Data, Ini, "editorconfig globalconfig", ".editorconfig .globalconfig"),
        new("FlatBuffers",        Data, Script, "fbs"),
        new("Gettext",            Data, Hashes, "po pot"),
        new("Git Attributes",     Data, Hashes, "gitattributes", ".gitattributes"),
        new("Git Config",         Data, Ini, "gitconfig", ".gitconfig .gitmodules .mailmap .git-blame-ignore-revs"),
        new("GraphQL",            Data, [Hash, DoubleDocString, TripleDoubleQuoted, DoubleQuoted], "graphql gql graphqls"),
        new("Ignore List",        Data, Hashes, "gitignore dockerignore", IgnoreLists),
        new("INI",                Data, Ini,
            "ini cfg conf cnf inf reg pkgdef prefs", ".npmrc .pylintrc .flake8 .coveragerc .wgetrc .curlrc .pypirc .hgrc"),
        new("Jest Snapshot",      Data, None, "snap"),
        new("JSON",               Data, None,
            "json geojson topojson har webmanifest avsc gltf slnf ndjson jsonl tfstate excalidraw vsconfig gdnbaselines",
            ".all-contributorsrc .arcconfig .watchmanconfig .bowerrc composer.lock Pipfile.lock flake.lock deno.lock bun.lock"),
        new("JSON5",              Data, [Slashes, SlashStar, DoubleQuoted, SingleQuoted], "json5"),
        new("JSON with Comments", Data, [Slashes, SlashStar, DoubleQuoted],
            "jsonc code-workspace code-snippets sublime-settings sublime-project sublime-keymap", CommentedJson),
        new("Jsonnet",            Programming,
            [
                Hash, Slashes, SlashStar, new Quoted("|||") { IsMultiLine = true, Escape = null }, DoubleQuoted,
                SingleQuoted,
            ],
            "jsonnet libsonnet"),
        new("Jupyter Notebook",   Data, None, "ipynb"),
        new("KDL",                Data, [Slashes, NestedSlashStar, LongDoubleQuoted], "kdl"),
        new("Linker Script",      Data, [SlashStar], "ld lds"),
        new("MSBuild",            Data, Xml,
            "csproj vbproj fsproj vcxproj sqlproj wixproj esproj shproj msbuildproj nativeproj pyproj proj projitems " +
            "props targets tasks overridetasks vcxproj.filters vcxproj.user csproj.user pubxml"),
        new("MSBuild Response",   Data, Hashes, "rsp"),
        new("Nginx",              Data, Hashes, "nginx nginxconf", "nginx.conf"),
        new("Pip Requirements",   Data, Hashes,
            "",
            "requirements.txt requirements-dev.txt requirements_dev.txt requirements-test.txt dev-requirements.txt " +
            "test-requirements.txt constraints.txt"),
        new("PlantUML",           Data, [new LineComment("'") { Place = Place.FirstOnLine }, new BlockComment("/'", "'/")],
            "puml plantuml iuml wsd"),
        new("PostScript",         Data, [Percent], "ps eps"),
        new("Prisma",             Data, [Slashes, SlashStar, DoubleQuoted], "prisma"),
        new("ProGuard",           Data, Hashes, "", "proguard-rules.pro"),
        new("Properties",         Data, [Hash, new LineComment("!")], "properties"),
        new("RON",                Data, NestedC, "ron"),
        new("SVG",                Data, Xml, "svg"),
        new("TOML",               Data, [Hash, TripleDoubleQuoted, RawTripleSingleQuoted, DoubleQuoted, RawSingleQuoted],
            "toml", "Cargo.lock poetry.lock uv.lock pdm.lock Pipfile Gopkg.lock"),
        new("TSV",                Data, None, "tsv tab"),
        new("Visual Studio Solution", Data, Hashes, "sln"),
        new("XML",                Data, Xml,
            Xmls, "packages.config web.config app.config nuget.config NuGet.config NuGet.Config"),
        new("XML Schema",         Data, Xml, "xsd"),
        new("XSLT",               Programming, Xml, "xsl xslt"),
        new("YAML",               Data, Hashes,
            "yaml yml sublime-syntax cff eyaml",
            ".clang-format .clang-tidy .clangd .gemrc .prettierrc pnpm-lock.yaml pubspec.lock Podfile.lock"),
        new("Yarn Lock",          Data, Hashes, "", "yarn.lock"),
    ];

    private const string IgnoreLists =
        ".gitignore .dockerignore .npmignore .prettierignore .eslintignore .stylelintignore .hgignore .ignore .rgignore " +
        ".fdignore .cursorignore .vscodeignore .helmignore .gcloudignore .slugignore .nodemonignore .terraformignore";

    /// <summary>Files whose readers allow comments in JSON, as their tools document.</summary>
    private const string CommentedJson =
        "tsconfig.json jsconfig.json tslint.json .eslintrc .eslintrc.json .babelrc .swcrc .jshintrc .jscsrc .jslintrc " +
        "devcontainer.json .devcontainer.json " +
        "language-configuration.json api-extractor.json tsdoc.json qualitygates.json";

    private const string Xmls =
        "xml xlf xliff resx config wsdl wxs wxi wxl rss atom rdf plist storyboard xib nuspec slnx vsixmanifest vsct vstemplate " +
        "ruleset dtd mxml jelly kml gpx dita ditamap fxml qrc xul tmlanguage axml natvis snippet xmp vssettings runsettings " +
        "testsettings edmx dbml rdlc sitemap";
}
