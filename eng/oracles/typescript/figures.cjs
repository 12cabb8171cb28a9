// The figures of a function in TypeScript's own syntax tree, by the definitions of docs/languages/typescript.md.
'use strict';

module.exports = function figures(ts, isFunction, isDeclaration) {
  const K = ts.SyntaxKind;

  const isDecision = node => [K.IfStatement, K.ForStatement, K.ForInStatement, K.ForOfStatement, K.WhileStatement, K.DoStatement,
    K.CaseClause, K.CatchClause, K.ConditionalExpression].includes(node.kind) ||
    (ts.isBinaryExpression(node) && [K.AmpersandAmpersandToken, K.BarBarToken, K.QuestionQuestionToken, K.AmpersandAmpersandEqualsToken,
      K.BarBarEqualsToken, K.QuestionQuestionEqualsToken].includes(node.operatorToken.kind));

  /** the children of a control-flow statement that are blocks rather than heads. */
  function blocksOf(node) {
    switch (node.kind) {
      case K.IfStatement: return [node.thenStatement, node.elseStatement];
      case K.ForStatement: case K.ForInStatement: case K.ForOfStatement: case K.WhileStatement: case K.DoStatement: return [node.statement];
      case K.SwitchStatement: return [node.caseBlock];
      case K.TryStatement: return [node.tryBlock, node.catchClause, node.finallyBlock];
      default: return [];
    }
  }

  return function metricsOf(declaration) {
    let statements = 0, decisions = 0, nesting = 0;
    function visitAll(node, depth) { ts.forEachChild(node, child => visit(child, depth)); }
    function visit(node, depth) {
      if (ts.isStatement(node) && !ts.isBlock(node)) statements++;
      if (isDeclaration(node)) return;
      if (isDecision(node)) decisions++;
      if (isFunction(node)) {
        nesting = Math.max(nesting, depth + 1);
        if (!ts.isBlock(node.body)) statements++;
        visitAll(node, depth + 1);
        return;
      }
      const blocks = blocksOf(node).filter(block => block);
      if (blocks.length === 0) return visitAll(node, depth);
      ts.forEachChild(node, child => {
        const isElseIf = ts.isIfStatement(node) && child === node.elseStatement && ts.isIfStatement(child);
        const inner = blocks.includes(child) && !isElseIf ? depth + 1 : depth;
        nesting = Math.max(nesting, inner);
        visit(child, inner);
      });
    }
    for (const parameter of declaration.parameters) visit(parameter, 0);
    if (ts.isBlock(declaration.body)) visitAll(declaration.body, 0);
    else { statements++; visit(declaration.body, 0); }
    const parameters = declaration.parameters.filter(parameter => !(ts.isIdentifier(parameter.name) && parameter.name.text === 'this')).length;
    return { statements, complexity: decisions + 1, nesting, parameters };
  };
};
