import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { normalName } from './unit-names.ts';

const UNIT_LINE =
  /^(?:填报|预算|编报|所属)?(?:单位|部门)(?:名称|[（(][^（()）]{1,6}[）)])?[：:]\s*([\u4e00-\u9fff]{4,40})/;
const TABLE_TITLE = /^[^，。；]{4,60}表(?:[（(][^（()）]{1,12}[）)])?$/;
const NO_NAME =
  /^附件?[\d一二三四五六七八九十]*[：:]?|^表\s*[\d一二三四五六七八九十]{1,3}[\s.、：:]|20\d\d年度?|[（(].*$/g;

/**
 * The units whose tables a file collects: lines that name different units stand above tables of the same title.
 * None where all tables are one unit's.
 */
export function collectedUnits(report: Report): ReadonlySet<string> {
  const titles = new Map<string, Set<string>>();
  let unit: string | undefined;
  for (const block of report.document.blocks) {
    if (block.kind === 'table') continue;
    const text = block.text.trim();
    if (text.length > 80) continue;
    const named = UNIT_LINE.exec(text)?.[1];
    if (named) unit = normalName(named);
    const title = unit && TABLE_TITLE.test(squeeze(text)) && squeeze(text.replace(NO_NAME, ''));
    if (!unit || !title) continue;
    titles.set(title, (titles.get(title) ?? new Set()).add(unit));
  }
  return new Set([...titles.values()].flatMap((units) => (units.size > 1 ? [...units] : [])));
}
