namespace QualityGates.Languages;

/// <summary>Reads which program the first line of a script asks for.</summary>
internal static class Shebang
{
    /// <summary>Program names longer than this are none that is known.</summary>
    public const int LongestInterpreter = 32;

    /// <summary>
    /// The program of <c>#!/usr/bin/python3</c> or <c>#!/usr/bin/env -S VAR=x deno run</c>: its file name, with <c>env</c>, its
    /// options and its variables passed over.
    /// </summary>
    public static bool Interpreter(ReadOnlySpan<byte> head, out ReadOnlySpan<byte> program)
    {
        program = default;
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        if (!head.StartsWith("#!"u8)) return false;
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? head[2..] : head[2..end];
        program = NextProgram(ref line);
        if (!program.SequenceEqual("env"u8)) return program.Length is > 0 and <= LongestInterpreter;
        do
        {
            program = NextProgram(ref line);
        }
        while (program.Length > 0 && (program[0] == '-' || program.Contains((byte)'=')));

        return program.Length is > 0 and <= LongestInterpreter;
    }

    /// <summary>Takes the next word off the line, without the folders in front of it.</summary>
    private static ReadOnlySpan<byte> NextProgram(scoped ref ReadOnlySpan<byte> line)
    {
        line = line.TrimStart(" \t"u8);
        var end = line.IndexOfAny((byte)' ', (byte)'\t');
        var word = end < 0 ? line : line[..end];
        line = line[word.Length..];
        if (word.Contains((byte)'=')) return word;
        return word[(word.LastIndexOfAny((byte)'/', (byte)'\\') + 1)..];
    }
}
