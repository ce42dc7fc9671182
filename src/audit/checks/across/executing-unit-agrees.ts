import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose, selfEvaluationForm } from '../../examples.ts';
import { nth } from '../../places.ts';
import { linesWith, wordsIn } from '../../wording/running-text.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';
import { normalName, sameUnit } from '../../wording/unit-names.ts';

const BODY =
  '([\\u4e00-\\u9fff]{1,12}[市县区旗州镇乡][\\u4e00-\\u9fff]{1,14}?(?:局|委员会|办公室|中心|法院|检察院|馆|站|所|学校|小学|中学|医院|政府))';
/** 「由某某局负责实施」, 「实施单位为某某局」. */
const TOLD = new RegExp(
  `由${BODY}(?:具体|统一)?(?:负责|承担|组织|牵头)*实施|实施单位(?:为|是|：)${BODY}(?=[，。；])`,
);

/** The text of a report on one project tells the executing unit that the form names. */
export const executingUnitAgrees = check<Hit>({
  id: 'ExecutingUnitAgrees',
  title: { zh: '项目实施单位前后一致', en: 'The executing unit agrees' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '正文与自评表的实施单位不同，多是套用文本时没有换全。',
    en: 'Another unit in the text is usually left from a text that was taken over.',
  },
  find(report) {
    const known = unitsOf(report);
    if (!known) return 'notApplicable';
    const told = linesWith(report.document, TOLD).flatMap((line) => {
      const match = TOLD.exec(line.text);
      const name = match?.[1] ?? match?.[2];
      if (!match || !name) return [];
      const from = match.index + match[0].indexOf(name);
      return [{ name, said: wordsIn(line, from, from + name.length) }];
    });
    if (told.length === 0) return 'insufficientData';
    // Where several units carry it out the form names one of them.
    if (new Set(told.map(({ name }) => normalName(name))).size > 1) return [];
    const [first] = told;
    if (!first || known.some((unit) => isSame(unit.verbatim, first.name))) return [];
    const [unit] = known;
    return unit ? [{ subject: first.name, places: inOrder([first.said, unit]) }] : [];
  },
  say: {
    zh: (hit) => phrase`项目实施单位前后不一致：${nth(hit, 0)}与${nth(hit, 1)}。`,
    en: (hit) => phrase`The executing unit has two names: ${nth(hit, 0)} and ${nth(hit, 1)}.`,
  },
  passes: [example('临河县档案馆'), example('县档案馆')],
  catches: [
    {
      text: example('临河县图书馆'),
      finds: '项目实施单位前后不一致：「临河县图书馆」与「临河县档案馆」。',
    },
  ],
});

/** The units that the one form of a report on a project names, who carries it out first; undefined where there is no such form. */
function unitsOf(report: Report): readonly Quote[] | undefined {
  const [form, second] = report.forms;
  if (!form || second || form.kind !== 'project' || !form.unitName?.value) return undefined;
  if (!/实施|使用|承担|执行/.test(form.unitLabel?.value ?? '')) return undefined;
  const { unitName, department } = form;
  return [unitName, ...(department?.value ? [department] : [])].map(({ verbatim, at }) => ({
    verbatim,
    at,
  }));
}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [normalName(a), normalName(b)];
  return sameUnit(a, b) || left.includes(right) || right.includes(left);
};

function example(unit: string): string {
  const form = selfEvaluationForm(
    '|  | 年度资金总额 | 110 | 110 | 104.5 | 10 | 95% | 9.5 |',
    '| 产出指标 | 数量指标 | 扫描档案 | ≥60万页 | 60万页 | 90 | 90 | 无偏差 |',
  )
    .replace('部门整体支出', '项目支出')
    .replace(
      '| 预算部门名称 | 临河县档案馆 |',
      '| 项目名称 | 档案数字化加工 |\n| 实施单位 | 临河县档案馆 |',
    );
  return `${prose(`档案数字化加工项目由${unit}负责实施。`)}\n${form}`;
}
