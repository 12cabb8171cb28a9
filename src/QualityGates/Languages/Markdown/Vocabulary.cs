using QualityGates.Text;

namespace QualityGates.Languages.Markdown;

/// <summary>What a word says of the files that are mentioned near it.</summary>
[Flags]
internal enum Says
{
    /// <summary>Nothing.</summary>
    Nothing = 0,
    /// <summary>What follows is planned, an example, or no more.</summary>
    Strong = 1,
    /// <summary>The same, but not of what it is done to: "add it to main.ts".</summary>
    Weak = 2,
    /// <summary>What follows is there, whatever was said before.</summary>
    Pointing = 4,
    /// <summary>What it is done to is no more, but its outcome is there: "renamed a.ts to b.ts".</summary>
    Change = 8,
    /// <summary>An outcome follows.</summary>
    Outcome = 16,
    /// <summary>What something is done to follows.</summary>
    Preposition = 32,
    /// <summary>What stands before it is planned, an example, or no more.</summary>
    Following = 64,
    /// <summary>So is all that stands under a heading with it.</summary>
    Section = 128,
    /// <summary>What stands under a heading with it shows how things may look, whatever is said there.</summary>
    Sample = 256,
    /// <summary>Under a heading with it readers are told to make what need not be there yet.</summary>
    Making = 512,
    /// <summary>What follows is where readers are sent, whatever its section is about.</summary>
    Sending = 1024,
    /// <summary>The next word says what may be, and not what is.</summary>
    Modal = 2048,
    /// <summary>After a word for what may be it says where something may stand.</summary>
    Standing = 4096,
}

/// <summary>The words that say something of files.</summary>
internal static class Vocabulary
{
    private static readonly WordTable Words = new WordTable(512)
        .Add((int)Says.Strong,
            "create creating extract extracting introduce propose scaffold could eg example delete deleting remove " +
            "removing removes drop dropped formerly previously was were imaginary ideally created proposal plan suggested " +
            "proposed todo planned future deleted removed legacy deprecated archived obsolete outdated superseded tbd " +
            "would hypothetical save saved rename renames migrated relocated replaces renamed moved replaced")
        .Add((int)Says.Change,
            "rename renames migrated relocated replaces renamed moved replaced")
        .Add((int)Says.Weak,
            "add adding added write writing implement old generate generates generated new place put produces produce emits")
        .Add((int)Says.Pointing,
            "see use uses using read check run refer follow open edit update updated modify extend inspect existing canonical current " +
            "currently located lives defined documented found")
        .Add((int)Says.Outcome,
            "to into with by as")
        .Add((int)Says.Preposition,
            "to into with by in from at on via under inside per")
        .Add((int)Says.Following,
            "proposed todo planned future deleted removed legacy deprecated archived obsolete outdated superseded tbd " +
            "would hypothetical renamed moved replaced new gone optional missing")
        .Add((int)Says.Section,
            "created proposal plan suggested proposed todo planned future deleted removed legacy deprecated archived " +
            "obsolete outdated superseded renamed moved plans proposals todos roadmap history changelog examples")
        .Add((int)Says.Sample,
            "example")
        .Add((int)Says.Making,
            "create creating add adding implement implementing")
        .Add((int)Says.Sending,
            "see refer read consult")
        .Add((int)Says.Modal,
            "can may might will should")
        .Add((int)Says.Standing,
            "live go be sit stand");

    /// <summary>What a word says, in whatever case.</summary>
    public static Says Of(ReadOnlySpan<char> word) => (Says)Words[word];
}
