import type { ChildProcess } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { MOST_AUDIT_FILES } from '../../api/mass-audit.ts';
import { askChild, type ChildLimits, isGone, startChild } from '../../formats/child.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { Home } from '../../regulation/in-force.ts';
import { JobAgain } from '../../store/jobs.ts';
import type { MassAuditKey } from '../../store/mass/mass-audits.ts';
import type { FileOutcome, WaitingFile } from '../../store/mass/work.ts';
import type { Day } from '../../values/day.ts';
import type { Context } from '../context.ts';
import { homeOf } from '../regional.ts';
import type { AuditReply, AuditTask } from './audit-child.ts';
import { inLanes } from './lanes.ts';

/** Kind of the job. */
export const MASS_AUDIT = 'massAudit';

/** Turns that the work on one audit may take: one each time the server starts anew, and each ten minutes. */
export const TURNS = 1000;

/** What reading one file may cost, and what unpacking or comparing all of them may. */
const FILE: ChildLimits = {
  milliseconds: 20_000,
  patience: 300_000,
  bytes: 700 * 1024 * 1024,
};
const ALL: ChildLimits = { milliseconds: 300_000, bytes: 1500 * 1024 * 1024 };

/** Milliseconds after which the work is given back to the queue, well before it would count as dead. */
const TURN = 10 * 60_000;

/** Milliseconds without a request after which a second process helps; it stops at its next file when one comes. */
const QUIET = 3000;

/** Milliseconds between notes of how far it is. */
const NOTE = 500;

/** A process beside the server that gives way to everything else on the machine; started anew when it is gone. */
export function auditChild(signal?: AbortSignal) {
  let child: ChildProcess | undefined;
  const end = () => void child?.kill('SIGKILL');
  signal?.addEventListener('abort', end);
  return {
    /** Throws Unreadable, for what the child refuses and for its end. */
    ask: async <K extends AuditTask['task']>(
      task: Extract<AuditTask, { task: K }>,
      limits: ChildLimits = ALL,
    ): Promise<AuditReply> => {
      if (!child || isGone(child)) {
        child = startChild(import.meta.url, 'audit-child');
        giveWay(child.pid);
      }
      const reply = await askChild<AuditReply>(child, task, limits);
      if ('code' in reply) throw new Unreadable(reply.code, reply.zh, reply.en);
      return reply;
    },
    end: () => {
      signal?.removeEventListener('abort', end);
      end();
    },
  };
}

function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Where the system does not allow it, the work is done all the same.
  }
}

/** What the job is told: the audit, and the day and the region's rules by which it began. */
interface Data {
  readonly audit: string;
  readonly today?: Day;
  readonly home?: Home;
}

/** Works on mass audits, one at a time: the rest of the machine serves people. */
export async function workOnMassAudits(context: Context): Promise<void> {
  const { store, log } = context;
  await store.jobs.work(MASS_AUDIT, 1, async ({ region, data, progress, signal }) => {
    const { audit, today = context.today(), home } = data as Data;
    const key: MassAuditKey = { region, id: audit };
    const by = { today, home: home ?? (await homeOf(context)) };
    const children = [auditChild(signal), auditChild(signal)] as const;
    try {
      await turn(context, key, { by, children, progress, signal });
      return { audit };
    } catch (error) {
      if (!(error instanceof JobAgain)) {
        const fault = error instanceof Error ? error.name : 'unknown';
        log({ event: 'fault', kind: fault, route: `job ${MASS_AUDIT}` });
      }
      throw error;
    } finally {
      for (const child of children) child.end();
    }
  });
}

type Child = ReturnType<typeof auditChild>;

/** What a turn works with. The second child is started when it is first asked. */
interface Turn {
  readonly by: { readonly today: Day; readonly home: Home };
  readonly children: readonly [Child, Child];
  readonly progress: (stage: string, done: number, total: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Does what is left to do. Throws `JobAgain` when it was interrupted: what was done is kept, file by file. */
async function turn(
  { store, now, traffic }: Context,
  key: MassAuditKey,
  { by, children, progress, signal }: Turn,
): Promise<void> {
  const { massAudits } = store;
  const [child] = children;
  const until = now().getTime() + TURN;
  const goesOn = () => {
    if (signal.aborted || now().getTime() > until) throw new JobAgain();
  };
  for (const archive of await massAudits.waiting(key, 'archive')) {
    await progress('解压', 0, 0);
    await unpackOne(store, key, archive, child, goesOn);
  }
  const waiting = await massAudits.waiting(key, 'waiting');
  const before = (await massAudits.finished(key)).length;
  let noted = 0;
  await inLanes({
    items: waiting,
    lanes: availableParallelism() > 1 ? children : [child],
    mayUseSecond: () => traffic.isQuiet(QUIET),
    goesOn: async (done) => {
      goesOn();
      if (performance.now() - noted <= NOTE) return;
      noted = performance.now();
      await progress('审核', before + done, before + waiting.length);
      goesOn();
    },
    one: async ({ number, name, held }, lane) => {
      const path = massAudits.place(key, held);
      const outcome = await refusable(async () => {
        const reply = await lane.ask({ task: 'examine', path, name, ...by }, FILE);
        return (reply as { readonly outcome: FileOutcome }).outcome;
      });
      // A child that was ended with the server says nothing about the file.
      goesOn();
      await massAudits.keep(key, number, outcome);
    },
  });
  await progress('比对相似段落', before + waiting.length, before + waiting.length);
  const files = (await massAudits.finished(key)).map(({ number, held, unit, year }) => ({
    id: `${number}`,
    path: massAudits.place(key, held),
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
  }));
  const reply = await child.ask({ task: 'compare', files }).catch((error: unknown) => {
    goesOn();
    throw error;
  });
  goesOn();
  if (!('similar' in reply)) throw new Error('the process beside gave no comparison');
  const { pairs, copies, ...shared } = reply.similar;
  await massAudits.end(
    key,
    pairs.map((pair) => ({ ...pair, a: Number(pair.a), b: Number(pair.b) })),
    { ...shared, copies: copies.map((group) => group.map(Number)) },
  );
}

async function unpackOne(
  { massAudits }: Context['store'],
  key: MassAuditKey,
  archive: WaitingFile,
  child: Child,
  goesOn: () => void,
): Promise<void> {
  const path = massAudits.place(key, archive.held);
  const folder = massAudits.place(key, '');
  const there = (await massAudits.waiting(key, 'waiting')).length;
  const task = { task: 'unpack', path, folder, most: MOST_AUDIT_FILES - there } as const;
  try {
    const reply = await child.ask(task);
    goesOn();
    if (!('files' in reply)) throw new Error('the process beside gave no files');
    const files =
      reply.files === 'report'
        ? [{ name: archive.name, held: archive.held, size: 0 }]
        : reply.files;
    await massAudits.unpacked(key, archive, files);
  } catch (error) {
    goesOn();
    if (!(error instanceof Unreadable)) throw error;
    await massAudits.keep(key, archive.number, { state: 'unreadable', reason: error.zh });
  }
}

/** What reading gave, or the sentence why it gave nothing. */
async function refusable(read: () => Promise<FileOutcome>): Promise<FileOutcome> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return { state: 'unreadable', reason: error.zh };
    throw error;
  }
}
