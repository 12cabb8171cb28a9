using System.Text;

namespace QualityGates.PullRequests.GitHub;

/// <summary>Where a repository lives, and what lets us in.</summary>
/// <param name="Api">
/// The root of the API: <c>https://api.github.com</c>, or <c>https://github.example.com/api/v3</c> of GitHub Enterprise Server.
/// </param>
/// <param name="Owner">Whose repository it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Token">What lets us in; it is shown nowhere, not even where this record is printed.</param>
public sealed record GitHubConnection(Uri Api, string Owner, string Name, string Token)
{
    /// <summary>Opens it with the client that this build was compiled with.</summary>
    /// <param name="policy">How often and how long it is tried; null for what is right for a build.</param>
    public IGitHub Open(RetryPolicy? policy = null)
    {
        var handler = GitHubHandler.To(this, policy ?? new RetryPolicy());
#if OCTOKIT
        return new OctokitGitHub(this, handler);
#else
        return new HttpGitHub(this, handler);
#endif
    }

    /// <summary>The root of the API, with the slash at its end without which a relative address would replace its last part.</summary>
    internal Uri Root => Api.AbsoluteUri.EndsWith('/') ? Api : new Uri(Api.AbsoluteUri + "/");

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Api = ").Append(Api).Append(", Owner = ").Append(Owner).Append(", Name = ").Append(Name);
        return true;
    }
}
