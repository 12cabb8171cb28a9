using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Text;

namespace QualityGates.Configuration;

/// <summary>Reads a text, or says in one sentence what is wrong with it.</summary>
internal delegate bool TextReading<T>(string text, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem) where T : class;

/// <summary>One item of a list that may hold a text, a list of texts or an object.</summary>
/// <param name="Texts">The texts; empty for an object.</param>
/// <param name="Section">The object, or null.</param>
internal sealed record ConfigEntry<T>(ImmutableArray<T> Texts, ConfigSection? Section);

/// <summary>
/// One object of the configuration, read key by key. A value of the wrong type or range becomes a problem and reads as if it
/// were absent, so that one run reports everything that is wrong.
/// </summary>
internal sealed class ConfigSection
{
    private readonly ConfigObject _json;
    private readonly ProblemList _problems;
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<ConfigSection> _sections = [];

    internal ConfigSection(ConfigObject json, string path, ProblemList problems) => (_json, Path, _problems) = (json, path, problems);

    /// <summary>The keys from the root to here: <c>monoliths.file</c>, <c>monoliths.overrides[0]</c>; empty for the root.</summary>
    public string Path { get; }

    /// <summary>Every key that was asked for in this section and in those below it, as <see cref="Path"/> spells them.</summary>
    public IEnumerable<string> KnownPaths => _known.Select(PathOf).Concat(_sections.SelectMany(section => section.KnownPaths));

    /// <summary>Whether a key is stated, with whatever value.</summary>
    public bool States(string name) => Read(name) is not null;

    /// <summary>Whether a key is not stated, or holds an empty list.</summary>
    public bool IsEmptyList(string name) => Read(name) is null or ConfigList { Items.IsEmpty: true };

    /// <summary>A whole number, or <paramref name="fallback"/>.</summary>
    public int Integer(string name, int min, int max, int fallback)
    {
        if (Read(name) is not { } node) return fallback;
        if (node is ConfigNumber { Value: { } value } && value >= min && value <= max) return value;
        Reject(name, node, $"a whole number from {min} to {max}");
        return fallback;
    }

    /// <summary>A limit: a whole number, or null where it is switched off. False when nothing is stated.</summary>
    public bool TryLimit(string name, int min, int max, out int? limit)
    {
        limit = null;
        switch (Read(name))
        {
            case null:
                return false;
            case ConfigNumber { Value: { } value } when value >= min && value <= max:
                limit = value;
                return true;
            case ConfigWord { Word: "null" } or ConfigText { Value: "off" }:
                return true;
            case var other:
                Reject(name, other, $"a whole number from {min} to {max}, or 'off'", "off");
                return false;
        }
    }

    /// <summary>A text, or null.</summary>
    public string? Text(string name)
    {
        var node = Read(name);
        if (node is null or ConfigText) return (node as ConfigText)?.Value;
        Reject(name, node, "a text");
        return null;
    }

