// The script blocks of Svelte and Vue components, each in a text of the same length and lines with everything else blanked out.
'use strict';

const element = /<!--[^]*?-->|<(script|style|template)((?:\s+[^=>'"\/\s]+=(?:"[^"]*"|'[^']*'|[^>\s]+)|\s+[^=>'"\/\s]+)*\s*)(\/?)>/g;

const blank = text => text.replace(/[^\r\n]/g, ' ');
const attribute = (attributes, name) => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`).exec(attributes);
  return match ? match[1] ?? match[2] ?? match[3] : null;
};

/** every script block of a component: its text in place, its language, and the module it is imported from, if any. */
module.exports = function scriptsOf(text, isVue) {
  const found = [];
  const search = new RegExp(element);
  for (let match; (match = search.exec(text));) {
    const [tag, name, attributes, closed] = match;
    if (!name || closed) continue;
    const start = match.index + tag.length;
    const rest = text.slice(start);
    if (name === 'template') {
      if (isVue && /^<template/.test(tag) && (match.index === 0 || text[match.index - 1] === '\n')) {
        const end = /^<\/template\s*>/m.exec(rest);
        if (end) search.lastIndex = start + end.index;
      }
      continue;
    }
    const end = new RegExp(`</${name}\\s*>`, 'i').exec(rest);
    if (!end) continue;
    search.lastIndex = start + end.index;
    const type = attribute(attributes, 'type');
    if (name !== 'script' || (type && !/^(module|(text|application)\/(java|ecma|type)script|ts)$/.test(type))) continue;
    const line = text.slice(0, match.index).split(/\r\n|\r|\n/).length;
    found.push({
      text: blank(text.slice(0, start)) + rest.slice(0, end.index) + blank(rest.slice(end.index)),
      language: attribute(attributes, 'lang') || 'js',
      source: isVue && attribute(attributes, 'src') ? { line, specifier: attribute(attributes, 'src') } : null,
    });
  }
  return found;
};
