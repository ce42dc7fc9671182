import { describe, expect, test } from 'vitest';
import { dossier } from '../../../test/generate/dossier.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { applyOperations } from '../../draft/operations.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import { parseResult, parseTarget } from '../../extract/target/target.ts';
import { ALL_YEARS } from '../../regulation/calendars.ts';
import { totalsOf } from '../../report/totals.ts';
import { day } from '../../values/day.ts';
import { fen } from '../../values/money.ts';
import { bookOf } from '../book.ts';
import { enterAll } from '../enter.ts';
import type { LedgerEntry } from '../entry.ts';
import { MONITORING } from '../ledgers/monitoring.ts';
import { monitorAt } from '../monitoring.ts';
import { attainmentOf, type Watched } from './attainment.ts';
import { forecastOf } from './forecast.ts';
import { type RectificationStep, standingAt, stepFault } from './rectification.ts';
import { warningRounds } from './rounds.ts';
import { MONITORING_RULES, monitoringRule } from './rules.ts';

const watched = (target: string, result: string, weight = 1000): Watched => {
  const wanted = parseTarget(target, { year: 2025 });
  const reached = parseResult(result, { year: 2025 }, wanted);
  return {
    path: `indicators/${target}`,
    name: target,
    ...(wanted && { target: wanted }),
    ...(reached && { result: reached }),
    weight,
  };
};
const SICHUAN = monitoringRule('四川省达州市', day('2025-07-31'));

describe('dual monitoring', () => {
  test('holds execution against the curve and attainment against execution', () => {
    const at = (on: string, actual: number, results: readonly Watched[]) =>
      monitorAt({
        on: day(on),
        finalBudget: fen(10_000_00),
        actual: fen(actual),
        indicators: results,
        ...(SICHUAN && { rule: SICHUAN }),
      });
    const half = at('2025-06-30', 3_999_00, [
      watched('≥10次', '6次'),
      watched('≥100人', '20人', 500),
      watched('有效提升', ''),
    ]);
    expect([
      half.time.coefficient,
      half.execution?.coefficient,
      half.attainment?.coefficient,
      half.gap?.coefficient,
    ]).toEqual([4959, 3999, 4667, 668]);
    expect(half.indicators.map(({ light }) => light)).toEqual(['green', 'red', 'none']);
    expect(half.executionLight).toBe('red');
    expect(
      half.warnings.map(({ sentence, source, basis }) => [sentence.zh, source, basis]),
    ).toEqual([
      [
        '预算执行率39.99%，低于2025年6月30日应达到的40%，请说明原因并采取措施。',
        '川财绩〔2025〕10号',
        'own',
      ],
    ]);
    const ahead = at('2025-06-30', 4_000_00, [watched('≥10次', '6次')]);
    expect([ahead.executionLight, ahead.warnings.map(({ sentence }) => sentence.zh)]).toEqual([
      'green',
      ['绩效目标完成率比预算执行率高20.00个百分点，超过10个百分点，请核对进度。'],
    ]);
    expect(at('2025-04-29', 0, []).warnings).toEqual([]);
    expect(at('2025-06-30', 4_000_00, [watched('≥10次', '5次')]).warnings).toEqual([]);
  });

  test('without a rule of the day warns of nothing, and another region’s rule is for reference', () => {
    expect(monitoringRule('湖南省', day('2024-07-31'))).toBeUndefined();
    expect(monitoringRule('湖南省', day('2025-07-31'))?.basis).toBe('reference');
    const [known] = MONITORING_RULES;
    const own = known && { ...known, jurisdiction: '湖南省岳阳市', source: '本市通知', gap: 2000 };
    expect(monitoringRule('湖南省岳阳市云溪区', day('2025-07-31'), own ? [own] : [])).toEqual({
      rule: own,
      basis: 'own',
    });
    const slow = monitorAt({
      on: day('2024-07-31'),
      finalBudget: fen(100),
      actual: fen(20),
      indicators: [],
    });
    expect([slow.executionLight, slow.warnings, slow.attainment]).toEqual([
      'yellow',
      [],
      undefined,
    ]);
    expect(
      monitorAt({ on: day('2024-07-31'), finalBudget: fen(0), actual: fen(0), indicators: [] })
        .executionLight,
    ).toBe('none');
  });

  test.each([
    ['≥12次', '7次', 'green', 5833],
    ['≥12次', '4次', 'yellow', 3333],
    ['≥12次', '2次', 'red', 1667],
    ['≥12次', '30次', 'green', 10_000],
    ['≥95%', '96%', 'green', 10_000],
    ['≥95%', '80%', 'yellow', 8421],
    ['≥95%', '60%', 'red', 6316],
    ['≤14.4万元', '6万元', 'green', undefined],
    ['≤14.4万元', '100000元', 'yellow', undefined],
    ['≤14.4万元', '14.4001万元', 'red', undefined],
    ['≤5天', '5天', 'green', undefined],
    ['2025年6月底前', '', 'red', undefined],
    ['2025年12月底前', '', 'none', undefined],
    ['2025年12月底前', '2025年5月', 'green', undefined],
    ['定性', '部分达成年度指标并具有一定效果', 'yellow', undefined],
    ['≥12次', '7份', 'none', undefined],
    ['≥', '7份', 'none', undefined],
  ])('at the end of July a target of %s with %s so far is %s', (target, result, light, share) => {
    expect(attainmentOf(watched(target, result), day('2025-07-31'))).toEqual({
      path: `indicators/${target}`,
      name: target,
      ...(share !== undefined && { share }),
      light,
    });
  });
});

