import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { Client } from 'pg';
import { poolOf, withClient } from '../../src/store/connections.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { openStore } from '../../src/store/store.ts';
import { found, opened, REGION } from './district.ts';

/** What is killed in a round: the database server with all its processes, or the product. */
export type Victim = 'server' | 'product';

/** Result of all rounds. */
export interface Toll {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  /** Saves in the database, saves in the trail, and whether the chain is whole. */
  readonly kept: number;
  readonly trail: number;
  readonly whole: boolean;
}

const HANDS = 4;

/** Kills, again and again, while saves are being acknowledged, and counts what is lost. */
export async function killRounds(
  folder: string,
  victims: readonly Victim[],
  after: (round: number, acknowledged: number, lost: number) => void = () => undefined,
): Promise<Toll> {
  await prepare(folder);
  const script = await bundle();
  const acknowledged = new Set<string>();
  const lost: string[] = [];
  let writer = startWriter(script, folder, 0, acknowledged);
  try {
    for (const [round, victim] of victims.entries()) {
      await moreThan(acknowledged, acknowledged.size, writer);
      await new Promise((done) => setTimeout(done, 20 + ((round * 37) % 150)));
      if (victim === 'server') killServer(folder);
      else {
        writer.kill('SIGKILL');
        await new Promise((done) => writer.once('close', done));
        writer = startWriter(script, folder, round + 1, acknowledged);
      }
      const promised = [...acknowledged];
      await moreThan(acknowledged, acknowledged.size, writer);
      lost.push(...(await missing(folder, promised)));
      after(round + 1, acknowledged.size, lost.length);
    }
    writer.stdin?.end('end\n');
    await new Promise((done) => writer.once('close', done));
  } finally {
    writer.kill('SIGKILL');
  }
  const told = await tally(folder, [...acknowledged]);
  lost.push(...told.lost);
  return { ...told, rounds: victims.length, acknowledged: acknowledged.size, lost };
}

async function prepare(folder: string): Promise<void> {
  const store = await openStore(`local:${folder}`);
  await found(store);
  for (let year = 2024; year > 2025 - HANDS; year -= 1)
    opened(
      await store.filings.open(
        WHOLE,
        { region: REGION, unit: '102001', fiscalYear: year },
        { account: 'x', name: 'x' },
      ),
    );
  await store.close();
}

/** The writer as one file of plain JavaScript, for it is started often. */
async function bundle(): Promise<string> {
  const outfile = join(import.meta.dirname, '../../node_modules/.cache/jiping-writer.mjs');
  const entry = join(import.meta.dirname, 'writer.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return outfile;
}

function startWriter(
  script: string,
  folder: string,
  run: number,
  acknowledged: Set<string>,
): ChildProcess {
  const writer = spawn(process.execPath, [script, folder, String(run)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // A line cut off by the kill was not acknowledged to anybody; a whole one ends with a digit of its number.
  createInterface({ input: writer.stdout }).on('line', (line) => acknowledged.add(line));
  return writer;
}

async function moreThan(
  set: ReadonlySet<string>,
  size: number,
  writer: ChildProcess,
): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (set.size <= size) {
    if (writer.exitCode !== null) throw new Error(`the writer ended with ${writer.exitCode}`);
    if (Date.now() > deadline) throw new Error('no save was acknowledged for 30 s');
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** The server's first process and all that it made, at one stroke. */
function killServer(folder: string): void {
  const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  const pids = [Number(pid), ...children.stdout.trim().split(/\s+/).map(Number)];
  for (const each of pids.filter((number) => number > 1))
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
}

const REQUESTS =
  'select request from unnest($1::text[]) request except select request from filing_save';

/** Which of the acknowledged saves the database does not have; the server may be starting again. */
async function missing(folder: string, promised: readonly string[]): Promise<readonly string[]> {
  const pool = poolOf({ host: join(folder, 'run'), user: 'postgres', database: 'jiping' }, 1);
  try {
    const { rows } = await withClient(pool, (client) =>
      client.query<{ request: string }>(REQUESTS, [promised]),
    );
    return rows.map((row) => row.request);
  } finally {
    await pool.end();
  }
}

async function tally(
  folder: string,
  promised: readonly string[],
): Promise<Pick<Toll, 'lost' | 'kept' | 'trail' | 'whole'>> {
  const store = await openStore(`local:${folder}`);
  const client = new Client({ host: join(folder, 'run'), user: 'postgres', database: 'jiping' });
  await client.connect();
  const { rows } = await client.query<{ kept: number; trail: number }>(
    "select (select count(*)::int from filing_save) as kept, (select count(*)::int from audit where what = 'filing.save') as trail",
  );
  await client.end();
  const { chains } = await store.verify();
  const lost = await missing(folder, promised);
  await store.close();
  const { kept = 0, trail = 0 } = rows[0] ?? {};
  return { lost, kept, trail, whole: chains.every((chain) => chain.whole) };
}
