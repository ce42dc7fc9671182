import type { ChildProcess } from 'node:child_process';
import type { Document, Format } from '../../document/document.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import type { EvaluationContext } from '../../evaluate/evaluation.ts';
import { askChild, type ChildLimits, isGone, startChild } from '../../formats/child.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { EngineReply, EngineTask } from './engine-child.ts';
import type { OwnRun } from './whole-run.ts';

/** The engine in a process beside the server: what takes long there keeps nobody waiting here. */
export interface Engine {
  /** Throws `EngineFailure`. */
  evaluate(draft: DraftDossier, about: EvaluationContext): Promise<OwnRun>;
  /** Throws `EngineFailure`. */
  write(document: Document, format: Format): Promise<Uint8Array>;
  close(): void;
}

/** A run or file that came to no end within its limits. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  /** Whether the process was ended for what it took, rather than by a fault of ours. */
  readonly atLimit: boolean;

  constructor(reason: string, atLimit: boolean) {
    super(reason);
    this.atLimit = atLimit;
  }
}

/** What one run or file may cost, by the processor, and how long it may wait for it; a large report takes a second and 200 MB. */
const LIMITS: ChildLimits = {
  milliseconds: 30_000,
  patience: 120_000,
  bytes: 700 * 1024 * 1024,
};

/** Milliseconds after the last task that the process is kept for the next. */
const IDLE = 60_000;

/** The process is started when it is first needed, does one task after the other, and ends when nothing comes for a while. */
export function engineBeside(limits: ChildLimits = LIMITS, idle = IDLE): Engine {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const ask = async (task: EngineTask): Promise<EngineReply> => {
    clearTimeout(timer);
    if (!child || isGone(child)) {
      child = startChild(import.meta.url, 'engine-child');
      // It never keeps the server from ending.
      child.unref();
      child.channel?.unref();
    }
    try {
      return await askChild<EngineReply>(child, task, limits);
    } catch (error) {
      end();
      if (error instanceof Unreadable) throw new EngineFailure(error.code, true);
      throw error;
    } finally {
      timer = setTimeout(end, idle).unref();
    }
  };
  const inTurn = (task: EngineTask): Promise<EngineReply> => {
    const turn = last.then(() => ask(task));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    evaluate: async (draft, about) => {
      const reply = await inTurn({ draft, about });
      if ('run' in reply) return reply.run;
      throw new EngineFailure('fault' in reply ? reply.fault : 'no run', false);
    },
    write: async (document, format) => {
      const reply = await inTurn({ document, format });
      if ('bytes' in reply) return reply.bytes;
      throw new EngineFailure('fault' in reply ? reply.fault : 'no bytes', false);
    },
    close: () => {
      clearTimeout(timer);
      end();
    },
  };
}
