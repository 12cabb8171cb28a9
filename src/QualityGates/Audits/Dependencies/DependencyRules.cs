using System.Collections.Immutable;

namespace QualityGates.Audits.Dependencies;

/// <summary>The rules of the dependency audit.</summary>
public static class DependencyRules
{
    /// <summary>How the audit is called.</summary>
    public const string AuditName = "dependencies";

    /// <summary>QG0201.</summary>
    public static Rule Layer { get; } = new(
        "QG0201", "Import against the order of layers", Severity.Error,
        "Layers hold only as long as nothing below knows what is above it; one import up, and both change together.",
        "Move what is needed down, or pass it in from above.");

    /// <summary>QG0202.</summary>
    public static Rule Forbidden { get; } = new(
        "QG0202", "Forbidden dependency", Severity.Error,
        "Somebody decided that these two must not know each other, and wrote down why.",
        "Go through what the rule leaves open, or move the code to where it may use this.");

    /// <summary>QG0203.</summary>
    public static Rule NotAllowed { get; } = new(
        "QG0203", "Dependency beyond what is allowed", Severity.Error,
        "The list of what these files may use is complete; what is not on it was never agreed on.",
        "Use what is on the list, or extend the list and say why.");

    /// <summary>QG0204.</summary>
    public static Rule Required { get; } = new(
        "QG0204", "Missing dependency that is required", Severity.Error,
        "These files take part in something only by importing it.",
        "Import what the rule names.");

    /// <summary>QG0205.</summary>
    public static Rule Independence { get; } = new(
        "QG0205", "Dependency between independent parts", Severity.Error,
        "Parts that know each other cannot be changed, tested or removed one by one.",
        "Move what both need to a place below both, or let somebody above bring them together.");

    /// <summary>QG0206.</summary>
    public static Rule PublicSurface { get; } = new(
        "QG0206", "Import past the public surface", Severity.Error,
        "What is imported from inside cannot be changed by those who own it.",
        "Import it from the public surface; if it is not there, ask its owners to offer it.");

    /// <summary>QG0207.</summary>
    public static Rule Restricted { get; } = new(
        "QG0207", "Import of what only others may use", Severity.Error,
        "Everything else is meant to go through those who may import it.",
        "Go through one of the files that may import it.");

    /// <summary>QG0208.</summary>
    public static Rule Cycle { get; } = new(
        "QG0208", "Import that closes a cycle", Severity.Error,
        "In a cycle nothing can be understood, tested, loaded or moved without all of the rest.",
        "Move what is imported to a file that both can import, or pass it in.");

    /// <summary>QG0209.</summary>
    public static Rule Orphan { get; } = new(
        "QG0209", "File that nothing imports", Severity.Note,
        "Nobody runs it, and everybody maintains it.",
        "Delete it, or name it as an entry point.");

    /// <summary>QG0210.</summary>
    public static Rule Coupling { get; } = new(
        "QG0210", "Fan-in or fan-out over its limit", Severity.Error,
        "What depends on everything changes with everything; what everything depends on cannot change at all.",
        "Split it along those who use it, or along what it uses.");

    /// <summary>QG0211.</summary>
    public static Rule BrokenImport { get; } = new(
        "QG0211", "Import of a file that is not there", Severity.Error,
        "It fails as soon as it runs, and until then nobody knows.",
        "Mend the import, or bring the file back.");

    /// <summary>QG0212.</summary>
    public static Rule MiscasedImport { get; } = new(
        "QG0212", "Import in another case than its file", Severity.Error,
        "It works on one machine and fails on another: file systems of Linux tell upper from lower case, and Python does so everywhere.",
        "Spell the import as the file is spelled.");

    /// <summary>QG0213.</summary>
    public static Rule BrokenManifest { get; } = new(
        "QG0213", "Module configuration that cannot be followed", Severity.Warning,
        "Imports that depend on it are resolved otherwise than somebody meant, or not at all.",
        "Mend what is named; until then imports are resolved as if it were not there.");

    /// <summary>QG0214.</summary>
    public static Rule StaleDecision { get; } = new(
        "QG0214", "Rule that cites a decision no longer in force", Severity.Warning,
        "Whoever breaks the rule reads why it exists, and finds nothing, or the opposite.",
        "Name the decision that holds now, or remove the rule.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        Layer, Forbidden, NotAllowed, Required, Independence, PublicSurface, Restricted, Cycle, Orphan, Coupling, BrokenImport,
        MiscasedImport, BrokenManifest, StaleDecision,
    ];
}
