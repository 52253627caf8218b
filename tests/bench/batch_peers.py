"""What anyone can install, on the same documents: plain Python and jq compute, for each document, what the score could reach
and how much is answered. No rules, no caps, no evidence, no gaps: less than the program does.

    batch_peers.py ACTIONS.json DOCUMENTS.jsonl RESULTS.jsonl MICROSECONDS

RESULTS are the program's lines on DOCUMENTS; MICROSECONDS is what it takes for one of them on one processor.
"""

import json
import os
import subprocess
import sys

JQ = """
def half_up: (. * 10000 + 0.5 | floor) / 100;
. as $d | ($d.profile // {}) as $facts | ($d.answers // {}) as $answers
| [$actions[0][]
   | select((.if | length == 0) or any(.if[]; $facts[.] != false))
   | . + {answer: ($answers[.id] // {})}
   | .status = .answer.status
   | select((.status == "not_applicable" and .na and ((.answer.reason // "") | test("[^ ]"))) | not)]
| {id: $d.organization.id,
   high: ([group_by(.principle)[]
           | ([.[] | .weight * (if .status == null or .status == "unknown" or .status == "implemented" then 2
                                elif .status == "partial" then 1 else 0 end)] | add) / (2 * ([.[].weight] | add))]
          | add / length | half_up),
   coverage: (([.[] | if .status == null or .status == "unknown" then 0 else .weight end] | add)
              / ([.[].weight] | add) | half_up)}
"""


def half_up(share):
    return int(share * 10000 + 0.5 + 1e-9) / 100


def figures(document, actions):
    facts, answers = document.get("profile", {}), document.get("answers", {})
    principles, answered, whole = {}, 0, 0
    for action in actions:
        if action["if"] and not any(facts.get(fact) is not False for fact in action["if"]):
            continue
        answer = answers.get(action["id"], {})
        status = answer.get("status")
        if status == "not_applicable" and action["na"] and answer.get("reason", "").strip():
            continue
        weight = action["weight"]
        sums = principles.setdefault(action["principle"], [0, 0])
        sums[1] += 2 * weight
        whole += weight
        if status is None or status == "unknown":
            sums[0] += 2 * weight
        else:
            answered += weight
            sums[0] += weight * (2 if status == "implemented" else 1 if status == "partial" else 0)
    high = sum(got / of for got, of in principles.values()) / len(principles)
    return {"id": document["organization"]["id"], "high": half_up(high), "coverage": half_up(answered / whole)}


def processor_seconds(usage):
    return usage.user + usage.system


def report(name, seconds, results, ours, microseconds):
    agree = sum(abs(a["high"] - b["high"]) < 0.011 and abs(a["coverage"] - b["coverage"]) < 0.011 and a["id"] == b["id"]
                for a, b in zip(results, ours))
    each = seconds * 1e6 / len(results)
    print(f"{name:24} {each:8.1f} us of processor a document   {each / microseconds:.1f} x the program"
          f"   agrees on {agree} of {len(results)}")


def main():
    actions_file, documents_file, results_file, microseconds = sys.argv[1:]
    actions = json.load(open(actions_file, encoding="utf-8"))
    ours = []
    for line in open(results_file, encoding="utf-8"):
        row = json.loads(line)
        ours.append({"id": row["organization"]["id"], "high": row["high"], "coverage": row["coverage"]})
    before = os.times()
    with open(documents_file, encoding="utf-8") as documents:
        results = [figures(json.loads(line), actions) for line in documents]
    after = os.times()
    report("plain Python", processor_seconds(after) - processor_seconds(before), results, ours, float(microseconds))

    before = os.times()
    done = subprocess.run(["jq", "-c", "--slurpfile", "actions", actions_file, JQ, documents_file],
                          capture_output=True, check=True)
    after = os.times()
    results = [json.loads(line) for line in done.stdout.splitlines()]
    report("jq", after.children_user + after.children_system - before.children_user - before.children_system, results,
           ours, float(microseconds))


main()
