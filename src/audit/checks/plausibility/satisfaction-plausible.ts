import { statedOf } from '../../../document/stated.ts';
import { numberOf } from '../../../values/figure.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable } from '../../examples.ts';
import { nth } from '../../places.ts';
import { linesWith } from '../../wording/running-text.ts';
import { phrase, quote } from '../../wording/sentence.ts';

const SURVEY = /问卷|调查|回访|测评|发放\s*\d+\s*份|样本|受访/;

/** Satisfaction of all of those asked needs a survey that says so. */
export const satisfactionPlausible = check<Hit>({
  id: 'SatisfactionPlausible',
  title: { zh: '满意度有依据', en: 'Satisfaction has a basis' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '满意度100%而没有说明调查方式和份数，可信度不高。',
    en: 'Full satisfaction without a survey is hard to believe.',
  },
  about: ['indicators'],
  find(report): readonly Hit[] | NoAnswer {
    const rows = report.forms.flatMap((form) =>
      form.indicators.filter((row) => row.kind === 'satisfaction'),
    );
    if (rows.length === 0) return 'notApplicable';
    if (linesWith(report.document, SURVEY).length > 0) return [];
    return rows.flatMap((row) => {
      const result = statedOf(row.result);
      const value = result?.value.value;
      if (!result || !value || value.unit !== '%' || numberOf(value) < 100) return [];
      return [{ subject: row.name.verbatim, places: [quote(row.name), quote(result)] }];
    });
  },
  say: {
    zh: (hit) => phrase`${nth(hit, 0)}为${nth(hit, 1)}，文中没有说明调查方式和份数。`,
    en: (hit) => phrase`${nth(hit, 0)} is ${nth(hit, 1)}, and no survey is described.`,
  },
  passes: [
    indicatorTable(
      '| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 97% | 10 | 10 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 100% | 10 | 10 | 无偏差 |',
      ),
      finds: '「群众满意度」为「100%」，文中没有说明调查方式和份数。',
    },
  ],
});
