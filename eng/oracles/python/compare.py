"""Compares what our Python scanner says with what CPython's own parser says.

    compare.py DIR INVENTORY.json [-n COUNT]

INVENTORY.json is what an audit of DIR wrote, with its audit.json beside it. Every .py and .pyi file below DIR that this Python can
parse is compared: declarations (kind, qualified name, first and last line), figures, members used, imports and, from Python
3.12 on, line kinds. The newer the Python that runs this, the more files it can parse. Exits 1 on a difference.
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


def read_inventory(path):
    """Returns {path: {"declarations": [...], "imports": [...], "problems": [...], "blank", "comment", "code"}}."""
    with open(path, encoding="utf-8") as file:
        inventory = json.load(file)
    with open(os.path.join(os.path.dirname(path), "audit.json"), encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    files = {entry["path"]: entry | {"declarations": [], "imports": [], "problems": []} for entry in inventory["files"]}
    for declaration in inventory["declarations"]:
        kind = declaration["kind"]
        declaration |= {"kind": kind[0].upper() + kind[1:], "touches": ",".join(declaration.get("touches", []))}
        files[declaration["path"]]["declarations"].append(declaration)
    for imported in inventory["imports"]:
        files[imported["from"]]["imports"].append(f"{imported['line']}: {imported['specifier']}")
    for finding in findings:
        if finding["rule"] == "QG0002":
            files[finding["path"]]["problems"].append(f"{finding['line']}: {finding['message']}")
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

    scan = read_inventory(options.scan)
    report = Report(options.n)
    unparsed = []
    for path, full in python_files(options.dir):
        found = scan.get(path)
        with open(full, "rb") as file:
            source = file.read()
        tree, error = parse(source)
        if tree is None:
            unparsed.append((path, error, found and found["problems"]))
            continue
        report.counts["files"] += 1
        if found is None:
            report.differ("files", f"- {path}")
            continue
        declarations, imports = facts_of(tree)
        for kind, count in collections.Counter(d["kind"] for d in declarations).items():
            report.counts[kind] += count
        report.compare(path, "spans", spans(declarations), spans(found["declarations"]))
        report.compare(path, "figures", figures(declarations), figures(found["declarations"]))
        report.compare(path, "imports", imports, found["imports"])
        expected_lines = count_lines(source, tree) if sys.version_info >= (3, 12) else None
        if expected_lines:
            report.compare(path, "line kinds", [expected_lines], [(found["blank"], found["comment"], found["code"])])
        for problem in found["problems"]:
            report.differ("problems", f"+ {path}: {problem}")

    for path, error, problems in unparsed:
        print(f"not parsed by Python {sys.version.split()[0]}: {path}: {error} | ours: {problems}")
    print(", ".join(f"{count} {what}" for what, count in sorted(report.counts.items())))
    print(f"differences: {dict(report.differences) or 'none'}; not parsed: {len(unparsed)}")
    # Nothing compared is nothing proved.
    return 1 if report.differences or not report.counts["files"] else 0


if __name__ == "__main__":
    sys.exit(main())
