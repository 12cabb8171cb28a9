// Compares the dependencies that an audit of a bare clone found with what TypeScript resolves on the same clone with its workspace linked.
//
//   node compare.cjs LINKED INVENTORY.json [--show N] [--edges FILE]
//
// LINKED is the clone that installed.cjs prepared. Differences are listed with their reason where there is one; exits 1 when fewer than
// 99.9 % of the edges without such a reason are equal in either direction, or when one that both have takes effect at another time.
// FILE is where to write what was expected, for the check of cycles.
'use strict';

const fs = require('fs');
const path = require('path');
const reasons = require('./reasons.cjs');
const sitesOf = require('./sites.cjs');
const resolver = require('./resolve.cjs');

const [folder, inventoryPath, ...options] = process.argv.slice(2);
if (!inventoryPath) {
  console.error('usage: node compare.cjs LINKED INVENTORY.json [--show N] [--edges FILE]');
  process.exit(2);
}
const option = name => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const show = Number(option('--show') ?? 20);
const root = fs.realpathSync(folder);
const inventory = JSON.parse(fs.readFileSync(inventoryPath, 'utf8'));
const compared = new Set(['import', 'side-effect', 'type', 'reexport', 'require', 'dynamic', 'mock', 'triple-slash']);
const isScript = name => /\.([mc]?[jt]s|[jt]sx|svelte|vue)$/.test(name);
const keyOf = (from, to) => `${from}\0${to}`;

/** when imports of some kinds take effect: with the earliest of them. */
function phaseOf(kinds) {
  if (kinds.some(kind => !['type', 'dynamic', 'mock'].includes(kind))) return 'eager';
  return kinds.includes('dynamic') ? 'lazy' : kinds.includes('type') ? 'typeOnly' : 'mock';
}

const listed = new Set(inventory.files.map(file => file.path));
const resolve = resolver(root);
const [expected, sites] = [new Map(), new Map()];
for (const from of [...listed].filter(isScript)) {
  const file = path.join(root, from);
  if (!fs.existsSync(file)) continue;
  for (const { specifier, line, kind } of sitesOf(from, fs.readFileSync(file, 'utf8'))) {
    const to = resolve(specifier, file);
    const place = `${from}:${line}`;
    sites.set(place, [...(sites.get(place) ?? []), { specifier, kind, to }]);
    if (to === undefined || to === from) continue;
    const kinds = [...(expected.get(keyOf(from, to))?.kinds ?? []), kind];
    expected.set(keyOf(from, to), { from, to, specifier, kind, kinds });
  }
}

const ours = new Map();
for (const row of inventory.dependencies)
  if (isScript(row.from) && !row.to.startsWith('npm:') && row.kinds.some(kind => compared.has(kind))) ours.set(keyOf(row.from, row.to), row);

const textOf = file => fs.readFileSync(path.join(root, file), 'utf8');
const isInScript = (file, line) => sitesOf.isInScript(file, textOf(file), line);
const { whyOnlyTypeScript, whyOnlyOurs } = reasons({ root, sites, expected, ours, isInScript, keyOf });

function report(title, rows, why) {
  const reasons = new Map();
  for (const row of rows) {
    const reason = why(row) ?? 'NO REASON KNOWN';
    reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  }
  for (const [reason, list] of [...reasons].sort()) {
    console.log(`${title}: ${list.length} × ${reason}`);
    for (const { from, to } of list.slice(0, show)) console.log(`  ${from} -> ${to}`);
  }
  return reasons.get('NO REASON KNOWN')?.length ?? 0;
}

const lost = [...expected].filter(([key]) => !ours.has(key)).map(([, row]) => row);
const extra = [...ours].filter(([key]) => !expected.has(key)).map(([, row]) => row);
const [missing, surplus] = [report('only TypeScript', lost, whyOnlyTypeScript), report('only ours', extra, whyOnlyOurs)];
const both = [...ours].filter(([key]) => expected.has(key)).map(([key, row]) => [row, expected.get(key)]);
const otherPhase = both.filter(([row, { kinds }]) => phaseOf(row.kinds.filter(kind => compared.has(kind))) !== phaseOf(kinds));
for (const [row, { kinds }] of otherPhase.slice(0, show)) console.log(`another phase: ${row.from} -> ${row.to}: ${row.kinds}, TypeScript: ${kinds}`);
const share = without => both.length / Math.max(both.length + without, 1);
console.log(`${expected.size} edges of TypeScript, ${ours.size} of ours, ${both.length} equal, ${otherPhase.length} of them in another phase; ` +
  `without the explained ones ${(share(missing) * 100).toFixed(2)} % found, ${(share(surplus) * 100).toFixed(2)} % right`);
if (option('--edges')) {
  const edges = [...expected.values()].map(({ from, to, kinds }) => ({ from, to, phase: phaseOf(kinds) }));
  const ends = rows => rows.map(({ from, to }) => [from, to]);
  fs.writeFileSync(option('--edges'), JSON.stringify({ language: 'TypeScript', edges, onlyTheirs: ends(lost), onlyOurs: ends(extra) }));
}
process.exitCode = both.length > 0 && otherPhase.length === 0 && share(missing) >= 0.999 && share(surplus) >= 0.999 ? 0 : 1;
