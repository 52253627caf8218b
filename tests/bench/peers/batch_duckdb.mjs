// The batch in DuckDB: one query, on one thread, from the JSON to the result lines. Every action is a column, so that a
// rule is worked out for two thousand documents at a time; each SELECT adds columns to those of the one inside it.
//
//     node batch_duckdb.mjs FRAMEWORK.json DOCUMENTS.jsonl RESULTS.jsonl
//
// `once` in the framework: the rules that look at an assessment once, each with `sql`, true where it finds something.

import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [frameworkFile, documentsFile, resultsFile] = process.argv.slice(2);
const { actions, facts, levels, once, principles, shares, tiers, ...names } = JSON.parse(
  readFileSync(frameworkFile, "utf8"),
);
const byId = new Map(actions.map((action) => [action.id, action]));

const text = (value) => `'${String(value).replaceAll("'", "''")}'`;
const name = (...words) => `"${words.join(" ").replaceAll('"', '""')}"`;
const struct = (fields) => `STRUCT(${fields.map(([key, type]) => `${name(key)} ${type}`).join(", ")})`;
const all = (conditions) => conditions.map((one) => `(${one})`).join(" AND ") || "true";
const any = (conditions) => conditions.map((one) => `(${one})`).join(" OR ") || "false";
const sum = (terms) => terms.join(" + ") || "0";
const count = (conditions) => sum(conditions.map((one) => `(${one})::INTEGER`));
const least = (terms) => (terms.length > 1 ? `least(${terms.join(", ")})` : terms[0]);

/** Adds `columns`, [expression, name] each, to what `from` gives. */
const adding = (columns, from) =>
  `SELECT *, ${columns.map(([expression, ...as]) => `${expression} AS ${name(...as)}`).join(",\n  ")}\nFROM (${from})`;

// --- The documents, as columns ---

const answerType = struct([
  ["status", "VARCHAR"],
  ["reason", "VARCHAR"],
  ["note", "VARCHAR"],
  ["owner", "VARCHAR"],
  ["due", "DATE"],
  ["evidence", "STRUCT(date DATE)[]"],
]);
const columns = {
  organization: struct(["id", "name"].map((key) => [key, "VARCHAR"])),
  assessed_on: "DATE",
  profile: struct(facts.map((fact) => [fact, "BOOLEAN"])),
  answers: struct(actions.map(({ id }) => [id, answerType])),
};
const documents = `SELECT * FROM read_json(${text(documentsFile)}, format = 'newline_delimited', columns = {${Object.entries(
  columns,
)
  .map(([key, type]) => `${key}: ${text(type)}`)
  .join(", ")}})`;

// --- What each answer comes to ---

/** Any of its facts is not false; only those may apply. */
const isAsked = ({ applies_if_any }) =>
  any(applies_if_any.map((fact) => `profile.${name(fact)} IS DISTINCT FROM false`));

const months = [...new Set(actions.map((action) => action.evidence_valid_months))].filter((number) => number);
const answers = adding(
  [
    ...months.map((number) => {
      const month = `date_trunc('month', assessed_on - INTERVAL ${number} MONTH)::DATE`;
      return [`least(${month} + (day(assessed_on)::INTEGER - 1), last_day(${month}) + 1)`, "oldest", number];
    }),
    ...actions.flatMap((action) => {
      const answer = `answers.${name(action.id)}`;
      return [
        [`coalesce(${answer}.status, '')`, "status", action.id],
        [action.applies_if_any.length ? isAsked(action) : "true", "asked", action.id],
        [`coalesce(len(${answer}.evidence), 0)`, "pieces", action.id],
        [`list_max(list_transform(${answer}.evidence, lambda piece: piece.date))`, "newest", action.id],
        [`${answer}.due`, "due", action.id],
        [`coalesce(${answer}.note, '') <> ''`, "noted", action.id],
        [`coalesce(${answer}.owner, '') <> ''`, "owned", action.id],
        [`trim(coalesce(${answer}.reason, '')) <> ''`, "reasoned", action.id],
      ];
    }),
  ],
  documents,
);

