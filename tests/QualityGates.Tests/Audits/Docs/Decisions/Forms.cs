namespace QualityGates.Tests.Audits.Docs.Decisions;

/// <summary>A good decision of each form.</summary>
internal static class Forms
{
    public static string[] All => ["nygard", "madr2", "madr3", "madr4", "y-statement", "bullets"];

    public static string Good(string form, int number, string status = "accepted") => form switch
    {
        "nygard" => $"# {number}. Use an outbox\n\nDate: 2025-03-0{number}\n\n## Status\n\n{Capital(status)}\n\n## Context\n\nMails get lost.\n\n## Decision\n\nWe use an outbox.\n\n## Consequences\n\nOne more table.\n",
        "madr2" => $"# Use an outbox\n\n* Status: {status}\n* Deciders: the team\n* Date: 2025-03-0{number}\n\n## Context and Problem Statement\n\nMails get lost.\n\n## Considered Options\n\n* Outbox\n* Queue\n\n## Decision Outcome\n\nChosen option: \"Outbox\", because it is small.\n",
        "madr3" => $"---\nstatus: {status}\ndate: 2025-03-0{number}\ndeciders: the team\n---\n# Use an outbox\n\n## Context and Problem Statement\n\nMails get lost.\n\n## Considered Options\n\n* Outbox\n* Queue\n\n## Decision Outcome\n\nChosen option: \"Outbox\", because it is small.\n\n### Consequences\n\n* Good, because it is small.\n",
        "madr4" => $"---\nstatus: \"{status}\"\ndate: 2025-03-0{number}\ndecision-makers: the team\n---\n\n# Use an outbox\n\n## Context and Problem Statement\n\nMails get lost.\n\n## Considered Options\n\n* Outbox\n* Queue\n\n## Decision Outcome\n\nChosen option: \"Outbox\", because it is small.\n\n### Consequences\n\n* Good, because it is small.\n",
        "y-statement" => $"# {number}. Use an outbox\n\nStatus: {status}\n\nDate: 2025-03-0{number}\n\nIn the context of mails, facing that they get lost, we decided for an outbox and neglected a queue,\nto achieve that they arrive, accepting that there is one more table.\n",
        _ => $"# ADR: Use an outbox\n\n- **Date:** 2025-03-0{number}\n- **Status:** {Capital(status)}\n- **Authors:** the team\n\n---\n\n## Context\n\nMails get lost.\n\n---\n\n## Decision\n\nWe use an outbox.\n\n---\n\n## Consequences\n\nOne more table.\n\n---\n\n## Related Code / Docs\n\nThe mailer.\n",
    };

    /// <summary>A folder of three good decisions.</summary>
    public static Decided Folder(string form) => Decided.With("docs/adr/0001-a.md", Good(form, 1)).And("docs/adr/0002-b.md", Good(form, 2)).And("docs/adr/0003-c.md", Good(form, 3));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
