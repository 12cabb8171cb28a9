using QualityGates.Codebases;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Languages.Guides;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>QG0829 and QG0830: commands that cannot work, because what they call is not there, or is no program.</summary>
internal sealed class CommandRule(GuideModel model, OnboardingDocuments documents, FindingCollector findings)
{
    private readonly ScriptRule _scripts = new(model);
    private readonly ServiceRule _services = new(model);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modesTold = new(StringComparer.Ordinal);

    /// <summary>Examines one document or script.</summary>
    public void Examine(SourceFile document)
    {
        var walk = new GuideWalk(model, document);
        var isGuide = documents.IsGuide(document.Path) || document.Facts.Language != "Markdown";
        var executable = new HashSet<string>(StringComparer.Ordinal);
        _told.Clear();
        _modesTold.Clear();
        foreach (var command in document.Facts.Guide!.Commands)
        {
            walk.Note(command);
            if (walk.IsElsewhere) return;
            if (command.Tool == "chmod") executable.Add(command.Target);
            if (!isGuide && !OnboardingDocuments.IsGuideSection(command.Section)) continue;
            if (command.Kind == CommandNeed.Program && !executable.Contains(command.Target)) ExamineMode(document.Path, command, walk);
            // What is missing is asked even where nobody wants to hear it: to ask for a folder is to go there.
            var missing = Missing(document, command, walk);
            if (!findings.IsOn(DocsRules.MissingCommand)) continue;
            findings.See(DocsRules.MissingCommand);
            if (missing is not null) Add(document.Path, command, missing);
        }
    }

    private void Add(RepoPath document, ToldCommand command, MissingThing missing)
    {
        if (!_told.Add($"{command.Line} {missing.Target}")) return;
        findings.Add(DocsRules.MissingCommand, $"{document} -> {missing.Target}", document, command.Line, null, missing.Message,
            atMost: missing.IsCertain ? Severity.Error : Severity.Note, group: missing.Target);
    }

    private MissingThing? Missing(SourceFile document, ToldCommand command, GuideWalk walk) => command.Kind switch
    {
        CommandNeed.Folder => MissingFolder(command, walk),
        CommandNeed.File => MissingFile(document, command, walk),
        CommandNeed.Program when Path.GetExtension(command.Target).Length > 0 => MissingFile(document, command, walk),
        CommandNeed.Project => MissingFile(document, command, walk),
        CommandNeed.Script => _scripts.Missing(document.Path, command, walk),
        CommandNeed.Service => _services.MissingService(command, walk),
        CommandNeed.Target => _services.MissingTarget(command, walk),
        CommandNeed.Module => MissingModule(command, walk),
        _ => null,
    };

    private MissingThing? MissingFolder(ToldCommand command, GuideWalk walk)
    {
        if (walk.Visit(command) || walk.FoldersOf(command).Count == 0 || walk.IsMade(command.Folder, command.Target)) return null;
        var path = ToldPath.Join(command.Folder, command.Target);
        if (path.StartsWith("..", StringComparison.Ordinal) || model.Files.IsBehindLink(path) || model.Ignored.Contains(path)) return null;
        // A folder of which nobody knows anything may be the reader's own, or that of another repository.
        var first = path.Split('/')[0];
        if (!model.WasFolder(first) && !(path.Contains('/') && model.Files.HasFolder(first))) return null;
        return new MissingThing(path, $"The folder to go to is not there: there is no {Quotation.Quote(path)} in the repository.");
    }

    private MissingThing? MissingFile(SourceFile document, ToldCommand command, GuideWalk walk)
    {
        var path = ToldPath.Clean(command.Target);
        if (path.Length == 0 || walk.IsMade(command.Folder, path)) return null;
        var folders = walk.FoldersOf(command);
        if (folders.Count == 0 || MayBeThere(path, folders, walk)) return null;
        var others = model.Elsewhere(path);
        var isMarkdown = document.Facts.Language == "Markdown";
        // A mere name that is nowhere, told in passing, is in an image or a sandbox; in a document of something else readers may make it.
        var isBare = others.Count == 0 && command.Folder.Length == 0 && !path.Contains('/') && isMarkdown;
        if (isBare && command.IsInProse && !document.Path.Folder.IsEmpty) return null;
        // Where no image is built at all, a document that is no guide to the repository tells how readers build theirs.
        if (others.Count == 0 && path == "Dockerfile" && !documents.IsGuide(document.Path)) return null;
        // Who is told nothing of a folder may be told of it in prose.
        var isExact = command.Folder.Length > 0 || !isMarkdown || path.Contains('/');
        if (others.Count > 0 && !isExact) return null;
        var target = ToldPath.Join(command.Folder, path);
        // A folder of which nobody knows anything may be that of another repository.
        var first = target.IndexOf('/') is > 0 and var end ? target[..end] : "";
        var isHere = first.Length == 0 ? !isBare || documents.IsGuide(document.Path) : model.Files.HasFolder(first) || model.WasFolder(first);
        return new MissingThing(target, Needs(command, path, others)) { IsCertain = isHere || target.StartsWith("..", StringComparison.Ordinal) };
    }