const of = (word) => (action) => name(word, action.id ?? action);
const [status, asked, pieces, newest, due] = ["status", "asked", "pieces", "newest", "due"].map(of);
const [applies, begun, valid, earned, open] = ["applies", "begun", "valid", "earned", "open"].map(of);
const is = (action, ...statuses) => `${status(action)} IN (${statuses.map(text).join(", ")})`;
const isUnknown = (action) => is(action, "", "unknown");

const results = adding(
  actions.flatMap((action) => {
    const aside = `${is(action, "not_applicable")} AND ${name("reasoned", action.id)}`;
    const { evidence_valid_months: valid_months } = action;
    return [
      [action.may_be_na ? `${asked(action)} AND NOT (${aside})` : asked(action), "applies", action.id],
      [is(action, "implemented", "partial"), "begun", action.id],
      [
        valid_months
          ? `coalesce(${newest(action)} >= ${name("oldest", valid_months)}, false)`
          : `${pieces(action)} > 0`,
        "valid",
        action.id,
      ],
    ];
  }),
  answers,
);

// --- Scores: in half points, so that sums are whole ---

const amounts = adding(
  actions.flatMap((action) => {
    const share = Object.entries(shares).map(([id, value]) => `WHEN ${text(id)} THEN ${value * 2 * action.weight}`);
    return [
      [
        `CASE WHEN ${applies(action)} THEN CASE ${status(action)} ${share.join(" ")} ELSE 0 END ELSE 0 END::INTEGER`,
        "earned",
        action.id,
      ],
      [`${applies(action)} AND ${status(action)} <> 'implemented'`, "open", action.id],
    ];
  }),
  results,
);

const ofPrinciple = (principle) => actions.filter((action) => action.principle === principle);
const weighed = (list, condition) =>
  sum(list.map((action) => `CASE WHEN ${condition(action)} THEN ${2 * action.weight} ELSE 0 END`));
const sums = adding(
  principles.flatMap((principle) => {
    const own = ofPrinciple(principle);
    const unknown = (action) => `${applies(action)} AND ${isUnknown(action)}`;
    return [
      [weighed(own, applies), "whole", principle],
      [sum(own.map(earned)), "sum", principle],
      [weighed(own, unknown), "unknown", principle],
      [sum(own.map((action) => `CASE WHEN ${valid(action)} THEN ${earned(action)} ELSE 0 END`)), "backed", principle],
      [`least(100, ${caps(principle)})`, "cap", principle],
    ];
  }),
  amounts,
);

function caps(principle) {
  const own = once.filter((rule) => rule.principle === principle && rule.cap !== null);
  return own.map((rule) => `CASE WHEN ${rule.sql} THEN ${rule.cap} ELSE 100 END`).join(", ") || "100";
}

const halfUp = (share) => `floor((${share}) * 10000 + 0.5 + 1e-9) / 100`;
const share = (what, principle) => `(${what}) / nullif(${name("whole", principle)}, 0)`;
const capped = (principle, word) =>
  `CASE WHEN ${name("whole", principle)} > 0
   THEN least(${share(name(word, principle), principle)}, ${name("cap", principle)} / 100) END`;
const mean = (word) =>
  halfUp(
    `(${sum(principles.map((principle) => `coalesce(${name(word, principle)}, 0)`))})
     / nullif(${count(principles.map((principle) => `${name("whole", principle)} > 0`))}, 0)`,
  );
const figures = adding(
  principles.flatMap((principle) => [
    [capped(principle, "sum"), "score", principle],
    [share(`${name("sum", principle)} + ${name("unknown", principle)}`, principle), "high", principle],
    [capped(principle, "backed"), "evidenced", principle],
  ]),
  sums,
);
const unknowns = sum(principles.map((principle) => name("unknown", principle)));
const whole = sum(principles.map((principle) => name("whole", principle)));

