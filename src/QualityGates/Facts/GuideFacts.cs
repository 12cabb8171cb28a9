using System.Collections.Immutable;

namespace QualityGates.Facts;

/// <summary>What a document, or a script that talks to its user, tells people to type and what it says of ports and versions.</summary>
/// <param name="Commands">What to type, in order.</param>
/// <param name="Ports">The ports that it names, in order.</param>
/// <param name="Versions">The versions of tools that it names, in order.</param>
public sealed record GuideFacts(
    ImmutableArray<ToldCommand> Commands, ImmutableArray<StatedPort> Ports, ImmutableArray<StatedVersion> Versions);

/// <summary>What a told command needs, so that it can work. Of the command itself nothing else is kept: it may hold secrets.</summary>
/// <param name="Kind">What is needed.</param>
/// <param name="Tool">The program: <c>npm</c>, <c>pip</c>, <c>make</c>.</param>
/// <param name="Target">The name or path of what is needed, as written but for <c>\</c>, which is <c>/</c>.</param>
/// <param name="Line">Where, from 1.</param>
public sealed record ToldCommand(CommandNeed Kind, string Tool, string Target, int Line)
{
    /// <summary>The folder that the commands before it in the same block went to, from where the reader began: <c>frontend</c>, <c>../api</c>.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The package of a workspace that it is run in, by name; null for that of the folder, <c>*</c> for any.</summary>
    public string? Package { get; init; }

    /// <summary>The files that it is told to look into: those of <c>-f</c>. Empty where it looks for the usual ones.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Under which heading it stands; empty where there is none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Whether it stands in a line of prose rather than in a block of its own.</summary>
    public bool IsInProse { get; init; }

    /// <summary>Whether the tool would look for a program of that name too, so that a missing script proves nothing: <c>yarn vite</c>.</summary>
    public bool MayBeProgram { get; init; }
}

/// <summary>What a command needs.</summary>
public enum CommandNeed
{
    /// <summary>A folder to go to.</summary>
    Folder,
    /// <summary>A file that is read or run.</summary>
    File,
    /// <summary>A file that is called as a program, so that it has to be executable.</summary>
    Program,
    /// <summary>A script of a <c>package.json</c>.</summary>
    Script,
    /// <summary>The packages of a <c>package.json</c>, installed.</summary>
    Install,
    /// <summary>A project or solution of .NET; empty for the one that is there.</summary>
    Project,
    /// <summary>A service of a compose file.</summary>
    Service,
    /// <summary>A target of a Makefile, a justfile or a Taskfile, by the tool.</summary>
    Target,
    /// <summary>A module of Python.</summary>
    Module,
    /// <summary>Nothing: it makes the target, a file or folder.</summary>
    Creates,
    /// <summary>Nothing: it clones the repository that the target names.</summary>
    Clone,
    /// <summary>Nothing: it begins a project, in the folder that the target names if it names one, and what follows is about that.</summary>
    Begins,
}

/// <summary>A port that a document says a service listens on.</summary>
/// <param name="Service">Which, by a known word: <c>postgres</c>, <c>backend</c>; or the variable that sets it.</param>
/// <param name="Port">The number.</param>
/// <param name="Line">Where, from 1.</param>
public sealed record StatedPort(string Service, int Port, int Line);

/// <summary>A version of a tool that a document asks for.</summary>
/// <param name="Tool"><c>Node</c>, <c>Python</c> or <c>.NET</c>.</param>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second; -1 where there is none.</param>
/// <param name="IsMinimum">Whether later ones will do: <c>18+</c>.</param>
/// <param name="Line">Where, from 1.</param>
public sealed record StatedVersion(string Tool, int Major, int Minor, bool IsMinimum, int Line);
