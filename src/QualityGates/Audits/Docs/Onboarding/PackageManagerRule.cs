using QualityGates.Audits.Dependencies;
using QualityGates.Codebases;
using QualityGates.Codebases.Guides;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>QG0833: commands of another package manager than the one whose lock file is committed, and lock files of two.</summary>
internal sealed class PackageManagerRule(GuideModel model, OnboardingDocuments documents, FindingCollector findings)
{
    /// <summary>Examines one document.</summary>
    public void Examine(SourceFile document)
    {
        var walk = new GuideWalk(model, document);
        var commands = document.Facts.Guide!.Commands;
        var isGuide = documents.IsGuide(document.Path) || document.Facts.Language != "Markdown";
        var lastLine = 0;
        foreach (var command in commands)
        {
            walk.Note(command);
            if (walk.IsElsewhere) return;
            if (command.Kind == CommandNeed.Folder) walk.Visit(command);
            if (command.Kind is not (CommandNeed.Script or CommandNeed.Install) || command.IsInProse || command.Line == lastLine) continue;
            // Who is told nothing of a folder, in a document that goes to some, may be in any of those.
            if (!isGuide || (command.Folder.Length == 0 && walk.HasVisited)) continue;
            if (model.IsForUsers(document.Path, command)) continue;
            findings.See(DocsRules.PackageManager);
            if (Contradiction(document.Path, command, walk) is not { } other || Tells(commands, command, other.Manager)) continue;
            lastLine = command.Line;
            findings.Add(
                DocsRules.PackageManager, $"{document.Path} -> {command.Tool} in {Shown(other.Folder)}", document.Path, command.Line, null,
                $"It tells to use {command.Tool} in {Shown(other.Folder)}, {other.Why}",
                // To run a script installs nothing.
                atMost: command.Kind == CommandNeed.Script ? Severity.Note : Severity.Error, group: $"{command.Tool} in {Shown(other.Folder)}");
        }
    }

    /// <summary>Examines the lock files of members of workspaces, and of folders with two.</summary>
    public void ExamineLockFiles()
    {
        foreach (var package in model.Packages.All)
        {
            if (Material.Is(new RepoPath(ManifestTexts.Within(package.Folder, "package.json")))) continue;
            findings.See(DocsRules.PackageManager);
            var manager = ManagerOf(package.Folder, out var at);
            if (manager is null) continue;
            foreach (var (other, name) in NodePackages.LockFiles)
            {
                var path = ManifestTexts.Within(package.Folder, name);
                if (other == manager || model.Files.Find(path) < 0) continue;
                var why = at == package.Folder ? $"{Shown(at)} is managed by {manager}" : $"{package.Folder} belongs to the {manager} workspace in {Shown(at)}";
                findings.Add(
                    DocsRules.PackageManager, $"{path} -> {manager}", new RepoPath(path), 1, null,
                    $"This is a lock file of {other}, and {why}: whoever installs with {other} gets other versions.",
                    $"Remove it: git rm {path}", group: path);
            }
        }
    }

    /// <summary>Who manages the packages of a folder: itself, or the workspace that it is a member of.</summary>
    private string? ManagerOf(string folder, out string at)
    {
        foreach (var outer in ManifestTexts.Around(folder))
        {
            at = outer;
            if (outer != folder && !model.Packages.IsMember(folder, outer)) continue;
            if (!model.Packages.IsWorkspace(outer) && outer != folder) continue;
            if (outer != folder || model.Packages.IsWorkspace(outer) || model.Packages.At(outer)?.Manager is not null)
            {
                var manager = model.Packages.At(outer)?.Manager ?? PnpmOr(outer);
                if (manager is not null) return manager;
            }
        }

        at = "";
        return null;
    }

    /// <summary>A folder with a <c>pnpm-workspace.yaml</c> is pnpm's whatever else lies about.</summary>
    private string? PnpmOr(string folder) =>
        model.Files.Find(ManifestTexts.Within(folder, "pnpm-workspace.yaml")) >= 0 ? "pnpm" : model.Packages.ManagerAt(folder);

    private Conflict? Contradiction(RepoPath document, ToldCommand command, GuideWalk walk)
    {
        if (walk.FoldersOf(command) is not [var first, ..] || Package(first, command) is not { } package) return null;
        var folder = package.Folder;
        if (ManagerOf(folder, out var at) is { } manager)
        {
            // An example is copied out of the repository, and then it is a member no more.
            if (at != folder && IgnoredDocuments.IsExample(document)) return null;
            var why = at == folder ? $"which is managed by {manager}." : $"which is a member of the {manager} workspace in {Shown(at)}.";
            return manager == command.Tool ? null : new Conflict(folder, manager, why);
        }

        if (model.Packages.ManagerAt(folder) is { } own && own != command.Tool)
            return new Conflict(folder, own, $"whose lock file is that of {own}.");
        return BesideMembers(document, command, folder);
    }

    /// <summary>
    /// A package beside the members of a workspace, which the workspace leaves out: what the repository installs as a whole does not
    /// reach it. Its own documents may say so; one for the whole repository mixes two managers.
    /// </summary>
    private Conflict? BesideMembers(RepoPath document, ToldCommand command, string folder)
    {
        if (folder.Length == 0 || document.Value.StartsWith(folder + "/", StringComparison.Ordinal)) return null;
        var outer = RepoPath.FolderOf(folder);
        if (!model.Packages.IsWorkspace(outer) || PnpmOr(outer) is not { } manager || manager == command.Tool) return null;
        if (!model.Packages.All.Any(other => other.Folder != folder && RepoPath.FolderOf(other.Folder) == outer && other.Folder.Length > 0 && model.Packages.IsMember(other.Folder, outer)))
            return null;
        return new Conflict(folder, manager, $"which lies beside the members of the {manager} workspace in {Shown(outer)} and is left out of it.");
    }

    private NodePackage? Package(string folder, ToldCommand command) =>
        command.Package is null or "*" or "/" ? model.Packages.Around(folder) : null;

    /// <summary>Whether the same section tells of the right one too: then it lists alternatives.</summary>
    private static bool Tells(IEnumerable<ToldCommand> commands, ToldCommand command, string manager) =>
        commands.Any(other => other.Tool == manager && other.Section == command.Section && other.Kind is CommandNeed.Script or CommandNeed.Install && other.Folder == command.Folder);

    private static string Shown(string folder) => folder.Length == 0 ? "the root" : folder;

    private sealed record Conflict(string Folder, string Manager, string Why);
}
