// The WebAssembly module and the native build give the same bytes: for every example in every format and both
// languages, for 1,000 random assessments, and for documents with mistakes.
//   node parity.mjs --module charter.wasm --answers charter_native_answers --cli charter --examples DIR

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { openEngine } from "../../src/wasm/package/index.mjs";

const RANDOM = 1000;
const BROKEN = 500;
const VERDICTS = ["report", "refused"];

const text = { type: "string" };
const { values: paths } = parseArgs({ options: { module: text, answers: text, cli: text, examples: text } });

const bytes = readFileSync(paths.module);
const examples = readdirSync(paths.examples)
  .filter((name) => name.endsWith(".json"))
  .map((name) => join(paths.examples, name));
assert(examples.length > 0, `no examples in ${paths.examples}`);

askNothingOfTheHost(bytes);
const opening = performance.now();
const engine = await openEngine(bytes);
const opened = performance.now() - opening;
// Node compiles what it meets and the engine compiles its rules: once in a process.
const first = timed(() => engine.evaluate(readFileSync(examples[0])));
await sameAsNative();
sameAsCommandLine();
badRequestsAreTold();
tellFigures();

/** What the module imports is all it could do to the world. */
function askNothingOfTheHost(wasm) {
  const asked = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name);
  assert.deepEqual(asked.sort(), ["emscripten_notify_memory_growth", "proc_exit"]);
}

async function sameAsNative() {
  const native = spawn(paths.answers, [RANDOM, BROKEN, ...examples].map(String), {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => native.on("close", resolve));
  const counts = { report: 0, refused: 0 };
  for await (const line of createInterface({ input: native.stdout })) {
    const { name, document, as_of, format, language, verdict, text } = JSON.parse(line);
    const reply = engine.evaluate(Buffer.from(document, "hex"), { asOf: as_of, format, language });
    const place = `${name}, ${format}, ${language}`;
    assert.equal(reply.verdict, VERDICTS[verdict], place);
    assert(reply.text === text, `${place}: ${firstDifference(text, reply.text)}`);
    counts[reply.verdict] += 1;
  }
  assert.equal(await ended, 0, "charter_native_answers failed");
  assert(counts.report >= RANDOM && counts.refused >= BROKEN / 2, `too few of a kind: ${JSON.stringify(counts)}`);
  console.log(`${counts.report} reports and ${counts.refused} refusals, the same bytes as the native build`);
}

/** The command line names its file in the report, so the file gets the name that the module gives. */
function sameAsCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), "charter-parity-"));
  try {
    for (const example of examples) {
      for (const language of ["en", "fr"]) {
        writeFileSync(join(folder, "assessment.json"), readFileSync(example));
        const options = ["assess", "assessment.json", "--format", "json", "--lang", language];
        const cli = spawnSync(paths.cli, options, { cwd: folder, encoding: "utf8" });
        const reply = engine.evaluate(readFileSync(example), { language });
        assert.equal(cli.status, reply.verdict === "report" ? 0 : 2, `${example}: ${cli.stderr}`);
        const expected = reply.verdict === "report" ? cli.stdout : cli.stderr;
        assert(reply.text === expected, `${example}, ${language}: ${firstDifference(expected, reply.text)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`${examples.length} examples in two languages, the same bytes as ${paths.cli}`);
}

function badRequestsAreTold() {
  const document = readFileSync(examples[0]);
  assert.throws(() => engine.evaluate(document, { format: "jsn" }), { name: "RangeError", message: /‘jsn’/ });
  assert.throws(() => engine.evaluate(document, { language: "de" }), { name: "RangeError", message: /‘de’/ });
  assert.throws(() => engine.evaluate(document, { asOf: "2026-02-30" }), { name: "RangeError", message: /2026-02-30/ });
  assert.throws(() => engine.evaluate(42), { name: "TypeError" });
  assert.equal(engine.evaluate(document).verdict, "report", "the engine goes on after a mistake of its caller");
}

function tellFigures() {
  const document = readFileSync(examples[0]);
  const times = Array.from({ length: 300 }, () => timed(() => engine.evaluate(document))).sort((a, b) => a - b);
  const ms = (value) => `${value.toFixed(2)} ms`;
  console.log(`charter.wasm: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed by gzip`);
  console.log(`opened in ${ms(opened)}; first evaluation ${ms(first)}, then ${ms(times[times.length >> 1])} (median)`);
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function firstDifference(native, wasm) {
  const left = native.split("\n");
  const right = wasm.split("\n");
  const line = left.findIndex((words, i) => words !== right[i]);
  return `line ${line + 1}: native ${JSON.stringify(left[line])}, WebAssembly ${JSON.stringify(right[line])}`;
}
