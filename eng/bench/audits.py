#!/usr/bin/env python3
"""What each audit adds to a whole one, on any git repository.

usage: eng/bench/audits.py REPOSITORY [--runs N] [--workers N]

Builds the benchmark program with ReadyToRun code into a temporary folder, then runs in turn (A B C A B C ...) an audit by all rules and one
without each of the audits, and prints medians of CPU seconds (user + system) and of peak memory. What an audit adds is the median of the
differences of neighbours in time.
"""
import pathlib
import statistics
import tempfile

from bench import build, command_line, rounds

AUDITS = ("monoliths", "dependencies", "docs")


def main():
    options = command_line(__doc__).parse_args()
    repository = options.repository

    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        _, audit = build(work)
        ending = [repository, work / "out", str(options.workers)]
        commands = {"all audits": [audit, "audit", *ending]}
        for left_out in AUDITS:
            others = ",".join(name for name in AUDITS if name != left_out)
            commands[f"without {left_out}"] = [audit, f"audit:{others}", *ending]
        figures = rounds(commands, options.runs, repository)

    print(f"{repository.name}: {options.runs} runs each, {options.workers} workers, medians\n")
    print("| process | CPU s | min - max | peak MB | adds CPU s |")
    print("|:--|--:|--:|--:|--:|")
    whole = [cpu for cpu, _ in figures["all audits"]]
    for name, rows in figures.items():
        cpu = [row[0] for row in rows]
        adds = statistics.median(one - other for one, other in zip(whole, cpu))
        print(f"| {name} | {statistics.median(cpu):.3f} | {min(cpu):.3f} - {max(cpu):.3f} "
              f"| {statistics.median(row[1] for row in rows):.0f} | {f'{adds:.3f}' if name != 'all audits' else ''} |")


if __name__ == "__main__":
    main()