function level() {
  const gate = ({ tier, numerator, denominator }) => {
    const own = actions.filter((action) => action.tier === tier);
    const satisfied = own.map((action) => `${applies(action)} AND ${is(action, "implemented")}`);
    return `(${count(satisfied)}) * ${denominator} >= (${count(own.map(applies))}) * ${numerator}`;
  };
  // The first level of which a gate does not hold ends the row.
  const cases = levels.slice(1).map((one, i) => `WHEN NOT (${all(one.gates.map(gate))}) THEN ${text(levels[i].id)}`);
  return `CASE ${cases.join(" ")} ELSE ${text(levels.at(-1).id)} END`;
}

// --- Findings ---

const before = (action) => action.prerequisites;
const NOT_FOR_PRQ_01 = ["PRV-03", "PRV-04", "CON-02", "CON-03", "SOB-03", "PAR-03", "TRA-01"];

/** What the rules on actions ask of one that applies: [severity, condition] each. */
function onAction(action) {
  const months = action.evidence_valid_months;
  const foundation = action.tier === 0;
  const waits = before(action).length > 0;
  const unstarted = any(before(action).map((id) => `${is(id, "not_started")} AND ${applies(id)}`));
  const later = any(before(action).map((id) => `${is(id, "planned")} AND coalesce(${due(id)} > ${due(action)}, false)`));
  const late = `coalesce(${due(action)} < assessed_on, false)`;
  const found = [
    ["warning", is(action, "not_applicable")], // APP-01, APP-02
    ["note", `${is(action, "implemented")} AND ${pieces(action)} = 0`], // EVD-01
    ["warning", `coalesce(${newest(action)} > assessed_on, false)`], // EVD-04
    ["note", `${pieces(action)} > 0 AND ${is(action, "", "not_started", "unknown")}`], // EVD-05
    ["note", `${is(action, "planned")} AND ${due(action)} IS NULL`], // DAT-01
    ["warning", `${is(action, "planned")} AND ${late}`], // DAT-02
    ["note", `${is(action, "partial", "not_started")} AND ${late}`], // DAT-03
  ];
  if (months) {
    found.push(["warning", `${begun(action)} AND ${newest(action)} IS NOT NULL AND NOT ${valid(action)}`]); // EVD-02
    found.push(["note", `${begun(action)} AND ${pieces(action)} > 0 AND ${newest(action)} IS NULL`]); // EVD-03
  }
  if (foundation) {
    found.push(["note", `${is(action, "partial")} AND NOT ${name("noted", action.id)} AND ${pieces(action)} = 0`]); // EVD-06
    found.push(["note", `${is(action, "planned")} AND coalesce(${due(action)} > assessed_on + 731, false)`]); // DAT-04
  }
  if (foundation && action.weight >= 3) {
    // OWN-01, UNK-02
    found.push(["note", `${is(action, "planned", "partial", "unknown")} AND NOT ${name("owned", action.id)}`]);
  }
  if (waits) {
    const asks = NOT_FOR_PRQ_01.includes(action.id) ? ["planned"] : ["planned", "implemented"];
    found.push(["note", `${is(action, ...asks)} AND (${unstarted})`]); // PRQ-01, PRQ-02
    found.push(["note", `${is(action, "planned")} AND (${later})`]); // PRQ-03
  }
  return found.map(([severity, condition]) => [severity, `${applies(action)} AND ${condition}`]);
}

/** Of an action that the profile sets aside. */
const onSetAside = (action) => [
  ["note", `NOT ${asked(action)} AND NOT ${is(action, "", "not_applicable")}`], // APP-03
  ["note", `NOT ${asked(action)} AND ${begun(action)}`], // NAP-05
];

const done = count(actions.map((action) => is(action, "implemented")));
const backed = count(actions.map((action) => `${is(action, "implemented")} AND ${pieces(action)} > 0`));
const unknown = count(actions.map((action) => `${is(action, "unknown")} AND ${applies(action)}`));
const usedFacts = [...new Set(actions.flatMap((action) => action.applies_if_any))];
const findings = [
  ...usedFacts.map((fact) => ["note", `profile.${name(fact)} IS NULL`]), // APP-04
  ...actions.flatMap(onAction),
  ...actions.filter((action) => action.applies_if_any.length).flatMap(onSetAside),
  ["warning", `(${done}) >= 8 AND (${backed}) * 4 < (${done})`], // EVD-07
  ["note", `(${unknown}) >= 10`], // UNK-01
  ...once.map((rule) => [rule.severity, rule.sql]),
];
const found = (severity) => count(findings.filter(([of]) => of === severity).map(([, condition]) => condition));

