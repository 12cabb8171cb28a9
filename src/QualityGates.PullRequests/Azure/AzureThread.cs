namespace QualityGates.PullRequests.Azure;

/// <summary>What is to be said in the thread.</summary>
/// <param name="IsOurs">Whether a comment is ours, by a line of it that people do not see.</param>
/// <param name="Rewrite">
/// Makes the new text of the comment from the one that is there (null for none); null where it is to stay as it is, because a newer run wrote it.
/// </param>
/// <param name="IsOpen">Whether somebody has to do something, by what the comment says, so that the thread stays open.</param>
/// <param name="IsWorthBeginning">Whether there is something to say where nothing was said yet.</param>
public sealed record AzureMessage(Func<string, bool> IsOurs, Func<string?, string?> Rewrite, Func<string, bool> IsOpen, bool IsWorthBeginning);

/// <summary>
/// The one thread in which we speak: found by a hidden line, edited in place, closed when there is nothing left to do. A comment that
/// somebody else wrote with our marker cannot be edited with our token, and is left alone.
/// </summary>
public static class AzureThread
{
    /// <summary>Says it.</summary>
    /// <returns>Whether the thread is there now.</returns>
    /// <exception cref="AzureException">Azure Repos did not do what it was asked for.</exception>
    public static async Task<bool> SayAsync(AzureRepos repos, AzureMessage message, CancellationToken cancellationToken)
    {
        var mine = (await FindAsync(repos, message, cancellationToken).ConfigureAwait(false)).ToList();
        for (; mine.Count > 0; mine.RemoveAt(0))
        {
            if (!await TryEditAsync(repos, mine[0], message, cancellationToken).ConfigureAwait(false)) continue;
            foreach (var other in mine.Skip(1)) await TryRemoveAsync(repos, other, cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (!message.IsWorthBeginning || message.Rewrite(null) is not { } text) return false;
        var begun = await repos.CreateThreadAsync(text, StatusOf(message, text), cancellationToken).ConfigureAwait(false);
        // Two jobs may have begun one at the same time: the older one stays.
        foreach (var other in await FindAsync(repos, message, cancellationToken).ConfigureAwait(false))
        {
            if (other.Id < begun.Id) return await MergeIntoAsync(repos, other, begun, message, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private static string StatusOf(AzureMessage message, string text) => message.IsOpen(text) ? "active" : "closed";

    private static async Task<IEnumerable<AzureThreadData>> FindAsync(AzureRepos repos, AzureMessage message, CancellationToken cancellationToken)
    {
        var threads = await repos.ListThreadsAsync(cancellationToken).ConfigureAwait(false);
        return threads
            .Where(thread => !thread.IsDeleted && thread.Comments is [{ IsDeleted: false, Content: { } content }, ..] && message.IsOurs(content))
            .OrderBy(static thread => thread.Id);
    }

    /// <summary>Edits the comment and the status where they differ.</summary>
    /// <returns>Whether it could be: not where somebody else wrote it.</returns>
    private static async Task<bool> TryEditAsync(AzureRepos repos, AzureThreadData thread, AzureMessage message, CancellationToken cancellationToken)
    {
        var comment = thread.Comments![0];
        // A newer run has spoken.
        if (message.Rewrite(comment.Content) is not { } text) return true;
        try
        {
            if (text != comment.Content) await repos.UpdateCommentAsync(thread.Id, comment.Id, text, cancellationToken).ConfigureAwait(false);
            if (thread.Status != StatusOf(message, text)) await repos.SetThreadStatusAsync(thread.Id, StatusOf(message, text), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AzureException refused) when (refused.IsForbidden)
        {
            return false;
        }
    }

    private static async Task<bool> MergeIntoAsync(
        AzureRepos repos, AzureThreadData older, AzureThreadData begun, AzureMessage message, CancellationToken cancellationToken)
    {
        if (!await TryEditAsync(repos, older, message, cancellationToken).ConfigureAwait(false)) return true;
        await TryRemoveAsync(repos, begun, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Deletes a comment of ours, and with it the thread.</summary>
    /// <returns>Whether it could be: what somebody else wrote stays theirs.</returns>
    private static async Task<bool> TryRemoveAsync(AzureRepos repos, AzureThreadData thread, CancellationToken cancellationToken)
    {
        try
        {
            await repos.DeleteCommentAsync(thread.Id, thread.Comments is [{ Id: var id }, ..] ? id : 1, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AzureException refused) when (refused.IsForbidden)
        {
            return false;
        }
    }
}