    /// <summary>Whether a file is there, seen from where the command may be typed, or may be there when it is.</summary>
    private bool MayBeThere(string path, List<string> folders, GuideWalk walk)
    {
        foreach (var folder in folders)
            if (GuideWalk.Resolve(folder, path) is not { } found || model.Exists(found) || IsWritten(found)) return true;
        // A block may go on in another terminal, where it began.
        foreach (var start in walk.Starts)
            if (GuideWalk.Resolve(start, path) is { } found && model.Exists(found)) return true;
        // "pip install -e shop/tools": from beside the clone, which has the name of the repository.
        return path.IndexOf('/') is > 0 and var slash && !model.Files.HasFolder(path.AsSpan(0, slash)) && model.Exists(path[(slash + 1)..]);
    }

    private static string Needs(ToldCommand command, string path, List<string> others)
    {
        var place = command.Folder.Length > 0 ? $" in {command.Folder}" : "";
        var what = command.Tool.Length == 0
            ? $"The command is {path}, which is not there{place}."
            : $"{Quotation.Quote(command.Tool)} needs {path}, and there is none{place}.";
        return others.Count switch
        {
            0 => what,
            1 => $"{what} Only {others[0]} exists.",
            _ => $"{what} There are {string.Join(", ", others)}.",
        };
    }

    /// <summary>Whether a tool, a build or the reader writes a file, so that a clone does not hold it.</summary>
    private bool IsWritten(string path)
    {
        foreach (var name in path.Split('/'))
            if (name is "node_modules" or ".venv" or "venv" or "env" or "dist" or "build" or "out" or "target" or "bin" or "obj" or "artifacts" or "tmp") return true;
        return model.Ignored.Contains(path);
    }

    private MissingThing? MissingModule(ToldCommand command, GuideWalk walk)
    {
        var path = command.Target.Replace('.', '/');
        var first = path.Split('/')[0];
        var knows = false;
        foreach (var folder in walk.FoldersOf(command))
        {
            foreach (var root in (string[])["", "src"])
            {
                if (GuideWalk.Resolve(folder, ToldPath.Join(root, first)) is not { } package || !model.Files.HasFolder(package)) continue;
                knows = true;
                var module = GuideWalk.Resolve(folder, ToldPath.Join(root, path))!;
                if (model.Exists(module + ".py") || model.Files.HasFolder(module) || IsWritten(module + ".py")) return null;
            }
        }

        return knows ? new MissingThing(path, $"There is no module {Quotation.Quote(command.Target)}: the package {Quotation.Quote(first)} has no such file.") { IsCertain = false } : null;
    }

    private void ExamineMode(RepoPath document, ToldCommand command, GuideWalk walk)
    {
        if (!findings.IsOn(DocsRules.NotExecutable)) return;
        findings.See(DocsRules.NotExecutable);
        foreach (var folder in walk.FoldersOf(command))
        {
            if (GuideWalk.Resolve(folder, command.Target) is not { } path || model.Files.Find(path) is not (>= 0 and var file)) continue;
            // Once for a script: it is mended in one place, however often the document calls it.
            if (model.Files.SourceOf(file)?.IsExecutable == false && _modesTold.Add(path))
            {
                findings.Add(
                    DocsRules.NotExecutable, $"{document} -> {path}", document, command.Line, null,
                    $"{path} is called as a program here, and git has it as a file that nobody may execute (mode 100644).",
                    $"git update-index --chmod=+x {path}", group: path);
            }

            return;
        }
    }
}

/// <summary>Something that a command needs and that is not there.</summary>
/// <param name="Target">What, so that others that need it too can be shown with it.</param>
/// <param name="Message">What to tell the user.</param>
internal sealed record MissingThing(string Target, string Message)
{
    /// <summary>Whether the repository must have it; otherwise it may be that of another, or what an installation brings.</summary>
    public bool IsCertain { get; init; } = true;
}
