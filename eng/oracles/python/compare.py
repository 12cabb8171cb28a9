#!/usr/bin/env python3
"""Compares what our Python scanner says with what CPython's own parser says.

    compare.py DIR SCAN.json [-n COUNT]

SCAN.json is what `QualityGates.Benchmarks scan DIR SCAN.json` wrote, or an inventory.json. Every .py and .pyi file below DIR
that this Python can parse is compared: declarations (kind, qualified name, first and last line) and, where SCAN.json has them,
figures, members used, imports and line kinds. The newer the Python that runs this, the more files it can parse. Exits 1 on a difference.
"""
import argparse
import ast
import collections
import json
import os
import sys
import unicodedata
import warnings

from expected import facts_of
from lines import count_lines


def read_scan(path):
    """Returns {path: {"declarations": [...], "imports": [...] or None, "problems": [...]}} from either form of the file."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    if not isinstance(data.get("declarations"), list):
        return data
    files = {entry["path"]: {"declarations": [], "imports": None, "problems": []} for entry in data.get("files", [])}
    for declaration in data["declarations"]:
        entry = files.setdefault(declaration["path"], {"declarations": [], "imports": None, "problems": []})
        entry["declarations"].append(declaration)
    return files


def python_files(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != ".git" and not os.path.islink(os.path.join(folder, name)))
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith((".py", ".pyi")) and not os.path.islink(path):
                yield os.path.relpath(path, root).replace(os.sep, "/"), path


def parse(source):
    """Returns the tree, or the reason why there is none."""
    try:
        return ast.parse(source), None
    except (SyntaxError, ValueError, RecursionError, MemoryError, LookupError) as error:
        return None, f"{getattr(error, 'lineno', None)}: {type(error).__name__}: {getattr(error, 'msg', error)}"


def spans(declarations):
    """Declarations as comparable rows. CPython normalises identifiers (PEP 3131), the scanner keeps them as written."""
    return [
        (d["kind"], unicodedata.normalize("NFKC", d["name"]), d["startLine"], d["endLine"])
        for d in declarations
    ]


def figures(declarations):
    return [
        (d["kind"], d["name"], d["startLine"])
        + tuple(d.get(figure) for figure in ("statements", "complexity", "nesting", "parameters"))
        + (d.get("touches", ""),)
        for d in declarations
    ]


class Report:
    def __init__(self, limit):
        self.limit = limit
        self.counts = collections.Counter()
        self.differences = collections.Counter()

    def compare(self, path, what, expected, found):
        """Compares two lists of rows as multisets, in order where both have a row."""
        expected, found = collections.Counter(expected), collections.Counter(found)
        self.counts[what] += expected.total()
        missing, extra = expected - found, found - expected
        for sign, rows in (("-", missing), ("+", extra)):
            for row in sorted(rows.elements(), key=str):
                self.differ(what, f"{sign} {path}: {row}")

    def differ(self, what, text):
        if self.differences.total() < self.limit:
            print(f"{what}: {text}")
        self.differences[what] += 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("dir")
    arguments.add_argument("scan")
    arguments.add_argument("-n", type=int, default=20, help="how many differences to print")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)

    scan = read_scan(options.scan)
    report = Report(options.n)
    unparsed = []
    for path, full in python_files(options.dir):
        found = scan.get(path)
        with open(full, "rb") as file:
            source = file.read()
        tree, error = parse(source)
        if tree is None:
            unparsed.append((path, error, found and found.get("problems")))
            continue
        report.counts["files"] += 1
        if found is None:
            report.differ("files", f"- {path}")
            continue
        declarations, imports = facts_of(tree)
        for kind, count in collections.Counter(d["kind"] for d in declarations).items():
            report.counts[kind] += count
        report.compare(path, "spans", spans(declarations), spans(found["declarations"]))
        if any("complexity" in d for d in found["declarations"]):
            report.compare(path, "figures", figures(declarations), figures(found["declarations"]))
        if found.get("imports") is not None:
            report.compare(path, "imports", imports, found["imports"])
        expected_lines = count_lines(source, tree) if "code" in found and sys.version_info >= (3, 12) else None
        if expected_lines:
            report.compare(path, "line kinds", [expected_lines], [(found["blank"], found["comment"], found["code"])])
        for problem in found.get("problems") or ():
            report.differ("problems", f"+ {path}: {problem}")

    for path, error, problems in unparsed:
        print(f"not parsed by Python {sys.version.split()[0]}: {path}: {error} | ours: {problems}")
    print(", ".join(f"{count} {what}" for what, count in sorted(report.counts.items())))
    print(f"differences: {dict(report.differences) or 'none'}; not parsed: {len(unparsed)}")
    return 1 if report.differences else 0


if __name__ == "__main__":
    sys.exit(main())
