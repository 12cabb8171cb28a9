using System.Text;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Tests.Languages;

public class FindingALanguage
{
    [Theory]
    [InlineData("src/Program.cs", "C#")]
    [InlineData("a.d.ts", "TypeScript")]
    [InlineData("a.tsx", "TSX")]
    [InlineData("a.mjs", "JavaScript")]
    [InlineData("a.PY", "Python")]
    [InlineData("views/a.blade.php", "Blade")]
    [InlineData("a.html.erb", "ERB")]
    [InlineData("a.vcxproj.filters", "MSBuild")]
    [InlineData("a.slnx", "XML")]
    [InlineData("a.sln", "Visual Studio Solution")]
    [InlineData("src/a.b.c.rs", "Rust")]
    public void By_extension(string path, string language) => Assert.Equal(language, Find(path));

    [Theory]
    [InlineData("Dockerfile", "Dockerfile")]
    [InlineData("docker/Dockerfile.dev", "Dockerfile")]
    [InlineData("api.dockerfile", "Dockerfile")]
    [InlineData("Makefile", "Makefile")]
    [InlineData("Makefile.am", "Makefile")]
    [InlineData("sub/CMakeLists.txt", "CMake")]
    [InlineData("Jenkinsfile", "Groovy")]
    [InlineData("Gemfile", "Ruby")]
    [InlineData("Gemfile.lock", "Ruby")]
    [InlineData("BUILD", "Starlark")]
    [InlineData("justfile", "Just")]
    [InlineData(".bashrc", "Bash")]
    [InlineData(".gitignore", "Ignore List")]
    [InlineData(".editorconfig", "EditorConfig")]
    [InlineData(".env", "Dotenv")]
    [InlineData(".env.production", "Dotenv")]
    [InlineData("go.mod", "Go Module")]
    [InlineData("requirements.txt", "Pip Requirements")]
    [InlineData("tsconfig.app.json", "JSON with Comments")]
    [InlineData(".vscode/settings.json", "JSON with Comments")]
    [InlineData("src/settings.json", "JSON")]
    [InlineData("LICENSE", "Text")]
    [InlineData("build", "Text")]
    [InlineData("notes.unknown", "Text")]
    [InlineData(".", "Text")]
    [InlineData("a.", "Text")]
    public void By_name(string path, string language) => Assert.Equal(language, Find(path));

    [Theory]
    [InlineData("launcher.py.backup", "Python")]
    [InlineData("a.cs.bak", "C#")]
    [InlineData("a.ts.orig", "TypeScript")]
    [InlineData("a.js.old", "JavaScript")]
    [InlineData("main.c~", "C")]
    [InlineData("a.py.bak.old", "Python")]
    [InlineData(".env.example", "Dotenv")]
    [InlineData("Dockerfile.bak", "Dockerfile")]
    [InlineData("config.yml.dist", "YAML")]
    [InlineData("data.bak", "Text")]
    [InlineData("~", "Text")]
    public void Through_a_backup_suffix(string path, string language) => Assert.Equal(language, Find(path));

    [Theory]
    [InlineData("#!/bin/sh", "Shell")]
    [InlineData("#! /bin/bash -e", "Bash")]
    [InlineData("#!/usr/bin/env python3.11", "Python")]
    [InlineData("#!/usr/bin/env -S deno run --allow-net", "TypeScript")]
    [InlineData("#!/usr/bin/env -S NODE_ENV=x /opt/node --test", "JavaScript")]
    [InlineData("#!/usr/bin/env pwsh\r", "PowerShell")]
    [InlineData("#!/usr/local/bin/perl5.36", "Perl")]
    [InlineData("#!/usr/bin/env", "Text")]
    [InlineData("#!", "Text")]
    [InlineData("#!/usr/bin/a-program-with-a-name-far-too-long-to-be-known", "Text")]
    [InlineData(" #!/bin/sh", "Text")]
    [InlineData("<?xml version='1.0'?>", "XML")]
    public void By_the_first_line_of_a_file_without_a_known_name(string head, string language)
    {
        Assert.Equal(language, Find("tool", head + "\nx"));
        Assert.Equal(language, Find("tool.unknown", head + "\nx"));
    }

    [Fact]
    public void A_name_weighs_more_than_a_shebang() => Assert.Equal("Python", Find("a.py", "#!/bin/sh\n"));

    [Theory]
    [InlineData("a.ts", "<?xml version='1.0'?>\n<!DOCTYPE TS>", "XML")]
    [InlineData("a.ts", "\n<!DOCTYPE TS>", "XML")]
    [InlineData("a.ts", "const a = 1", "TypeScript")]
    [InlineData("a.h", "class A;", "C/C++ Header")]
    [InlineData("a.m", "% comment", "MATLAB")]
    [InlineData("a.m", "function y = f(x)", "MATLAB")]
    [InlineData("a.m", "#import <a.h>", "Objective-C")]
    [InlineData("a.pl", "use strict;", "Perl")]
    [InlineData("a.pl", ":- module(a, []).", "Prolog")]
    [InlineData("a.v", "module a;", "Verilog")]
    [InlineData("a.v", "(* proof *)", "Coq")]
    [InlineData("a.cls", "\\ProvidesClass{a}", "TeX")]
    [InlineData("a.cls", "VERSION 1.0 CLASS", "Visual Basic")]
    public void By_the_first_bytes_where_two_languages_share_an_extension(string path, string head, string language) =>
        Assert.Equal(language, Find(path, head));

    [Fact]
    public void The_table_has_every_language_once()
    {
        Assert.True(LanguageTable.All.Count >= 120, $"{LanguageTable.All.Count} languages");
        Assert.Equal(LanguageTable.All.Count, LanguageTable.All.Select(language => language.Name).Distinct().Count());
    }

    [Fact]
    public void Finding_one_allocates_nothing()
    {
        var path = new RepoPath("src/some/folder/launcher.py.backup");
        LanguageTable.Find(path, default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) LanguageTable.Find(path, default);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static string Find(string path, string head = "") => LanguageTable.Find(new RepoPath(path), Encoding.UTF8.GetBytes(head)).Name;
}
