// Compares the dependencies that an audit of a bare clone found with what TypeScript resolves on the same clone with its workspace linked.
//
//   node compare.cjs LINKED INVENTORY.json [--show N]
//
// LINKED is the clone that installed.cjs prepared. Differences are listed with their reason where there is one; exits 1 when fewer than
// 99.9 % of the edges without such a reason are equal in either direction.
'use strict';

const fs = require('fs');
const path = require('path');
const sitesOf = require('./sites.cjs');
const resolver = require('./resolve.cjs');

const [folder, inventoryPath, ...options] = process.argv.slice(2);
if (!inventoryPath) {
  console.error('usage: node compare.cjs LINKED INVENTORY.json [--show N]');
  process.exit(2);
}
const show = options[0] === '--show' ? Number(options[1]) : 20;
const root = fs.realpathSync(folder);
const inventory = JSON.parse(fs.readFileSync(inventoryPath, 'utf8'));
const compared = new Set(['import', 'side-effect', 'type', 'reexport', 'require', 'dynamic', 'mock', 'triple-slash']);
const isScript = name => /\.([mc]?[jt]s|[jt]sx|svelte|vue)$/.test(name);
const keyOf = (from, to) => `${from}\0${to}`;

const listed = new Set(inventory.files.map(file => file.path));
const resolve = resolver(root);
const [expected, unfound] = [new Map(), new Map()];
for (const from of [...listed].filter(isScript)) {
  const file = path.join(root, from);
  if (!fs.existsSync(file)) continue;
  for (const { specifier, line, kind } of sitesOf(from, fs.readFileSync(file, 'utf8'))) {
    const to = resolve(specifier, file);
    if (to === undefined) unfound.set(`${from}:${line}`, specifier);
    else if (to !== from) expected.set(keyOf(from, to), { from, to, specifier, kind });
  }
}

const ours = new Map();
for (const row of inventory.dependencies)
  if (isScript(row.from) && !row.to.startsWith('npm:') && row.kinds.some(kind => compared.has(kind))) ours.set(keyOf(row.from, row.to), row);

/** the reason for an edge that only TypeScript has; undefined without one. */
function whyOnlyTypeScript({ from, to, specifier, kind }) {
  const declared = /^(.*)\.d\.ts$/.exec(to)?.[1];
  if (declared && ours.has(keyOf(from, declared))) return 'the component or asset itself rather than the declaration beside it';
  if (specifier.includes('#')) return 'the # is part of a name';
  if (kind === 'require') return 'require takes the condition "require"; TypeScript takes "import"';
  if (fs.lstatSync(path.join(root, to)).isSymbolicLink()) return 'a symbolic link, which a listing does not follow';
  return undefined;
}

/** the reason for an edge that only we have; undefined without one. */
function whyOnlyOurs({ from, to, lines }) {
  if (expected.has(keyOf(from, `${to}.d.ts`))) return 'the component or asset itself rather than the declaration beside it';
  if (to.includes('#')) return 'the # is part of a name';
  const specifiers = lines.map(line => unfound.get(`${from}:${line}`)).filter(Boolean);
  if (specifiers.some(one => one.startsWith('$lib'))) return "SvelteKit's $lib, whose mapping is generated";
  if (specifiers.some(one => /^[@~]?\//.test(one))) return 'an address of the site, or a usual short name';
  if (specifiers.some(one => /^[#@\w]/.test(one))) return 'the source of a package whose files are not built';
  if (specifiers.length > 0 && to.endsWith('.json')) return 'Node finds .json without its extension';
  return [...expected.values()].some(one => one.from === from && one.kind === 'require') ? 'require takes the condition "require"; TypeScript takes "import"' : undefined;
}

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

const missing = report('only TypeScript', [...expected].filter(([key]) => !ours.has(key)).map(([, row]) => row), whyOnlyTypeScript);
const surplus = report('only ours', [...ours].filter(([key]) => !expected.has(key)).map(([, row]) => row), whyOnlyOurs);
const common = [...ours.keys()].filter(key => expected.has(key)).length;
const share = lost => common / Math.max(common + lost, 1);
console.log(`${expected.size} edges of TypeScript, ${ours.size} of ours, ${common} equal; without the explained ones ` +
  `${(share(missing) * 100).toFixed(2)} % found, ${(share(surplus) * 100).toFixed(2)} % right`);
process.exitCode = common > 0 && share(missing) >= 0.999 && share(surplus) >= 0.999 ? 0 : 1;
