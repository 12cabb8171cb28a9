using QualityGates.Codebases.Guides;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>Whether the script that npm and its like are told to run is in the <c>package.json</c> that they would look into.</summary>
internal sealed class ScriptRule(GuideModel model)
{
    /// <summary>How many scripts a message names.</summary>
    private const int Named = 8;

    /// <summary>What is missing; null where nothing is, or nobody can say.</summary>
    public MissingThing? Missing(RepoPath document, ToldCommand command, GuideWalk walk)
    {
        if (command.MayBeProgram || model.IsForUsers(document, command)) return null;
        if (command.Package is { } name) return MissingInPackage(command, name);
        var packages = new List<NodePackage>();
        var folders = walk.FoldersOf(command);
        foreach (var folder in folders)
        {
            if (model.Packages.Around(folder) is not { } package) continue;
            if (Has(package, command.Target)) return null;
            if (!packages.Contains(package)) packages.Add(package);
        }

        if (folders.Count == 0) return null;
        // A block may go on in another terminal, where it began.
        foreach (var folder in walk.Starts)
            if (model.Packages.At(folder) is { } package && Has(package, command.Target)) return null;
        // Who is told nothing of a folder may be told of it in prose: then the script only has to be anywhere.
        if (command.Folder.Length == 0 && model.Packages.All.Any(package => Has(package, command.Target))) return null;
        if (packages.Count == 0) return command.Folder.Length == 0 || !model.Files.HasFolder(command.Folder) ? null : NoPackage(command);
        return Lacking(command, packages[0]);
    }

    private static MissingThing NoPackage(ToldCommand command) =>
        new($"{command.Folder}/package.json", $"{Quotation.Quote($"{command.Tool} run {command.Target}")} needs a package.json, and there is none in {command.Folder}.");

    private static MissingThing Lacking(ToldCommand command, NodePackage package)
    {
        var known = package.Scripts.IsEmpty ? "no scripts" : string.Join(", ", package.Scripts.Take(Named)) + (package.Scripts.Length > Named ? ", …" : "");
        var message = $"{package.Path} has no script {Quotation.Quote(command.Target)}; it has {known}.{NearestName.Suggestion(command.Target, package.Scripts)}";
        return new MissingThing($"{package.Path}#{command.Target}", message);
    }

    private MissingThing? MissingInPackage(ToldCommand command, string name)
    {
        if (name == "*") return model.Packages.All.Any(package => Has(package, command.Target)) || model.Packages.All.Count == 0 ? null : NowhereAtAll(command);
        if (name == "/") return model.Packages.At("") is { } root && !Has(root, command.Target) ? Lacking(command, root) : null;
        var named = model.Packages.Named(name).ToList();
        if (named.Exists(package => Has(package, command.Target))) return null;
        if (named.Count > 0) return Lacking(command, named[0]);
        if (model.Packages.All.Count < 2) return null;
        var names = model.Packages.All.Select(static package => package.Name).Where(static other => other.Length > 0).ToList();
        return new MissingThing($"package {name}", $"No package of the repository is called {Quotation.Quote(name)}.{NearestName.Suggestion(name, names)}");
    }

    private static MissingThing NowhereAtAll(ToldCommand command) =>
        new($"package.json#{command.Target}", $"No package.json of the repository has a script {Quotation.Quote(command.Target)}.");

    private bool Has(NodePackage package, string script) =>
        package.Scripts.Contains(script) || script == "start" && model.Files.Find(ManifestTexts.Within(package.Folder, "server.js")) >= 0;
}
