// The imports of a file by TypeScript's own syntax tree, by the definitions of docs/languages/typescript.md: each as
// "line: specifier kinds [names]", with the kinds in the alphabet's order.
'use strict';

const mocking = /^(vi|jest)\.(mock|doMock|unmock|setMock|dontMock|doUnmock|importMock|requireMock|importActual|requireActual|unstable_mockModule|createMockFromModule)$/;
const isFile = address => !/^[\/#?]|:|^$/.test(address) && !/(^|\/)\.*$/.test(address);

const words = { typeonly: 'type', sideeffect: 'side-effect', reference: 'triple-slash' };

/** The words by which the inventory calls kinds; what is passed on as a type only is a type, and a pattern is one whenever it is loaded. */
function wordsOf(kinds) {
  const has = new Set(kinds);
  if (has.has('reexport')) has.delete('star');
  if (has.has('typeonly')) has.delete('reexport');
  if (has.has('glob')) has.delete('dynamic');
  return has.size === 0 ? 'import' : [...has].map(kind => words[kind] ?? kind).sort().join('|');
}

/** what an import says, in the form in which two sides are compared. */
const spell = ({ line, specifier, kinds, names }) => `${line}: ${specifier} ${wordsOf(kinds)} [${names.join(' ')}]`;

function importsOf(ts, sourceFile, isJavaScript) {
  const K = ts.SyntaxKind;
  const imports = [];
  const lineOf = position => sourceFile.getLineAndCharacterOfPosition(position).line + 1;
  const literal = node => node && ts.isStringLiteralLike(node) ? node.text : null;
  const add = (node, specifier, kinds, names = []) => {
    if (specifier !== null) imports.push({ line: lineOf(node.getStart(sourceFile)), specifier, kinds: kinds.filter(kind => kind), names });
  };
  const nameOf = element => (element.propertyName ?? element.name).text;
  const areTypes = elements => elements.length > 0 && elements.every(element => element.isTypeOnly);

  function addImport(node) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    const names = [...(clause?.name ? ['default'] : []), ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []), ...elements.map(nameOf)];
    const isType = clause && (clause.isTypeOnly || (!clause.name && areTypes(elements)));
    add(node, literal(node.moduleSpecifier), [!clause && 'sideeffect', isType && 'typeonly'], names);
  }

  function addExport(node) {
    const clause = node.exportClause;
    const elements = clause && ts.isNamedExports(clause) ? clause.elements : null;
    const kinds = ['reexport', (node.isTypeOnly || (elements && areTypes(elements))) && 'typeonly', !clause && 'star'];
    add(node, literal(node.moduleSpecifier), kinds, elements ? elements.map(nameOf) : ['*']);
  }

  function addImportType(node, kind) {
    let name = node.qualifier;
    while (name && ts.isQualifiedName(name)) name = name.left;
    if (ts.isLiteralTypeNode(node.argument)) add(node, literal(node.argument.literal), [kind], name ? [name.text] : []);
  }

  const isEager = options => options && ts.isObjectLiteralExpression(options) && options.properties.some(property =>
    ts.isPropertyAssignment(property) && property.name.text === 'eager' && property.initializer.kind === K.TrueKeyword);

  function addGlob(node, isAlwaysEager) {
    const [argument, options] = node.arguments;
    const patterns = (argument && ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument]).map(literal).filter(text => text !== null);
    if (patterns.length > 0) add(node, patterns[0], ['glob', !isAlwaysEager && !isEager(options) && 'dynamic'], patterns);
  }

  function addCall(node) {
    const callee = node.expression;
    const text = callee.getText(sourceFile);
    const specifier = literal(node.arguments[0]);
    const isPhase = ts.isMetaProperty(callee) && callee.keywordToken === K.ImportKeyword && callee.name.text !== 'meta';
    if (callee.kind === K.ImportKeyword || isPhase) add(node, specifier, ['dynamic']);
    else if (node.questionDotToken) return;
    else if (ts.isIdentifier(callee) && callee.text === 'require') add(node, specifier, ['require']);
    else if (mocking.test(text)) add(node, specifier, ['mock']);
    else if (/^import\.meta\.glob(Eager)?$/.test(text)) addGlob(node, text.endsWith('Eager'));
    else if (text === 'navigator.serviceWorker.register' && /^\.\.?\//.test(specifier) && isFile(specifier)) add(node, specifier, ['url']);
  }

  function addNew(node) {
    const callee = node.expression.getText(sourceFile);
    const specifier = literal(node.arguments?.[0]);
    if (specifier === null || !isFile(specifier)) return;
    const isAddress = callee === 'URL' && node.arguments[1]?.getText(sourceFile) === 'import.meta.url';
    const isWorker = /^(Shared)?Worker$/.test(callee) && /^\.\.?\//.test(specifier);
    if (isAddress || isWorker) add(node, specifier, ['url']);
  }

  function visitDoc(node) {
    if (ts.isImportTypeNode(node)) addImportType(node, 'jsdoc');
    if (ts.isJSDocImportTag?.(node)) addImport(node), imports.at(-1).kinds = ['jsdoc'];
    ts.forEachChild(node, visitDoc);
  }

  const docs = new Set();
  (function visit(node) {
    if (ts.isImportDeclaration(node)) addImport(node);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) addExport(node);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node, literal(node.moduleReference.expression), ['require', node.isTypeOnly && 'typeonly']);
    else if (ts.isImportTypeNode(node)) addImportType(node, 'typeonly');
    else if (ts.isCallExpression(node)) addCall(node);
    else if (ts.isNewExpression(node)) addNew(node);
    if (isJavaScript) for (const doc of node.jsDoc ?? []) if (!docs.has(doc.pos)) docs.add(doc.pos), visitDoc(doc);
    ts.forEachChild(node, visit);
  })(sourceFile);

  for (const { fileName, pos } of sourceFile.referencedFiles) imports.push({ line: lineOf(pos), specifier: fileName, kinds: ['reference'], names: [] });
  for (const { fileName, pos } of sourceFile.typeReferenceDirectives)
    imports.push({ line: lineOf(pos), specifier: fileName, kinds: ['reference', 'typeonly'], names: [] });
  return imports;
}

/** the dynamic imports in the markup of a Svelte component, whose scripts are given as scripts.cjs finds them. */
function importsOfMarkup(text, scripts) {
  const characters = [...text.replace(/<!--[^]*?-->/g, comment => comment.replace(/[^\n]/g, ' '))];
  const blanked = scripts.reduce((markup, script) => markup.map((character, i) => /\s/.test(script.text[i]) ? character : ' '), characters).join('');
  return [...blanked.matchAll(/\{[^{}]*?(?<![\w$.])import\(\s*(["'`])([^"'`$\\]+)\1\s*[,)]/g)].map(match => ({
    line: blanked.slice(0, match.index + match[0].lastIndexOf('import')).split('\n').length, specifier: match[2], kinds: ['dynamic'], names: [],
  }));
}

module.exports = { importsOf, importsOfMarkup, spell };
