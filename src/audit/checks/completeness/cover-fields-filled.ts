import type { Quote } from '../../../document/finding.ts';
import { isBlank } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { runningText, wholeLine } from '../../wording/running-text.ts';
import { phrase, quote } from '../../wording/sentence.ts';
import { sameUnit } from '../../wording/unit-names.ts';

interface Blank extends Hit {
  readonly zh: string;
  readonly en: string;
}

const BLANK_DATE =
  /^(?:报告日期|填报日期|日期)?[：:]?[\s_]*(?:20\d{0,2})?[\s_]*年[\s_]*月[\s_]*日[\s_]*$/;
const COVER_LINES = 8;

/** The cover has the unit's name and the date. */
export const coverFieldsFilled = check<Blank>({
  id: 'CoverFieldsFilled',
  title: { zh: '封面各项填写完整', en: 'The cover is filled in' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '封面缺单位名称或日期，盖章后也难以确认是谁的报告。',
    en: 'Without name or date even a sealed cover does not say whose report it is.',
  },
  find(report): readonly Blank[] | NoAnswer {
    const { cover } = report;
    const dates = blankDates(report);
    if (!cover.unitName && !cover.unitLine && !cover.date && dates.length === 0)
      return 'notApplicable';
    const open = cover.unitName && isBlank(cover.unitName) && !isNamedBelow(report);
    const name = open ? (cover.unitLine ?? cover.unitName) : undefined;
    return [
      ...(name ? [blank(quote(name), '单位名称', 'name of the unit')] : []),
      ...dates.map((date) => blank(date, '日期', 'date')),
    ];
  },
  say: {
    zh: (hit) => phrase`封面${nth(hit, 0)}处未填${hit.zh}。`,
    en: (hit) => phrase`The cover lacks the ${hit.en} at ${nth(hit, 0)}.`,
  },
  passes: [`部门（单位）名称：临河县档案馆（盖章）\n2025年4月18日\n${prose('本馆在职8人。')}`],
  catches: [
    {
      text: `部门（单位）名称：（盖章）\n2025年4月18日\n${prose('本馆在职8人。')}`,
      finds: '封面「部门（单位）名称：（盖章）」处未填单位名称。',
    },
  ],
});

const blank = (place: Quote, zh: string, en: string): Blank => ({
  subject: en,
  zh,
  en,
  places: [place],
});

/** The name may stand on the line under its label. */
function isNamedBelow(report: Report): boolean {
  const label = report.cover.unitName?.at.block;
  const lines = runningText(report.document).slice(0, COVER_LINES * 2);
  const below = lines[lines.findIndex((line) => line.block === label) + 1];
  const { unit } = report;
  if (!below || label === undefined || unit === undefined) return false;
  return below.text.trim().length <= 30 && !/20\d\d/.test(below.text) && sameUnit(below.text, unit);
}

/** Dates left open among the first lines. */
const blankDates = (report: Report): readonly Quote[] =>
  runningText(report.document)
    .slice(0, COVER_LINES)
    .filter((line) => BLANK_DATE.test(line.text.trim()))
    .map(wholeLine);