describe('the forecast', () => {
  const given = dossier(2);
  const draft = draftOf(given);
  const rows = given.indicators.map(
    (each, i): Watched => ({
      ...watched(each.target, each.result, each.weight),
      path: `indicators/${draft.lists.indicators?.[i]}`,
    }),
  );

  test('at the end of the year is the year itself', () => {
    expect(forecastOf(draft, rows, day(`${given.fiscalYear}-12-31`))).toEqual([]);
  });

  test('carries money and counts on, keeps the sums of the draft, and is scored like any draft', () => {
    const middle = day('2025-07-02');
    const counts = [
      { ...watched('≥12次', '7次'), path: 'indicators/a' },
      { ...watched('≥95%', '90%'), path: 'indicators/b' },
    ];
    expect(
      forecastOf({ fields: { 'indicators/a.result': '7次' }, lists: {} }, counts, middle),
    ).toEqual([{ kind: 'field', path: 'indicators/a.result', before: '7次', after: '13次' }]);
    const after = applyOperations(draft, forecastOf(draft, rows, middle));
    const [now, then] = [evaluate(draft).dossier, evaluate(after).dossier];
    const sources = (of: typeof now) =>
      Object.values(of.execution.bySource).reduce((a, b) => a + b, 0);
    expect(totalsOf(then).actual).toBe(totalsOf(now).finalBudget);
    expect(sources(then)).toBe(totalsOf(then).actual);
    const points = (of: ReturnType<typeof evaluate>) => of.scoreOf('execution')?.computed;
    expect(points(evaluate(after))).toBe(1000);
  });
});

