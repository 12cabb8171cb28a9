using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Facts;

namespace QualityGates.Audits.Monoliths;

/// <summary>How one file is made, computed from its facts alone.</summary>
/// <param name="File">The file.</param>
/// <param name="Concern">What it is mainly about: where it lives, else what it imports most, else <see cref="Concern.General"/>.</param>
/// <param name="Concerns">The distinct kinds of systems it talks to through libraries, itself included, by name.</param>
/// <param name="Types">How many types it declares.</param>
/// <param name="Functions">How many functions, methods and the like it declares.</param>
/// <param name="LargestMember">Its longest function or the like, if any.</param>
/// <param name="LargestType">Its longest type, if any.</param>
/// <param name="Groups">State groups of the longest type; empty where the scanner reports no touched state.</param>
public sealed record FileProfile(
    SourceFile File,
    Concern Concern,
    ImmutableArray<Concern> Concerns,
    int Types,
    int Functions,
    Declaration? LargestMember,
    Declaration? LargestType,
    ImmutableArray<StateGroup> Groups)
{
    /// <summary>The longest member's share of the file's lines, 0 to 1.</summary>
    public double LargestMemberShare => LargestMember is null ? 0 : (double)LargestMember.Lines / File.Facts.Lines.Physical;

    /// <summary>Looks at one file.</summary>
    public static FileProfile Of(SourceFile file)
    {
        Declaration? member = null, type = null;
        var (types, functions, typeIndex) = (0, 0, -1);
        var declarations = file.Facts.Declarations;
        for (var i = 0; i < declarations.Length; i++)
        {
            var declaration = declarations[i];
            if (declaration.IsType)
            {
                types++;
                if (type is null || declaration.Lines > type.Lines) (type, typeIndex) = (declaration, i);
            }
            else
            {
                functions++;
                if (member is null || declaration.Lines > member.Lines) member = declaration;
            }
        }

        var concerns = ConcernsOf(file, out var main);
        return new FileProfile(
            file, main, concerns, types, functions, member, type, typeIndex < 0 ? [] : Cohesion.GroupsOf(declarations, typeIndex));
    }

    private static ImmutableArray<Concern> ConcernsOf(SourceFile file, out Concern main)
    {
        Span<int> votes = stackalloc int[(int)Concern.Documentation + 1];
        foreach (var import in file.Facts.Imports) votes[(int)ConcernTable.OfLibrary(import.Specifier)]++;
        votes[(int)Concern.General] = 0;
        var imported = MostVoted(votes);
        main = OfFolder(file);
        votes[(int)main]++;
        // What is imported says more than that somebody put it among the scripts.
        if (main == Concern.General || (main == Concern.Build && imported != Concern.General)) main = imported;
        var systems = ImmutableArray.CreateBuilder<Concern>();
        for (var concern = Concern.General; concern <= Concern.Documentation; concern++)
            if (votes[(int)concern] > 0 && IsSystem(concern)) systems.Add(concern);
        return systems.DrainToImmutable();
    }

    /// <summary>The concern with most votes, of equals the first; <see cref="Concern.General"/> where there are none.</summary>
    private static Concern MostVoted(ReadOnlySpan<int> votes)
    {
        var most = 0;
        for (var i = 1; i < votes.Length; i++)
            if (votes[i] > votes[most]) most = i;
        return (Concern)most;
    }

    /// <summary>The concern of the folder; the routes of a component are pages, not endpoints.</summary>
    private static Concern OfFolder(SourceFile file)
    {
        if (TestFile.Is(file.Path)) return Concern.Testing;
        var concern = ConcernTable.OfFolder(file.Path.Folder, '/');
        return concern == Concern.WebApi && file.Facts.Language is "TSX" or "Svelte" or "Vue" ? Concern.UserInterface : concern;
    }

    /// <summary>Whether it is something a file talks to, rather than what the file is for.</summary>
    private static bool IsSystem(Concern concern) => concern is not (
        Concern.General or Concern.Styling or Concern.Domain or Concern.Integrations or Concern.Configuration
        or Concern.Testing or Concern.Build or Concern.Documentation);
}
