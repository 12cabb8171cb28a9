using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what one command needs.</summary>
/// <param name="program">The name of the program, without its folder.</param>
/// <param name="words">What follows.</param>
/// <param name="reader">Receives what it needs.</param>
internal delegate void CommandMeaning(string program, CommandWords words, CommandReader reader);

/// <summary>What each program needs that a document can tell people to run.</summary>
internal static class Tools
{
    /// <summary>Programs that nobody takes for a word of prose.</summary>
    private static readonly WordTable Known = WordTable.Of(
        "cd npm pnpm yarn bun make just task python python3 pip pip3 uv poetry pytest dotnet docker docker-compose bash sh " +
        "source node cp copy poe nox tox powershell pwsh");

    /// <summary>Programs that a line of a block may begin with besides.</summary>
    private static readonly WordTable Beginning = WordTable.Of("git npx mkdir touch curl wget sudo env export uvicorn chmod");

    /// <summary>What is called by its path all the same, because it lies in a virtual environment.</summary>
    private static readonly WordTable OfEnvironments = WordTable.Of("pip pip3 python python3 pytest");

    private static readonly Dictionary<string, CommandMeaning> Meanings = Table();

    /// <summary>Whether a command may begin with this word: what prose has in a code span is looked at only then.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => IsPath(word) || word.EndsWith(".sh") || word.EndsWith(".bat") || Known.Has(word);

    /// <summary>Whether a line of a block that does not say what it holds may be a command.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) => IsKnown(word) || Beginning.Has(word);

    /// <summary>Reads one command.</summary>
    /// <param name="command">The program and what it is given.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(List<string> command, CommandReader reader)
    {
        var words = new CommandWords(command);
        var program = words.Take();
        var name = NameOf(program);
        if (!ReadScript(program, name, reader) && Meanings.TryGetValue(name, out var read)) read(name, words, reader);
    }

    private static Dictionary<string, CommandMeaning> Table()
    {
        var table = new Dictionary<string, CommandMeaning>(StringComparer.Ordinal);
        Add("cd pushd chdir Set-Location sl", ReadFolder);
        Add("popd", static (_, _, reader) => reader.GoBack());
        Add("npm pnpm yarn bun", NodeTools.Read);
        Add("make gmake just task poe nox tox", TargetTools.Read);
        Add("docker docker-compose podman podman-compose", ContainerTools.Read);
        Add("dotnet", DotnetTools.Read);
        Add("python python3 py pip pip3 pytest uv poetry pipenv pdm uvicorn", PythonTools.Read);
        Add("bash sh zsh source . pwsh powershell chmod start", FileTools.ReadScript);
        Add("node tsx ts-node deno", FileTools.ReadProgram);
        Add("cp copy Copy-Item", FileTools.ReadCopy);
        Add("mkdir touch md New-Item", FileTools.ReadMade);
        Add("mv move ln unzip tar curl wget nano vim vi code notepad cat echo tee openssl", FileTools.ReadWritten);
        Add("Invoke-WebRequest Invoke-RestMethod iwr irm", FileTools.ReadWritten);
        Add("git", FileTools.ReadGit);
        Add("npx bunx degit cookiecutter django-admin cargo ng vue rails", FileTools.ReadBeginning);
        return table;

        void Add(string programs, CommandMeaning meaning)
        {
            foreach (var program in programs.Split(' ')) table.Add(program, meaning);
        }
    }

    /// <summary>Whether a program is called by its path within the repository.</summary>
    private static bool IsPath(ReadOnlySpan<char> program) => program.StartsWith("./") || program.StartsWith(".\\");

    /// <summary>A script that is called by its path. What is called so and has no ending is there, or may be built.</summary>
    private static bool ReadScript(string program, string name, CommandReader reader)
    {
        if (OfEnvironments.Has(name)) return false;
        var path = ToldPath.Clean(program);
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

    /// <summary>The name of a program without the folder of a virtual environment and <c>.exe</c>.</summary>
    private static string NameOf(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private static void ReadFolder(string program, CommandWords words, CommandReader reader)
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
