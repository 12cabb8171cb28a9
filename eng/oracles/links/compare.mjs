// Dead links and anchors of the documents in a folder: what remark-validate-links (files, anchors in other documents) and markdownlint's
// MD051 (anchors in the same document) say, against the findings in audit.json. Every difference is looked up in the files; one that
// nothing there explains fails.
//
//   NODE_PATH=TOOLS/node_modules node compare.mjs DIR AUDIT.JSON [SHOWN [FEWEST]]
//
// FEWEST is how many both have to find, so that nothing on either side is no success.
import {execFileSync} from 'node:child_process'
import {existsSync, lstatSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

const [folder, audit, shown = '20', fewest = '0'] = process.argv.slice(2)
const root = path.resolve(folder)
const {engine} = await load('unified-engine')
const {remark} = await load('remark')
const {default: validateLinks} = await load('remark-validate-links')
const {default: frontmatter} = await load('remark-frontmatter')
const {default: gfm} = await load('remark-gfm')
const {lint} = await load('markdownlint/sync')

const tracked = execFileSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {maxBuffer: 1 << 30})
  .toString().split('\0').filter(name => name && existsSync(path.join(root, name)))
const isThere = new Set(tracked)
for (const name of tracked) for (let at = path.posix.dirname(name); at !== '.' && !isThere.has(at); at = path.posix.dirname(at)) isThere.add(at)
isThere.add('')
const spelling = new Map([...isThere].map(name => [name.toLowerCase(), name]))
const {findings, files} = JSON.parse(readFileSync(audit, 'utf8'))
const documents = tracked.filter(name => /\.(md|markdown)$/i.test(name) && lstatSync(path.join(root, name)).isFile())
const texts = new Map()

const ours = new Map()
for (const one of findings) {
  if (!/^QG08(22|23|24|25)$/.test(one.rule) || /\.mdx$/i.test(one.path)) continue
  const [, target = ''] = one.subject.split(' -> ')
  const kind = one.rule === 'QG0824' ? 'anchor' : 'file'
  add(ours, {path: one.path, line: one.line, kind, target: target.replace(/~\d+$/, '')})
}

const theirs = new Map()
await new Promise((resolve, reject) => engine({
  processor: remark(), cwd: root, files: documents, extensions: ['md', 'markdown'], silentlyIgnore: true, ignoreName: '.no-such-file', detectIgnore: false,
  detectConfig: false, out: false, quiet: true, streamError: {write() { return true }, end() {}, on() {}, once() {}, emit() {}, removeListener() {}},
  plugins: [[frontmatter, ['yaml', 'toml']], gfm, [validateLinks, {
    repository: false, root: root + path.sep,
    urlConfig: {resolveAbsolutePathsInRepo: true, headingPrefix: '#', topAnchor: '#readme', lines: true, prefix: '/no/repository/blob/', hostname: 'github.com'}
  }]],
  reporter(results) {
    for (const file of results) {
      for (const message of file.messages) {
        const match = /^Cannot find (?:file|heading for) `([^`]*)`(?: in `([^`]*)`)?/.exec(message.reason)
        if (!match) continue
        const name = path.relative(root, path.resolve(root, file.path)).replaceAll('\\', '/')
        const kind = message.ruleId === 'missing-file' ? 'file' : 'anchor'
        const target = kind === 'file' ? inRoot(name, match[1]) : `${match[2] === undefined ? name : inRoot(name, match[2])}${match[1]}`
        add(theirs, {path: name, line: message.line ?? message.place?.start?.line ?? 1, kind, target, by: 'remark-validate-links'})
      }
    }
    return ''
  }
}, error => error ? reject(error) : resolve()))

const linted = lint({files: documents.map(name => path.join(root, name)), config: {default: false, MD051: {ignore_case: true}}})
for (const [file, problems] of Object.entries(linted)) {
  const name = path.relative(root, file).replaceAll('\\', '/')
  for (const problem of problems)
    add(theirs, {path: name, line: problem.lineNumber, kind: 'anchor', target: `${name}${/\(?(#[^\s)\]"'>]*)/.exec(problem.errorContext ?? '')?.[1] ?? '#?'}`, by: 'MD051'})
}

