import type { Entry } from '../../../document/stated.ts';
import type { Figure } from '../../../values/figure.ts';
import { numberOf } from '../../../values/figure.ts';
import { SYSTEM_RULE } from '../../check.ts';
import { indicatorTable } from '../../examples.ts';
import { OF_A_PART } from '../../rates/beyond-all.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

const PROPORTION = new RegExp(`(?:${OF_A_PART})(?:率|度)(?:[（(][^）)]*[）)])?$`);
const CHANGE = /增[长加幅]|提[高升]|下降|同比|增速|比上年/;
/** A damaged ≥ in front of the figure has become a 2: 290% for ≥90%. */
const DAMAGED = /^2(?:[5-9]\d|100)(?:\.\d+)?[%％]/;

/** What is a part of a whole is not more than the whole. */
export const proportionWithinHundred = rowCheck({
  id: 'ProportionWithinHundred',
  title: { zh: '合格率一类的比率不超过100%', en: 'A proportion is at most a hundred' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '合格、及时、满意的只是全部中的一部分，比率超过100%必有一个数写错。',
    en: 'What is qualified, in time or content is a part of all; more than 100% is a slip.',
  },
  columns: [],
  judge({ name, target, result }) {
    const words = name.verbatim.replace(/\s/g, '');
    if (!PROPORTION.test(words) || CHANGE.test(words)) return undefined;
    const over = [target, result].filter(
      (entry): entry is NonNullable<typeof entry> => entry !== undefined && isOver(entry),
    );
    return over.length > 0 ? { places: [name, ...over] } : undefined;
  },
  say: {
    zh: ({ row, places }) =>
      phrase`${cell(row.name)}是部分占全部的比率，不会超过100%，表中写作${places[1] ?? ''}。`,
    en: ({ row, places }) =>
      phrase`${cell(row.name)} is a part of a whole and at most 100%; the form has ${places[1] ?? ''}.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 质量指标 | 验收合格率 | ≥95% | 100% | 90 | 90 | 无偏差 |'),
    indicatorTable('| 产出指标 | 数量指标 | 任务完成率 | ≥100% | 120% | 90 | 90 | 无偏差 |'),
    indicatorTable('| 产出指标 | 质量指标 | 合格率提高 | ≥5% | 105% | 90 | 90 | 无偏差 |'),
  ],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 质量指标 | 验收合格率 | ≥95% | 970% | 90 | 90 | 无偏差 |'),
      finds: '「验收合格率」是部分占全部的比率，不会超过100%，表中写作「970%」。',
    },
  ],
});

const isOver = ({ verbatim, value }: Entry<{ readonly value?: Figure }>): boolean =>
  value?.value?.unit === '%' && numberOf(value.value) > 100 && !DAMAGED.test(verbatim.trim());
