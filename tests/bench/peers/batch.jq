# The batch in jq: what never changes is bound once, then each document becomes its line. `found` stands before this text:
# the places of the rules, of those that look at an assessment once, that find something.
#
#     jq -n -c --slurpfile framework FRAMEWORK.json --arg file DOCUMENTS.jsonl -f … DOCUMENTS.jsonl

def half_up: (. * 10000 + 0.5 + 1e-9 | floor) / 100;
def total: add // 0;
def count(condition): map(select(condition)) | length;
def two_digits: tostring | if length < 2 then "0" + . else . end;

# The oldest day on which evidence is still valid. As days are compared as texts, a day that its month does not have
# stands for the first of the next.
def oldest($months):
  split("-") | map(tonumber) | (.[0] * 12 + .[1] - 1 - $months) as $month | .[2] as $day
  | ("000" + ($month / 12 | floor | tostring) | .[-4:]) + "-" + ($month % 12 + 1 | two_digits) + "-" + ($day | two_digits);
def in_two_years: strptime("%Y-%m-%d") | mktime + 731 * 86400 | strftime("%Y-%m-%d");

$framework[0] as $f
| ([$f.actions[].evidence_valid_months | select(.)] | unique) as $validities
| ([$f.actions[].applies_if_any[]] | unique) as $used_facts
| $f.once as $rules
| (["PRV-03", "PRV-04", "CON-02", "CON-03", "SOB-03", "PAR-03", "TRA-01"] | map({key: ., value: true}) | from_entries)
  as $not_for_prq_01
