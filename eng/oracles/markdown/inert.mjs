// Reads summaries with hostile names the way GitHub does, with remark and with cmark-gfm, and holds each against the one with a harmless name:
// the same tables, headings and lists; no element, attribute or link that is not ours; in no text a word that a host makes something of.
//
//   node inert.mjs SUMMARIES.json CMARK-GFM

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const [summaries, cmark] = [JSON.parse(readFileSync(process.argv[2], 'utf8')), process.argv[3]];
const blob = 'https://github.com/acme/shop/blob/9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90/';
const blocks = new Set(['h3', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'p', 'ol', 'ul', 'li', 'details', 'summary', 'sub', 'hr', 'pre', 'blockquote', 'section']);
const ours = new Set([...blocks, 'strong', 'code', 'a', 'br'].filter(name => !['hr', 'pre', 'blockquote', 'section'].includes(name)));
const words = /@\w|#\d|\bGH-\d|!\d|:\/\/|www\.|(?<!\w)[0-9a-f]{7,64}(?!\w)|:[\w+-]+:/i;

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);
const parsers = { remark: markdown => remark.runSync(remark.parse(markdown)) };
if (cmark) {
  const html = unified().use(rehypeParse, { fragment: true });
  const options = ['--unsafe', ...['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist', 'footnotes'].flatMap(name => ['-e', name])];
  parsers['cmark-gfm'] = markdown => html.parse(execFileSync(cmark, options, { input: markdown, encoding: 'utf8' }));
}

/** What is wrong with a page, and the shape of its blocks. */
function look(tree) {
  const [shape, wrong] = [[], []];
  visit(tree, 0, false);
  return { shape: shape.join('\n'), wrong };

  function visit(node, depth, isCode) {
    if (node.type === 'comment') wrong.push(`a comment: ${node.value}`);
    if (node.type === 'raw') wrong.push(`raw HTML: ${node.value}`);
    if (node.type === 'text' && !isCode && words.test(node.value)) wrong.push(`a word for a host: ${node.value}`);
    if (node.type === 'element') {
      if (!ours.has(node.tagName)) wrong.push(`<${node.tagName}>`);
      const others = Object.keys(node.properties).filter(name => !(node.tagName === 'a' ? ['href'] : ['align', 'style']).includes(name));
      if (others.length) wrong.push(`<${node.tagName}> with ${others}`);
      if (node.tagName === 'a' && !(node.properties.href ?? '').startsWith(blob)) wrong.push(`a link to ${node.properties.href}`);
      if (node.tagName === 'a' && new URL(node.properties.href).href.slice(0, blob.length) !== blob) wrong.push(`a link out of the repository: ${node.properties.href}`);
      if (blocks.has(node.tagName)) shape.push('  '.repeat(depth) + node.tagName);
    }
    for (const child of node.children ?? []) visit(child, depth + 1, isCode || node.tagName === 'code');
  }
}

let failed = 0;
for (const [parser, parse] of Object.entries(parsers)) {
  const harmless = look(parse(summaries[0].markdown));
  for (const { name, markdown } of summaries) {
    const { shape, wrong } = look(parse(markdown));
    if (shape !== harmless.shape) wrong.push('another shape');
    if (wrong.length && failed++ < 20) console.log(`${parser}: ${JSON.stringify(name)}: ${wrong.slice(0, 3).join('; ')}`);
  }
  console.log(`${parser}: ${summaries.length} summaries, ${harmless.shape.split('\n').length} blocks each`);
}
console.log(failed ? `${failed} are not inert` : 'all are inert');
process.exit(failed ? 1 : 0);
