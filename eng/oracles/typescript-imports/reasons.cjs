// Why a dependency is TypeScript's alone, or ours alone; each reason is looked up in the files rather than guessed from names.
'use strict';

const fs = require('fs');
const path = require('path').posix;

const nodeCondition = 'require takes the condition "require"; TypeScript takes "import"';
const component = 'the component or asset itself rather than the declaration beside it';
const sharp = 'the # is part of a name';

/** root: the linked clone; sites: what TypeScript's parser saw, by "file:line"; scripts: whether a line lies in a script of its file. */
module.exports = function reasons({ root, sites, expected, ours, isInScript, keyOf }) {
  const inRoot = name => path.join(root, name);
  const exists = name => fs.existsSync(inRoot(name));
  const sitesAt = ({ from, lines }) => lines.flatMap(line => sites.get(`${from}:${line}`) ?? []);

  /** the folders from the one of a file up to the root. */
  function* foldersOf(file) {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      yield folder;
      if (folder === '.') return;
    }
  }

  const manifestOf = folder => (exists(path.join(folder, 'package.json')) ? JSON.parse(fs.readFileSync(inRoot(path.join(folder, 'package.json')), 'utf8')) : undefined);

  /** the folder of the linked package that an import names, or of the package itself where it names itself. */
  function packageOf(from, specifier) {
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    for (const folder of foldersOf(from)) {
      const link = path.join(folder, 'node_modules', name);
      if (exists(link)) return path.relative(root, fs.realpathSync(inRoot(link)));
      if (manifestOf(folder)?.name === name) return folder;
    }
    return undefined;
  }

  const isBelow = (file, folder) => folder === '.' || file === folder || file.startsWith(`${folder}/`);
  const isSourceOfPackage = ({ from, to }, { specifier }) => {
    const folder = /^[@\w]/.test(specifier) ? packageOf(from, specifier) : undefined;
    return folder !== undefined && isBelow(to, folder);
  };
  const isOwnImport = ({ from, to }, { specifier }) => {
    const folder = specifier.startsWith('#') ? [...foldersOf(from)].find(manifestOf) : undefined;
    return folder !== undefined && manifestOf(folder).imports !== undefined && isBelow(to, folder);
  };
  const startsAt = (to, target) => to === target || to.startsWith(`${target}.`) || to.startsWith(`${target}/index.`);
  /** whether a specifier without its start is the file, in one of some places of a folder above the importing file. */
  const isAt = ({ from, to }, specifier, start, places) => {
    const rest = specifier.replace(start, '').replace(/[?#].*$/, '');
    return start.test(specifier) && [...foldersOf(from)].some(folder => places.some(place => startsAt(to, path.join(folder, place, rest))));
  };
  const isLib = (row, { specifier }) => isAt(row, specifier, /^\$lib(\/|$)/, ['src/lib']);
  const isAddress = (row, { specifier }) => isAt(row, specifier, /^[@~]?\//, ['', 'src', 'public']);

  return {
    /** the reason for an edge that only TypeScript has; undefined without one. */
    whyOnlyTypeScript({ from, to, specifier, kind }) {
      const declared = /^(.*)\.d\.ts$/.exec(to)?.[1];
      if (declared && ours.has(keyOf(from, declared))) return component;
      if (specifier.includes('#') && [...ours.values()].some(one => one.from === from && one.to.replace('#/', '') === to)) return sharp;
      if (kind === 'require' && [...ours.values()].some(one => one.from === from && path.dirname(one.to) === path.dirname(to))) return nodeCondition;
      return fs.lstatSync(inRoot(to)).isSymbolicLink() ? 'a symbolic link, which a listing does not follow' : undefined;
    },

    /** the reason for an edge that only we have; undefined without one. */
    whyOnlyOurs(row) {
      const { from, to, lines } = row;
      if (expected.has(keyOf(from, `${to}.d.ts`))) return component;
      if (to.includes('#')) return sharp;
      const seen = sitesAt(row);
      const lost = seen.filter(site => site.to === undefined);
      if (seen.length === 0 && lines.some(line => !isInScript(from, line))) return 'in the markup of a component, which TypeScript does not read';
      if (lost.some(site => isLib(row, site))) return "SvelteKit's $lib, whose mapping is generated";
      if (lost.some(site => isAddress(row, site))) return 'an address of the site, or a usual short name';
      if (lost.some(site => isOwnImport(row, site))) return '"imports" of its package.json, to what TypeScript takes for no module';
      if (lost.some(site => isSourceOfPackage(row, site))) return 'the source of a package whose files are not built';
      if (lost.some(site => path.join(path.dirname(from), `${site.specifier}.json`) === to)) return 'Node finds .json without its extension';
      return seen.some(site => site.kind === 'require' && site.to && path.dirname(site.to) === path.dirname(to)) ? nodeCondition : undefined;
    },
  };
};
