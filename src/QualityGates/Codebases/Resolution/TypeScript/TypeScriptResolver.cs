using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>
/// Resolves what the TypeScript, JavaScript, Svelte and Vue files of a codebase import, from the listing, the <c>tsconfig.json</c> and
/// the <c>package.json</c> files: nothing has to be installed or built.
/// </summary>
internal sealed class TypeScriptResolver
{
    private readonly GraphBuilder _graph;
    private readonly SourceTree _files;
    private readonly PackageCatalog _packages;
    private readonly TsConfigFinder _configs;
    private readonly ImportResolver _imports;
    private readonly GlobImports _globs;
    private readonly FileProbe _probe;
    private readonly MissingModules _missing;
    private readonly Dictionary<long, ImportScope> _scopes = [];

    private TypeScriptResolver(GraphBuilder graph)
    {
        (_graph, _files) = (graph, graph.Files);
        var manifests = new ManifestReader(graph);
        _packages = new PackageCatalog(_files, manifests);
        var workspaces = new Workspaces(_files, _packages, new WorkspaceReader(_files, manifests, _packages, graph.AddProblem).Read());
        var outputs = new BuildOutputs(_files, manifests);
        var extends = new TsConfigExtends(_files, manifests, workspaces, outputs);
        _probe = new FileProbe(_files, ignoringCase: false);
        var modules = new ModuleFinder(_probe, _packages, new UnbuiltSources(_files, _probe, extends));
        _configs = new TsConfigFinder(_files, new TsConfigReader(_files, manifests, extends, modules, outputs));
        var anyCase = new FileProbe(_files, ignoringCase: true);
        _missing = new MissingModules(_files, new ModuleFinder(anyCase, _packages, new UnbuiltSources(_files, anyCase, extends)), outputs);
        var frameworks = new FrameworkFolders(_files);
        _imports = new ImportResolver(modules, workspaces, frameworks, _missing);
        _globs = new GlobImports(graph, frameworks);
    }

    /// <summary>Adds every dependency to the graph.</summary>
    public static void Resolve(GraphBuilder graph)
    {
        TypeScriptResolver? resolver = null;
        for (var file = 0; file < graph.Files.Count; file++)
            if (graph.Files.SourceOf(file) is { } source && !source.Facts.Imports.IsDefaultOrEmpty && IsScript(source.Facts.Language))
                (resolver ??= new TypeScriptResolver(graph)).ResolveFile(file, source);
    }

    private static bool IsScript(string language) => language is "TypeScript" or "TSX" or "JavaScript" or "Svelte" or "Vue";

    private void ResolveFile(int file, SourceFile source)
    {
        var folder = source.Path.Folder.ToString();
        var scope = ScopeOf(source.Path.Value, folder);
        foreach (var import in source.Facts.Imports)
        {
            if ((import.Kind & ImportKind.Glob) != 0) _globs.Add(file, folder, scope, import);
            else if ((import.Kind & ImportKind.Reference) != 0) Add(file, import, Referenced(folder, scope, import));
            else if ((import.Kind & ImportKind.Url) != 0) Add(file, import, Addressed(folder, scope, import.Specifier));
            else Add(file, import, _imports.Resolve(folder, scope, import.Specifier, (import.Kind & ImportKind.Require) != 0));
        }
    }

    private ImportScope ScopeOf(string path, string folder)
    {
        var (config, package) = (_configs.Of(path, folder), _packages.Around(folder));
        var key = ((long)config.File << 32) | (uint)(package?.File ?? -1);
        return _scopes.TryGetValue(key, out var scope) ? scope : _scopes[key] = new ImportScope(config, package);
    }

    /// <summary>
    /// <c>/// &lt;reference path="x" /&gt;</c>: a path beside the file, with or without <c>./</c>. <c>types="x"</c> names a package, which
    /// may well be one that only installing brings.
    /// </summary>
    private Resolution Referenced(string folder, ImportScope scope, Import import)
    {
        if (import.Phase == ImportPhase.TypeOnly)
        {
            var named = _imports.Resolve(folder, scope, import.Specifier, isRequire: false);
            return named.Kind == ResolutionKind.Broken ? Resolution.Nothing : named;
        }

        if (WrittenPath.Join(folder, WrittenPath.Normalize(import.Specifier)) is not { } path)
            return Resolution.Broken(UnresolvedReason.BeyondRoot, "");
        return _probe.Exact(path) is >= 0 and var exact ? Resolution.Of(exact)
            : _probe.Module(path) is >= 0 and var found ? Resolution.Of(found)
            : _missing.At(path, isFolder: false);
    }

    /// <summary>An address may as well be that of a folder, of a page, or of a file still to be written: only one that is there says something.</summary>
    private Resolution Addressed(string folder, ImportScope scope, string written)
    {
        if (PlatformModules.IsAddress(written) || written.Length == 0) return Resolution.Nothing;
        if (written[0] is '/' or '@' or '#') return Found(_imports.Resolve(folder, scope, written, isRequire: false));
        var plain = Specifier.WithoutAdditions(WrittenPath.Normalize(written));
        if (WrittenPath.Join(folder, plain) is not { Length: > 0 } path) return Resolution.Nothing;
        return _probe.Exact(path) is >= 0 and var exact ? Resolution.Of(exact)
            : _probe.Written(path) is >= 0 and var found ? Resolution.Of(found)
            : Resolution.Nothing;
    }

    private static Resolution Found(Resolution resolution) => resolution.Kind == ResolutionKind.File ? resolution : Resolution.Nothing;

    private void Add(int file, Import import, Resolution resolution)
    {
        switch (resolution.Kind)
        {
            case ResolutionKind.File:
                _graph.AddDependency(file, resolution.File, import);
                break;
            case ResolutionKind.Miscased:
                _graph.AddMiscased(file, resolution.File, import);
                break;
            case ResolutionKind.Package:
                _graph.AddPackage(file, resolution.Text, import);
                break;
            case ResolutionKind.Broken:
                _graph.AddUnresolved(file, import, resolution.Reason, resolution.Text);
                break;
        }
    }
}
