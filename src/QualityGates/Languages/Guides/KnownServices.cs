namespace QualityGates.Languages.Guides;

/// <summary>Services that many repositories have, by the words that documents, variables and compose files use for them.</summary>
internal static class KnownServices
{
    // Longer words before those that they begin with.
    private static readonly (string Word, string Service)[] Words =
    [
        ("postgresql", "postgres"), ("postgres", "postgres"), ("redis", "redis"), ("mysql", "mysql"), ("mariadb", "mysql"), ("mongodb", "mongo"),
        ("mongo", "mongo"), ("rabbitmq", "rabbitmq"), ("elasticsearch", "elasticsearch"), ("minio", "minio"), ("mailpit", "mailpit"),
        ("mailhog", "mailhog"), ("jaeger", "jaeger"), ("backend", "backend"), ("api", "api"), ("frontend", "frontend"), ("admin", "admin"),
    ];

    /// <summary>The only service that a text names; null where it names none, or several.</summary>
    public static string? Only(ReadOnlySpan<char> text)
    {
        string? found = null;
        foreach (var (word, service) in Words)
        {
            if (found == service || !HasWord(text, word)) continue;
            if (found == "backend" && service == "api") continue;
            if (found is not null) return null;
            found = service;
        }

        return found;
    }

    /// <summary>The service that a variable sets the port of: <c>POSTGRES_PORT</c>; null where it is none that is known.</summary>
    public static string? OfVariable(ReadOnlySpan<char> variable)
    {
        if (!variable.EndsWith("_PORT", StringComparison.Ordinal)) return null;
        var name = variable[..^"_PORT".Length];
        foreach (var (word, service) in Words)
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return service == "api" ? "backend" : service;
        return null;
    }

    /// <summary>The service that a compose file calls so; null where it is none that is known.</summary>
    public static string? OfName(ReadOnlySpan<char> name)
    {
        foreach (var (word, service) in Words)
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return service == "api" ? "backend" : service;
        return null;
    }

    private static bool HasWord(ReadOnlySpan<char> text, string word)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            at += from;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
            from = end;
        }

        return false;
    }
}
