import type { Bilingual } from '../../document/finding.ts';
import { StoreError } from '../fault.ts';
import { type Postmaster, stopPostmaster } from './postmaster.ts';

/** A server that is started again when it dies by itself. */
export interface Supervised {
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Deaths of the server within a minute after which the next start waits. */
const MANY = 5;

interface Watching {
  current: Postmaster;
  stopping: boolean;
  /** Settles when no start is under way. */
  restarting: Promise<void>;
  readonly deaths: number[];
  readonly start: () => Promise<Postmaster>;
  readonly tell: (sentence: Bilingual) => void;
}

/** Starts the server again whenever it dies, until it is stopped; a server that dies all the time is given pauses. */
export function supervise(
  first: Postmaster,
  start: () => Promise<Postmaster>,
  tell: (sentence: Bilingual) => void,
): Supervised {
  const watching: Watching = {
    current: first,
    stopping: false,
    restarting: Promise.resolve(),
    deaths: [],
    start,
    tell,
  };
  watch(watching);
  return {
    pid: () => watching.current.child.pid,
    stop: async () => {
      watching.stopping = true;
      await watching.restarting;
      await stopPostmaster(watching.current);
    },
  };
}

function watch(watching: Watching): void {
  const { child, guard } = watching.current;
  const died = () => {
    guard?.stdin?.end('done\n');
    if (!watching.stopping) watching.restarting = restart(watching);
  };
  // It may have died before anybody listened.
  if (child.exitCode !== null || child.signalCode !== null) died();
  else child.once('exit', died);
}

async function restart(watching: Watching): Promise<void> {
  const { deaths, tell } = watching;
  const now = Date.now();
  deaths.push(now);
  if (deaths.filter((each) => now - each < 60_000).length > MANY) {
    tell({
      zh: '数据库在一分钟内多次停止，稍后再启动。请查看数据文件夹中 log/postgres.log 的记录。',
      en: 'The database stopped several times within a minute; it is started again later. See log/postgres.log in the data folder.',
    });
    await pause(watching);
  }
  while (!watching.stopping) {
    tell({
      zh: '数据库意外停止，正在重新启动。',
      en: 'The database stopped by itself and is started again.',
    });
    try {
      watching.current = await watching.start();
      tell({ zh: '数据库已经重新启动。', en: 'The database runs again.' });
      return watch(watching);
    } catch (error) {
      tell(sentenceOf(error));
      await pause(watching);
    }
  }
}

function sentenceOf(error: unknown): Bilingual {
  const zh = error instanceof Error ? error.message : String(error);
  return { zh, en: error instanceof StoreError ? error.en : zh };
}

async function pause(watching: Watching): Promise<void> {
  for (let waited = 0; waited < 10_000 && !watching.stopping; waited += 100)
    await new Promise((done) => setTimeout(done, 100));
}
