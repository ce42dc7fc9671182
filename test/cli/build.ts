import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All workers of one test run have one parent: the first of them builds, the others wait for it. */
const place = join(tmpdir(), `jiping-build-${process.ppid}`);
const DONE = join(place, 'done');
const PATIENCE = 240_000;

/** The path of the built command line. `npm test` has built it; a run of single tests builds it once. */
export async function built(): Promise<string> {
  if (process.env.JIPING_BUILT === undefined && isFirst()) {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
    writeFileSync(DONE, '');
  }
  const waits = () => process.env.JIPING_BUILT === undefined && !existsSync(DONE);
  for (let waited = 0; waits() && waited < PATIENCE; waited += 100)
    await new Promise((done) => setTimeout(done, 100));
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    bin: { jiping: string };
  };
  return bin.jiping;
}

function isFirst(): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch {
    return false;
  }
}
