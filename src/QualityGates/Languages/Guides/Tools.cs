using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>What each program needs that a document can tell people to run.</summary>
internal static class Tools
{
    /// <summary>Whether a command may begin with this word: what prose has in a code span is looked at only then.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) =>
        IsPath(word) || word.EndsWith(".sh") || word.EndsWith(".bat") || word is "cd" or "npm" or "pnpm" or "yarn" or "bun" or "make" or "just" or "task" or "python" or "python3" or "pip" or "pip3"
            or "uv" or "poetry" or "pytest" or "dotnet" or "docker" or "docker-compose" or "bash" or "sh" or "source" or "node" or "cp" or "copy"
            or "poe" or "nox" or "tox" or "powershell" or "pwsh";

    /// <summary>Whether a line of a block that does not say what it holds may be a command.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) =>
        IsKnown(word) || word is "git" or "npx" or "mkdir" or "touch" or "curl" or "wget" or "sudo" or "env" or "export" or "node" or "uvicorn" or "chmod";

    /// <summary>Reads one command.</summary>
    /// <param name="command">The program and what it is given.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(List<string> command, CommandReader reader)
    {
        var words = new CommandWords(command);
        var program = words.Take();
        if (ReadScript(program, reader)) return;
        switch (NameOf(program))
        {
            case "cd" or "pushd" or "chdir" or "Set-Location" or "sl":
                ReadFolder(words, reader);
                break;
            case "popd":
                reader.GoBack();
                break;
            case "npm" or "pnpm" or "yarn" or "bun":
                NodeTools.Read(NameOf(program), words, reader);
                break;
            case "make" or "gmake" or "just" or "task" or "poe" or "nox" or "tox":
                TargetTools.Read(NameOf(program), words, reader);
                break;
            case "docker" or "docker-compose" or "podman" or "podman-compose":
                ContainerTools.Read(program, words, reader);
                break;
            case "dotnet":
                DotnetTools.Read(words, reader);
                break;
            case "python" or "python3" or "py" or "pip" or "pip3" or "pytest" or "uv" or "poetry" or "pipenv" or "pdm" or "uvicorn":
                PythonTools.Read(NameOf(program), words, reader);
                break;
            default:
                FileTools.Read(NameOf(program), words, reader);
                break;
        }
    }

    /// <summary>Whether a program is called by its path within the repository.</summary>
    private static bool IsPath(ReadOnlySpan<char> program) => program.StartsWith("./") || program.StartsWith(".\\");

    /// <summary>A script that is called by its path. What is called so and has no ending is there, or may be built.</summary>
    private static bool ReadScript(string program, CommandReader reader)
    {
        var path = ToldPath.Clean(program);
        if (IsTool(NameOf(program))) return false;
        switch (Path.GetExtension(path))
        {
            case ".bat" or ".cmd":
            case ".ps1" when path.Length < program.Length || path.Contains('/'):
                reader.NeedPath(CommandNeed.File, "", path);
                return true;
            case ".sh" or ".bash" when IsPath(program) || path.Contains('/'):
            case ".py" when IsPath(program):
            case "" when IsPath(program):
                reader.NeedPath(CommandNeed.Program, "", path);
                return true;
            default:
                return IsPath(program);
        }
    }

    private static bool IsTool(string name) => name is "pip" or "pip3" or "python" or "python3" or "pytest";

    /// <summary>The name of a program without the folder of a virtual environment and <c>.exe</c>.</summary>
    private static string NameOf(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private static void ReadFolder(CommandWords words, CommandReader reader)
    {
        var folder = words.Take();
        if (folder is "/d" or "/D" or "-Path" or "--") folder = words.Take();
        if (folder == "-") reader.GoBack();
        else if (ToldPath.Clean(folder) is var path && (path.Length == 0 && folder.Length > 0 || ToldPath.IsPlain(path)))
        {
            if (path.Length > 0) reader.Need(CommandNeed.Folder, "cd", path);
            reader.Go(path);
        }
        else reader.Go(null);
    }
}
