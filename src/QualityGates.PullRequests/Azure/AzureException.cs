using System.Globalization;
using System.Net;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests.Azure;

/// <summary>Azure Repos did not do what it was asked for.</summary>
public sealed class AzureException : Exception
{
    private AzureException(string message, Exception? inner = null) : base(message, inner)
    {
    }

    /// <summary>Whether the same may succeed a little later.</summary>
    public bool IsPassing { get; private init; }

    /// <summary>Whether the request was turned away before anything was done.</summary>
    public bool IsUndone { get; private init; }

    /// <summary>Whether it is the token that may not do this, so that the same with somebody else's thread may go.</summary>
    public bool IsForbidden { get; private init; }

    /// <summary>How long Azure asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>What an answer means, and what to do about it. The answer's own text is not shown: nobody knows what stands in it.</summary>
    internal static AzureException Of(HttpResponseMessage answer, AzureRepository repository, string variable) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.NonAuthoritativeInformation or HttpStatusCode.Found => new(
            $"Azure Repos does not know the token in {variable}. Give the step 'env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)'."),
        HttpStatusCode.Forbidden => new(
            $"The build service may not write to pull requests. In the settings of the project {repository.Project}, under Repositories, Security, "
            + "give its build service the permission 'Contribute to pull requests'.")
        { IsForbidden = true },
        HttpStatusCode.NotFound => new(
            "Azure Repos finds no such pull request, or does not show it to this pipeline. Where the repository is one of another project, switch off "
            + "'Limit job authorization scope to current project' in the settings of the pipelines."),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new("Azure Repos is asked too much just now.")
        {
            IsPassing = true,
            IsUndone = true,
            RetryAfter = answer.Headers.RetryAfter?.Delta is { } asked && asked >= TimeSpan.Zero ? asked : null,
        },
        var status => new(string.Create(CultureInfo.InvariantCulture, $"Azure Repos answered {(int)status} ({status})."))
        {
            IsPassing = status >= HttpStatusCode.InternalServerError,
        },
    };

    /// <summary>No answer came.</summary>
    internal static AzureException Unreachable(Exception inner) =>
        new("No answer came from Azure Repos: there is no connection, it broke, or it was silent for too long.", inner) { IsPassing = true };

    /// <summary>An answer came that is none.</summary>
    internal static AzureException Unreadable() => new("An answer came that is not one of Azure Repos: cut short, or from something in between.") { IsPassing = true };
}