# Each action stands before those that it waits for.
| ($f.actions | map({key: .id, value: .}) | from_entries) as $by_id
| (def depth: 1 + ([$by_id[.].prerequisites[] | depth] | max // 0); $f.actions | sort_by(.id | depth) | reverse)
  as $waiting_first

| def results($profile; $answers; $oldest):
    [$f.actions[]
     | . as $action | ($answers[.id] // {}) as $answer | $answer.status as $status
     | ((.applies_if_any | length == 0) or any(.applies_if_any[]; $profile[.] != false)) as $asked
     | ([$answer.evidence[]?.date | select(.)] | max) as $newest
     | ($status == "not_applicable" and .may_be_na and (($answer.reason // "") | test("[^ ]"))) as $aside
     | . + {$status, $asked, $newest, due: $answer.due, note: $answer.note, owner: $answer.owner,
            applies: ($asked and ($aside | not)),
            pieces: ($answer.evidence | length),
            begun: ($status == "implemented" or $status == "partial"),
            unknown: ($status == null or $status == "unknown"),
            share: ($f.shares[$status // ""] // 0),
            valid: (if .evidence_valid_months then $newest != null and $newest >= $oldest[.evidence_valid_months | tostring]
                    else $answer.evidence | length > 0 end)}];

  # One for each finding on an action that applies: its severity.
  def on_action($as_of; $later; $s; $applies; $answers):
    (if .status == "not_applicable" then "warning" else empty end),                                           # APP-01, APP-02
    (if .newest != null and .newest > $as_of then "warning" else empty end),                                  # EVD-04
    (if .pieces > 0 and (.unknown or .status == "not_started") then "note" else empty end),                   # EVD-05
    (if .evidence_valid_months and .begun and .newest != null and (.valid | not) then "warning" else empty end),  # EVD-02
    (if .evidence_valid_months and .begun and .pieces > 0 and .newest == null then "note" else empty end),    # EVD-03
    (if .status == "implemented" then
       (if .pieces == 0 then "note" else empty end)                                                           # EVD-01
     elif .status == "planned" then
       (if .due == null then "note"                                                                           # DAT-01
        elif .due < $as_of then "warning"                                                                     # DAT-02
        elif .tier == 0 and .due > $later then "note" else empty end),                                        # DAT-04
       (if .due != null then .due as $due
          | if any(.prerequisites[]; $s[.] == "planned" and ($answers[.].due // "") > $due) then "note" else empty end
        else empty end)                                                                                       # PRQ-03
     elif .status == "partial" or .status == "not_started" then
       (if .due != null and .due < $as_of then "note" else empty end),                                        # DAT-03
       (if .status == "partial" and .tier == 0 and .pieces == 0 and (.note // "") == "" then "note" else empty end)  # EVD-06
     else empty end),
    (if .tier == 0 and .weight >= 3 and (.status == "planned" or .status == "partial" or .status == "unknown")
        and (.owner // "") == "" then "note" else empty end),                                                 # OWN-01, UNK-02
    (if (.status == "planned" or (.status == "implemented" and ($not_for_prq_01[.id] | not)))
        and any(.prerequisites[]; $s[.] == "not_started" and $applies[.]) then "note" else empty end);        # PRQ-01, PRQ-02

  # Of one that the profile sets aside.
  def on_set_aside:
    (if .status != null and .status != "not_applicable" then "note" else empty end),                          # APP-03
    (if .begun then "note" else empty end);                                                                   # NAP-05

  def on_all:
    (count(.status == "implemented")) as $done
    | (if $done >= 8 and count(.status == "implemented" and .pieces > 0) * 4 < $done then "warning" else empty end),  # EVD-07
      (if count(.status == "unknown" and .applies) >= 10 then "note" else empty end);                         # UNK-01

  # By principle; null where nothing applies.
  def scores($caps):
    map(select(.applies)) | group_by(.principle) | map(
      ([.[].weight] | total) as $whole | ($caps[.[0].principle] // 100) as $cap
      | {key: .[0].principle,
         value: {$whole,
                 score: ([([.[] | .weight * .share] | total) / $whole, $cap / 100] | min),
                 high: (([.[] | .weight * (if .unknown then 1 else .share end)] | total) / $whole),
                 evidenced: ([([.[] | if .valid then .weight * .share else 0 end] | total) / $whole, $cap / 100] | min)}})
    | from_entries;

  # A level needs its own gates and those of all before it.
  def level:
    map(select(.applies)) as $actions
    | [$f.levels[] | select(any(.gates[]; . as $gate | [$actions[] | select(.tier == $gate.tier)]
        | count(.status == "implemented") * $gate.denominator < length * $gate.numerator))][0].id as $first_that_fails
    | ($f.levels | map(.id)) as $ids
    | if $first_that_fails == null then $ids[-1] else $ids[($ids | index($first_that_fails)) - 1] end;

  # The first three by urgency, then gain per hour, then id; none before what it waits for.
  def top_gaps($critical; $scores):
    (map(select(.applies and .status != "implemented"))) as $gaps
    | ($gaps | map({key: .id, value: (.tier + (if $critical[.id] then 0 else $f.tiers end))}) | from_entries) as $urgency
    | (reduce $waiting_first[] as $action ($urgency;
         .[$action.id] as $own
         | if $own == null then .
           else reduce $action.prerequisites[] as $before (.;
             if .[$before] != null and $own < .[$before] then .[$before] = $own else . end) end)) as $urgency
    | ($gaps | map([$urgency[.id],
                    -.weight * (1 - .share) / ($scores[.principle].whole * .hours * (if .status == "partial" then 1 else 2 end)),
                    .id]) | sort | map(.[2])) as $order
    | {open: $urgency, $order, top: []}
    | until((.top | length) == 3 or (.order | length) == 0;
        .open as $open
        | first(.order[] | select(any($by_id[.].prerequisites[]; $open[.] != null) | not)) as $next
        | .top += [$next] | .order -= [$next] | .open |= del(.[$next]))
    | .top;

  def judge:
    (.profile // {}) as $profile | .answers as $answers | .assessed_on as $as_of
    | ($validities | map({key: tostring, value: (. as $months | $as_of | oldest($months))}) | from_entries) as $oldest
    | results($profile; $answers; $oldest) as $results
    | ($results | map({key: .id, value: .status}) | from_entries) as $s
    | ($results | map({key: .id, value: .applies}) | from_entries) as $applies
    | [found($profile; $s; $applies)[] | $rules[.]] as $found
    | (reduce ($found[] | select(.cap)) as $rule ({}; .[$rule.principle] |= ([. // 100, $rule.cap] | min))) as $caps
    | (reduce ($found[] | select(.severity == "critical")) as $rule ({}; .[$rule.action] = true)) as $critical
    | ($as_of | in_two_years) as $later
    | (reduce ($found[].severity,
               ($used_facts[] | select($profile[.] == null) | "note"),                                         # APP-04
               ($results[] | if .applies then on_action($as_of; $later; $s; $applies; $answers)
                             elif .asked then empty else on_set_aside end),
               ($results | on_all)) as $severity
         ({critical: 0, error: 0, warning: 0, note: 0, waived: 0}; .[$severity] += 1)) as $findings
    | ($results | scores($caps)) as $scores
    | {score: [$scores[].score], high: [$scores[].high], evidenced: [$scores[].evidenced]}
    | map_values(if length == 0 then null else total / length | half_up end)
    | . + {coverage: ($results | map(select(.applies)) | if length == 0 then null else
             ([.[] | if .unknown then 0 else .weight end] | total) / ([.[].weight] | total) | half_up end),
           level: ($results | level),
           principles: ($f.principles | map({key: ., value: ($scores[.].score | if . == null then null else half_up end)})
                        | from_entries),
           $findings,
           top_gaps: ($results | top_gaps($critical; $scores))};

foreach inputs as $document (0; . + 1;
  . as $line | $document
  | {schema: "charter.batch/1", $file, $line, charter: $f.charter, rules: $f.rules_hash,
     organization: {id: .organization.id, name: .organization.name}, as_of: .assessed_on} + judge)
