using QualityGates.Configuration;
using QualityGates.Facts;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>Whether the services of compose files and the targets of Makefiles that are told to be started are in them.</summary>
internal sealed class ServiceRule(GuideModel model)
{
    /// <summary>How many names a message lists.</summary>
    private const int Named = 10;

    /// <summary>What is missing of a compose file; null where nothing is, or nobody can say.</summary>
    public MissingThing? MissingService(ToldCommand command, GuideWalk walk)
    {
        var folders = walk.FoldersOf(command);
        if (folders.Count == 0) return null;
        var paths = new List<string>();
        foreach (var folder in folders)
        {
            if (command.Files.IsEmpty) paths.AddRange(model.Compose.UsualIn(folder));
            foreach (var file in command.Files)
                if (GuideWalk.Resolve(folder, file) is { } path && model.Files.Find(path) >= 0) paths.Add(path);
        }

        if (paths.Count == 0) return command.Files.IsEmpty ? NoComposeFile(command, folders, walk) : null;
        if (command.Target.Length == 0) return null;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (model.Compose.Of(path) is not { } services) return null;
            foreach (var service in services) names.Add(service.Name);
        }

        if (names.Contains(command.Target) || IsSomewhere(command)) return null;
        var known = string.Join(", ", names.Take(Named)) + (names.Count > Named ? ", …" : "");
        return new MissingThing(
            $"{paths[0]}#{command.Target}", $"{paths[0]} has no service {Quotation.Quote(command.Target)}; it has {known}.{NearestName.Suggestion(command.Target, names)}");
    }

    /// <summary>Who is told of no file may be told of one in prose.</summary>
    private bool IsSomewhere(ToldCommand command)
    {
        if (!command.Files.IsEmpty) return false;
        for (var file = 0; file < model.Files.Count; file++)
        {
            var path = model.Files.PathOf(file);
            if (!path.FileName.StartsWith("docker-compose") && !path.FileName.StartsWith("compose.")) continue;
            if (model.Compose.Of(path.Value) is { } services && services.Exists(service => service.Name == command.Target)) return true;
        }

        return false;
    }

    private MissingThing? NoComposeFile(ToldCommand command, List<string> folders, GuideWalk walk)
    {
        for (var file = 0; file < model.Files.Count; file++)
        {
            var path = model.Files.PathOf(file);
            if (path.FileName.StartsWith("docker-compose") || path.FileName.StartsWith("compose.") || path.FileName.EndsWith("compose.yml")) return null;
        }

        if (folders.Exists(folder => model.Compose.UsualIn(folder).Count > 0)) return null;
        foreach (var name in Codebases.Guides.ComposeFiles.UsualNames)
            if (walk.IsMade(command.Folder, name)) return null;
        return new MissingThing("docker-compose.yml", "docker compose needs a compose file, and the repository has none.");
    }

    /// <summary>What is missing of a Makefile; null where nothing is, or nobody can say.</summary>
    public MissingThing? MissingTarget(ToldCommand command, GuideWalk walk)
    {
        if (!command.Files.IsEmpty || Codebases.Guides.NamedTargets.FileNames(command.Tool).IsEmpty) return null;
        string? looked = null;
        foreach (var folder in walk.FoldersOf(command))
        {
            if (model.Targets.FileIn(command.Tool, folder) is not { } path) continue;
            if (model.Targets.Of(command.Tool, path) is not { } targets || targets.Contains(command.Target)) return null;
            looked ??= path;
        }

        if (looked is null || command.Tool == "make" && model.Exists(command.Target)) return null;
        // Who is told nothing of a folder may be told of it in prose.
        if (command.Folder.Length == 0 && IsTargetSomewhere(command)) return null;
        var names = model.Targets.Of(command.Tool, looked)!.Where(static name => name.Length > 0 && name[0] != '.').Order(StringComparer.Ordinal).ToList();
        var known = string.Join(", ", names.Take(Named)) + (names.Count > Named ? ", …" : "");
        return new MissingThing($"{looked}#{command.Target}", $"{looked} has no target {Quotation.Quote(command.Target)}; it has {known}.{NearestName.Suggestion(command.Target, names)}");
    }

    private bool IsTargetSomewhere(ToldCommand command)
    {
        for (var file = 0; file < model.Files.Count; file++)
        {
            var path = model.Files.PathOf(file);
            foreach (var name in Codebases.Guides.NamedTargets.FileNames(command.Tool))
                if (path.FileName.SequenceEqual(name) && (model.Targets.Of(command.Tool, path.Value) is not { } targets || targets.Contains(command.Target))) return true;
        }

        return false;
    }
}
