"""Compares a row of history.json with the reports of an audit of that commit's checkout.

choose HISTORY COUNT           prints COUNT commits, evenly spaced, the newest and the oldest among them
compare HISTORY COMMIT REPORTS exits with 1 and says what differs unless all figures are equal
"""
import json
import re
import sys


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def choose(history, count):
    commits = [row["commit"] for row in load(history)["rows"]]
    count = min(int(count), len(commits))
    for i in range(count):
        print(commits[i * (len(commits) - 1) // max(count - 1, 1)])


def figures(reports):
    """What the row of the commit should hold, made of the reports alone."""
    audit, inventory = load(f"{reports}/audit.json"), load(f"{reports}/inventory.json")
    excluded = {path["path"] for path in audit["excluded"]}
    over = [
        finding for finding in audit["findings"]
        if not finding["rule"].startswith("QG00")
        and finding.get("measure", {"limit": 0})["limit"] is not None
        and finding.get("measure", {"value": 1})["value"] > finding.get("measure", {"limit": 0})["limit"]
    ]
    large = [finding["measure"] for finding in over if finding["rule"] == "QG0101"]
    with open(f"{reports}/report.md", encoding="utf-8") as file:
        table = file.read().split("## Largest files", 1)[1]
    row = re.search(r"^\| `(.*?)` \| ([0-9,]+) \|", table, re.MULTILINE)
    rules = [gate["rule"] for gate in audit["gates"] if not gate["rule"].startswith("QG00")]
    return {
        "files": audit["verdict"]["files"],
        "judgedLines": sum(file["lines"] for file in inventory["files"] if file["path"] not in excluded),
        "unjudged": sum(finding["rule"] == "QG0002" for finding in audit["findings"]),
        "filesOver": len(large),
        "linesOver": sum(measure["value"] - measure["limit"] for measure in large),
        "largest": {"path": row[1].replace("\\|", "|"), "lines": int(row[2].replace(",", ""))} if row else None,
        "debt": {"monoliths": sum(finding["severity"] == "error" for finding in over)},
        "rules": {rule: sum(finding["rule"] == rule for finding in over) for rule in rules},
    }


def compare(history, commit, reports):
    row = next(row for row in load(history)["rows"] if row["commit"] == commit)
    differences = 0
    for name, expected in figures(reports).items():
        if row[name] == expected:
            continue
        differences += 1
        print(f"{commit[:9]} {name}: the history says {row[name]}, the audit of the checkout {expected}")
    if differences == 0:
        print(f"{commit[:9]}: identical ({row['files']} files, {row['judgedLines']} lines, debt {row['debt']}, largest {row['largest']})")
    return differences


if __name__ == "__main__":
    _, verb, *arguments = sys.argv
    sys.exit(1 if (choose if verb == "choose" else compare)(*arguments) else 0)
