import { ROUTES } from '../../../api/routes.ts';
import { BUSINESS_ROLES } from '../../../cycle/filing.ts';
import { write } from '../../../formats/formats.ts';
import { decisionLetter } from '../../../results/letter.ts';
import type { KeptRule } from '../../../results/local-rule.ts';
import { USE_RULES } from '../../../results/rules.ts';
import { dayAt } from '../../../store/ids.ts';
import { day } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notFound } from '../../refusals.ts';
import { keyOf } from '../filing/filings.ts';

/** The letter on a decision, for the bureau to send and the unit to read. */
export function resultLetterRoutes(app: App, context: Context): void {
  const { results, filings, localRules } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.resultLetter,
      summary: 'The letter to the unit on what was decided, as Word',
      who: BUSINESS_ROLES,
      file: MEDIA_TYPES.docx,
    },
    async (asked) => {
      const key = keyOf(asked);
      const [row, standing] = await Promise.all([
        results.get(asked.scope, key),
        filings.standing(asked.scope, key),
      ]);
      if (!row?.decision || !standing) return notFound();
      const { fiscalYear } = standing.filing;
      const { rating, decided, reason, amount, at } = row.decision;
      const rule = ruleNamed(await localRules.list(asked.scope, key.region), row.decision.rule);
      if (!rule) return notFound();
      const letter = decisionLetter({
        ...{ unit: row.unit, fiscalYear, rating, rule, decided, reason },
        ...{ issuer: `${context.settings.region.name}财政局`, points: row.rectifications },
        ...{ dated: day(dayAt(new Date(at))), ...(amount !== undefined && { amount }) },
      });
      const bytes = await write(letter, 'docx');
      return fileReply(asked.request, `${row.unit}${fiscalYear}年度结果应用通知书`, 'docx', bytes);
    },
  );
}

/** The rule by which it was decided; one of the region's own stays readable when another follows it. */
function ruleNamed(kept: readonly KeptRule[], id: string) {
  const own = kept.find((each) => each.id === id)?.rule;
  const found = own ?? USE_RULES.find((each) => each.id === id);
  return found && { title: found.title, ...(found.number && { number: found.number }) };
}
