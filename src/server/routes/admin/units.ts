import { z } from 'zod';
import { ROUTES } from '../../../api/routes.ts';
import {
  openingReply,
  openingRequest,
  type UnitsReply,
  unitsReply,
  unitsRequest,
  unitView,
} from '../../../api/units.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import { grow, type UnitNode } from '../../../cycle/unit-tree.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Unit } from '../../../store/units.ts';
import { parseDay } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';

const SYSTEM = ['systemAdministrator'] as const;
const BUREAU = ['financePerformance'] as const;

/** The tree of units, and the year that the bureau opens for them. */
export function unitRoutes(app: App, { store, settings }: Context): void {
  const { units, filings, regionChanges } = store;
  const { code: region, name } = settings.region;
  const nodeOf = (unit: UnitNode): Unit => ({ region, ...unit });

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.units,
      summary: 'The tree of units',
      who: [...SYSTEM, ...BUREAU],
      reply: z.array(unitView),
    },
    async ({ account }) => [...(await units.list(scopeAs(account.grants, ...SYSTEM, ...BUREAU)))],
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.units,
      summary:
        'Propose units to add or rename, all of a list or nothing; another administrator decides',
      who: SYSTEM,
      body: unitsRequest,
      reply: unitsReply,
    },
    async ({ account, body, person }) => {
      const scope = scopeAs(account.grants, ...SYSTEM);
      const there = await units.list(scope);
      const { added, renamed, faults } = grow({ id: region, name }, there, body.units);
      const changed = [...added, ...renamed].map(nodeOf);
      if (!body.preview && faults.length === 0 && changed.length > 0) {
        await regionChanges.propose(
          scope,
          { region, path: region },
          {
            kind: 'units',
            body: { units: changed, added: added.length },
            basis: `新增${added.length}个单位，更名${renamed.length}个`,
          },
          person,
        );
      }
      return {
        added: added.map(nodeOf),
        renamed: renamed.map(nodeOf),
        faults: faults.map(({ row, sentence }) => ({ row, ...sentence })),
      } satisfies UnitsReply;
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.openings,
      summary: 'Open the self-evaluation of a year for units',
      who: BUREAU,
      body: openingRequest,
      reply: openingReply,
    },
    async ({ account, body, person }) => {
      const scope = scopeAs(account.grants, ...BUREAU);
      const due = body.due === undefined ? undefined : parseDay(body.due);
      if (body.due !== undefined && due === undefined) return noDay();
      const wanted = body.units && new Set(body.units);
      const chosen = (await units.list(scope)).filter(
        ({ kind, id }) => kind !== 'division' && (wanted?.has(id) ?? true),
      );
      let opened = 0;
      for (const unit of chosen) {
        const filing = { region: unit.region, unit: unit.id, fiscalYear: body.fiscalYear };
        const done = await filings.open(scope, { ...filing, ...(due && { due }) }, person);
        if (!isRefusal(done)) opened += 1;
        else if (done.refused !== 'conflict') return done;
      }
      return { opened, already: chosen.length - opened };
    },
  );
}

const noDay = () =>
  refuse('invalid', '报送截止日期不是日历上的一天，请重新填写。', 'There is no such day.', {
    field: 'due',
  });
