#!/usr/bin/env python3
"""What the audit of dependencies adds to a whole audit, beside oxlint's import/no-cycle, on any git repository.

usage: eng/bench/dependencies.py REPOSITORY [--runs N] [--workers N]

Installs oxlint from npm and builds the benchmark program into a temporary folder, then runs in turn (A B C A B C ...) a whole audit, an audit
without dependencies, and `oxlint --import-plugin -A all -D import/no-cycle .`, and prints medians of CPU seconds (user + system) and
of peak memory. The part of the dependencies is the difference of the first two. The goal: at most a quarter of oxlint's, and 200 MB in all.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile

from bench import build, command_line, rounds

MOST_SHARE = 0.25
MOST_MEGABYTES = 200


def main():
    options = command_line(__doc__).parse_args()
    repository = options.repository

    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        _, audit = build(work)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work / "npm", "oxlint"], check=True)
        oxlint = work / "npm" / "node_modules" / ".bin" / "oxlint"
        version = subprocess.run([oxlint, "--version"], check=True, capture_output=True, text=True).stdout.strip()
        commands = {
            "audit": [audit, "audit", repository, work / "out", str(options.workers)],
            "audit without dependencies": [audit, "audit:monoliths,docs", repository, work / "out", str(options.workers)],
            # It ends with 1 where it finds a cycle.
            "oxlint import/no-cycle": ["sh", "-c", '"$0" --import-plugin -A all -D import/no-cycle . > /dev/null || [ $? -eq 1 ]', oxlint],
        }
        figures = rounds(commands, options.runs, repository)

    print(f"{repository.name}: {options.runs} runs each, medians; {version}\n")
    print("| process | CPU s | min - max | peak MB |")
    print("|:--|--:|--:|--:|")
    middle = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in figures.items()}
    for name, (cpu, memory) in middle.items():
        least, most = min(row[0] for row in figures[name]), max(row[0] for row in figures[name])
        print(f"| {name} | {cpu:.3f} | {least:.3f} - {most:.3f} | {memory:.0f} |")
    whole, rest, rival = middle.values()
    # Neighbours in time share what else the machine did, so each pair is compared by itself.
    part = statistics.median(one[0] - other[0] for one, other in zip(figures["audit"], figures["audit without dependencies"]))
    print(f"\ndependencies: {part:.3f} s, {part / rival[0]:.2f} x oxlint; {whole[1]:.0f} MB in all")
    return 0 if part <= MOST_SHARE * rival[0] and whole[1] <= MOST_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
