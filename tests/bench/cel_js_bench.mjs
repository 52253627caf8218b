// The same expressions on the same data with @marcbachmann/cel-js, beside the figures of bench_expressions.
//   node tests/bench/cel_js_bench.mjs FILE      FILE as bench_expressions has written it
// Data are plain objects under variables declared as maps, the quickest way that library has; each expression
// is parsed once.

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Environment } from '@marcbachmann/cel-js';

const given = JSON.parse(readFileSync(process.argv[2], 'utf8'), (key, value) => {
  if (value !== null && typeof value === 'object' && Object.keys(value).length === 1) {
    if ('int' in value) return BigInt(value.int);
    if ('timestamp' in value) return new Date(value.timestamp * 1000);
  }
  return value;
});
const { data, rows } = given;
const answers = new Map(data.answers.map((answer) => [answer.id, answer]));

const environment = new Environment()
  .registerVariable('profile', 'map')
  .registerVariable('answers', 'list<map>')
  .registerVariable('answer', 'map')
  .registerVariable('planned_answer', 'map')
  .registerVariable('as_of', 'google.protobuf.Timestamp')
  .registerFunction('answer(string): map', (id) => answers.get(id));

/** Best of nine rounds of 20 ms, by the processor time of the process, after one to warm up. */
function nanosecondsOf(work) {
  let times = 1;
  let best = Infinity;
  for (let round = -1; round < 9; ) {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) work();
    const { user, system } = process.cpuUsage(start);
    const taken = (user + system) * 1000;
    if (taken < 2e7) {
      times *= 2;
      continue;
    }
    if (round >= 0) best = Math.min(best, taken / times);
    round++;
  }
  return best;
}

console.log(`\n${'cel-js ns'.padStart(12)}${'charter ns'.padStart(12)}${'ratio'.padStart(8)}`);
let lowest = Infinity;
let differences = 0;
for (const { expression, nanoseconds, result } of rows) {
  const program = environment.parse(expression);
  const theirs = program(data);
  if (theirs !== result) {
    differences++;
    console.log(`the two disagree: ${theirs} there, ${result} here: ${expression}`);
    continue;
  }
  const other = nanosecondsOf(() => program(data));
  const ratio = other / nanoseconds;
  lowest = Math.min(lowest, ratio);
  console.log(
    `${other.toFixed(1).padStart(12)}${nanoseconds.toFixed(1).padStart(12)}${ratio.toFixed(1).padStart(8)}  ${expression}`,
  );
}
console.log(`\nlowest ratio: ${lowest.toFixed(1)}; the goal is 5. Results that differ: ${differences}.`);
process.exitCode = differences === 0 ? 0 : 1;
