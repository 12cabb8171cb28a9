// Resolves imports with TypeScript's own resolver, each file with the configuration it is compiled with.
'use strict';

const fs = require('fs');
const path = require('path');
const ts = require(require.resolve('typescript', { paths: [__dirname, process.cwd(), ...(process.env.NODE_PATH ?? '').split(path.delimiter)] }));

const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowJs: true, resolveJsonModule: true };
const plain = ['', '.js', '.jsx', '.mjs', '.cjs', '.svelte', '.vue', '/index.js', '/index.jsx'];
const isFile = name => fs.statSync(name, { throwIfNoEntry: false })?.isFile() === true;

module.exports = function resolver(root) {
  const host = { ...ts.sys, getCurrentDirectory: () => root, useCaseSensitiveFileNames: true };
  const [configs, nearest] = [new Map(), new Map()];

  function load(file) {
    if (configs.has(file)) return configs.get(file);
    const { options, fileNames, projectReferences = [] } =
      ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config ?? {}, ts.sys, path.dirname(file), undefined, file);
    // A configuration that extends what is not installed says nothing of how it resolves; TypeScript would fall back to 2012's way.
    if (options.moduleResolution === undefined && options.module === undefined) Object.assign(options, bundler);
    const config = { options, files: new Set(fileNames.map(path.normalize)), references: projectReferences.map(one => ts.resolveProjectReferencePath(one)).filter(isFile) };
    configs.set(file, config);
    return config;
  }

  function nearestOf(folder) {
    if (nearest.has(folder)) return nearest.get(folder);
    const file = ['tsconfig.json', 'jsconfig.json'].map(name => path.join(folder, name)).find(isFile);
    const config = file ? load(file) : folder === root ? { options: bundler, files: new Set(), references: [] } : nearestOf(path.dirname(folder));
    nearest.set(folder, config);
    return config;
  }

  function configOf(file) {
    const config = nearestOf(path.dirname(file));
    if (config.files.has(file) || config.references.length === 0) return config;
    const references = config.references.map(load);
    return references.find(one => one.files.has(file)) ?? references[0];
  }

  /** what TypeScript refuses because it is no module to it: styles, pictures, scripts without allowJs. */
  function probe(specifier, file, { options }) {
    const starts = /^\.{0,2}(\/|$)/.test(specifier) ? [path.resolve(path.dirname(file), specifier)] : mapped(specifier, options);
    for (const start of starts) for (const ending of plain) if (isFile(start + ending)) return start + ending;
    return undefined;
  }

  function mapped(specifier, { paths = {}, baseUrl, pathsBasePath }) {
    const base = baseUrl ?? pathsBasePath ?? root;
    const fits = key => { const [before, after] = key.split('*'); return after === undefined ? key === specifier : specifier.startsWith(before) && specifier.endsWith(after); };
    const best = Object.keys(paths).filter(fits).sort((one, other) => (one === specifier ? -1 : other === specifier ? 1 : other.indexOf('*') - one.indexOf('*')))[0];
    const star = best?.includes('*') ? specifier.slice(best.indexOf('*'), specifier.length - (best.length - best.indexOf('*') - 1)) : '';
    const targets = best ? paths[best].map(target => path.resolve(base, target.replace('*', star))) : [];
    return baseUrl ? [...targets, path.resolve(baseUrl, specifier)] : targets;
  }

  /** the file that an import means, relative to the root; undefined where it means none of the repository. */
  return function resolve(specifier, file) {
    const clean = specifier.replace(/(?<=.)[?#].*$/, '');
    const config = configOf(file);
    const found = ts.resolveModuleName(clean, file, config.options, host).resolvedModule?.resolvedFileName ?? probe(clean, file, config);
    if (!found) return undefined;
    const relative = path.relative(root, path.normalize(found)).split(path.sep).join('/');
    return relative.startsWith('..') || relative.includes('node_modules/') ? undefined : relative;
  };
};
