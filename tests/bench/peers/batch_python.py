"""The batch in plain Python: what the charter and the rules never change is worked out once, each document is read by
`json` and gone through once.

    batch_python.py FRAMEWORK.json DOCUMENTS.jsonl RESULTS.jsonl
"""

import datetime
import functools
import json
import sys

import rules

SEVERITIES = ["critical", "error", "warning", "note"]
ERROR, WARNING, NOTE = 1, 2, 3
NOTHING = {}


def half_up(share):
    # The sums are exact; the smallest share of a ten-thousandth keeps a half that a mean has rounded down.
    return int(share * 10000 + 0.5 + 1e-9) / 100


@functools.lru_cache(maxsize=None)
def days_around(as_of):
    """The oldest day on which evidence is still valid, by months, and the day two years from now. As days are compared as
    texts, a day that its month does not have stands for the first of the next."""
    year, month, day = map(int, as_of.split("-"))
    oldest = {None: ""}
    for months in VALIDITIES:
        of = year * 12 + month - 1 - months
        oldest[months] = f"{of // 12:04}-{of % 12 + 1:02}-{day:02}"
    return oldest, (datetime.date(year, month, day) + datetime.timedelta(days=731)).isoformat()


def compile_rules(framework):
    """All rules that look at an assessment once, as one function."""
    lines = ["def find(profile, having, begun, applying, counts, caps, urgent):"]
    for rule, condition in rules.once(framework, rules.Python()):
        lines.append(f"  if {condition}:")
        lines.append(f"    counts[{SEVERITIES.index(rule['severity'])}] += 1")
        if rule["cap"] is not None:
            lines.append(f"    caps[{rule['principle']!r}] = min(caps.get({rule['principle']!r}, 100), {rule['cap']})")
        if rule["severity"] == "critical":
            lines.append(f"    urgent.add({rule['action']!r})")
    names = {}
    exec("\n".join(lines), names)
    return names["find"]


def load(path):
    """What never changes from document to document."""
    global FRAMEWORK, USED_FACTS, ACTIONS, BY_ID, WAITING_FIRST, SHARE, VALIDITIES, LEVELS, find_once
    with open(path, encoding="utf-8") as file:
        FRAMEWORK = json.load(file)
    USED_FACTS = {fact for action in FRAMEWORK["actions"] for fact in action["applies_if_any"]}
    SHARE = {**FRAMEWORK["shares"], None: 0}
    ACTIONS = [(action["id"], action["principle"], action["weight"], action["tier"], action["may_be_na"],
                frozenset(action["applies_if_any"]), action["evidence_valid_months"], tuple(action["prerequisites"]))
               for action in FRAMEWORK["actions"]]
    BY_ID = {action["id"]: action for action in FRAMEWORK["actions"]}
    VALIDITIES = {action["evidence_valid_months"] for action in FRAMEWORK["actions"]} - {None}
    LEVELS = FRAMEWORK["levels"]
    # Each action stands before those that it waits for.
    depth = functools.cache(lambda id: 1 + max(map(depth, BY_ID[id]["prerequisites"]), default=0))
    WAITING_FIRST = [(id, BY_ID[id]["prerequisites"]) for id in sorted(BY_ID, key=depth, reverse=True)
                     if BY_ID[id]["prerequisites"]]
    find_once = compile_rules(FRAMEWORK)


def level_of(satisfied, applicable):
    name = LEVELS[0]["id"]
    for level in LEVELS:
        for gate in level["gates"]:
            if satisfied[gate["tier"]] * gate["denominator"] < applicable[gate["tier"]] * gate["numerator"]:
                return name
        name = level["id"]
    return name


def top_gaps(gaps, urgent, sums):
    """The first three by urgency, then gain per hour, then id; none before what it waits for."""
    tiers = FRAMEWORK["tiers"]
    urgency = {id: BY_ID[id]["tier"] + (0 if id in urgent else tiers) for id, _ in gaps}
    for id, prerequisites in WAITING_FIRST:
        if id in urgency:
            for before in prerequisites:
                if before in urgency and urgency[id] < urgency[before]:
                    urgency[before] = urgency[id]
    order = []
    for id, status in gaps:
        action = BY_ID[id]
        half_hours = action["hours"] * (1 if status == "partial" else 2)
        gain = action["weight"] * (1 - SHARE[status]) / (sums[action["principle"]][0] * half_hours)
        order.append((urgency[id], -gain, id))
    order.sort()
    top = []
    while order and len(top) < 3:
        for place, (_, _, id) in enumerate(order):
            if not any(before in urgency for before in BY_ID[id]["prerequisites"]):
                break
        del order[place], urgency[id]
        top.append(id)
    return top


