// Compares what the scanner says of every TypeScript, JavaScript, Svelte and Vue file below a folder with TypeScript itself.
//
//   node compare.cjs DIR INVENTORY.json [--show N]
//
// INVENTORY.json is what an audit of DIR wrote, with its audit.json beside it. The package `typescript` is looked for here,
// in NODE_PATH and in the working folder. Exits 1 when fewer than 99.9 % of the declarations have equal kind, name and span, or
// fewer than 99.9 % of the imports have equal line, specifier, kinds and names.
'use strict';

const fs = require('fs');
const path = require('path');
const ts = require(require.resolve('typescript', { paths: [__dirname, process.cwd()] }));
const describe = require('./declarations.cjs');
const { importsOf, importsOfMarkup, spell } = require('./imports.cjs');
const scriptsOf = require('./scripts.cjs');

const [root, factsPath, ...options] = process.argv.slice(2);
if (!factsPath) {
  console.error('usage: node compare.cjs DIR INVENTORY.json [--show N]');
  process.exit(2);
}
const show = options[0] === '--show' ? Number(options[1]) : 20;

const kinds = {
  '.ts': ts.ScriptKind.TS, '.mts': ts.ScriptKind.TS, '.cts': ts.ScriptKind.TS, '.tsx': ts.ScriptKind.TSX,
  '.js': ts.ScriptKind.JS, '.mjs': ts.ScriptKind.JS, '.cjs': ts.ScriptKind.JS, '.jsx': ts.ScriptKind.JSX,
};
const languages = { ts: ts.ScriptKind.TS, typescript: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, jsx: ts.ScriptKind.JSX, js: ts.ScriptKind.JS };

/** facts by path, from an inventory and the audit.json beside it. */
function readFacts(inventoryPath) {
  const inventory = JSON.parse(fs.readFileSync(inventoryPath, 'utf8'));
  const audit = JSON.parse(fs.readFileSync(path.join(path.dirname(inventoryPath), 'audit.json'), 'utf8'));
  const files = new Map(inventory.files.map(file => [file.path, { ...file, declarations: [], imports: [], problems: [] }]));
  for (const { path: file, kind, touches = [], ...declaration } of inventory.declarations)
    files.get(file).declarations.push({ ...declaration, kind: kind[0].toUpperCase() + kind.slice(1), touches: touches.join(',') });
  for (const { from, line, specifier, kinds, names } of inventory.imports)
    files.get(from).imports.push(spell({ line, specifier, kinds, names: names ?? [] }));
  for (const { rule, path: file, line, message } of audit.findings) if (rule === 'QG0002') files.get(file).problems.push(`${line}: ${message}`);
  return files;
}

/** what TypeScript says of one file; null where it reports syntax errors. */
function expect(file, text) {
  const extension = path.extname(file);
  const isComponent = extension === '.svelte' || extension === '.vue';
  const scripts = isComponent ? scriptsOf(text, extension === '.vue') : [{ text, kind: kinds[extension] }];
  const expected = { declarations: [], imports: [], errors: 0 };
  for (const script of scripts) {
    const kind = script.kind ?? languages[script.language];
    if (script.source) expected.imports.push(spell({ ...script.source, kinds: [], names: [] }));
    if (kind === undefined) continue;
    const sourceFile = ts.createSourceFile(file, script.text, ts.ScriptTarget.Latest, true, kind);
    expected.errors += sourceFile.parseDiagnostics.length;
    expected.declarations.push(...describe(ts, sourceFile));
    const isJavaScript = kind === ts.ScriptKind.JS || kind === ts.ScriptKind.JSX;
    expected.imports.push(...importsOf(ts, sourceFile, isJavaScript).map(spell));
  }
  if (extension === '.svelte') expected.imports.push(...importsOfMarkup(text, scripts).map(spell));
  return expected;
}

/** members of left without their equals in right. */
function without(left, right) {
  const counts = new Map();
  for (const item of right) counts.set(item, (counts.get(item) || 0) + 1);
  return left.filter(item => {
    const count = counts.get(item) || 0;
    if (count > 0) counts.set(item, count - 1);
    return count === 0;
  });
}

const spanOf = d => `${d.kind} ${d.name} ${d.startLine}..${d.endLine}`;
const figuresOf = d => `${spanOf(d)} s${d.statements} c${d.complexity} n${d.nesting} p${d.parameters} ${d.touches || ''}`;
const countPhysicalLines = bytes => bytes.reduce((count, byte) => count + (byte === 10), bytes.length > 0 && bytes[bytes.length - 1] !== 10 ? 1 : 0);

const totals = { files: 0, unparsable: 0, declarations: 0, equal: 0, figures: 0, equalFigures: 0, imports: 0, equalImports: 0 };
const differences = [];
const unparsable = [];
for (const [file, facts] of readFacts(factsPath)) {
  const extension = path.extname(file);
  if (!kinds[extension] && extension !== '.svelte' && extension !== '.vue') continue;
  const bytes = fs.readFileSync(path.join(root, file));
  const expected = expect(file, bytes.toString('utf8').replace(/^\uFEFF/, ''));
  totals.files++;
  if (facts.code !== undefined && facts.blank + facts.comment + facts.code !== countPhysicalLines(bytes)) differences.push(`${file}: line count`);
  if (expected.errors > 0) {
    totals.unparsable++;
    unparsable.push(`${file}: ${expected.errors} syntax errors of TypeScript; ours: ${facts.problems?.[0] ?? 'none'}`);
    continue;
  }
  if (facts.problems?.length > 0) differences.push(`${file}: ${facts.problems.join('; ')}`);

  const compare = (ours, theirs, what) => {
    const extra = without(ours, theirs);
    const missing = without(theirs, ours);
    for (const item of extra) differences.push(`${file}: ${what} only ours:   ${item}`);
    for (const item of missing) differences.push(`${file}: ${what} only TypeScript's: ${item}`);
    return theirs.length - Math.max(missing.length, extra.length);
  };
  totals.declarations += expected.declarations.length;
  totals.equal += compare(facts.declarations.map(spanOf), expected.declarations.map(spanOf), 'span');
  totals.imports += expected.imports.length;
  totals.equalImports += compare(facts.imports, expected.imports, 'import');
  const common = new Set(expected.declarations.map(spanOf));
  const theirs = expected.declarations.filter(d => d.complexity);
  totals.figures += theirs.length;
  totals.equalFigures += compare(facts.declarations.filter(d => d.complexity && common.has(spanOf(d))).map(figuresOf), theirs.map(figuresOf), 'figures');
}

const percent = (equal, all) => `${equal} of ${all} (${(all === 0 ? 100 : 100 * equal / all).toFixed(3)} %)`;
console.log(`TypeScript ${ts.version}; ${totals.files} files, ${totals.unparsable} with syntax errors of TypeScript's own, not compared`);
console.log(`kind, name and span: ${percent(totals.equal, totals.declarations)}`);
console.log(`figures:             ${percent(totals.equalFigures, totals.figures)}`);
console.log(`imports:             ${percent(totals.equalImports, totals.imports)}`);
console.log(`differences: ${differences.length}`);
for (const difference of differences.slice(0, show)) console.log(`  ${difference}`);
if (unparsable.length > 0) console.log('syntax errors of TypeScript\'s own:');
for (const file of unparsable.slice(0, show)) console.log(`  ${file}`);
// Nothing compared is nothing proved.
const isEqual = (equal, all) => all > 0 && equal >= 0.999 * all;
process.exit(isEqual(totals.equal, totals.declarations) && isEqual(totals.equalImports, totals.imports) ? 0 : 1);
