// Holds SARIF files against the schema of OASIS and the limits of GitHub.
//
//   node sarif.mjs SCHEMA.json FILE...

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const [, , schema, ...files] = process.argv;
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schema, 'utf8').replace(/^\uFEFF/, '')));

let failed = 0;
for (const file of files) {
  const [bytes, wrong] = [readFileSync(file), []];
  const sarif = JSON.parse(bytes);
  if (!isSarif(sarif)) wrong.push(...isSarif.errors.slice(0, 5).map(error => `${error.instancePath} ${error.message}`));
  const [{ results, tool, invocations, automationDetails }] = sarif.runs;
  const compressed = gzipSync(bytes).length;
  if (sarif.runs.length !== 1) wrong.push(`${sarif.runs.length} runs`);
  if (results.length > 25_000) wrong.push(`${results.length} results`);
  if (compressed > 10_000_000) wrong.push(`${compressed} bytes`);
  if (results.some(result => result.locations.length > 1_000 || result.locations.length === 0)) wrong.push('locations');
  if (tool.driver.rules.length > 25_000 || tool.driver.rules.some(rule => rule.properties.tags.length > 20)) wrong.push('rules');
  if (!automationDetails.id.endsWith('/')) wrong.push('no category');
  if (new Set(results.map(result => `${result.ruleId} ${result.partialFingerprints.primaryLocationLineHash}`)).size !== results.length) wrong.push('equal fingerprints');
  if (basename(file) === 'many.sarif' && !/^75,000 of 100,000 findings/.test(invocations[0].toolExecutionNotifications?.[0].message.text)) wrong.push('the cut is not said');
  for (const result of results) {
    const uri = result.locations[0].physicalLocation.artifactLocation.uri;
    if (!/^[\w.~%/-]*$/.test(uri) || uri.startsWith('/')) wrong.push(`the address ${uri}`);
    if (tool.driver.rules[result.ruleIndex].id !== result.ruleId) wrong.push(`the rule of ${uri}`);
  }
  console.log(`${basename(file)}: ${results.length} results, ${tool.driver.rules.length} rules, ${compressed} bytes compressed: ${wrong.length ? wrong.slice(0, 5).join('; ') : 'valid'}`);
  failed += wrong.length;
}
process.exit(failed ? 1 : 0);