def judge(document):
    profile = document.get("profile", NOTHING)
    answers = document["answers"]
    as_of = document["assessed_on"]
    oldest, in_two_years = days_around(as_of)
    denied = {fact for fact, value in profile.items() if value is False}
    counts = [0, 0, 0, 0]
    counts[NOTE] += sum(profile.get(fact) is None for fact in USED_FACTS)  # APP-04
    having = {status: set() for status in SHARE}
    applying, gaps, to_check = set(), [], []
    sums = {principle: [0, 0, 0, 0, 0] for principle in FRAMEWORK["principles"]}
    satisfied, applicable = [0] * FRAMEWORK["tiers"], [0] * FRAMEWORK["tiers"]
    done_with_evidence = unknown = 0

    for id, principle, weight, tier, may_be_na, facts, months, prerequisites in ACTIONS:
        answer = answers.get(id, NOTHING)
        status = answer.get("status")
        having[status].add(id)
        pieces = answer.get("evidence")
        if pieces and status == "implemented":
            done_with_evidence += 1
        if facts and facts <= denied:
            if status is not None and status != "not_applicable":
                counts[NOTE] += 1  # APP-03
            if status == "implemented" or status == "partial":
                counts[NOTE] += 1  # NAP-05
            continue
        counted = status
        if status == "not_applicable":
            if may_be_na and answer.get("reason", "").strip():
                continue
            counts[WARNING] += 1  # APP-01, APP-02
            counted = "not_started"
        applying.add(id)
        applicable[tier] += 1

        valid = False
        if pieces:
            dates = [piece["date"] for piece in pieces if "date" in piece]
            valid = not months
            if dates:
                newest = max(dates)
                valid = valid or newest >= oldest[months]
                if newest > as_of:
                    counts[WARNING] += 1  # EVD-04
            if status is None or status == "not_started" or status == "unknown":
                counts[NOTE] += 1  # EVD-05
            elif months and (status == "implemented" or status == "partial"):
                if not dates:
                    counts[NOTE] += 1  # EVD-03
                elif not valid:
                    counts[WARNING] += 1  # EVD-02

        if status == "implemented":
            satisfied[tier] += 1
            if not pieces:
                counts[NOTE] += 1  # EVD-01
            if prerequisites:
                to_check.append((id, prerequisites, None))
        else:
            gaps.append((id, counted))
            if status == "planned":
                due = answer.get("due")
                if due is None:
                    counts[NOTE] += 1  # DAT-01
                elif due < as_of:
                    counts[WARNING] += 1  # DAT-02
                elif tier == 0 and due > in_two_years:
                    counts[NOTE] += 1  # DAT-04
                if prerequisites:
                    to_check.append((id, prerequisites, due))
            elif status == "partial" or status == "not_started":
                if answer.get("due", as_of) < as_of:
                    counts[NOTE] += 1  # DAT-03
                if status == "partial" and tier == 0 and not pieces and not answer.get("note"):
                    counts[NOTE] += 1  # EVD-06
            elif status == "unknown":
                unknown += 1
            if tier == 0 and weight >= 3 and status in LACKING_OWNER and not answer.get("owner"):
                counts[NOTE] += 1  # OWN-01, UNK-02

        share = SHARE[counted] * weight
        of = sums[principle]
        of[0] += weight
        of[1] += share
        if counted is None or counted == "unknown":
            of[2] += weight
        else:
            of[2] += share
            of[4] += weight
        if valid:
            of[3] += share

    begun = having["implemented"] | having["partial"]
    check_prerequisites(to_check, having, applying, answers, counts)
    done = len(having["implemented"])
    if done >= 8 and done_with_evidence * 4 < done:
        counts[WARNING] += 1  # EVD-07
    if unknown >= 10:
        counts[NOTE] += 1  # UNK-01
    caps, urgent = {}, set()
    find_once(profile, having, begun, applying, counts, caps, urgent)
    return {**scores(sums, caps), "level": level_of(satisfied, applicable), "principles": principle_scores(sums, caps),
            "findings": dict(zip(SEVERITIES, counts), waived=0), "top_gaps": top_gaps(gaps, urgent, sums)}


LACKING_OWNER = {"planned", "partial", "unknown"}
NOT_FOR_PRQ_01 = {"PRV-03", "PRV-04", "CON-02", "CON-03", "SOB-03", "PAR-03", "TRA-01"}


def check_prerequisites(to_check, having, applying, answers, counts):
    not_started, planned = having["not_started"], having["planned"]
    for id, prerequisites, due in to_check:
        if any(before in not_started and before in applying for before in prerequisites) \
                and (id in planned or id not in NOT_FOR_PRQ_01):
            counts[NOTE] += 1  # PRQ-01, PRQ-02
        if due is not None and any(before in planned and answers[before].get("due", "") > due
                                   for before in prerequisites):
            counts[NOTE] += 1  # PRQ-03


def capped(sums, caps, figure):
    """Of each principle that has a score; a cap lowers it."""
    return [min(of[figure] / of[0], caps[principle] / 100) if principle in caps else of[figure] / of[0]
            for principle, of in sums.items() if of[0]]


def principle_scores(sums, caps):
    return {principle: half_up(min(of[1] / of[0], caps.get(principle, 100) / 100)) if of[0] else None
            for principle, of in sums.items()}


def scores(sums, caps):
    """Every principle has the same weight in this charter."""
    score, high, evidenced = capped(sums, caps, 1), capped(sums, NOTHING, 2), capped(sums, caps, 3)
    whole = sum(of[0] for of in sums.values())
    if not whole:
        return {"score": None, "high": None, "evidenced": None, "coverage": None}
    return {"score": half_up(sum(score) / len(score)), "high": half_up(sum(high) / len(high)),
            "evidenced": half_up(sum(evidenced) / len(evidenced)),
            "coverage": half_up(sum(of[4] for of in sums.values()) / whole)}


def main():
    framework, documents, results = sys.argv[1:]
    load(framework)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with open(documents, encoding="utf-8") as lines, open(results, "w", encoding="utf-8") as out:
        for number, line in enumerate(lines, 1):
            document = json.loads(line)
            organization = document["organization"]
            out.write(encode({
                "schema": "charter.batch/1", "file": documents, "line": number, "charter": FRAMEWORK["charter"],
                "rules": FRAMEWORK["rules_hash"],
                "organization": {"id": organization["id"], "name": organization["name"]},
                "as_of": document["assessed_on"], **judge(document)}))
            out.write("\n")


main()
