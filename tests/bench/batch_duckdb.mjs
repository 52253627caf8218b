// DuckDB on the documents of the batch, in one query over the JSON itself, on one thread: for each document what the
// score could reach and how much is answered. The same figures as in batch_peers.py, held against the program's lines.
//
//     node batch_duckdb.mjs ACTIONS.json DOCUMENTS.jsonl RESULTS.jsonl MICROSECONDS

import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [actionsFile, documentsFile, resultsFile, microseconds] = process.argv.slice(2);
const actions = JSON.parse(readFileSync(actionsFile, "utf8"));
const text = (value) => `'${String(value).replaceAll("'", "''")}'`;
const name = (value) => `"${String(value).replaceAll('"', '""')}"`;

// Every action is a column: DuckDB takes them out of the text in one go, and adds up whole columns at a time.
const facts = [...new Set(actions.flatMap((action) => action.if))];
const columns = {
  organization: "STRUCT(id VARCHAR)",
  profile: `STRUCT(${facts.map((fact) => `${name(fact)} BOOLEAN`).join(", ")})`,
  answers: `STRUCT(${actions.map(({ id }) => `${name(id)} STRUCT(status VARCHAR, reason VARCHAR)`).join(", ")})`,
};

const answer = (action) => `answers.${name(action.id)}`;
const status = (action) => `coalesce(${answer(action)}.status, 'unknown')`;

/** Whether an action counts: where the profile says so, and not where it is set aside with a reason. */
function counts(action) {
  const asked = action.if.map((fact) => `profile.${name(fact)} IS DISTINCT FROM false`).join(" OR ") || "true";
  const aside = `${status(action)} = 'not_applicable' AND trim(coalesce(${answer(action)}.reason, '')) <> ''`;
  return action.na ? `(${asked}) AND NOT (${aside})` : asked;
}

const sum = (list, of) => list.map((action) => `CASE WHEN ${counts(action)} THEN ${of(action)} ELSE 0 END`).join(" + ");
const weight = ({ weight }) => weight;
const reached = (action) =>
  `${action.weight} * CASE ${status(action)} WHEN 'unknown' THEN 2 WHEN 'implemented' THEN 2 WHEN 'partial' THEN 1 ELSE 0 END`;
const answered = (action) => `CASE WHEN ${status(action)} = 'unknown' THEN 0 ELSE ${action.weight} END`;
const principles = [...new Set(actions.map(({ principle }) => principle))];
const means = principles.map((principle) => {
  const own = actions.filter((action) => action.principle === principle);
  return `(${sum(own, reached)}) / nullif(2.0 * (${sum(own, weight)}), 0)`;
});

const query = `
  SELECT organization.id AS id,
         floor(list_avg([${means.join(", ")}]) * 10000 + 0.5) / 100 AS high,
         floor((${sum(actions, answered)}) * 10000.0 / (${sum(actions, weight)}) + 0.5) / 100 AS coverage
  FROM read_json(${text(documentsFile)}, format = 'newline_delimited',
                 columns = {${Object.entries(columns).map(([key, type]) => `${name(key)}: ${text(type)}`).join(", ")}})`;

const database = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
const ours = readFileSync(resultsFile, "utf8").trim().split("\n").map((line) => JSON.parse(line));
let best = Infinity;
let rows;
for (let round = 0; round < 3; ++round) {
  const before = process.cpuUsage();
  rows = await (await database.runAndReadAll(query)).getRowObjects();
  const { user, system } = process.cpuUsage(before);
  best = Math.min(best, (user + system) / rows.length);
}
const near = (a, b) => Math.abs(a - b) < 0.011;
const agree = rows.filter(
  (row, i) => row.id === ours[i].organization.id && near(row.high, ours[i].high) && near(row.coverage, ours[i].coverage),
).length;
console.log(
  `${"DuckDB".padEnd(24)} ${best.toFixed(1).padStart(8)} us of processor a document   ` +
    `${(best / microseconds).toFixed(1)} x the program   agrees on ${agree} of ${rows.length}`,
);
