using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads which files shells run, and which ones commands copy, make and fetch.</summary>
internal static class FileTools
{
    private const string CloneOptions = " -b --branch --depth -o --origin -c --config -j ";

    /// <summary>Reads which script a shell runs.</summary>
    public static void ReadScript(string shell, CommandWords words, CommandReader reader)
    {
        while (words.HasMore)
        {
            var word = words.Take();
            if (word is "-c" or "-Command") return;
            if (word is "-ExecutionPolicy" or "-o") words.Take();
            if (word.Length == 0 || word[0] is '-' or '<' || word.StartsWith("+x", StringComparison.Ordinal)) continue;
            var ending = Path.GetExtension(word);
            if (ending is ".sh" or ".bash" or ".ps1" or ".zsh" or ".bat" or ".cmd") reader.NeedPath(CommandNeed.File, shell, word);
            return;
        }
    }

    /// <summary>Reads which program node and its like run.</summary>
    public static void ReadProgram(string runtime, CommandWords words, CommandReader reader)
    {
        var file = words.TakePlain(" -r --require --import --env-file ");
        if (Path.GetExtension(file) is ".js" or ".mjs" or ".cjs" or ".ts") reader.NeedPath(CommandNeed.File, runtime, file);
    }

    /// <summary>Reads a copy. Only a file that is meant to be copied is asked for: others may well be made by the reader.</summary>
    public static void ReadCopy(string program, CommandWords words, CommandReader reader)
    {
        var (from, to) = (words.TakePlain(" -t "), words.TakePlain(" -t "));
        if (to.Length == 0) return;
        if (IsSample(from)) reader.NeedPath(CommandNeed.File, "cp", from);
        Creates(to, reader);
        var name = ToldPath.Clean(from);
        Creates(ToldPath.Join(ToldPath.Clean(to), name[(name.LastIndexOf('/') + 1)..]), reader);
    }

    /// <summary>Reads which files and folders are made.</summary>
    public static void ReadMade(string program, CommandWords words, CommandReader reader)
    {
        for (var made = Next(); made.Length > 0; made = Next()) Creates(made, reader);

        string Next() => words.TakePlain(" -m -ItemType ");
    }

    /// <summary>Reads a command that may write any file that it names.</summary>
    public static void ReadWritten(string program, CommandWords words, CommandReader reader)
    {
        while (words.HasMore) Creates(words.Take().TrimStart('>'), reader);
    }

    /// <summary>Reads which repository is cloned.</summary>
    public static void ReadGit(string program, CommandWords words, CommandReader reader)
    {
        if (words.Take() != "clone") return;
        var address = words.TakePlain(CloneOptions);
        var folder = words.TakePlain(CloneOptions);
        var name = address.TrimEnd('/');
        if (name.EndsWith(".git", StringComparison.Ordinal)) name = name[..^4];
        var parts = name.Split('/', ':');
        if (folder.Length == 0) folder = parts[^1];
        var repository = parts.Length > 1 ? $"{parts[^2]}/{parts[^1]}" : name;
        reader.Need(CommandNeed.Clone, folder, repository);
    }

    /// <summary>Reads whether a project is begun.</summary>
    public static void ReadBeginning(string program, CommandWords words, CommandReader reader)
    {
        var first = words.TakePlain(" -p --package ");
        var begins = program switch
        {
            "npx" or "bunx" => first is "sv" or "storybook" || first.Contains("create", StringComparison.Ordinal)
                || first.Contains("degit", StringComparison.Ordinal),
            "degit" or "cookiecutter" => true,
            "django-admin" => first is "startproject",
            _ => first is "new" or "init" or "create",
        };
        if (begins) reader.Need(CommandNeed.Begins, program, "");
    }

    private static bool IsSample(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Contains("example", StringComparison.OrdinalIgnoreCase) || name.Contains("sample", StringComparison.OrdinalIgnoreCase)
            || name.Contains("template", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dist", StringComparison.Ordinal);
    }

    private static void Creates(string word, CommandReader reader)
    {
        var path = ToldPath.Clean(word);
        if (path.Length > 0 && ToldPath.IsPlain(path)) reader.Need(CommandNeed.Creates, "", path);
    }
}
