using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what docker is told to build and to start.</summary>
internal static class ContainerTools
{
    private const string ComposeOptions = " -f --file -p --project-name --env-file --profile --project-directory --ansi --parallel ";
    private const string VerbOptions =
        " -t --timeout --tail -n --scale -e --env -u --user -w --workdir --index --since --until --pull -p --publish --name -v --volume --entrypoint" +
        " --build-arg --exit-code-from --attach --no-attach --wait-timeout --signal -s ";

    /// <summary>Reads one command.</summary>
    /// <param name="tool">The name of the program.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string tool, CommandWords words, CommandReader reader)
    {
        if (tool.EndsWith("-compose", StringComparison.Ordinal)) ReadCompose(words, reader);
        else if (words.Peek == "compose")
        {
            words.Take();
            ReadCompose(words, reader);
        }
        else if (words.Peek is "build" or "buildx") ReadBuild(words, reader);
    }

    private static void ReadCompose(CommandWords words, CommandReader reader)
    {
        var (files, isKnown) = (new List<string>(), true);
        var verb = words.TakePlain(ComposeOptions, (option, value) =>
        {
            if (option is "--project-directory") isKnown = false;
            if (option is not ("-f" or "--file")) return;
            var path = ToldPath.Clean(value);
            isKnown &= ToldPath.IsPlain(path);
            files.Add(path);
        });
        if (!isKnown || verb.Length == 0) return;
        foreach (var file in files) reader.Need(CommandNeed.File, "docker compose", file);
        if (files.Count == 0 && verb is "up" or "start" or "build") reader.Need(CommandNeed.Service, "docker compose", "");
        var takesOne = verb is "exec" or "run" or "port";
        if (!takesOne && verb is not ("up" or "start" or "restart" or "stop" or "logs" or "build" or "pull" or "rm" or "kill" or "create")) return;
        for (var service = Next(); service.Length > 0; service = takesOne ? "" : Next())
            if (ToldPath.IsName(service)) reader.Need(CommandNeed.Service, "docker compose", service, files: [.. files]);

        string Next() => words.TakePlain(VerbOptions);
    }

    private static void ReadBuild(CommandWords words, CommandReader reader)
    {
        var isBuildx = words.Peek == "buildx";
        words.Take();
        if (words.Peek == "build") words.Take();
        else if (isBuildx) return;
        var file = "";
        var context = words.TakePlain(
            " -f --file -t --tag --target --build-arg --platform --progress --network --secret --ssh --cache-from --cache-to -o --output --label --build-context ",
            (option, value) => file = option is "-f" or "--file" ? value : file);
        if (file.Length > 0) reader.NeedPath(CommandNeed.File, "docker build", file);
        else if (context == "." || ToldPath.IsPlain(ToldPath.Clean(context)))
            reader.NeedPath(CommandNeed.File, "docker build", ToldPath.Join(ToldPath.Clean(context), "Dockerfile"));
    }
}