// --- The first three gaps: by urgency, then gain per hour, then id; none before what it waits for ---

const depth = (id) => 1 + Math.max(0, ...byId.get(id).prerequisites.map(depth));
const deepest = Math.max(...actions.map(({ id }) => depth(id)));
const urgency = (action) => name("urgency", action.id);

/** What waits for an action makes it as urgent; so those that wait come first. */
function hurried(from) {
  for (let level = deepest; level > 0; --level) {
    const own = actions.filter(({ id }) => depth(id) === level);
    from = adding(
      own.map((action) => {
        const clears = once.filter((rule) => rule.severity === "critical" && rule.action === action.id);
        const alone = `CASE WHEN ${any(clears.map((rule) => rule.sql))} THEN 0 ELSE ${tiers} END + ${action.tier}`;
        const waiting = actions.filter((other) => before(other).includes(action.id)).map(urgency);
        return [`CASE WHEN ${open(action)} THEN ${least([alone, ...waiting])} END`, "urgency", action.id];
      }),
      from,
    );
  }
  return from;
}

const key = of("key");
const ids = actions.map(({ id }) => id).sort();

/** One number to compare by: two different gains per hour of this charter differ by far more than 2^-31. */
const keys = (from) =>
  adding(
    actions.map((action) => {
      const halfHours = `CASE WHEN ${is(action, "partial")} THEN ${action.hours} ELSE ${2 * action.hours} END`;
      const gain = `(${2 * action.weight} - ${earned(action)}) / (nullif(${name("whole", action.principle)}, 0) * ${halfHours})`;
      const steps = `(4294967296 - floor((${gain}) * 2147483648)::BIGINT) * 128`;
      return [`${urgency(action)} * 549755813888 + ${steps} + ${ids.indexOf(action.id)}`, "key", action.id];
    }),
    from,
  );

const picked = [1, 2, 3].reduce((from, number) => {
  const earlier = [...Array(number - 1).keys()].map((i) => name("gap", i + 1));
  const wasPicked = (action) => any(earlier.map((pick) => `${key(action)} = ${pick}`));
  const free = (action) =>
    all([`NOT (${wasPicked(action)})`, ...before(action).map((id) => `${key(id)} IS NULL OR ${wasPicked(id)}`)]);
  return adding([[least(actions.map((action) => `CASE WHEN ${free(action)} THEN ${key(action)} END`)), "gap", number]], from);
}, keys(hurried(figures)));

// --- The line ---

const object = (entries) => `{${entries.map(([field, value]) => `${text(field)}: ${value}`).join(", ")}}`;
const gapId = (number) => `${`[${ids.map(text).join(", ")}]`}[(${name("gap", number)} & 127) + 1]`;
const query = `COPY (
SELECT 'charter.batch/1' AS schema, ${text(documentsFile)} AS file, row_number() OVER () AS line,
  ${text(names.charter)} AS charter, ${text(names.rules_hash)} AS rules, organization, assessed_on AS as_of,
  ${mean("score")} AS score, ${mean("high")} AS high, ${mean("evidenced")} AS evidenced,
  ${halfUp(`(${whole} - (${unknowns})) / nullif(${whole}, 0)`)} AS coverage,
  ${level()} AS level,
  ${object(principles.map((principle) => [principle, halfUp(name("score", principle))]))} AS principles,
  ${object([...["critical", "error", "warning", "note"].map((severity) => [severity, found(severity)]), ["waived", 0]])}
    AS findings,
  list_filter([${[1, 2, 3].map(gapId).join(", ")}], lambda id: id IS NOT NULL) AS top_gaps
FROM (${picked})) TO ${text(resultsFile)} (FORMAT json)`;

const database = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
// Looking for parts that two of the thousands of expressions share takes longer than all the rest.
await database.run("SET disabled_optimizers = 'common_subexpressions'");
await database.run(query);
