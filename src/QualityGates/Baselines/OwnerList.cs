using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace QualityGates.Baselines;

/// <summary>Who answers for something, in the order and spelling of whoever says so. Two lists of equal names are equal.</summary>
[CollectionBuilder(typeof(OwnerList), nameof(Of))]
public sealed class OwnerList : IReadOnlyList<string>, IEquatable<OwnerList>
{
    private readonly ImmutableArray<string> _names;

    private OwnerList(ImmutableArray<string> names) => _names = names;

    /// <summary>Nobody.</summary>
    public static OwnerList None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public string this[int index] => _names[index];

    /// <summary>These, and nobody else.</summary>
    public static OwnerList Of(ReadOnlySpan<string> names) => names.IsEmpty ? None : new([.. names]);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(OwnerList? other) => other is not null && _names.SequenceEqual(other._names, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OwnerList);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _names[0]);
}
