// npm test: types, lint and all tests; ends with one plain line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const run = (name, args) => {
  const bin = join('node_modules', '.bin', name);
  return spawnSync(bin, args, { stdio: 'inherit' }).status === 0;
};

let passed = 0;
const failures = [];
const count = (fine, name) => {
  if (fine) passed += 1;
  else failures.push(name);
};

count(run('tsc', ['-b']), 'types');
count(run('biome', ['check', '.']), 'lint');
count(run('knip', []), 'unused files, exports and packages');
// Tests of the command line and in a browser run what is built here, once, before they begin.
count(spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status === 0, 'build');
process.env.JIPING_BUILT = '1';

const folder = mkdtempSync(join(tmpdir(), 'jiping-test-'));
const said = (message) => (message ?? '').split('\n').slice(0, 6).join('\n  ');
/** The failed tests of one file, each with its reason; a file that could not be loaded has no tests. */
const failuresOf = ({ name, status, message, assertionResults }) => {
  const fell = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${relative('.', name)}: ${test.fullName}\n  ${said(test.failureMessages[0])}`);
  if (fell.length === 0 && status === 'failed')
    return [`${relative('.', name)}\n  ${said(message)}`];
  return fell;
};
/** One run of the tests, counted. */
const tests = (name, args) => {
  const report = join(folder, `${name}.json`);
  const fine = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // Some tests hold a server to a time. A second try tells a busy machine from a fault, and the log says "retry".
    '--retry=1',
    ...args,
  ]);
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    passed += told.numPassedTests;
    const fell = told.testResults.flatMap(failuresOf);
    // A run may also fail outside every test, by an error that nobody awaited.
    failures.push(...(fine || fell.length > 0 ? fell : [`the tests: ${name}`]));
  } catch {
    failures.push(`the tests: ${name} (no report)`);
  }
};
const asked = process.argv.slice(2);
if (asked.length > 0) tests('asked', asked);
else {
  tests('others', ['--exclude', 'test/web/**', '--maxWorkers=2']);
  // Apart from the others: each worker has a browser, a server and a database of its own. They wait for each other much of the time.
  tests('web', ['test/web/', '--maxWorkers=2']);
}
rmSync(folder, { recursive: true, force: true });
// Told last of all, where whoever keeps only the end of a long log still sees which they were.
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
