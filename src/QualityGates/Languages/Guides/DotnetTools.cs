using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads which project or solution dotnet is told to work on.</summary>
internal static class DotnetTools
{
    private const string Options =
        " --project -p --startup-project -s -c --configuration -f --framework -r --runtime -o --output -v --verbosity --filter -l --logger --settings" +
        " --collect --launch-profile -lp --no-restore- --source -a --arch --os --property --results-directory --diag --context ";

    /// <summary>Reads one command.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string program, CommandWords words, CommandReader reader)
    {
        var verb = words.Take();
        if (verb == "watch" && words.Peek is "run" or "test" or "build") words.Take();
        if (verb == "new")
        {
            reader.Need(CommandNeed.Begins, "dotnet", "");
            return;
        }

        if (verb is not ("build" or "run" or "test" or "publish" or "restore" or "pack" or "watch" or "ef" or "clean")) return;
        var projects = new List<string>();
        var takesPlain = verb is not ("run" or "watch" or "ef");
        for (var word = words.TakePlain(Options, Receive); word.Length > 0; word = words.TakePlain(Options, Receive))
            if (takesPlain && IsProject(word)) projects.Add(word);
        foreach (var project in projects) reader.NeedPath(CommandNeed.Project, "dotnet", project);

        void Receive(string option, string value)
        {
            if (option is "--project" or "--startup-project" || option is "-p" or "-s" && (verb == "ef" || verb == "run") && !value.Contains('=')) projects.Add(value);
        }
    }

    private static bool IsProject(string word) =>
        word.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) ||
        word.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase) ||
        (word.AsSpan().IndexOfAny('/', '\\') > 0 && !word.Contains(".dll", StringComparison.OrdinalIgnoreCase));
}
