using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads what a script for Windows or a shell tells its user to type: what it prints, after <c>Run:</c> and the like.</summary>
internal static class ScriptMessages
{
    /// <summary>Whether a file may tell its user something.</summary>
    public static bool MayTell(ReadOnlySpan<char> name)
    {
        var ending = Path.GetExtension(name);
        return ending is ".bat" or ".cmd" or ".ps1" or ".sh";
    }

    /// <summary>Reads a script.</summary>
    /// <param name="text">The whole of it, as UTF-8.</param>
    /// <returns>What it says; null where that is nothing.</returns>
    public static GuideFacts? Read(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("pip install -r"u8) < 0 && text.IndexOf("npm "u8) < 0 && text.IndexOf("docker"u8) < 0) return null;
        var reader = new CommandReader();
        var number = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            number++;
            var line = text[range].Trim(" \t\r"u8);
            if (line.Length is 0 or > 500 || !Prints(line)) continue;
            if (Told(Encoding.UTF8.GetString(line)) is not { Length: > 0 } told) continue;
            reader.Begin();
            reader.Line = number;
            reader.Read(told);
        }

        var commands = reader.ToFacts();
        return commands.IsEmpty ? null : new GuideFacts(commands, [], []);
    }

    private static bool Prints(ReadOnlySpan<byte> line) =>
        line.StartsWith("echo "u8) || line.StartsWith("ECHO "u8) || line.StartsWith("Write-Host "u8) || line.StartsWith("printf "u8);

    /// <summary>The command in what a line prints: what follows a colon, or all of it. A line that prints into a file tells nobody.</summary>
    private static string? Told(string line)
    {
        if (line.Contains('>') || line.Contains('$') || line.Contains('%')) return null;
        var said = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'').Trim();
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        if (colon >= 0) said = said[(colon + 2)..].Trim(' ', '\'', '`', '"');
        var tool = said.Split(' ')[0];
        tool = tool[(tool.LastIndexOfAny(['/', '\\']) + 1)..];
        return tool is "pip" or "pip3" or "npm" or "pnpm" or "yarn" or "docker-compose" or "docker" ? said : null;
    }
}
