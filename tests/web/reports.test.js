// Looks at the HTML report of every example, at plans and comparisons, in both languages, in Debian's Chromium:
// axe-core finds nothing (light and dark, 360, 800 and 1280 px), nothing scrolls sideways, the console is silent,
// nothing is asked of a network, and it prints on A4 and Letter.
//
// The page of a portfolio besides: its headings sort, by mouse and keyboard.
//
//   node reports.test.js CHARTER EXAMPLES_DIR MAKE_PORTFOLIO      exit 0 passed, 1 failed, 77 skipped (and says why)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SKIPPED = 77;
const WIDTHS = [360, 800, 1280];
const SCHEMES = ['light', 'dark'];
const PAPERS = ['A4', 'Letter'];
const FEWEST_PAGES = 4;
const MOST_PAGES = 20;

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(SKIPPED);
}

const [charter, examples, makePortfolio] = process.argv.slice(2).map((path) => resolve(path));
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(browserPath)) {
  skip(`${browserPath} is missing (apt-get install chromium)`);
}
const require = createRequire(import.meta.url);
let chromium;
let axe;
try {
  ({ chromium } = await import('playwright-core'));
  axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
} catch {
  skip('the packages are missing (npm ci --prefix tests/web)');
}

const failures = [];
function check(good, where, what) {
  if (!good) {
    failures.push(`${where}: ${what}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'charter-web-'));
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: browserPath,
  headless: true,
  bypassCSP: false,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

function reports() {
  const made = [];
  for (const file of readdirSync(examples).filter((name) => name.endsWith('.json') && name !== 'with-mistakes.json').sort()) {
    for (const language of ['en', 'fr']) {
      const path = join(folder, `${file}.${language}.html`);
      execFileSync(charter, ['assess', join(examples, file), '--lang', language, '--format', `html=${path}`]);
      made.push({ name: `${file} ${language}`, language, path });
    }
  }
  return made;
}

/** A plan, a comparison, and all three pages of an organization whose name and notes are longer than any line. */
function otherPages() {
  const long = JSON.parse(readFileSync(join(examples, 'mobility-coop.json'), 'utf8'));
  long.organization.name = `Association ${'québécoise des organismes '.repeat(8)}${'x'.repeat(200)}`;
  Object.values(long.answers).forEach((answer) => { answer.note = `https://example.org/${'y'.repeat(300)}`; });
  const longFile = join(folder, 'long.json');
  writeFileSync(longFile, JSON.stringify(long));
  const [coop, later, bank] = ['mobility-coop', 'mobility-coop-later', 'food-bank-starting'].map((name) => join(examples, `${name}.json`));
  const made = [];
  for (const [name, args] of Object.entries({
    plan: ['plan', bank], compare: ['compare', coop, later], 'compare with itself': ['compare', coop, coop],
    'long assess': ['assess', longFile], 'long plan': ['plan', longFile], 'long compare': ['compare', longFile, later],
  })) {
    for (const language of ['en', 'fr']) {
      const path = join(folder, `${name}.${language}.html`);
      execFileSync(charter, [...args, '--lang', language, '--format', `html=${path}`]);
      made.push({ name: `${name} ${language}`, language, path });
    }
  }
  return made;
}

/** The first printed page stands alone: the next steps end on it. */
async function firstPage(page, report) {
  await page.emulateMedia({ media: 'print' });
  for (const [paper, width, height] of [['A4', 210, 297], ['Letter', 215.9, 279.4]]) {
    const pixels = (millimetres) => Math.floor((millimetres * 96) / 25.4);
    await page.setViewportSize({ width: pixels(width - 2 * 15), height: 1000 });
    const bottom = await page.evaluate(() => document.querySelector('.steps > li:last-child').getBoundingClientRect().bottom + scrollY);
    check(bottom <= pixels(height - 13 - 16), report.name, `the next steps end ${Math.round(bottom)} px down, past the first page of ${paper}`);
  }
  await page.emulateMedia({ media: 'screen' });
}

/** Opens a page that reports all it says and all it asks for. */
async function open(report) {
  const page = await context.newPage();
  const asked = [];
  page.on('console', (message) => check(false, report.name, `the console says: ${message.text()}`));
  page.on('pageerror', (error) => check(false, report.name, `an error of the page: ${error}`));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(report.path).href);
  return { page, asked };
}

async function look(page, report, width, scheme) {
  const where = `${report.name}, ${width} px, ${scheme}`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(sideways <= 0, where, `scrolls sideways by ${sideways} px`);
  // Evaluated by the debugger, so the page's own policy stays as it is.
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  check(passes.some((rule) => rule.id === 'color-contrast'), where, 'axe-core did not look at contrast');
  for (const violation of violations) {
    const places = violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`);
    check(false, where, `${violation.id}: ${violation.help}\n    ${places.join('\n    ')}`);
  }
}

async function pageCount(page, paper) {
  const pdf = (await page.pdf({ format: paper })).toString('latin1');
  return (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

async function print(page, report, paper) {
  const where = `${report.name}, ${paper}`;
  await page.emulateMedia({ colorScheme: 'dark' });
  const pages = await pageCount(page, paper);
  check(pages >= FEWEST_PAGES && pages <= MOST_PAGES, where, `${pages} pages, expected ${FEWEST_PAGES} to ${MOST_PAGES}`);
  return pages;
}

/** A reader who closed some groups still prints every action. */
async function printClosed(page, report, paper, expected) {
  const actions = await page.evaluate(() => {
    document.querySelectorAll('details').forEach((group) => { group.open = false; });
    return document.querySelectorAll('.actions > li').length;
  });
  check(actions === 74, report.name, `${actions} actions instead of 74`);
  const pages = await pageCount(page, paper);
  check(pages === expected, `${report.name}, ${paper}`, `${pages} pages with closed groups, ${expected} with open ones`);
}

async function keyboard(page, report) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  check(first === '#report', report.name, `the first stop of the keyboard is ${first}, not the link to the report`);
  const shown = await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0);
  check(shown, report.name, 'the link to the report stays hidden when it has the focus');
}

function portfolios() {
  const database = join(folder, 'portfolio.sqlite');
  execFileSync(makePortfolio, [database, '60']);
  return ['en', 'fr'].map((language) => {
    const path = join(folder, `portfolio.${language}.html`);
    execFileSync(charter, ['portfolio', 'report', '--db', database, '--lang', language, '--format', `html=${path}`]);
    return { name: `portfolio ${language}`, language, path };
  });
}

/** What the table shows in a column, top to bottom. */
function column(page, number) {
  return page.evaluate((n) => [...document.querySelectorAll('table.heat tbody tr')].map((row) => row.cells[n].textContent), number);
}

/** Sorts by a column with the keyboard, up and then down, and says so to who cannot see it. */
async function sorting(page, report) {
  const before = await column(page, 0);
  const button = page.locator('table.heat thead th button').nth(3);
  await button.focus();
  const order = [];
  for (const direction of ['ascending', 'descending']) {
    await page.keyboard.press('Enter');
    const said = await page.evaluate(() => [...document.querySelectorAll('table.heat th[aria-sort]')].map((th) => `${th.cellIndex} ${th.getAttribute('aria-sort')}`));
    check(said.join() === `3 ${direction}`, report.name, `after sorting, aria-sort is ${said}`);
    order.push((await column(page, 3)).map((text) => (text === '–' ? -1 : Number(text))));
  }
  const up = [...order[0]].sort((a, b) => a - b);
  check(order[0].join() === up.join(), report.name, 'the column is not in rising order');
  check(order[1].join() === up.reverse().join(), report.name, 'the column is not in falling order');
  await page.locator('table.heat thead th button').nth(0).click();
  const names = await column(page, 0);
  check(names.length === before.length && [...names].sort().join() === [...before].sort().join(), report.name, 'sorting lost a row');
}

const began = Date.now();
let looks = 0;
try {
  for (const report of reports()) {
    const { page, asked } = await open(report);
    check((await page.evaluate(() => document.documentElement.lang)) === report.language, report.name, 'the language of the page is wrong');
    await keyboard(page, report);
    await page.evaluate(axe);
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        await look(page, report, width, scheme);
        looks += 1;
      }
    }
    const pages = [];
    for (const paper of PAPERS) {
      pages.push(await print(page, report, paper));
    }
    await printClosed(page, report, PAPERS[0], pages[0]);
    await firstPage(page, report);
    const elsewhere = asked.filter((url) => !url.startsWith('file://') && !url.startsWith('data:,'));
    check(elsewhere.length === 0 && asked.filter((url) => url.startsWith('file://')).length === 1, report.name, `asks for ${asked}`);
    console.log(`${report.name}: ${PAPERS.map((paper, i) => `${paper} ${pages[i]} pages`).join(', ')}`);
    await page.close();
  }
  for (const report of otherPages()) {
    const { page, asked } = await open(report);
    check((await page.evaluate(() => document.documentElement.lang)) === report.language, report.name, 'the language of the page is wrong');
    await keyboard(page, report);
    await page.evaluate(axe);
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        await look(page, report, width, scheme);
        looks += 1;
      }
    }
    check(asked.every((url) => url.startsWith('file://') || url.startsWith('data:,')), report.name, `asks for ${asked}`);
    for (const paper of PAPERS) {
      const pages = await pageCount(page, paper);
      check(pages >= 1 && pages <= MOST_PAGES, `${report.name}, ${paper}`, `${pages} pages`);
    }
    await page.close();
  }
  for (const report of portfolios()) {
    const { page, asked } = await open(report);
    check((await page.evaluate(() => document.documentElement.lang)) === report.language, report.name, 'the language of the page is wrong');
    await sorting(page, report);
    await page.evaluate(axe);
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        await look(page, report, width, scheme);
        looks += 1;
      }
    }
    for (const paper of PAPERS) {
      console.log(`${report.name}: ${paper} ${await print(page, report, paper)} pages`);
    }
    check(asked.length === asked.filter((url) => url.startsWith('file://') || url.startsWith('data:,')).length, report.name, `asks for ${asked}`);
    await page.close();
  }
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) {
  console.error(failure);
}
console.log(`${looks} looks in ${((Date.now() - began) / 1000).toFixed(1)} s, ${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