const both = [...ours.keys()].filter(key => theirs.has(key))
const reasons = new Map()
for (const [key, one] of ours) if (!theirs.has(key)) note('only QualityGates', one, whyOnlyOurs(one))
for (const [key, one] of theirs) if (!ours.has(key)) note(`only ${one.by}`, one, whyOnlyTheirs(one))
let unexplained = 0
console.log(`${documents.length} documents; dead by QualityGates: ${ours.size}, by the others: ${theirs.size}, by both: ${both.length}`)
for (const [reason, list] of [...reasons].sort()) {
  if (reason.endsWith('NOT EXPLAINED')) unexplained += list.length
  console.log(`  ${list.length} ${reason}`)
  for (const one of list.slice(0, Number(shown))) console.log(`      ${one.path}:${one.line} ${one.kind} ${one.target}`)
}
console.log(`${unexplained} not explained`)
process.exit(unexplained > 0 || both.length < Number(fewest) ? 1 : 0)

function add(map, one) {
  const key = `${one.path}:${one.line}:${one.kind}`
  if (!map.has(key)) map.set(key, one)
}

function note(side, one, why) {
  const reason = `${side}: ${why ?? 'NOT EXPLAINED'}`
  if (!reasons.has(reason)) reasons.set(reason, [])
  reasons.get(reason).push(one)
}

/** What a target that the other tool names relative to the document is from the root. */
function inRoot(document, target) {
  return path.posix.join(path.posix.dirname(document), safeDecode(target)).replace(/\/$/, '').replace(/^\.$/, '')
}

function safeDecode(text) {
  try { return decodeURIComponent(text) } catch { return text }
}

function textOf(name) {
  if (!texts.has(name)) texts.set(name, existsSync(path.join(root, name)) && statSync(path.join(root, name)).isFile() ? readFileSync(path.join(root, name), 'utf8') : '')
  return texts.get(name)
}

function lineOf(one) {
  return textOf(one.path).split('\n')[one.line - 1] ?? ''
}

/** Whether the words of an anchor are those of a heading, as generators of sites compare them. */
function hasLetters(document, anchor) {
  const letters = text => text.replace(/<[^>]+>/g, '').normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return textOf(document).split('\n').some(line => /^\s{0,3}#{1,6}\s/.test(line) && letters(line.replace(/\{#.*\}/, '')) === letters(anchor))
}

function siteAround(name) {
  for (let at = path.posix.dirname(name); ; at = path.posix.dirname(at)) {
    const has = file => isThere.has(at === '.' ? file : `${at}/${file}`)
    if (tracked.some(file => file.startsWith(at === '.' ? '.vitepress/config' : `${at}/.vitepress/config`))) return 'VitePress'
    if (has('docusaurus.config.js') || has('docusaurus.config.ts')) return 'Docusaurus'
    if (has('mkdocs.yml') && name.startsWith(at === '.' ? 'docs/' : `${at}/docs/`)) return 'MkDocs'
    if (has('_config.yml')) return 'Jekyll'
    if (has('docfx.json')) return 'DocFX'
    if (/(^|\/)\d\d-[^/]*$/.test(at) && /^\d\d-/.test(path.posix.basename(name))) return 'numbered pages'
    if (at === '.') return null
  }
}

function whyOnlyOurs(one) {
  const line = lineOf(one)
  if (one.target.startsWith('[')) return 'a label that nothing defines: no other tool looks for it'
  if (one.kind === 'anchor') {
    const [target, anchor] = split(one.target)
    if (/^L\d+/.test(anchor)) {
      const last = Number(/(\d+)(?:C\d+)?$/.exec(anchor)[1])
      return textOf(target).split('\n').length < last ? 'a line beyond the end of the file: the others do not count lines' : undefined
    }
    if (/^\s*\[[^\]]+\]:/.test(line)) return 'a definition, counted where it stands'
    if (/\b(href|src)\s*=/.test(line)) return 'an HTML link: the others read Markdown only'
    if (isNear(theirs, one)) return 'named on another line of the same link'
    if (!tracked.includes(target)) return 'a README of a folder'
    if (siteAround(one.path) && target !== one.path && !line.includes(path.posix.basename(target))) return `a page of a site by ${siteAround(one.path)}: the others know no sites`
    return undefined
  }
  if (/\b(href|src)\s*=/.test(line)) return 'an HTML link: the others read Markdown only'
  if (/^\s*\[[^\]]+\]:/.test(line)) return 'a definition: remark names the places that use it'
  if (isNear(theirs, one)) return 'named on another line of the same link'
  if (spelling.has(one.target.toLowerCase()) && !isThere.has(one.target)) return 'another case'
  if (/https?:\/\//.test(line)) return 'an address of the repository on the web'
  if (/\\/.test(line)) return 'separated by \\'
  if (!isThere.has(one.target) && existsSync(path.join(root, one.target))) return 'on this disk, and ignored by git'
  if (/^(file:|[a-z]:|\/(home|Users|mnt|tmp)\/|\/[a-z]:)/i.test(one.target)) return 'a path of one machine'
  return undefined
}

