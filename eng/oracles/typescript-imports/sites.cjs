// What one file imports, as TypeScript's own parser reads it: [{ specifier, line, kind }]; and whether a line of it is script.
'use strict';

const ts = require(require.resolve('typescript', { paths: [__dirname, process.cwd(), ...(process.env.NODE_PATH ?? '').split(require('path').delimiter)] }));

/** the scripts of a file: itself, or the script blocks of a component, each with the number of lines before it. */
function scriptsOf(file, text) {
  if (!/\.(svelte|vue)$/.test(file)) return [{ text, before: 0 }];
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(found => {
    const start = found.index + found[0].indexOf('>') + 1;
    return { text: found[1], before: text.slice(0, start).split('\n').length - 1 };
  });
}

const kindOf = file => (/\.(tsx|jsx|js|mjs|cjs)$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const textOf = node => (node && ts.isStringLiteralLike(node) ? node.text : undefined);
const isMock = name => /^(vi|jest)\.(mock|doMock|unmock|importActual|requireActual)$/.test(name);

/** whether everything between the braces is marked as a type. */
const allTypes = elements => elements?.length > 0 && elements.every(one => one.isTypeOnly);

function kindOfImport({ importClause: clause }) {
  if (!clause) return 'side-effect';
  return clause.isTypeOnly || (!clause.name && allTypes(clause.namedBindings?.elements)) ? 'type' : 'import';
}

/** the specifier of a node and its kind, or undefined. */
function siteOf(node, source) {
  if (ts.isImportDeclaration(node)) return [textOf(node.moduleSpecifier), kindOfImport(node)];
  if (ts.isExportDeclaration(node)) return [textOf(node.moduleSpecifier), node.isTypeOnly || allTypes(node.exportClause?.elements) ? 'type' : 'reexport'];
  if (ts.isImportTypeNode(node)) return [textOf(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined), 'type'];
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) return [textOf(node.moduleReference.expression), node.isTypeOnly ? 'type' : 'require'];
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return [textOf(node.arguments[0]), 'dynamic'];
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require') return [textOf(node.arguments[0]), 'require'];
  return ts.isPropertyAccessExpression(node.expression) && isMock(node.expression.getText(source)) ? [textOf(node.arguments[0]), 'mock'] : undefined;
}

module.exports = function sitesOf(file, text) {
  const sites = [];
  for (const script of scriptsOf(file, text)) {
    const source = ts.createSourceFile(file, script.text, ts.ScriptTarget.Latest, true, kindOf(file));
    const lineAt = position => script.before + source.getLineAndCharacterOfPosition(position).line + 1;
    for (const { fileName, pos } of source.referencedFiles)
      sites.push({ specifier: fileName.startsWith('.') ? fileName : `./${fileName}`, line: lineAt(pos), kind: 'triple-slash' });
    (function visit(node) {
      const [specifier, kind] = siteOf(node, source) ?? [];
      if (specifier !== undefined) sites.push({ specifier, line: lineAt(node.getStart(source)), kind });
      ts.forEachChild(node, visit);
    })(source);
  }
  return sites;
};

/** whether a line, from 1, lies in a script. */
module.exports.isInScript = function isInScript(file, text, line) {
  return scriptsOf(file, text).some(script => line > script.before && line <= script.before + script.text.split('\n').length);
};
