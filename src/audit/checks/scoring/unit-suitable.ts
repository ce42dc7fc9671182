import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

interface Hint {
  readonly name: RegExp;
  readonly unfit: ReadonlySet<string>;
  readonly better: string;
}

const TIMES = new Set(['次', '天', '人', '场', '期']);

/** What is written is counted in 份 or 篇, a topic in 个 or 项 (domain rule 2.4). */
const HINTS: readonly Hint[] = [
  {
    name: /(?:报告|文稿|简报|稿件|论文)(?:数|数量|篇数|份数)?$/,
    unfit: TIMES,
    better: '份、篇',
  },
  { name: /课题(?:数|数量|研究)?$/, unfit: TIMES, better: '个、项' },
  {
    name: /(?:完成率|合格率|覆盖率|及时率|到位率|满意度|知晓率)$/,
    unfit: new Set(['人', '个', '次', '项', '万元', '元']),
    better: '%',
  },
  { name: /人数$/, unfit: new Set(['次', '%', '万元', '元', '场', '期']), better: '人' },
];

/** The unit suits what the name of the indicator counts. */
export const unitSuitable = rowCheck({
  id: 'UnitSuitable',
  title: { zh: '计量单位与指标名称相称', en: 'The unit suits the indicator' },
  severity: 'notice',
  because: {
    zh: '单位不合适，容易误解指标数的是什么。',
    en: 'An odd unit hides what is counted.',
  },
  columns: ['target'],
  judge({ name, target }) {
    const unit = target?.value?.value?.unit;
    if (!unit) return undefined;
    const hint = HINTS.find((each) => each.name.test(name.verbatim.trim()) && each.unfit.has(unit));
    return hint && { places: [name, target], detail: hint.better };
  },
  say: {
    zh: ({ row, detail }) =>
      phrase`${cell(row.name)}的指标值${cell(row.target)}单位不相称，通常用${detail}。`,
    en: ({ row, detail }) =>
      phrase`The unit of ${cell(row.target)} is odd for ${cell(row.name)}; usual: ${detail}.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 监测报告 | ≥4份 | 4份 | 90 | 90 | 无偏差 |'),
    indicatorTable('| 产出指标 | 质量指标 | 课题通过率 | ≥95% | 95% | 90 | 90 | 无偏差 |'),
  ],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 数量指标 | 监测报告 | ≥4次 | 4次 | 90 | 90 | 无偏差 |'),
      finds: '「监测报告」的指标值「≥4次」单位不相称，通常用份、篇。',
    },
  ],
});
