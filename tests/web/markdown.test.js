// Reads the Markdown reports of assess, plan and compare with a CommonMark reader that takes every liberty a
// service may take: HTML, tables, addresses that become links. What people typed must come out as they typed it.
//
//   node markdown.test.js CHARTER EXAMPLES_DIR      exit 0 passed, 1 failed, 77 skipped (and says why)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let MarkdownIt;
try {
  ({ default: MarkdownIt } = await import('markdown-it'));
} catch {
  console.log('skipped: the packages are missing (npm ci --prefix tests/web)');
  process.exit(77);
}

const [charter, examples] = process.argv.slice(2).map((path) => resolve(path));
const reader = new MarkdownIt({ html: true, linkify: true });
const folder = mkdtempSync(join(tmpdir(), 'charter-markdown-'));
const failures = [];

/** What a report never holds: a service would run it, fetch it or send people away. */
const NEVER = new Set(['html_block', 'html_inline', 'link_open', 'image', 'code_block', 'code_inline', 'fence', 's_open', 'blockquote_open']);

const NAMES = [
  'Ours', '**bold**', '__bold__', '*em*', '_em_ and snake_case_name', '~~gone~~', '`code`', '```', '~~~', '# heading', 'a # b #',
  '- item', '+ item', '* item', '1. item', '12) item', '> quote', '---', '***', '===', '| a | b |', 'a | b \\| c', '\\', '\\\\', 'x\\',
  '[x](javascript:alert(1))', '![x](https://x.test/p.png)', '[x]: https://x.test', '[x][y]', '<https://x.test>', 'https://x.test/a',
  'http://x.test', 'www.x.test', 'a@x.test', 'mailto:a@x.test', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!-- x',
  '&lt;b&gt;', '&amp;', '&#42;', '&copy;', '{{7*7}}', '{% raw %}', '$x$', '"quoted" and ‘curly’', '« oui »', '社區中心', 'a  b', '!important',
  'ends with *', '* starts', 'C:\\dir\\file', 'a < b > c & d', '(parens)', 'x^2^', ':smile:', '[ ] task', '1986. A year', '-1', '+1', '=1+1',
];

function run(args) {
  return execFileSync(charter, args, { encoding: 'utf8' });
}

function tokens(markdown) {
  const flat = [];
  const add = (list) => list.forEach((token) => { flat.push(token); add(token.children ?? []); });
  add(reader.parse(markdown, {}));
  return flat;
}

/** As people see it: without the marks that take no room, runs of spaces as one. */
function shown(text) {
  return text.replaceAll('\u2060', '').replace(/ +/g, ' ').trim();
}

function textOf(inline) {
  return shown(inline.children.map((token) => token.content).join(''));
}

function check(good, where, what) {
  if (!good) {
    failures.push(`${where}: ${what}`);
  }
}

/** The kinds of tokens in order; what may not change with the words. */
function shape(markdown, where) {
  const all = tokens(markdown);
  for (const token of all) {
    check(!NEVER.has(token.type), where, `holds ${token.type}: ${token.content}`);
  }
  return all.filter((token) => token.type !== 'text' && token.type !== 'text_special').map((token) => token.type).join(' ');
}

/** Marks of our own that a reader shows instead of obeying. */
function checkMarks(markdown, where) {
  for (const token of tokens(markdown).filter((one) => one.type === 'text')) {
    check(!/\*\*|__|\*\s*$|^\s*\*/.test(token.content), where, `a mark is shown: ${token.content}`);
    check(!/^\s*(#|\||>|---)/.test(token.content), where, `a mark is shown: ${token.content}`);
  }
}

function commands(file, language) {
  const common = ['--format', 'markdown', '--lang', language];
  return { assess: ['assess', file, ...common], plan: ['plan', file, ...common], compare: ['compare', file, file, ...common] };
}

try {
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.json') && file !== 'with-mistakes.json')) {
    for (const language of ['en', 'fr']) {
      for (const [command, args] of Object.entries(commands(join(examples, name), language))) {
        const markdown = run(args);
        shape(markdown, `${command} ${name} ${language}`);
        checkMarks(markdown, `${command} ${name} ${language}`);
      }
    }
  }

  const assessment = JSON.parse(readFileSync(join(examples, 'mobility-coop.json'), 'utf8'));
  const expected = {};
  for (const name of NAMES) {
    assessment.organization.name = name;
    for (const answer of Object.values(assessment.answers).filter((one) => one.reason)) {
      answer.reason = name;
    }
    const file = join(folder, 'assessment.json');
    writeFileSync(file, JSON.stringify(assessment));
    for (const [command, args] of Object.entries(commands(file, 'en'))) {
      const where = `${command} of ${JSON.stringify(name)}`;
      const markdown = run(args);
      const kinds = shape(markdown, where);
      expected[command] ??= kinds;
      check(kinds === expected[command], where, 'the words change the structure');
      const heading = tokens(markdown).find((token) => token.type === 'inline');
      check(textOf(heading) === shown(name), where, `reads ${JSON.stringify(textOf(heading))}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) {
  console.error(failure);
}
console.log(`${NAMES.length} names, ${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