    /// <summary>Every member of an object whose keys are the user's own; those that are no texts are problems and left out.</summary>
    public ImmutableSortedDictionary<string, string> TextByKey()
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in _json.Members)
            if (Text(member.Name) is { } text) texts[member.Name] = text;
        return texts.ToImmutable();
    }

    /// <summary>One of the given words, or null.</summary>
    public string? Choice(string name, params string[] words)
    {
        if (Read(name) is not { } node) return null;
        if (node is ConfigText text && words.Contains(text.Value)) return text.Value;
        Reject(name, node, $"one of {Quotation.List(words)}", words);
        return null;
    }

    /// <summary>A list of names, each of them one of <paramref name="names"/>; others are problems and left out.</summary>
    /// <param name="name">The key.</param>
    /// <param name="what">What each item is, for the message: <c>language</c>.</param>
    /// <param name="names">The names there are.</param>
    public ImmutableArray<string> Names(string name, string what, IReadOnlyCollection<string> names)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Texts(name))
        {
            if (names.Contains(item.Value)) found.Add(item.Value);
            else _problems.Add(item.Offset, $"Unknown {what} {Quotation.Quote(item.Value)}.{NearestName.Suggestion(item.Value, names)}");
        }

        return found.DrainToImmutable();
    }

    /// <summary>A list of patterns over paths; those that are none are problems and left out.</summary>
    public ImmutableArray<Glob> Globs(string name)
    {
        var globs = ImmutableArray.CreateBuilder<Glob>();
        foreach (var item in Texts(name))
        {
            if (Glob.TryParse(item.Value, out var glob, out var error)) globs.Add(glob);
            else _problems.Add(item.Offset, $"{Quotation.Quote(item.Value)} is no pattern: {error}.");
        }

        return globs.DrainToImmutable();
    }

    /// <summary><c>true</c> or <c>false</c>; <c>false</c> where nothing is stated.</summary>
    public bool Flag(string name)
    {
        if (Read(name) is not { } node) return false;
        if (node is ConfigWord { Word: "true" or "false" } word) return word.Word == "true";
        Reject(name, node, "true or false");
        return false;
    }

    /// <summary>A text or a list of texts, each of them read; those that cannot be are problems and left out.</summary>
    public ImmutableArray<T> OneOrMore<T>(string name, TextReading<T> read) where T : class
    {
        var node = Read(name);
        if (node is ConfigText text) return ReadAll(name, [text], read);
        if (node is ConfigList list) return ReadAll(name, list.Items, read);
        if (node is not null) Reject(name, node, "a text or a list of texts");
        return [];
    }

    /// <summary>The items of a list, each of them a text, a list of texts or an object.</summary>
    public ImmutableArray<ConfigEntry<T>> Entries<T>(string name, TextReading<T> read) where T : class
    {
        var entries = ImmutableArray.CreateBuilder<ConfigEntry<T>>();
        foreach (var item in Items(name))
        {
            var path = $"{PathOf(name)}[{entries.Count}]";
            if (item is not (ConfigText or ConfigList or ConfigObject))
                _problems.Add(item.Offset, $"'{path}' must be a text, a list of texts or an object, and is {item.Description}.");
            entries.Add(item is ConfigObject json
                ? new ConfigEntry<T>([], Add(json, path))
                : new ConfigEntry<T>(ReadAll(name, item is ConfigList list ? list.Items : item is ConfigText ? [item] : [], read), null));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Every key of an object whose keys are the user's own, in the order of the file, and only once.</summary>
    public ImmutableArray<string> OwnKeys()
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var member in _json.Members)
            if (_known.Add(member.Name)) keys.Add(member.Name);
        return keys.DrainToImmutable();
    }

    /// <summary>The section under a key; an empty one where it is absent.</summary>
    public ConfigSection Section(string name)
    {
        var node = Read(name);
        if (node is not (null or ConfigObject)) Reject(name, node, "an object, { … }");
        return Add(node as ConfigObject, PathOf(name));
    }

    /// <summary>The sections in a list.</summary>
    public ImmutableArray<ConfigSection> Sections(string name)
    {
        var sections = ImmutableArray.CreateBuilder<ConfigSection>();
        foreach (var item in Items(name))
        {
            var path = $"{PathOf(name)}[{sections.Count}]";
            if (item is not ConfigObject) _problems.Add(item.Offset, $"'{path}' must be an object, {{ … }}, and is {item.Description}.");
            sections.Add(Add(item as ConfigObject, path));
        }

        return sections.DrainToImmutable();
    }

    /// <summary>Reports that the value of a key is wrong for a reason of the reader's own. Nothing is reported where it is absent.</summary>
    public void Report(string name, string message)
    {
        if (Read(name) is { } node) _problems.Add(node.Offset, message);
    }

    /// <summary>Reports that something is wrong with this section as a whole, or missing in it.</summary>
    public void ReportHere(string message) => _problems.Add(_json.Offset, message);

    /// <summary>Reports each key that was never asked for, here and in the sections that were.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var member in _json.Members)
        {
            if (_known.Contains(member.Name)) continue;
            var where = Path.Length == 0 ? "" : $" in '{Path}'";
            _problems.Add(member.Offset, $"Unknown key {Quotation.Quote(member.Name)}{where}.{SuggestionFor(member.Name)}");
        }

        foreach (var section in _sections) section.ReportUnknownKeys();
    }

    private string SuggestionFor(string typed) =>
        NearestName.Suggestion(typed, _known) is { Length: > 0 } suggestion ? suggestion
        : _known.Count <= 10 ? $" Known keys: {Quotation.List(_known)}." : "";

    private ConfigNode? Read(string name)
    {
        _known.Add(name);
        return _json[name];
    }

    private ImmutableArray<ConfigNode> Items(string name)
    {
        var node = Read(name);
        if (node is null) return [];
        if (node is ConfigList list) return list.Items;
        Reject(name, node, "a list, [ … ]");
        return [];
    }

    private IEnumerable<ConfigText> Texts(string name)
    {
        foreach (var item in Items(name))
        {
            if (item is ConfigText text) yield return text;
            else _problems.Add(item.Offset, $"'{PathOf(name)}' must hold texts only, and here is {item.Description}.");
        }
    }

    private ImmutableArray<T> ReadAll<T>(string name, ImmutableArray<ConfigNode> items, TextReading<T> read) where T : class
    {
        var values = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
        {
            if (item is not ConfigText text) _problems.Add(item.Offset, $"'{PathOf(name)}' must hold texts only, and here is {item.Description}.");
            else if (read(text.Value, out var value, out var problem)) values.Add(value);
            else _problems.Add(item.Offset, problem);
        }

        return values.DrainToImmutable();
    }

    private ConfigSection Add(ConfigObject? json, string path)
    {
        var section = new ConfigSection(json ?? new ConfigObject(0, []), path, _problems);
        _sections.Add(section);
        return section;
    }

    private void Reject(string name, ConfigNode node, string expected, params string[] words)
    {
        var suggestion = node is ConfigText text ? NearestName.Suggestion(text.Value, words) : "";
        _problems.Add(node.Offset, $"'{PathOf(name)}' must be {expected}, and is {node.Description}.{suggestion}");
    }

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
