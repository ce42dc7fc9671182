import { z } from '@hono/zod-openapi';
import type { CounterpartView } from '../../../api/coverage.ts';
import { ROUTES } from '../../../api/routes.ts';
import { contradictions } from '../../../bureau/self-check/counterpart.ts';
import { BUSINESS_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { Unreadable } from '../../../formats/unreadable.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { notFound } from '../../refusals.ts';
import { counterpartAt } from '../../uploads/parse.ts';
import { keyOf } from './filings.ts';

/** The stamped report of a receiver, read, beside what was entered of it. */
export function transferReportRoutes(app: App, context: Context): void {
  let turn: Promise<unknown> = Promise.resolve();
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.transferReport,
      summary:
        'What the stamped report of a transfer says of its money, score and indicators, and where that contradicts what was entered',
      who: BUSINESS_ROLES,
      reply: z.custom<CounterpartView>().openapi({ type: 'object' }),
    },
    (asked) => {
      // Each reading is a process: one at a time, whoever asks.
      const reading = turn.then(() => read(context, asked));
      turn = reading.catch(() => undefined);
      return reading;
    },
  );
}

async function read({ store }: Context, asked: Asked<unknown>): Promise<CounterpartView | Refusal> {
  const key = keyOf(asked);
  const { scope, names } = asked;
  const all = await store.transfers.list(scope, key);
  const transfer = all.find(({ id }) => id === names.transfer);
  if (!transfer) return notFound();
  const files = await store.filings.evidence(scope, key);
  // The one uploaded last counts.
  const file = files.filter(({ supports }) => supports === `transfers/${transfer.id}`).at(-1);
  if (!file) return notStamped();
  const opened = await store.files.open(scope, key, file.digest);
  if (isRefusal(opened)) return opened;
  // It was taken in within the limits of its day.
  const held = await store.files.hold(opened.bytes, Number.MAX_SAFE_INTEGER);
  if (typeof held !== 'string') return held;
  try {
    const path = await store.files.held(held);
    if (path === undefined) return notFound();
    const counterpart = await counterpartAt(file.name, path, transfer.project);
    return { counterpart, contradictions: contradictions(transfer, counterpart) };
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return refuse('invalid', fault.zh, fault.en);
  } finally {
    await store.files.drop(held);
  }
}

const notStamped = (): Refusal =>
  refuse(
    'notFound',
    '这个项目还没有上传盖章的自评报告。',
    'No stamped report of this transfer has been uploaded.',
  );
