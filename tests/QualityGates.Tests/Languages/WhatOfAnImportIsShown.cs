using QualityGates.Facts;

namespace QualityGates.Tests.Languages;

/// <summary>Artifacts are published: what could be a key is not in them.</summary>
public class WhatOfAnImportIsShown
{
    [Theory]
    [InlineData("./x", "./x")]
    [InlineData("@scope/name/path", "@scope/name/path")]
    [InlineData("#internal/x", "#internal/x")]
    [InlineData("node:fs", "node:fs")]
    [InlineData("..mod.name", "..mod.name")]
    [InlineData("./logo.svg?raw", "./logo.svg?raw")]
    [InlineData("./x.wasm?url&no-inline", "./x.wasm?url&no-inline")]
    public void Names_and_paths_are_shown_as_they_are(string specifier, string shown) => Assert.Equal(shown, new Import(specifier, 1).Shown);

    [Theory]
    [InlineData("https://user:s3cret@example.org/x.js", "https://example.org/…")]
    [InlineData("https://example.org?key=s3cret", "https://example.org/…")]
    [InlineData("https://a@s3cret@example.org", "https://example.org/…")]
    [InlineData("git+ssh://s3cret@example.org/x", "git+ssh://example.org/…")]
    [InlineData("//s3cret@cdn.example.org/x.js", "//cdn.example.org/…")]
    [InlineData("data:text/javascript,const s3cret = 1", "data:…")]
    [InlineData("./x.js?token=s3cret", "./x.js?…")]
    [InlineData("./x.js?S3CRET", "./x.js?…")]
    public void Of_addresses_and_queries_nothing_is_shown_that_could_be_a_key(string specifier, string shown)
    {
        Assert.Equal(shown, new Import(specifier, 1).Shown);
        Assert.DoesNotContain("s3cret", new Import(specifier, 1).Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_long_one_is_cut() => Assert.Equal(301, new Import(new string('x', 5000), 1).Shown.Length);

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData(":")]
    [InlineData("://")]
    [InlineData("//")]
    public void Hardly_anything_is_no_problem(string specifier) => Assert.NotNull(new Import(specifier, 1).Shown);
}
