import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { regulationFor } from '../../regulation/in-force.ts';
import type { Report } from '../../report/report.ts';
import { audit } from '../audit.ts';
import { goalForm, goalsInProse } from '../text-examples.ts';

const TEXT = `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n全年接收进馆档案590卷，均已上架。\n${goalForm(['接收进馆档案', '举办档案展览'])}`;

const results = (report: Report) =>
  audit(report, {
    scorecards: [],
    regulation: regulationFor('湖南省', report.fiscalYear).regulation,
  })
    .findings.filter(({ check }) => check === 'IndicatorResultsSupported')
    .map(({ severity }) => severity);

test('results told in the text are held against the forms only when all of these were read', () => {
  const report = extract(readText(TEXT)).value;
  const [form] = report.forms;
  expect(results(report)).toEqual(['warning']);
  if (!form) throw new Error('the example has a form');
  expect(results({ ...report, forms: [form, { ...form, indicators: [] }] })).toEqual([]);
});
