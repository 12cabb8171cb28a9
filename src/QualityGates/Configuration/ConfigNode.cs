using System.Collections.Immutable;

namespace QualityGates.Configuration;

/// <summary>One JSON value, and where it stands.</summary>
/// <param name="Offset">Byte offset of its first byte.</param>
internal abstract record ConfigNode(int Offset)
{
    /// <summary>What it is, for a message: <c>a number</c>.</summary>
    public abstract string Description { get; }
}

/// <summary>A JSON object; of members with equal names the first one counts, and the others are problems.</summary>
internal sealed record ConfigObject(int Offset, ImmutableArray<ConfigMember> Members) : ConfigNode(Offset)
{
    private readonly Dictionary<string, ConfigMember> _byName = Index(Members);

    /// <inheritdoc/>
    public override string Description => "an object";

    /// <summary>The value of a member, or null.</summary>
    public ConfigNode? this[string name] => _byName.GetValueOrDefault(name).Value;

    /// <summary>A member with its place, or null.</summary>
    public ConfigMember? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    private static Dictionary<string, ConfigMember> Index(ImmutableArray<ConfigMember> members)
    {
        var byName = new Dictionary<string, ConfigMember>(members.Length, StringComparer.Ordinal);
        foreach (var member in members) byName.TryAdd(member.Name, member);
        return byName;
    }
}

/// <summary>A name and its value; <paramref name="Offset"/> is the name's.</summary>
internal readonly record struct ConfigMember(string Name, int Offset, ConfigNode Value);

/// <summary>A JSON array.</summary>
internal sealed record ConfigList(int Offset, ImmutableArray<ConfigNode> Items) : ConfigNode(Offset)
{
    /// <inheritdoc/>
    public override string Description => "a list";
}

/// <summary>A JSON string.</summary>
internal sealed record ConfigText(int Offset, string Value) : ConfigNode(Offset)
{
    /// <inheritdoc/>
    public override string Description => Quotation.Quote(Value);
}

/// <summary>A JSON number; <paramref name="Value"/> is null when it is no whole number or a huge one.</summary>
internal sealed record ConfigNumber(int Offset, int? Value) : ConfigNode(Offset)
{
    /// <inheritdoc/>
    public override string Description => Value is { } value ? $"{value}" : "a number that is not whole or too large";
}

/// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record ConfigWord(int Offset, string Word) : ConfigNode(Offset)
{
    /// <inheritdoc/>
    public override string Description => Word;
}
