using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads which files shells run, and which ones commands copy, make and fetch.</summary>
internal static class FileTools
{
    /// <summary>Reads one command.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string program, CommandWords words, CommandReader reader)
    {
        switch (program)
        {
            case "bash" or "sh" or "zsh" or "source" or "." or "pwsh" or "powershell" or "chmod" or "start":
                ReadScript(program, words, reader);
                break;
            case "node" or "tsx" or "ts-node" or "deno":
                if (words.TakePlain(" -r --require --import --env-file ") is var file && Path.GetExtension(file) is ".js" or ".mjs" or ".cjs" or ".ts")
                    reader.NeedPath(CommandNeed.File, program, file);
                break;
            case "cp" or "copy" or "Copy-Item":
                ReadCopy(words, reader);
                break;
            case "mkdir" or "touch" or "md" or "New-Item":
                for (var made = words.TakePlain(" -m -ItemType "); made.Length > 0; made = words.TakePlain(" -m -ItemType ")) Creates(made, reader);
                break;
            case "mv" or "move" or "ln" or "unzip" or "tar" or "curl" or "wget" or "nano" or "vim" or "vi" or "code" or "notepad" or "cat" or "echo" or "tee" or "openssl"
                or "Invoke-WebRequest" or "Invoke-RestMethod" or "iwr" or "irm":
                while (words.HasMore) Creates(words.Take().TrimStart('>'), reader);
                break;
            case "git":
                ReadGit(words, reader);
                break;
            case "npx" or "bunx" or "degit" or "cookiecutter" or "django-admin" or "cargo" or "ng" or "vue" or "rails":
                ReadBeginning(program, words, reader);
                break;
        }
    }

    private static void ReadScript(string shell, CommandWords words, CommandReader reader)
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

    /// <summary>Only a file that is meant to be copied is asked for: others may well be made by the reader.</summary>
    private static void ReadCopy(CommandWords words, CommandReader reader)
    {
        var (from, to) = (words.TakePlain(" -t "), words.TakePlain(" -t "));
        if (to.Length == 0) return;
        if (IsSample(from)) reader.NeedPath(CommandNeed.File, "cp", from);
        Creates(to, reader);
        var name = ToldPath.Clean(from);
        Creates(ToldPath.Join(ToldPath.Clean(to), name[(name.LastIndexOf('/') + 1)..]), reader);
    }

    private static bool IsSample(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Contains("example", StringComparison.OrdinalIgnoreCase) || name.Contains("sample", StringComparison.OrdinalIgnoreCase)
            || name.Contains("template", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dist", StringComparison.Ordinal);
    }

    private static void ReadGit(CommandWords words, CommandReader reader)
    {
        if (words.Take() != "clone") return;
        var address = words.TakePlain(" -b --branch --depth -o --origin -c --config -j ");
        var folder = words.TakePlain(" -b --branch --depth -o --origin -c --config -j ");
        var name = address.TrimEnd('/');
        if (name.EndsWith(".git", StringComparison.Ordinal)) name = name[..^4];
        var parts = name.Split('/', ':');
        if (folder.Length == 0) folder = parts[^1];
        var repository = parts.Length > 1 ? $"{parts[^2]}/{parts[^1]}" : name;
        reader.Need(CommandNeed.Clone, folder, repository);
    }

    private static void ReadBeginning(string program, CommandWords words, CommandReader reader)
    {
        var first = words.TakePlain(" -p --package ");
        var begins = program switch
        {
            "npx" or "bunx" => first.Contains("create", StringComparison.Ordinal) || first.Contains("degit", StringComparison.Ordinal) || first is "sv" or "storybook",
            "degit" or "cookiecutter" => true,
            "django-admin" => first is "startproject",
            _ => first is "new" or "init" or "create",
        };
        if (begins) reader.Need(CommandNeed.Begins, program, "");
    }

    private static void Creates(string word, CommandReader reader)
    {
        var path = ToldPath.Clean(word);
        if (path.Length > 0 && ToldPath.IsPlain(path)) reader.Need(CommandNeed.Creates, "", path);
    }
}
