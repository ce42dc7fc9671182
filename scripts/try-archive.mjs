// Proves the archive: unpacks it into an empty folder and, in a network namespace without any route, installs it, checks
// the sample report, makes a PDF, starts the filing system and asks for its health and its first page.
//   node scripts/try-archive.mjs dist/jiping-….tar.gz     (Linux; `unshare` and `ip` must be there)
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [archive, inside] = process.argv.slice(2);
const PORT = 8600;

/** Seconds since, with two digits. */
const since = (start) => `${((performance.now() - start) / 1000).toFixed(2)} s`;

function expect(fine, sentence) {
  if (!fine) throw new Error(`Not so: ${sentence}`);
  console.log(`ok  ${sentence}`);
}

/** Only what is needed to run: nothing of this machine's Node or packages may be found by chance. */
const environment = (home) => ({
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: home,
  LANG: 'C.UTF-8',
});

function call(program, args, home) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: home,
    encoding: 'utf8',
    env: environment(home),
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

/** Runs in the namespace. */
async function tryInside(folder) {
  const routes = call('ip', ['route', 'show', 'table', 'all', 'type', 'unicast'], folder).out;
  expect(routes.trim() === '', 'the network namespace has no route');
  const outside = await fetch('http://192.0.2.1/').then(
    () => 'reached',
    () => 'unreachable',
  );
  expect(outside === 'unreachable', 'nothing outside answers');

  const [name] = readdirSync(folder);
  const prefix = join(folder, 'installed');
  const start = performance.now();
  const installed = call(join(folder, name, 'install.sh'), [prefix], folder);
  expect(
    installed.status === 0,
    `install.sh installs (${since(start)})\n${installed.out}${installed.err}`,
  );
  const jiping = join(prefix, 'current', 'jiping');

  const checking = performance.now();
  const report = join(prefix, 'current', 'samples', '自评报告-有矛盾.docx');
  const checked = call(jiping, ['check', '--format', 'json', report], folder);
  const { findings } = JSON.parse(checked.out).files?.[0] ?? JSON.parse(checked.out);
  expect(
    checked.status === 2 && findings.length > 0,
    `the sample report is checked: ${findings.length} findings (${since(checking)})`,
  );
  expect(
    findings.some(({ check }) => check === 'AuthorizedPositionsAgree'),
    'among them that the authorised positions disagree',
  );
  const dossier = join(prefix, 'current', 'samples', 'dossier.json');
  const pdf = join(folder, 'report.pdf');
  call(jiping, ['compose', dossier, '-o', pdf], folder);
  expect(
    existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString() === '%PDF-',
    'a PDF is made with the fonts of the archive',
  );
  await serve(jiping, folder);
}

/** Programs of PostgreSQL that run from the folder. */
function servers(folder) {
  return readdirSync('/proc').filter((id) => {
    try {
      const program = readlinkSync(`/proc/${id}/exe`);
      return program.startsWith(`${folder}/`) && program.endsWith('/bin/postgres');
    } catch {
      return false;
    }
  });
}

async function serve(jiping, folder) {
  const start = performance.now();
  const data = join(folder, 'data');
  const child = spawn(jiping, ['serve', '--port', String(PORT), '--data', data], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    await Promise.race([
      ended.then((code) => {
        throw new Error(`serve ended with ${code}\n${said}`);
      }),
      (async () => {
        while (!said.includes('绩评已启动')) await new Promise((done) => setTimeout(done, 50));
      })(),
    ]);
    expect(true, `the filing system starts with its own database (${since(start)})`);
    expect(servers(folder).length > 0, 'the database is that of the archive');
    for (const path of ['/healthz', '/readyz', '/sign-in']) {
      const reply = await fetch(`http://127.0.0.1:${PORT}${path}`);
      expect(
        reply.status === 200,
        `${path} answers 200: ${(await reply.text()).slice(0, 60).trim()}`,
      );
    }
  } finally {
    child.kill('SIGTERM');
  }
  expect((await ended) === 0, 'it stops when it is told to');
}

if (inside === 'inside') await tryInside(archive);
else {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-try-'));
  try {
    const unpacking = performance.now();
    // The database runs as a plain user when this is root, who must get through to it.
    call('chmod', ['711', folder], folder);
    const { status, err } = call('tar', ['-xzf', resolve(archive ?? ''), '-C', folder], folder);
    if (status !== 0) throw new Error(err);
    console.log(
      `unpacked in ${since(unpacking)}, ${call('du', ['-sm', '.'], folder).out.split('\t')[0]} MB`,
    );
    const [name] = readdirSync(folder);
    // The engine of the archive runs the trial too: without one on the machine it must do.
    const words = [join(folder, name, 'node', 'node'), import.meta.filename, folder, 'inside'];
    // A PostgreSQL of this machine is covered up: that of the archive must do.
    const cover = 'if [ -d /usr/lib/postgresql ]; then mount -t tmpfs none /usr/lib/postgresql; fi';
    const line = `${cover} && ip link set lo up && exec "$@"`;
    const rights = process.getuid?.() === 0 ? ['-n', '-m'] : ['-r', '-n', '-m'];
    const tried = spawnSync('unshare', [...rights, 'sh', '-c', line, 'sh', ...words], {
      stdio: 'inherit',
    });
    if (tried.error) throw tried.error;
    process.exitCode = tried.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
