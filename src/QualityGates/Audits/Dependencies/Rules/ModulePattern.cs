using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>How a rule names files or packages: by a pattern over paths, a component's name, or a package such as <c>npm:left-pad*</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Globs">What it matches: paths, or names of packages.</param>
/// <param name="Kind">Which of them.</param>
public sealed record ModulePattern(string Text, ImmutableArray<Glob> Globs, ModuleKind Kind)
{
    /// <summary>Whether a node of the graph is meant.</summary>
    public bool IsMatch(DependencyGraph graph, int node)
    {
        if (Kind == ModuleKind.Everything) return true;
        return graph.IsPackage(node) == (Kind == ModuleKind.Package) && IsMatch(graph.NameOf(node));
    }

    /// <summary>Whether a path, or the name of a package, is meant.</summary>
    public bool IsMatch(ReadOnlySpan<char> name) => Globs.AnyMatches(name);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>How texts are read where these components are configured.</summary>
    internal static TextReading<ModulePattern> Among(ImmutableArray<ComponentDefinition> components) =>
        (string text, [NotNullWhen(true)] out ModulePattern? pattern, [NotNullWhen(false)] out string? problem) =>
        {
            pattern = null;
            foreach (var component in components)
            {
                if (component.Name != text) continue;
                (pattern, problem) = (new ModulePattern(text, component.Files, ModuleKind.Component), null);
                return true;
            }

            if (!Glob.TryParse(text, out var glob, out problem)) return false;
            pattern = new ModulePattern(text, [glob], text is "*" or "**" ? ModuleKind.Everything : KindOf(text));
            return true;
        };

    /// <summary>No path of a repository that can be checked out on Windows holds a colon; every package has its kind before one.</summary>
    private static ModuleKind KindOf(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return text.AsSpan(0, slash < 0 ? text.Length : slash).Contains(':') ? ModuleKind.Package : ModuleKind.Files;
    }
}

/// <summary>What a <see cref="ModulePattern"/> names.</summary>
public enum ModuleKind
{
    /// <summary>Files by their paths.</summary>
    Files,
    /// <summary>The files of a configured component.</summary>
    Component,
    /// <summary>Packages from elsewhere by their names.</summary>
    Package,
    /// <summary><c>*</c> or <c>**</c>: every file and every package.</summary>
    Everything,
}