/** Whether the same target is named some lines away: a link may begin on another line than its target, or be used where it is not defined. */
function isNear(map, one) {
  for (let line = one.line - 3; line <= one.line + 3; line++) if (map.get(`${one.path}:${line}:${one.kind}`)?.target === one.target) return true
  return false
}

function split(target) {
  const hash = target.indexOf('#')
  return [target.slice(0, hash), safeDecode(target.slice(hash + 1))]
}

function whyOnlyTheirs(one) {
  const judged = files?.find?.(file => file.path === one.path)
  if (judged?.exclusion && judged.exclusion !== 'none') return `in a file that is not judged (${judged.exclusion})`
  if (/(^|\/)(fixtures?|__fixtures__|testdata|test-data|TestAssets|TestResources|test-cases|playgrounds?|__snapshots__|templates?|_templates|ISSUE_TEMPLATE)\//.test(one.path) || /template[^/]*$/i.test(one.path))
    return 'in what tests read, or a form to be filled in'
  if (isNear(ours, one)) return 'named on another line of the same link'
  const line = lineOf(one)
  const site = siteAround(one.path)
  return one.kind === 'anchor' ? whyOnlyTheirAnchor(one, site) : whyOnlyTheirFile(one, site, line)
}

function whyOnlyTheirAnchor(one, site) {
  const [target, anchor] = split(one.target)
  const plain = anchor.replace(/^user-content-/, '').toLowerCase()
  if (!isThere.has(target)) {
    if (ours.has(`${one.path}:${one.line}:file`)) return 'its file is missing, which is told of'
    return site ? `an address within a site by ${site}` : undefined
  }
  if (plain === '' || plain === 'top' || plain === 'readme') return 'the top of a page'
  if (/^(:~:|\/|!|\?|fn)/.test(plain)) return 'a text fragment, an address of an application, or a footnote'
  if (ids(target).has(plain)) return 'an id or name in HTML, or {#id}'
  if (slugs(target).has(plain.replaceAll('\ufe0f', ''))) return 'a heading has it: in HTML, in another case, or with an emoji'
  if ((site ?? siteAround(target)) && hasLetters(target, anchor)) return `a heading of a site by ${site ?? siteAround(target)}, whose anchors differ from GitHub's`
  if (site === 'numbered pages' || site === 'Jekyll') return `a site by ${site}, whose generator alone knows the anchors`
  return undefined
}

function whyOnlyTheirFile(one, site, line) {
  if (one.target.startsWith('..')) return 'out of the repository'
  if (isThere.has(one.target)) return 'it is there'
  if (/\{\{|\{%|\$\{|<%|\.\.\.|…|[{}<>]/.test(one.target) || /\]\((url|link|path|file|image)\)|\]\([^)/]*(Url|\.url)\)/.test(line)) return 'a placeholder'
  if (/\]\(<?[~@]/.test(line)) return 'an alias that the generator of a site resolves'
  if (site && (/\]\(<?\//.test(line) || !path.posix.extname(one.target) || one.target.endsWith('.html'))) return `an address within a site by ${site}`
  if (/^(file:|[a-z]:|\/)/i.test(one.target)) return 'a scheme or a path of one machine'
  return undefined
}

/** Ids and names in HTML, and {#id}. */
function ids(name) {
  const found = new Set()
  for (const match of textOf(name).matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/g)) found.add(match[1].toLowerCase().replace(/^user-content-/, ''))
  for (const match of textOf(name).matchAll(/\{\s*#([^\s}]+)/g)) found.add(match[1].toLowerCase())
  return found
}

/** The anchors that GitHub gives to headings, those in HTML among them. */
function slugs(name) {
  const found = new Set(), seen = new Map()
  for (const match of textOf(name).matchAll(/^[\s>]*#{1,6}\s+(.+?)\s*#*\s*$|<h[1-6][^>]*>(.*?)<\/h[1-6]>/gm)) {
    const text = (match[1] ?? match[2]).replace(/<[^>]+>/g, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')
    const slug = text.toLowerCase().replaceAll('\ufe0f', '').replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '').replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    found.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return found
}

/** A package among the tools, which are not below this file. */
async function load(name) {
  const require = createRequire(path.join(process.env.NODE_PATH, 'none.js'))
  try { return await import(pathToFileURL(require.resolve(name)).href) } catch (error) {
    const folder = path.join(process.env.NODE_PATH, name)
    const main = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const entry = typeof main.exports === 'string' ? main.exports : main.exports?.['.']?.default ?? main.exports?.['.'] ?? main.main ?? 'index.js'
    return import(pathToFileURL(path.join(folder, entry)).href)
  }
}
