namespace QualityGates.Audits.Monoliths;

/// <summary>What part of a system a file talks to, as told by what it imports and by where it lives.</summary>
public enum Concern
{
    /// <summary>Nothing in particular.</summary>
    General,
    /// <summary>Screens, components, widgets.</summary>
    UserInterface,
    /// <summary>State shared between screens.</summary>
    ClientState,
    /// <summary>Style sheets.</summary>
    Styling,
    /// <summary>Endpoints that others call.</summary>
    WebApi,
    /// <summary>Databases, tables, migrations.</summary>
    Persistence,
    /// <summary>Calls to other services over the network.</summary>
    Network,
    /// <summary>Queues, events, background jobs.</summary>
    Messaging,
    /// <summary>Starting and watching processes.</summary>
    Processes,
    /// <summary>Files and archives.</summary>
    FileSystem,
    /// <summary>Identity, permissions, cryptography.</summary>
    Security,
    /// <summary>Money.</summary>
    Payments,
    /// <summary>Mail and notifications.</summary>
    Notifications,
    /// <summary>Pictures, sound, video, graphics.</summary>
    Media,
    /// <summary>Language models and numerics.</summary>
    MachineLearning,
    /// <summary>Command-line parsing and terminals.</summary>
    CommandLine,
    /// <summary>Business rules and application services.</summary>
    Domain,
    /// <summary>Adapters to particular vendors.</summary>
    Integrations,
    /// <summary>Settings and environment.</summary>
    Configuration,
    /// <summary>Tests and test data.</summary>
    Testing,
    /// <summary>Builds, deployment, scripts.</summary>
    Build,
    /// <summary>Text for people.</summary>
    Documentation,
}

/// <summary>How concerns are written.</summary>
public static class ConcernTitles
{
    /// <summary>The concern in words, lower case, for use inside a sentence.</summary>
    public static string Title(this Concern concern) => concern switch
    {
        Concern.UserInterface => "user interface",
        Concern.ClientState => "client state",
        Concern.WebApi => "web API",
        Concern.FileSystem => "file system",
        Concern.MachineLearning => "machine learning",
        Concern.CommandLine => "command line",
        _ => concern.ToString().ToLowerInvariant(),
    };
}