describe('a warning', () => {
  const raised: RectificationStep = { kind: 'raised', day: day('2025-09-26') };
  const answered: RectificationStep = {
    kind: 'answered',
    day: day('2025-10-15'),
    cause: '招标推迟',
    action: 'continue',
    measure: '11月底前完成支付',
  };
  const cleared: RectificationStep = { kind: 'cleared', day: day('2025-10-20') };

  test('is to be acted on within ten working days, holidays and worked weekends counted as the notice says', () => {
    const at = (steps: readonly RectificationStep[], on: string) =>
      standingAt(steps, day(on), 10, ALL_YEARS);
    expect(at([raised], '2025-09-25')).toBeUndefined();
    // 26 September is a Friday; the 28th, a Sunday, is worked; 1 to 8 October are off; the 11th, a Saturday, is worked.
    expect(at([raised], '2025-10-16')).toEqual({ state: 'warning', due: '2025-10-16', late: 0 });
    expect(at([raised], '2025-10-20')).toEqual({ state: 'warning', due: '2025-10-16', late: 2 });
    expect(at([raised, answered], '2025-10-19')).toEqual({
      state: 'rectifying',
      due: '2025-10-16',
      late: 0,
    });
    expect(at([raised, answered, cleared], '2025-12-31')).toEqual({
      state: 'cleared',
      due: '2025-10-16',
      late: 0,
    });
    const returned: RectificationStep = {
      kind: 'returned',
      day: day('2025-10-20'),
      because: '措施没有写明时间',
    };
    expect(at([raised, answered, returned], '2025-10-21')).toEqual({
      state: 'warning',
      due: '2025-11-03',
      late: 0,
    });
  });

  test('goes from warning to rectification to clearance and no other way', () => {
    expect([
      stepFault([], raised),
      stepFault([raised], answered),
      stepFault([raised, answered], cleared),
      stepFault([], answered)?.zh,
      stepFault([raised], cleared)?.zh,
      stepFault([raised, answered], answered)?.zh,
      stepFault([raised, answered, cleared], answered)?.zh,
      stepFault([raised], { ...answered, cause: ' ' })?.zh,
      stepFault([raised], { ...answered, day: day('2025-09-25') })?.zh,
    ]).toEqual([
      undefined,
      undefined,
      undefined,
      '还没有预警，不能登记整改。',
      '单位还没有提交整改情况。',
      '已经提交整改情况，等待复核。',
      '预警已经解除；再次出现问题的另立预警。',
      '请写明偏差原因和整改措施。',
      '日期不能早于上一步的2025年9月26日。',
    ]);
  });
});

describe('the monitoring ledger', () => {
  const step = (id: string, kind: string, on: string, texts: Readonly<Record<string, string>>) =>
    ({
      id,
      ledger: 'monitoring',
      kind,
      day: day(on),
      texts: { subject: '预算执行', ...texts },
    }) as const;
  const STEPS = [
    step('w', 'warning', '2025-09-26', { situation: '执行率51%，应达60%' }),
    step('a', 'answer', '2025-10-20', {
      cause: '招标推迟',
      action: '继续实施',
      measure: '11月底前支付',
    }),
    step('r', 'review', '2025-10-22', { result: '解除预警' }),
    step('d', 'deviation', '2025-10-31', { situation: '执行率75%，应达80%' }),
  ];
  const faultsOf = (typed: readonly LedgerEntry[]) =>
    enterAll(MONITORING, typed, []).flatMap(
      ({ faults }) => faults?.map(({ sentence }) => sentence.zh) ?? [],
    );

  test('holds a warning through cause, measure and review; what comes after clearance is a new one', () => {
    expect(faultsOf(STEPS)).toEqual([]);
    const book = bookOf(
      enterAll(MONITORING, STEPS, []).flatMap((each) => (each.faults ? [] : [each.entry])),
    );
    const standing = (on: string) =>
      warningRounds(book, 2025, day(on), 10, ALL_YEARS).map(({ warning, answer, standing }) => [
        warning.id,
        answer?.id,
        standing.state,
        standing.due,
        standing.late,
      ]);
    expect(standing('2025-10-17')).toEqual([['w', undefined, 'warning', '2025-10-16', 1]]);
    expect(standing('2025-11-14')).toEqual([
      ['d', undefined, 'warning', '2025-11-14', 0],
      ['w', 'a', 'cleared', '2025-10-16', 2],
    ]);
    expect(warningRounds(book, 2026, day('2026-01-01'), 10, ALL_YEARS)).toEqual([]);
  });

  test('takes no answer without a warning and no review without an answer', () => {
    expect(faultsOf(STEPS.slice(1, 2))).toEqual(['还没有预警，不能登记整改。']);
    expect(faultsOf([...STEPS.slice(0, 1), ...STEPS.slice(2, 3)])).toEqual([
      '单位还没有提交整改情况。',
    ]);
    expect(
      faultsOf([
        ...STEPS.slice(0, 1),
        { ...STEPS[3], id: 'e', day: day('2025-10-08') } as LedgerEntry,
      ]),
    ).toEqual(['已经预警，等待整改。']);
  });
});
