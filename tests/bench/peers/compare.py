"""What anyone can install, beside the program: plain Python, jq and DuckDB do the whole job of `charter batch`, on the same
documents, one thread each, and write a result line for each document. Then every field is held against the program's.

    compare.py CHARTER FRAMEWORK.json DOCUMENTS.jsonl PEER...

Of each run the processor time counts, all of the process; that of a run over one document, which is what it takes to
start, is told apart. The program runs before each run of a peer: the ratio is the median of neighbours in time.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile

import rules

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = 3


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def commands(charter, framework, folder):
    """By name: the command that makes `results` from `documents`."""
    with open(framework, encoding="utf-8") as file:
        whole = json.load(file)
    # jq has no way to read a filter at run time, so the rules stand before it.
    found = ", ".join(f"if {condition} then {place} else empty end"
                      for place, (_, condition) in enumerate(rules.once(whole, rules.Jq())))
    program = os.path.join(folder, "batch.jq")
    with open(os.path.join(HERE, "batch.jq"), encoding="utf-8") as file, open(program, "w", encoding="utf-8") as out:
        out.write(f"def found($p; $s; $applies): [{found}];\n" + file.read())
    translated = os.path.join(folder, "framework.json")
    whole["once"] = [{**rule, "sql": condition} for rule, condition in rules.once(whole, rules.Sql())]
    with open(translated, "w", encoding="utf-8") as out:
        json.dump(whole, out)
    return {
        "charter batch": lambda documents, results: [charter, "batch", documents, "--jobs", "1", "-o", results],
        "Python": lambda documents, results: [sys.executable, os.path.join(HERE, "batch_python.py"), framework, documents,
                                              results],
        "jq": lambda documents, results: ["sh", "-c", 'exec jq -n -c --slurpfile framework "$1" --arg file "$2" -f "$3" "$2" '
                                          '> "$4"', "jq", translated, documents, program, results],
        "DuckDB": lambda documents, results: ["node", os.path.join(HERE, "batch_duckdb.mjs"), translated, documents, results],
    }


def fields_of(line):
    """Each figure of a result line by its own name; where the documents lie is no figure."""
    row = json.loads(line)
    fields = {key: value for key, value in row.items() if key not in ("file", "principles", "organization")}
    fields |= {f"principles.{id}": score for id, score in row["principles"].items()}
    fields |= {f"organization.{key}": value for key, value in row["organization"].items()}
    fields["findings"] = {key: int(value) for key, value in row["findings"].items()}
    return fields


def agreement(ours, theirs):
    """A sentence: how many documents agree in each field."""
    differing, documents, agreeing = {}, 0, 0
    with open(ours, encoding="utf-8") as left, open(theirs, encoding="utf-8") as right:
        for mine, other in zip(left, right, strict=True):
            mine, other = fields_of(mine), fields_of(other)
            wrong = [key for key in mine.keys() | other.keys() if mine.get(key, key) != other.get(key, key)]
            for key in wrong:
                differing[key] = differing.get(key, 0) + 1
            documents += 1
            agreeing += not wrong
    fields = len(mine)
    told = "".join(f"; {key} differs in {count}" for key, count in sorted(differing.items()))
    return f"all {fields} fields agree on {agreeing} of {documents} documents{told}"


def main():
    charter, framework, documents, *names = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        run = commands(charter, framework, folder)
        one = os.path.join(folder, "one.jsonl")
        with open(documents, "rb") as lines, open(one, "wb") as out:
            out.write(next(lines))
            count = 1 + sum(1 for _ in lines)

        def timed(name, source):
            return processor_seconds(run[name](source, os.path.join(folder, name)))

        def start(name):
            return statistics.median(timed(name, one) for _ in range(RUNS))

        def compare(name):
            its_start = start(name)
            each, ratios, whole = [], [], []
            for _ in range(RUNS):
                mine, its = timed("charter batch", documents), timed(name, documents)
                each.append((its - its_start) * 1e6 / count)
                ratios.append((its - its_start) / (mine - our_start))
                whole.append(its / mine)
            return (f"{statistics.median(each):8.1f} us of processor a document, {statistics.median(ratios):6.1f} x the "
                    f"program; {its_start * 1e3:.0f} ms to start, {statistics.median(whole):.1f} x with it; "
                    + agreement(os.path.join(folder, "charter batch"), os.path.join(folder, name)))

        our_start = start("charter batch")
        for name in names:
            try:
                print(f"{name:8} {count:6} documents {compare(name)}", flush=True)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"{name:8} could not be run: {error}", flush=True)


main()
