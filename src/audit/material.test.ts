import { describe, expect, test } from 'vitest';
import { document, span, table } from '../document/build.ts';
import { extract } from '../extract/extract.ts';
import { readText } from '../formats/text/read.ts';
import { divisionOfReport, regulationFor } from '../regulation/in-force.ts';
import { reportWith } from '../report/example.ts';
import { score } from '../score/score.ts';
import { audit } from './audit.ts';
import type { Hit, NoAnswer } from './check.ts';
import { CHECKS } from './checks.ts';
import { indicatorTable, prose } from './examples.ts';
import { materialOf } from './material.ts';

function reportOf(text: string) {
  const report = extract(readText(text)).value;
  const { regulation } = regulationFor(divisionOfReport(report), report.fiscalYear);
  return { report, context: { regulation, scorecards: score(report, regulation) } };
}

function outcomes(text: string, ...ids: readonly string[]) {
  const { report, context } = reportOf(text);
  const { coverage } = audit(report, context);
  return ids.map((id) => coverage.find(({ check }) => check === id)?.outcome);
}

const hits = (found: readonly Hit[] | NoAnswer): number =>
  typeof found === 'string' ? 0 : found.length;

describe('what a report holds', () => {
  test('a report that states nothing holds nothing', () => {
    expect([...materialOf(reportWith({}))]).toEqual([]);
  });

  test('a text alone has no forms, a form alone no words outside its table but its title', () => {
    const text = prose('2024年支出合计120万元。', '（一）单位职能', '保管档案。');
    expect([...materialOf(reportOf(text).report)]).toContain('text');
    expect([...materialOf(reportOf(text).report)]).not.toContain('forms');
    const form = indicatorTable(
      '| 产出指标 | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 90 | 90 | 无 |',
    );
    expect([...materialOf(reportOf(form).report)]).toEqual([
      'paragraphs',
      'text',
      'forms',
      'indicators',
      'mainForm',
    ]);
  });
});

test('a workbook that is one form has its sentences in cells', () => {
  const form = (goal: string) =>
    extract(
      document([
        table([
          ['项目名称', span('库房修缮', 1, 4)],
          ['年度目标', span(goal, 1, 4)],
          ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          ['修缮库房', '≥6间', '7间', '100', '100'],
        ]),
      ]),
    ).value;
  expect([...materialOf(form('修缮库房6间。'))]).toContain('paragraphs');
  expect([...materialOf(form(''))]).not.toContain('paragraphs');
});

describe('a check that says what it is about', () => {
  test('has nothing to say where that is absent', () => {
    const text = prose('2024年支出合计120万元。');
    expect(outcomes(text, 'UnitPresent', 'RubricWeightsSum', 'RowNumbersUnique')).toEqual([
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ]);
  });

  test('would find nothing there if it were run all the same, in the examples of any check', () => {
    const hidden = CHECKS.flatMap(({ passes, catches }) =>
      [...passes, ...catches.map(({ text }) => text)].flatMap((text) => {
        const { report, context } = reportOf(text);
        const there = materialOf(report);
        return CHECKS.filter(
          ({ about = [], find }) =>
            !about.every((each) => there.has(each)) && hits(find(report, context)) > 0,
        ).map(({ id }) => `${id}: ${text}`);
      }),
    );
    expect(hidden).toEqual([]);
  });
});
