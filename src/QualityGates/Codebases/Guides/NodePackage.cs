using System.Collections.Immutable;
using System.Text.Json;

namespace QualityGates.Codebases.Guides;

/// <summary>What a <c>package.json</c> says that guides tell of.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Name">Its name; empty without one.</param>
/// <param name="Scripts">The names of its scripts, in order.</param>
internal sealed record NodePackage(string Folder, string Name, ImmutableArray<string> Scripts)
{
    /// <summary>Its path.</summary>
    public string Path => ManifestTexts.Within(Folder, "package.json");

    /// <summary>Whether it is never published, so that what its documents tell is told to those who work on it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The package manager that it asks for, without a version; null where it asks for none.</summary>
    public string? Manager { get; init; }

    /// <summary>The versions of Node that it asks for; null where it does not.</summary>
    public string? NodeVersions { get; init; }

    /// <summary>The folders of its workspace, as patterns; null where it is none.</summary>
    public ImmutableArray<string>? Workspaces { get; init; }

    /// <summary>Reads one.</summary>
    /// <returns>Null where it is no JSON object: whoever resolves imports tells of that.</returns>
    public static NodePackage? Parse(string folder, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root) return null;
            return new NodePackage(folder, Text(root, "name") ?? "", Names(Child(root, "scripts")))
            {
                IsPrivate = Child(root, "private") is { ValueKind: JsonValueKind.True },
                Manager = Text(root, "packageManager")?.Split('@')[0],
                NodeVersions = Text(Child(root, "engines"), "node"),
                Workspaces = Patterns(root),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImmutableArray<string>? Patterns(JsonElement root)
    {
        var listed = Child(root, "workspaces");
        if (listed is { ValueKind: JsonValueKind.Object } yarn) listed = Child(yarn, "packages");
        if (listed is not { ValueKind: JsonValueKind.Array } list) return null;
        return [.. list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)];
    }

    private static ImmutableArray<string> Names(JsonElement? scripts) =>
        scripts is { ValueKind: JsonValueKind.Object } listed ? [.. listed.EnumerateObject().Select(static script => script.Name)] : [];

    private static JsonElement? Child(JsonElement parent, string name) => parent.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } holder && Child(holder, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
