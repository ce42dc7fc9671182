import { z } from '@hono/zod-openapi';
import {
  type AdditionView,
  additionStepRequest,
  additionsReply,
  additionsRequest,
  type LibraryReading,
} from '../../../api/library.ts';
import { ROUTES } from '../../../api/routes.ts';
import { OFFICE_ROLES, REVIEWING_ROLES, type Role, UNIT_ROLES } from '../../../cycle/filing.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { parseTarget } from '../../../extract/target/target.ts';
import { tableRowsOf } from '../../../ledger/import/table-rows.ts';
import { ADDITION_STEPS, madeBy, type Place, stepped } from '../../../library/additions.ts';
import {
  LOCAL_COLUMNS,
  LOCAL_LABELS,
  localCells,
  localFaults,
  localRows,
} from '../../../library/local.ts';
import type { Account } from '../../../store/people/accounts.ts';
import { WHOLE } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notAllowed } from '../../refusals.ts';
import { tableFile } from '../../table-file.ts';
import { readUpload } from '../../uploads/read-upload.ts';

const KEEPERS = [...UNIT_ROLES, ...REVIEWING_ROLES] as const;
const READERS = [...UNIT_ROLES, ...OFFICE_ROLES] as const;
const read = (typed: string) => parseTarget(typed);

/** The local indicator library: additions of units, departments and the region, and their way to be used by others. */
export function libraryRoutes(app: App, context: Context): void {
  const { additions, units } = context.store;
  const region = context.settings.region.code;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.library,
      summary: 'Local indicators: of the places in the scope, and accepted for them',
      who: READERS,
      reply: z.array(z.custom<AdditionView>()).openapi({ type: 'array' }),
    },
    async ({ scope, account }) => {
      const kept = await additions.list(scope, region);
      const names = new Map<string, string>();
      for (const path of new Set(kept.flatMap((each) => [each.path, each.reach])))
        names.set(path, (await units.get(WHOLE, region, path.split('.').at(-1) ?? ''))?.name ?? '');
      return kept.map((each) => ({
        ...each,
        region,
        place: names.get(each.path) ?? '',
        reachName: names.get(each.reach) ?? '',
        steps: ADDITION_STEPS.filter((step) =>
          placesOf(account).some((place) => stepped(each, step, place)),
        ),
      }));
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.library,
      summary: 'Add local indicators: those of a unit are proposed, others hold at once',
      who: KEEPERS,
      body: additionsRequest,
      reply: additionsReply,
    },
    async ({ scope, account, body, person }) => {
      const places = placesOf(account);
      const place = body.path ? places.find(({ path }) => path === body.path) : places[0];
      if (!place) return notAllowed();
      const [fault] = body.indicators.flatMap((text) =>
        localFaults(text, read).map(({ sentence }) => ({ name: text.name.trim(), sentence })),
      );
      if (fault)
        return refuse(
          'invalid',
          `指标“${fault.name}”：${fault.sentence.zh}`,
          `${fault.name}: ${fault.sentence.en}`,
        );
      const texts = body.indicators.map((text) => ({ ...text, name: text.name.trim() }));
      const added = await additions.add(scope, region, madeBy(place), texts, person);
      return { added, left: texts.length - added };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.libraryStep,
      summary: 'Accept a local indicator for all below, decline it, or retire it',
      who: KEEPERS,
      body: additionStepRequest,
      reply: z.object({}),
    },
    async ({ scope, account, names, body, person }) => {
      const step = body.step;
      const reason = body.reason.trim();
      if (step === 'decline' && reason === '')
        return refuse('reasonMissing', '不采纳须写明理由，提出的单位会看到。', 'Say why not.');
      const key = { region: names.region ?? '', id: names.id ?? '' };
      const refusal = await additions.step(scope, key, { step, reason }, person, (addition) => {
        const made = placesOf(account).flatMap((place) => stepped(addition, step, place) ?? []);
        return made[0] ?? notAllowed();
      });
      return refusal ?? {};
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.libraryFile,
      summary: 'The local indicators that stand, as a workbook',
      who: READERS,
      file: MEDIA_TYPES.xlsx,
    },
    async ({ scope, request }) => {
      const kept = await additions.list(scope, region);
      const rows = kept
        .filter(({ state }) => state === 'accepted' || state === 'proposed')
        .map(({ text }) => localCells(text));
      const head = LOCAL_COLUMNS.map((column) => LOCAL_LABELS[column].zh);
      const bytes = await tableFile({ title: '本地绩效指标库', head, rows }, 'xlsx');
      return fileReply(request, '本地绩效指标库', 'xlsx', bytes);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.libraryReading,
      summary:
        'Read a workbook of indicators: its rows with what is wrong of each; nothing is kept',
      who: KEEPERS,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: z.custom<LibraryReading>().openapi({ type: 'object' }),
    },
    ({ request }) =>
      readUpload(request, context, (document) => {
        const found = tableRowsOf(document).flatMap(({ rows, numbers }) =>
          (localRows(rows) ?? []).map(({ row, text }) => ({
            ...{ row: numbers[row - 1] ?? row, text },
            faults: localFaults(text, read).map(({ column, sentence }) => ({
              ...{ column, zh: sentence.zh, en: sentence.en },
            })),
          })),
        );
        return found.length > 0 ? { rows: found } : noTable();
      }),
  );
}

/** In whose name a person adds and decides: of the widest place first. */
function placesOf({ grants }: Account): readonly Place[] {
  const units = new Set<Role>(UNIT_ROLES);
  const reviewers = new Set<Role>(REVIEWING_ROLES);
  return grants
    .flatMap(({ role, path }): readonly Place[] =>
      reviewers.has(role)
        ? [{ path, side: 'reviewer' }]
        : units.has(role)
          ? [{ path, side: 'unit' }]
          : [],
    )
    .sort((a, b) => a.path.length - b.path.length);
}

const noTable = () =>
  refuse(
    'invalid',
    '文件中没有指标表。表头须有“指标名称”和“指标值”，可先导出工作簿，照它的格式填写。',
    'The file has no table with the heads 指标名称 and 指标值.',
  );
