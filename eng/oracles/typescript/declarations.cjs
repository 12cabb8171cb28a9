// What TypeScript's own syntax tree says of a file, by the definitions of docs/languages/typescript.md.
'use strict';

const figures = require('./figures.cjs');

module.exports = function describe(ts, sourceFile) {
  const K = ts.SyntaxKind;
  const declarations = [];

  const lineOf = position => sourceFile.getLineAndCharacterOfPosition(position).line + 1;
  const startLine = node => lineOf(node.getStart(sourceFile));
  const endLine = node => lineOf(node.end);
  const onOneLine = text => /[\r\n]/.test(text) ? text.split(/\r\n|[\r\n\u0085\u2028\u2029\f]/).map(line => line.trim()).join('') : text;
  const textOf = node => onOneLine(node.getText(sourceFile));

  const isFunction = node => [K.FunctionDeclaration, K.FunctionExpression, K.ArrowFunction, K.MethodDeclaration,
    K.Constructor, K.GetAccessor, K.SetAccessor].includes(node.kind);

  function isInsideFunction(node) {
    for (let around = node.parent; around; around = around.parent) if (isFunction(around)) return true;
    return false;
  }

  function propertyName(name) {
    if (ts.isStringLiteral(name) || ts.isNoSubstitutionTemplateLiteral(name)) return name.getText(sourceFile).slice(1, -1);
    return ts.isComputedPropertyName(name) ? textOf(name) : name.kind === K.Identifier ? ts.idText(name) : textOf(name);
  }

  const isPath = node => ts.isIdentifier(node) || node.kind === K.ThisKeyword || node.kind === K.SuperKeyword ||
    ((ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isNonNullExpression(node)) && isPath(node.expression));

  function targetName(left) {
    if (isPath(left)) return textOf(left);
    let last = left;
    while (ts.isNonNullExpression(last)) last = last.expression;
    const from = ts.isPropertyAccessExpression(last) ? last.name.getStart(sourceFile)
      : ts.isElementAccessExpression(last) ? sourceFile.text.indexOf('[', last.expression.end) : -1;
    return from < 0 ? null : onOneLine(sourceFile.text.slice(from, left.end));
  }

  const namingAssignments = [K.EqualsToken, K.AmpersandAmpersandEqualsToken, K.BarBarEqualsToken, K.QuestionQuestionEqualsToken];

  function assignment(node) {
    let value = node;
    let around = node.parent;
    while ([K.ParenthesizedExpression, K.AsExpression, K.SatisfiesExpression, K.NonNullExpression, K.TypeAssertionExpression].includes(around.kind)) {
      value = around;
      around = around.parent;
    }
    if (ts.isVariableDeclaration(around) && around.initializer === value && ts.isIdentifier(around.name)) return { name: ts.idText(around.name) };
    if (ts.isPropertyAssignment(around) && around.initializer === value) return { name: propertyName(around.name), member: true };
    if (ts.isPropertyDeclaration(around) && around.initializer === value) return { name: propertyName(around.name), member: true, inClass: true };
    if (ts.isExportAssignment(around) && around.expression === value) return { name: around.isExportEquals ? 'export=' : 'default' };
    if (ts.isBinaryExpression(around) && around.right === value && namingAssignments.includes(around.operatorToken.kind)) {
      const name = targetName(around.left);
      return name === null ? null : { name };
    }
    return null;
  }

  const isMember = node => ts.isClassLike(node.parent) || ts.isObjectLiteralExpression(node.parent);
  const isDefaultExport = node => (node.modifiers || []).some(modifier => modifier.kind === K.DefaultKeyword);

  /** kind and name of a declaration, or null. */
  function declarationOf(node) {
    const functionKind = () => isInsideFunction(node) ? 'LocalFunction' : 'Function';
    switch (node.kind) {
      case K.ClassDeclaration: return { kind: 'Class', name: node.name ? ts.idText(node.name) : isDefaultExport(node) ? 'default' : '(anonymous)' };
      case K.ClassExpression: return { kind: 'Class', name: node.name ? ts.idText(node.name) : (assignment(node) || { name: '(anonymous)' }).name };
      case K.InterfaceDeclaration: return { kind: 'Interface', name: ts.idText(node.name) };
      case K.EnumDeclaration: return { kind: 'Enum', name: ts.idText(node.name) };
      case K.TypeAliasDeclaration: return { kind: 'TypeAlias', name: ts.idText(node.name) };
      case K.FunctionDeclaration: return { kind: functionKind(), name: node.name ? ts.idText(node.name) : 'default' };
      case K.MethodDeclaration: return { kind: 'Method', name: propertyName(node.name) };
      case K.Constructor: return { kind: 'Constructor', name: 'constructor' };
      case K.GetAccessor:
      case K.SetAccessor: return isMember(node) ? { kind: 'Property', name: propertyName(node.name) } : null;
      case K.FunctionExpression:
      case K.ArrowFunction: {
        const assigned = assignment(node);
        if (assigned) return { kind: assigned.member ? 'Method' : functionKind(), name: assigned.name };
        return node.name ? { kind: functionKind(), name: ts.idText(node.name) } : null;
      }
      default: return null;
    }
  }

  /** the name of what is no declaration but qualifies the names inside, or null. */
  function scopeOf(node) {
    if (ts.isModuleDeclaration(node)) return ts.isStringLiteral(node.name) ? node.name.text : textOf(node.name);
    const assigned = ts.isObjectLiteralExpression(node) ? assignment(node) : null;
    return assigned ? assigned.name : null;
  }

  const metricsOf = figures(ts, isFunction, node => declarationOf(node) !== null);

  function touchesOf(node) {
    const around = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? (assignment(node) || {}).inClass : ts.isClassLike(node.parent);
    if (!around || !node.body) return [];
    let owner = node.parent;
    while (!ts.isClassLike(owner)) owner = owner.parent;
    if (endLine(owner) - startLine(owner) + 1 < 200) return [];
    const names = new Set();
    (function visit(inner) {
      if (inner !== node && ((isFunction(inner) && !ts.isArrowFunction(inner)) || ts.isClassLike(inner))) return;
      if (ts.isPropertyAccessExpression(inner) && inner.expression.kind === K.ThisKeyword) names.add(inner.name.text);
      ts.forEachChild(inner, visit);
    })(node);
    return [...names].sort();
  }

  (function walk(node, prefix) {
    const declaration = declarationOf(node);
    const name = declaration ? declaration.name : scopeOf(node);
    const qualified = name === null ? prefix : prefix === '' ? name : `${prefix}.${name}`;
    if (declaration) {
      const found = { kind: declaration.kind, name: qualified, startLine: startLine(node), endLine: endLine(node) };
      if (isFunction(node) && node.body) Object.assign(found, metricsOf(node));
      const touches = isFunction(node) ? touchesOf(node) : [];
      if (touches.length > 0) found.touches = touches.join(',');
      declarations.push(found);
    }
    ts.forEachChild(node, child => walk(child, qualified));
  })(sourceFile, '');

  return declarations;
};
