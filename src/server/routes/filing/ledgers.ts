import { z } from '@hono/zod-openapi';
import { jobView } from '../../../api/filing.ts';
import {
  type EnterReply,
  enterReply,
  enterRequest,
  keptEntry,
  tracedSchema,
} from '../../../api/ledger.ts';
import { ROUTES } from '../../../api/routes.ts';
import { assetsBeside, monitoringRules } from '../../../api/standards.ts';
import { BUSINESS_ROLES, REVIEWING_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { sideOf } from '../../../cycle/scope.ts';
import type { Beside } from '../../../ledger/assets/asset-book.ts';
import { enterAll, strandedBy } from '../../../ledger/enter.ts';
import type { LedgerEntry } from '../../../ledger/entry.ts';
import { figuresOf } from '../../../ledger/figures.ts';
import { entersAs, kindOf, type Ledger } from '../../../ledger/ledger.ts';
import { ledgerOf } from '../../../ledger/ledgers.ts';
import type { Standing } from '../../../store/filings/filings.ts';
import type { Day } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { actorOf } from '../../filings/circumstances.ts';
import { seenEntries } from '../../filings/seen-entries.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { besideAssets, tablesOf } from '../../standards.ts';
import { keyOf } from './filings.ts';
import { beginUpload } from './imports.ts';

type Fault = EnterReply['faults'][number];

/** The ledgers of a filing's unit: read, entered, and what they give for the filing's year. */
export function ledgerRoutes(app: App, context: Context): void {
  const { filings, ledgers } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.ledger,
      summary: "Entries of a ledger of the filing's unit",
      who: BUSINESS_ROLES,
      reply: z.array(keptEntry),
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      const ledger = ledgerOf(asked.names.ledger ?? '');
      if (!standing || !ledger) return notFound();
      return [...(await seenEntries(context, asked.scope, standing, ledger.id))];
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.ledger,
      summary: 'Enter into a ledger: new entries and reversals',
      who: [...UNIT_ROLES, ...REVIEWING_ROLES],
      body: enterRequest,
      reply: enterReply,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      const ledger = ledgerOf(asked.names.ledger ?? '');
      if (!standing || !ledger) return notFound();
      const as = sideOf(actorOf(asked.account), standing.unit.path);
      const kinds = asked.body.entries.map((entry) => kindOf(ledger, entry));
      // A kind that the ledger does not know is told as a fault of its entry.
      if (!as || kinds.some((kind) => kind && !entersAs(kind, as))) return notAllowed();
      if (as === 'reviewer' && !kinds.every((kind) => kind)) return notAllowed();
      const typed = asked.body.entries.map(
        (entry) => ({ ...entry, ledger: ledger.id, day: entry.day as Day }) as LedgerEntry,
      );
      let reply: EnterReply = { kept: 0, faults: [] };
      const refusal = await ledgers.enter(
        asked.scope,
        unitOf(standing),
        ledger.id,
        asked.person,
        (there) => {
          const { good, again, faults } = sorted(ledger, typed, there);
          const kept = faults.length === 0 || asked.body.partial ? good : [];
          reply = { kept: kept.length + again, faults };
          return kept;
        },
      );
      return refusal ?? reply;
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.ledgerImports,
      summary: 'Upload a workbook of entries; answers the job that reads it',
      who: UNIT_ROLES,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: jobView,
    },
    async (asked) => {
      if (!ledgerOf(asked.names.ledger ?? '')) return notFound();
      return beginUpload(context, asked, 'document', (standing) =>
        mayEnter(standing, asked) ? undefined : notAllowed(),
      );
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.assetsBeside,
      summary:
        "The region's tables of equipment and offices, and the cards that other units keep for the filing's unit",
      who: BUSINESS_ROLES,
      reply: assetsBeside as unknown as z.ZodType<Beside>,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      return standing ? besideAssets(context, asked.scope, standing) : notFound();
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.ownMonitoring,
      summary: "The region's rules of monitoring that were approved",
      who: BUSINESS_ROLES,
      reply: monitoringRules,
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      return standing ? tablesOf(context, standing.key.region, 'monitoring') : notFound();
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.figures,
      summary: 'What the ledgers give for the filing, each figure with its entries',
      who: BUSINESS_ROLES,
      reply: z.array(tracedSchema),
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      const entries = await seenEntries(context, asked.scope, standing);
      const { draft, filing } = standing;
      return figuresOf(entries, draft, filing.fiscalYear).map((traced) => ({
        ...traced,
        entries: [...traced.entries],
      }));
    },
  );
}

/** The unit of a filing. */
export const unitOf = ({ key, unit }: Standing) => ({ region: key.region, unit: unit.id });

/** The ledgers go on whatever the state of a year's report: preparers and heads of the unit keep them. */
export const mayEnter = ({ unit }: Standing, { account }: Asked<unknown>): boolean =>
  sideOf(actorOf(account), unit.path) === 'unit';

/** What can be kept, how many are there already word for word, and what is wrong with the others. */
function sorted(ledger: Ledger, typed: readonly LedgerEntry[], there: readonly LedgerEntry[]) {
  const before = new Set(there.map(({ id }) => id));
  const fresh = typed.flatMap((entry, at) => (before.has(entry.id) ? [] : [{ entry, at }]));
  const good: LedgerEntry[] = [];
  const faults: Fault[] = [];
  enterAll(
    ledger,
    fresh.map(({ entry }) => entry),
    there,
  ).forEach((entered, i) => {
    const entry = fresh[i]?.at ?? 0;
    if (!entered.faults) {
      const stranded = entered.entry.reverses
        ? strandedBy(ledger, entered.entry.reverses, [...there, ...good])
        : [];
      if (stranded.length === 0) good.push(entered.entry);
      else faults.push({ entry, column: '', ...needed(stranded.length) });
      return;
    }
    for (const { column, sentence } of entered.faults)
      faults.push({ entry, column, zh: sentence.zh, en: sentence.en });
  });
  return { good, again: typed.length - fresh.length, faults };
}

const needed = (count: number) => ({
  zh: `后面还有${count}笔登记以这一笔为前提，请先冲销那些登记。`,
  en: `${count} later entries rest on this one; reverse those first.`,
});
