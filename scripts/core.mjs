// The core's own tests: those of the rooms from `values` to `text` of ARCHITECTURE.md, and the sweeps in `test` that need no
// browser, server or database. `npm run test:core` runs them; `npm run coverage` measures what they reach and fails under the goals.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** Goals in percent over the whole core. */
const GOALS = { lines: 95, branches: 90 };
const SWEEPS = [
  'layouts',
  'oracle',
  'mutate',
  'mess',
  'generate',
  'ledgers',
  'import.test.ts',
  'round-trip.test.ts',
].map((name) => join('test', name));

const rows = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| (\w+) \|.*\|.*\|.*\|$/gm);
const rooms = [...rows].map(([, room]) => room);
const core = rooms.slice(rooms.indexOf('values'), rooms.indexOf('text') + 1);

const measured = process.argv.includes('--coverage');
const folder = mkdtempSync(join(tmpdir(), 'jiping-coverage-'));
const coverage = [
  '--coverage',
  '--coverage.reporter=json-summary',
  `--coverage.reportsDirectory=${folder}`,
  ...core.map((room) => `--coverage.include=src/${room}/**/*.ts`),
];
const { status } = spawnSync(
  join('node_modules', '.bin', 'vitest'),
  [
    'run',
    '--maxWorkers=2',
    ...core.map((room) => join('src', room) + sep),
    ...SWEEPS,
    ...(measured ? coverage : []),
  ],
  { stdio: 'inherit' },
);
const fine = status === 0 && (!measured || reaches(join(folder, 'coverage-summary.json')));
rmSync(folder, { recursive: true, force: true });
process.exit(fine ? 0 : 1);

/** Prints what is covered of each room and of all; whether the whole reaches the goals. */
function reaches(summary) {
  const { total, ...files } = JSON.parse(readFileSync(summary, 'utf8'));
  const percent = (counts, kind) => {
    const [covered, all] = counts.reduce(
      ([a, b], each) => [a + each[kind].covered, b + each[kind].total],
      [0, 0],
    );
    return all === 0 ? 100 : (100 * covered) / all;
  };
  const tell = (name, counts) =>
    console.log(
      name.padEnd(12),
      ...Object.keys(GOALS).map(
        (kind) => `${kind} ${percent(counts, kind).toFixed(1).padStart(5)} %  `,
      ),
    );
  for (const room of core) {
    const of = Object.entries(files).filter(([path]) =>
      relative('.', path).startsWith(join('src', room) + sep),
    );
    tell(
      room,
      of.map(([, counts]) => counts),
    );
  }
  tell('the core', [total]);
  const under = Object.keys(GOALS).filter((kind) => percent([total], kind) < GOALS[kind]);
  for (const kind of under) console.error(`under the goal: ${kind} ${GOALS[kind]} %`);
  return under.length === 0;
}
