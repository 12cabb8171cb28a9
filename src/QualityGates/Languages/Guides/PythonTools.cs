using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what Python and its package managers are told to run and to install.</summary>
internal static class PythonTools
{
    /// <summary>Reads one command.</summary>
    /// <param name="tool">Which of them.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string tool, CommandWords words, CommandReader reader)
    {
        switch (tool)
        {
            case "pip" or "pip3":
                ReadPip(words, reader);
                break;
            case "pytest":
                ReadTests(words, reader);
                break;
            case "uvicorn":
                if (words.TakePlain(" --host --port --reload-dir ") is var app && app.IndexOf(':') is > 0 and var colon) NeedModule(app[..colon], tool, reader);
                break;
            case "uv" when words.Peek == "pip":
                words.Take();
                ReadPip(words, reader);
                break;
            case "uv" or "poetry" or "pipenv" or "pdm":
                ReadRun(tool, words, reader);
                break;
            default:
                ReadPython(words, reader);
                break;
        }
    }

    private static void ReadRun(string tool, CommandWords words, CommandReader reader)
    {
        if (words.Take() != "run") return;
        while (words.Peek.StartsWith('-'))
            if (words.Take() is "--with" or "--extra" or "--group" or "--python" or "-p" or "--directory" or "--project" or "--package") words.Take();
        if (words.Peek.EndsWith(".py", StringComparison.Ordinal)) reader.NeedPath(CommandNeed.File, tool, words.Peek);
        else if (tool != "pdm") reader.ReadRest(words);
    }

    private static void ReadPip(CommandWords words, CommandReader reader)
    {
        if (words.Take() != "install") return;
        while (words.HasMore)
        {
            var word = words.Take();
            if (word is "-r" or "--requirement" or "-c" or "--constraint") reader.NeedPath(CommandNeed.File, "pip", words.Take());
            else if (word.StartsWith("--requirement=", StringComparison.Ordinal)) reader.NeedPath(CommandNeed.File, "pip", word["--requirement=".Length..]);
            else if (word is "-e" or "--editable" && words.Take() is var folder)
            {
                var bracket = folder.IndexOf('[');
                if (bracket >= 0) folder = folder[..bracket];
                if (ToldPath.Clean(folder).Length > 0) reader.NeedPath(CommandNeed.File, "pip", folder);
            }
        }
    }

    private static void ReadTests(CommandWords words, CommandReader reader)
    {
        while (words.HasMore)
        {
            var word = words.Take();
            var colon = word.IndexOf("::", StringComparison.Ordinal);
            if (colon >= 0) word = word[..colon];
            if (word.EndsWith(".py", StringComparison.Ordinal) && word[0] != '-') reader.NeedPath(CommandNeed.File, "pytest", word);
        }
    }

    private static void ReadPython(CommandWords words, CommandReader reader)
    {
        while (words.Peek.StartsWith('-') && words.Peek is not ("-m" or "-c" or "-"))
            if (words.Take() is "-W" or "-X") words.Take();
        if (words.Peek == "-m")
        {
            words.Take();
            var module = words.Take();
            if (module == "pip") ReadPip(words, reader);
            else if (module == "pytest") ReadTests(words, reader);
            else if (module is "venv" or "virtualenv") reader.Need(CommandNeed.Creates, "python", ToldPath.Clean(words.Take()));
            else NeedModule(module, "python", reader);
        }
        else if (words.Peek.EndsWith(".py", StringComparison.Ordinal)) reader.NeedPath(CommandNeed.File, "python", words.Peek);
    }

    private static void NeedModule(string module, string tool, CommandReader reader)
    {
        if (module.Contains('.') && ToldPath.IsPlain(module) && module.AsSpan().IndexOfAny('/', '\\') < 0) reader.Need(CommandNeed.Module, tool, module);
    }
}
