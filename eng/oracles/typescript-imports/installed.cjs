// Makes a clone look installed: links every workspace package, and what is asked for by file:, link: or workspace:, into node_modules.
//
//   node installed.cjs DIR
'use strict';

const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');
const { parse } = require(require.resolve('yaml', { paths: [__dirname, process.cwd(), ...(process.env.NODE_PATH ?? '').split(path.delimiter)] }));

const root = fs.realpathSync(process.argv[2]);
const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** the manifests of the clone, by folder. */
function readManifests() {
  const listed = execFileSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], { maxBuffer: 1 << 28 });
  const manifests = new Map();
  for (const file of listed.toString().split('\0').filter(name => path.posix.basename(name) === 'package.json').sort()) {
    try {
      manifests.set(path.posix.dirname(file), JSON.parse(fs.readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '')));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return manifests;
}

/** what the workspace files at the root list. */
function readPatterns(manifests) {
  const file = path.join(root, 'pnpm-workspace.yaml');
  const listed = fs.existsSync(file) ? parse(fs.readFileSync(file, 'utf8'))?.packages ?? [] : [];
  const workspaces = manifests.get('.')?.workspaces ?? [];
  return [...listed, ...(Array.isArray(workspaces) ? workspaces : workspaces.packages ?? [])];
}

/** whether a folder matches one of the patterns and none of those with a !. */
function isMember(folder, patterns) {
  const matches = pattern => path.matchesGlob(folder, pattern.replace(/^\.\//, '').replace(/\/$/, ''));
  return patterns.some(one => !one.startsWith('!') && matches(one)) && !patterns.some(one => one.startsWith('!') && matches(one.slice(1)));
}

function link(from, name, to) {
  const place = path.join(root, from, 'node_modules', name);
  if (fs.existsSync(place)) return;
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.symlinkSync(path.join(root, to), place, 'junction');
}

const manifests = readManifests();
const patterns = readPatterns(manifests);
const members = new Map();
for (const [folder, { name }] of manifests)
  if (name && !members.has(name) && (folder === '.' || isMember(folder, patterns))) members.set(name, folder);

for (const [folder, manifest] of manifests) {
  for (const [name, version] of sections.flatMap(section => Object.entries(manifest[section] ?? {}))) {
    const local = /^(?:file|link|portal):(.*)/.exec(version)?.[1] ?? /^workspace:(\..*)/.exec(version)?.[1];
    const member = /^workspace:(?:(.+)@)?/.exec(version);
    const target = local !== undefined ? path.posix.join(folder, local) : member ? members.get(member[1] ?? name) : undefined;
    if (target !== undefined && manifests.has(target)) link(folder, name, target);
  }
}
for (const [name, folder] of members) link('.', name, folder);
console.log(`${members.size} packages linked`);
