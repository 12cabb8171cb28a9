using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what make, just, task and their like are told to make.</summary>
internal static class TargetTools
{
    /// <summary>Reads one command.</summary>
    /// <param name="tool">Which of them.</param>
    /// <param name="words">What follows.</param>
    /// <param name="reader">Receives what it needs.</param>
    public static void Read(string tool, CommandWords words, CommandReader reader)
    {
        var (folder, file, isKnown) = ("", "", true);
        var options = tool switch
        {
            "make" or "gmake" => " -C --directory -f --file --makefile -j -l -o -W ",
            "just" => " -f --justfile -d --working-directory --set ",
            "task" => " -d --dir -t --taskfile -C -o ",
            "nox" => " -s --session --sessions -f -e -k -p -t ",
            "tox" => " -e -c -r ",
            _ => " -C ",
        };
        var named = new List<string>();
        for (var target = Next(); target.Length > 0; target = Next())
        {
            if (tool is "nox" or "tox") continue;
            if (ToldPath.IsName(target)) named.Add(target);
            else if (!target.Contains('=')) isKnown = false;
            if (tool is "just" or "poe") break; // What follows is given to the recipe.
        }

        if (!isKnown) return;
        foreach (var target in named) reader.Need(CommandNeed.Target, tool == "gmake" ? "make" : tool, target, folder, files: file.Length > 0 ? [file] : []);

        string Next() => words.TakePlain(options, Receive);

        void Receive(string option, string value)
        {
            if (tool is "nox" or "tox") return;
            if (option is "-j" or "-l" or "-o" or "-W" or "--set" or "-k") return;
            var path = ToldPath.Clean(value);
            isKnown &= path.Length == 0 || ToldPath.IsPlain(path);
            if (option is "-f" or "--file" or "--makefile" or "--justfile" or "-t" or "--taskfile") file = path;
            else folder = path;
        }
    }
}
