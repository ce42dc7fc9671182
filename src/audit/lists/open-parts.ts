import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { type Statements, sentenceAt } from '../figures/statements.ts';
import { markedAt } from '../wording/running-text.ts';

const MAIN_ITEMS_ONLY = /(?:元|%)等|其中[:：]?主要|主要(?:包括|有|构成)/;

/** Whether the list of parts may lack some: it says so, or holds amounts whose subject was not understood. */
export function isOpen(
  report: Report,
  statements: Statements,
  whole: Fact,
  parts: readonly Fact[],
  closed: 'surely' | 'mostly' | undefined,
): boolean {
  if (closed === 'surely') return false;
  if (!closed && parts.some((part) => MAIN_ITEMS_ONLY.test(sentenceAt(report, part.at))))
    return true;
  const number = statements.indexOf.get(whole);
  const others = (statements.byBlock.get(whole.at.block) ?? []).some(
    (fact) => fact.kind === 'level' && fact.within === number && !parts.includes(fact),
  );
  return (
    others ||
    report.unrecognised.some(
      ({ at }) => at.block === whole.at.block && !isWithinPart(report, at, parts),
    )
  );
}

/** 「项目支出30万元，其中设备更新专项20万元」: what is told of one part is none beside it. */
function isWithinPart(report: Report, at: Fact['at'], parts: readonly Fact[]): boolean {
  const { block, from } = at;
  const before = parts.filter(
    (part) => part.at.block === block && (part.at.to ?? 0) <= (from ?? 0),
  );
  const last = before.at(-1);
  if (!last || from === undefined || at.row !== undefined) return false;
  const between = markedAt(report.document, last.at).slice(last.at.to, from);
  return /^[，（]?(?:其中|包括|含)/.test(between) && !/[。；]/.test(between);
}
