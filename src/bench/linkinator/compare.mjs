// Visits the open zoo with npm's linkinator and says how its verdicts stand beside what is true.
// ZOO=FOLDER ZOO_PORT=PORT NODE_EXTRA_CA_CERTS=FOLDER/trusted.pem NODE_OPTIONS="--require ./loopback.cjs" node compare.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
const require = createRequire(process.env.ZOO + '/');
const { LinkChecker } = await import(pathToFileURL(require.resolve('linkinator')));
const zoo = process.env.ZOO;
const truth = fs.readFileSync(zoo + '/truth.tsv', 'utf8').trim().split('\n').map((line) => line.split('\t'));
const begun = Date.now();
const result = await new LinkChecker().check({ path: 'index.html', serverRoot: zoo, timeout: 20_000, concurrency: 64, retry: false });
const took = (Date.now() - begun) / 1000;
const state = new Map(result.links.map((link) => [link.url, link.state]));
const count = { found: 0, missed: 0, danger: 0, dangerMissed: 0, stop: 0, stopMissed: 0, look: 0, lookMissed: 0, false: 0, fine: 0, unseen: 0 };
for (const [url, kind] of truth) {
  const broken = state.get(url) === 'BROKEN';
  if (!state.has(url)) count.unseen++;
  if (kind === 'FINE') { count.fine++; if (broken) count.false++; } else if (broken) count.found++; else count.missed++;
  if (kind === 'STOP') { count.stop++; if (!broken) count.stopMissed++; }
  if (kind.startsWith('LOOK')) { count.look++; if (!broken) count.lookMissed++; }
  if (kind === 'DANGER') { count.danger++; if (!broken) count.dangerMissed++; }
}
if (process.env.SHOW) for (const [url, kind, name] of truth) console.log(kind, state.get(url), name);
console.log(JSON.stringify({ links: truth.length, seconds: took, ...count,
  precision: (count.found / (count.found + count.false)).toFixed(3), recall: (count.found / (count.found + count.missed)).toFixed(3) }));
process.exit(0);
