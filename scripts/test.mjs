// npm test: types, lint and all tests; ends with one plain line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (name, args) => {
  const bin = join('node_modules', '.bin', name);
  return spawnSync(bin, args, { stdio: 'inherit' }).status === 0;
};

let passed = 0;
let failed = 0;
const count = (fine, name) => {
  if (fine) passed += 1;
  else {
    failed += 1;
    console.error(`failed: ${name}`);
  }
};

count(run('tsc', ['-b']), 'types');
count(run('biome', ['check', '.']), 'lint');
count(run('knip', []), 'unused files, exports and packages');
// Tests of the command line and in a browser run what is built here, once, before they begin.
count(spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status === 0, 'build');
process.env.JIPING_BUILT = '1';

const folder = mkdtempSync(join(tmpdir(), 'jiping-test-'));
/** One run of the tests, counted. */
const tests = (name, args) => {
  const report = join(folder, `${name}.json`);
  const fine = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    passed += told.numPassedTests;
    failed += told.numFailedTests;
    // A file that could not even be loaded has no failed test.
    if (!fine && told.numFailedTests === 0) failed += Math.max(1, told.numFailedTestSuites);
  } catch {
    failed += 1;
  }
};
const asked = process.argv.slice(2);
if (asked.length > 0) tests('asked', asked);
else {
  tests('others', ['--exclude', 'test/web/**', '--maxWorkers=2']);
  // A browser, its server and the database are three programs already: one file at a time.
  tests('web', ['test/web/', '--maxWorkers=1']);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
