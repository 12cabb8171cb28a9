"""Compares findings with labels: what is labelled true must be found, what is labelled false must be silent.

usage: compare.py AUDIT_JSON LABELS_FOLDER REPOSITORY REVISION
"""
import glob
import json
import os
import sys


def written(finding):
    """A subject, its target, and both without the number of equal ones."""
    subject = finding["subject"]
    target = subject.split(" -> ", 1)[-1]
    return [subject, target, *(name.rsplit("~", 1)[0] for name in (subject, target))]


def main(audit, folder, repository, revision):
    with open(audit, encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    found = {}
    for finding in findings:
        key = (finding["rule"], finding["path"], finding.get("line", 0))
        found.setdefault(key, []).append(finding)
    looked_at, misses = 0, []
    for name in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(name, encoding="utf-8") as file:
            labels = json.load(file)
        for label in labels:
            known = label.get("revision", "")
            if label["repository"] != repository or not (known and (revision.startswith(known) or known.startswith(revision))):
                continue
            looked_at += 1
            hits = found.get((label["rule"], label["path"], label["line"]), [])
            if label.get("independent"):  # a label names its target as it is written, or from the root
                hits = [hit for hit in hits if label["target"] in (hit["group"], *written(hit))]
            # What was too heavy, and not untrue, may be told of as a note.
            if label.get("class") == "script of another manager":
                hits = [hit for hit in hits if hit["severity"] != "note"]
            expected = str(label["verdict"]).lower() == "true"
            if expected != bool(hits):
                what = "is not found" if expected else "is found"
                misses.append(f"{os.path.basename(name)}: {label['rule']} {label['path']}:{label['line']} {what} ({label['why']})")
    for miss in misses:
        print(miss)
    print(f"{repository}: {looked_at} labels, {len(misses)} not as judged")
    return 1 if misses or looked_at == 0 else 0


sys.exit(main(*sys.argv[1:]))
