// Compares what the reader says of every Markdown document below a folder with remark, and its anchors with github-slugger.
//
//   node compare.mjs DIR FACTS.json [--show N]
//
// FACTS.json maps paths to { headings: [[level, slug, line]], links: [[target, kind, line]] }. Exits 1 when any heading or link differs,
// but for what remark does not look at: headings of HTML.
import fs from 'node:fs';
import path from 'node:path';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import Slugger from 'github-slugger';

const [root, factsPath, ...options] = process.argv.slice(2);
if (!factsPath) {
  console.error('usage: node compare.mjs DIR FACTS.json [--show N]');
  process.exit(2);
}
const show = options[0] === '--show' ? Number(options[1]) : 20;
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const facts = JSON.parse(fs.readFileSync(factsPath, 'utf8'));
const counts = { documents: 0, headings: 0, links: 0, html: 0, skipped: 0 };
const differences = [];

for (const [file, ours] of Object.entries(facts)) {
  const text = fs.readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '');
  const html = /<h[1-6][\s>]/i.test(text);
  counts.documents++;
  const theirs = describe(text);
  counts.headings += theirs.headings.length;
  counts.links += theirs.links.length;
  if (html) counts.html++;
  compareHeadings(file, ours.headings, theirs.headings, html);
  compareLinks(file, ours.links.filter(link => link[1] !== 'Html' && link[1] !== 'Undefined'), theirs.links);
}

console.log(`${counts.documents} documents, ${counts.headings} headings, ${counts.links} links; ${counts.html} documents have headings of HTML; ${differences.length} differences`);
for (const difference of differences.slice(0, show)) console.log(`  ${difference}`);
process.exit(counts.documents > 0 && differences.length === 0 ? 0 : 1);

/** The headings and links of a document as remark has them; a link with the lines between which it is written. */
function describe(text) {
  const slugger = new Slugger();
  const headings = [];
  const links = [];
  visit(parser.parse(text), node => {
    if (node.type === 'heading') {
      const title = toString(node, { includeImageAlt: false, includeHtml: false }).trim();
      headings.push([node.depth, slugger.slug(title), node.position.start.line]);
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      // An address that stands for itself has no position of its own.
      if (!node.url.startsWith('mailto:')) links.push([node.url, node.position?.start.line ?? 0, node.position?.end.line ?? Infinity]);
    }
  });
  return { headings, links };
}

/** Where the document has headings of HTML, which remark does not see, numbers at the ends of anchors may differ too. */
function compareHeadings(file, ours, theirs, html) {
  const key = heading => html ? `${heading[0]} ${heading[1].replace(/-\d+$/, '')} ${heading[2]}` : heading.join(' ');
  const seen = new Set(ours.map(key));
  for (const heading of theirs) if (!seen.has(key(heading))) differences.push(`${file}:${heading[2]}: heading #${heading[1]} is only remark's`);
  if (html) return;
  const known = new Set(theirs.map(key));
  for (const heading of ours) if (!known.has(key(heading))) differences.push(`${file}:${heading[2]}: heading #${heading[1]} is only ours`);
}

function compareLinks(file, ours, theirs) {
  const left = new Map();
  for (const link of theirs) left.set(link[0], [...(left.get(link[0]) ?? []), link]);
  for (const [target, , line] of ours) {
    if (target.startsWith('mailto:')) continue;
    const same = left.get(target) ?? [];
    const at = same.findIndex(link => link[1] <= line && line <= link[2]);
    if (at < 0) differences.push(`${file}:${line}: link ${target} is only ours${same.length > 0 ? ` on this line (remark: ${same[0][1]})` : ''}`);
    else same.splice(at, 1);
  }
  for (const [target, same] of left) for (const link of same) differences.push(`${file}:${link[1]}: link ${target} is only remark's`);
}
