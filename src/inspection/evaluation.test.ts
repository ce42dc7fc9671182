import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../cycle/refusal.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { day } from '../values/day.ts';
import { compare, frameFault, refuseConclusion } from './evaluation.ts';
import { refuseExpert } from './experts.ts';
import { EVALUATION_FRAMES, frameFor, rowsOf } from './frames.ts';
import type { OwnIndicator } from './own-indicators.ts';
import { evaluationReport } from './report.ts';
import { meanOf, meanTotal, type Opinion, opinionFault, sumOf } from './sheet.ts';

const { bands } = regulationFor('湖南省岳阳市君山区', 2024).regulation;
const PROJECT = frameFor('project');
const ROWS = rowsOf(PROJECT, { weights: {} });
const full: Opinion = {
  marks: ROWS.map(({ id, weight }) => ({ row: id, points: weight, words: '' })),
  words: '',
};
/** Full points but at one line. */
const less = (row: string, off: number, why = '佐证不足'): Opinion => ({
  words: '总体较好',
  marks: full.marks.map((mark) =>
    mark.row === row ? { ...mark, points: (mark.points ?? 0) - off, words: why } : mark,
  ),
});

describe('a frame of evaluation', () => {
  test.each(EVALUATION_FRAMES.map((frame) => [frame.id, frame] as const))(
    '%s weighs a hundred points and stands by its own rule',
    (_, frame) => {
      expect(frameFault(frame, { weights: {}, because: '' })).toBeUndefined();
      expect(new Set(frame.rows.map(({ id }) => id)).size).toBe(frame.rows.length);
    },
  );

  test('takes other weights as long as they make a hundred, and output and outcome weigh sixty or a reason is given', () => {
    const fault = (weights: Record<string, number>, because = '') =>
      frameFault(PROJECT, { weights, because })?.zh;
    expect(fault({ '产出数量/实际完成率': 900 })).toBe('各项指标分值合计99.00分，须正好是100分。');
    expect(fault({ '产出数量/实际完成率': 900, '产出质量/质量达标率': 900 })).toBeUndefined();
    const early = { '产出数量/实际完成率': 500, '资金管理/预算执行率': 1000 };
    expect(fault(early)).toBe(
      '产出、效益指标合计55.00分，原则上不低于60分。请调整分值，或者写明理由。',
    );
    expect(fault(early, '项目在实施期内，侧重过程')).toBeUndefined();
    expect(fault({ 没有这一项: 100 })).toBe('指标分值请填0到100之间的数，最多两位小数。');
  });

  test('leaves out what weighs nothing', () => {
    const weights = { '产出成本/成本节约率': 0, '产出数量/实际完成率': 1600 };
    expect(rowsOf(PROJECT, { weights }).map(({ name }) => name)).not.toContain('成本节约率');
    expect(frameFault(PROJECT, { weights, because: '' })).toBeUndefined();
  });
});

describe('own indicators', () => {
  const own = (more: Partial<OwnIndicator> = {}): OwnIndicator => ({
    ...{ id: 'own/1', block: '产出', group: '产出数量', name: '受益户数', weight: 400 },
    ...{ criterion: '不少于300户得满分', evidence: '发放花名册', ...more },
  });
  const weights = { '产出数量/实际完成率': 600 };
  const fault = (...added: readonly OwnIndicator[]) =>
    frameFault(PROJECT, { weights, own: added, because: '' })?.zh;

  test('count to the hundred points and to the share of output and outcome', () => {
    expect(fault(own())).toBeUndefined();
    expect(fault()).toBe('各项指标分值合计96.00分，须正好是100分。');
    expect(fault(own({ weight: 500 }))).toBe('各项指标分值合计101.00分，须正好是100分。');
    expect(fault(own({ block: '过程' }))).toBe(
      '产出、效益指标合计56.00分，原则上不低于60分。请调整分值，或者写明理由。',
    );
  });

  test('stand after their group, else after their block, else at the end', () => {
    const placed = (added: OwnIndicator) => {
      const rows = rowsOf(PROJECT, { weights, own: [added] });
      return rows[rows.findIndex(({ id }) => id === added.id) - 1]?.name;
    };
    expect(placed(own())).toBe('实际完成率');
    expect(placed(own({ group: '服务对象' }))).toBe('成本节约率');
    expect(placed(own({ block: '可持续影响' }))).toBe('满意度');
    expect(rowsOf(PROJECT, { weights, own: [own()] }).find(({ id }) => id === 'own/1')).toEqual({
      ...{ id: 'own/1', block: '产出', group: '产出数量', name: '受益户数', weight: 400 },
      ...{ said: '不少于300户得满分', evidence: '发放花名册' },
    });
  });

  test('are counted in the report, scored among the others, and told with criterion and evidence', () => {
    const chosen = { id: PROJECT.id, weights, own: [own()], because: '' };
    const rows = rowsOf(PROJECT, chosen);
    const given = {
      marks: rows.map(({ id, weight }) => ({ row: id, points: weight, words: '' })),
      words: '',
    };
    const report = evaluationReport({
      ...{
        unit: '示范区第一小学',
        department: '示范区教育局',
        fiscalYear: 2024,
        project: '校舍维修',
      },
      ...{ kind: 'finance', frame: PROJECT, chosen, rows, own: given, opinions: [], self: {} },
      compared: compare(rows, given, [], {}, bands),
      conclusion: { found: '', practices: '', problems: '', suggestions: '' },
      ...{ evaluator: '示范区财政局', today: day('2025-07-01') },
    }).blocks;
    const texts = report.flatMap((each) => (each.kind === 'table' ? [] : [each.text]));
    expect(texts).toContain(
      '评价采用《项目支出绩效评价指标框架》，选用指标18项（其中自设指标1项），满分100分。没有聘请专家。',
    );
    const told = report.flatMap((each) =>
      each.kind === 'table' ? each.cells.map(({ text }) => text).join('|') : [],
    );
    expect(told[1]).toContain('|受益户数|4.00|4.00|');
    expect(told[2]).toBe(
      '一级指标|二级指标|三级指标|分值|评价标准|佐证资料|产出|产出数量|受益户数|4.00|不少于300户得满分|发放花名册',
    );
  });

  test('are told what is blank or wrong', () => {
    expect(fault(own({ name: ' ' }))).toBe('自设指标第1项的三级指标还没有填写。');
    expect(fault(own({ evidence: '' }))).toBe('自设指标“受益户数”的佐证资料还没有填写。');
    expect(fault(own({ weight: 0 }))).toBe(
      '自设指标“受益户数”的分值请填大于0、不超过100的数，最多两位小数；不用的指标请删除。',
    );
    expect(fault(own({ name: '实际完成率' }))).toBe('“产出”下已经有“实际完成率”，请换一个名称。');
    expect(fault(own({ weight: 200 }), own({ weight: 200, id: 'own/2' }))).toBe(
      '“产出”下已经有“受益户数”，请换一个名称。',
    );
  });
});

describe('points on a sheet', () => {
  test('lie within the weight, and taking some off needs words', () => {
    expect(opinionFault(ROWS, full)).toBeUndefined();
    expect(opinionFault(ROWS, less('项目效益/满意度', 100, ''))?.zh).toBe(
      '“满意度”扣了分，请写明理由。',
    );
    expect(opinionFault(ROWS, less('项目效益/满意度', -1))?.zh).toBe(
      '“满意度”的得分须在0到10.00分之间。',
    );
    expect(opinionFault(ROWS, { marks: [], words: ' ' })?.zh).toBe('请填写得分或意见后再提交。');
  });

  test('of experts have a mean between the least and the most, and the total is the sum of the lines', () => {
    const opinion = fc.tuple(...ROWS.map(({ weight }) => fc.integer({ min: 0, max: weight }))).map(
      (given): Opinion => ({
        marks: ROWS.map(({ id }, i) => ({ row: id, points: given[i] ?? 0, words: '' })),
        words: '',
      }),
    );
    fc.assert(
      fc.property(fc.array(opinion, { minLength: 1, maxLength: 5 }), (opinions) => {
        let sum = 0;
        for (const { id } of ROWS) {
          const given = opinions.map(
            ({ marks }) => marks.find(({ row }) => row === id)?.points ?? -1,
          );
          const mean = meanOf(opinions, id) ?? -1;
          expect(mean).toBeGreaterThanOrEqual(Math.min(...given));
          expect(mean).toBeLessThanOrEqual(Math.max(...given));
          sum += mean;
        }
        expect(meanTotal(ROWS, opinions)).toBe(sum);
      }),
      { numRuns: 40 },
    );
  });
});

test('an evaluation stands beside the self-evaluation with its difference, and its rating waits for the last line', () => {
  const own = less('项目效益/实施效益', 1250);
  const compared = compare(ROWS, own, [full, own], { self: 9850 }, bands);
  expect(compared).toEqual({
    blocks: [
      { block: '决策', weight: 2000, own: 2000, experts: 2000 },
      { block: '过程', weight: 2000, own: 2000, experts: 2000 },
      { block: '产出', weight: 3000, own: 3000, experts: 3000 },
      { block: '效益', weight: 3000, own: 1750, experts: 2375 },
    ],
    ...{ own: 8750, missing: 0, experts: 9375 },
    ...{ rating: '良', selfRating: '优', difference: -1100 },
  });
  const half = { ...own, marks: own.marks.slice(1) };
  expect(compare(ROWS, half, [], { self: 9850 }, bands)).toMatchObject({ missing: 1, own: 8350 });
  const open = compare(ROWS, half, [], { self: 9850 }, bands);
  expect(open.rating).toBeUndefined();
  // A block of which a line has no points yet has no sum: blank is not zero.
  expect(open.blocks.map(({ own: of }) => of)).toEqual([undefined, 2000, 3000, 1750]);
});

test('an evaluation is concluded when every line has points, every expert has spoken, and it says what is found and suggested', () => {
  const words = { found: '较好', practices: '', problems: '', suggestions: '补充台账' };
  const codeOf = (...of: Parameters<typeof refuseConclusion>) => {
    const refusal = refuseConclusion(...of);
    return isRefusal(refusal) ? refusal.refused : undefined;
  };
  expect(codeOf(ROWS, full, words, [])).toBeUndefined();
  expect(codeOf(ROWS, { ...full, marks: full.marks.slice(1) }, words, [])).toBe('wrongState');
  expect(codeOf(ROWS, full, words, ['专家一'])).toBe('wrongState');
  expect(codeOf(ROWS, full, { ...words, suggestions: ' ' }, [])).toBe('reasonMissing');
  expect(codeOf(ROWS, less('项目效益/满意度', 100, ''), words, [])).toBe('invalid');
});

test('an expert is of the region, and not of the unit, its department or those who worked on the filing', () => {
  const unit = '430699.D01.D0101';
  const expert = { account: 'e', name: '专家', home: '430699' };
  const grants = [{ role: 'expert', path: '430699' }] as const;
  const codeOf = (more: object, contributors: readonly string[] = []) =>
    refuseExpert({ ...expert, grants, ...more }, unit, contributors)?.refused;
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ home: '430699.D02' })).toBeUndefined();
  expect(codeOf({ home: '430699.D01' })).toBe('ownSubmission');
  expect(codeOf({ home: '430699.D01.D0102' })).toBe('ownSubmission');
  expect(codeOf({}, ['e'])).toBe('ownSubmission');
  expect(codeOf({ grants: [{ role: 'expert', path: '430698' }] })).toBe('notAllowed');
  expect(codeOf({ grants: [...grants, { role: 'departmentReviewer', path: '430699.D01' }] })).toBe(
    'ownSubmission',
  );
});

test('the report states what was reckoned, in the order of the measure', () => {
  const own = less('项目效益/实施效益', 1250);
  const about = {
    ...{ unit: '示范区第一小学', department: '示范区教育局', fiscalYear: 2024 },
    ...{ kind: 'finance' as const, project: '校舍维修', frame: PROJECT, rows: ROWS, own },
    chosen: { id: PROJECT.id, weights: {}, because: '' },
    opinions: [{ ...own, by: '专家一' }],
    self: { self: 9850, computed: 9800 },
    compared: compare(ROWS, own, [own], { self: 9850 }, bands),
    conclusion: { found: '总体较好。', practices: '', problems: '', suggestions: '补充台账。' },
    ...{ evaluator: '示范区财政局', today: day('2025-07-01') },
  };
  const made = evaluationReport(about);
  const text = made.blocks.map((each) => (each.kind === 'table' ? '' : each.text)).join('\n');
  expect(text).toContain('示范区第一小学2024年度“校舍维修”项目支出绩效评价报告');
  expect(text).toContain('单位自评98.50分（优），按办法核算98.00分。');
  expect(text).toContain('评价得分87.50分，等级为“良”。比自评得分低11.00分。');
  expect(text).toContain('聘请专家1人（专家一）独立评分。');
  expect(
    made.blocks.flatMap((each) => (each.kind === 'heading' ? [each.text.slice(0, 2)] : [])),
  ).toEqual(['示范', '一、', '二、', '三、', '四、', '五、', '六、', '七、']);
  const [table] = made.blocks.flatMap((each) => (each.kind === 'table' ? [each] : []));
  expect(table?.cells.slice(-4).map(({ text: cell }) => cell)).toEqual([
    '合计',
    '100.00',
    '87.50',
    '87.50',
  ]);
  const scored = made.blocks.flatMap((each) => (each.kind === 'table' ? [each] : []))[1];
  const first = scored?.cells.filter(({ column, row }) => column === 0 && row > 0);
  expect(first?.map(({ text: cell, rowSpan }) => [cell, rowSpan])).toEqual([
    ['决策', 6],
    ['过程', 5],
    ['产出', 4],
    ['效益', 2],
    ['合计', 1],
  ]);
  expect(scored?.cells.slice(-5).map(({ text: cell }) => cell)).toEqual([
    ...['合计', '100.00', '87.50', '87.50', ''],
  ]);
  expect(sumOf(ROWS, own.marks)).toEqual({ points: 8750, missing: 0 });
});

test('the report of a department on a whole unit without experts and without self-scores says so, and makes no difference up', () => {
  const frame = frameFor('unit');
  const rows = rowsOf(frame, { weights: {} });
  const own = {
    marks: rows.map(({ id, weight }) => ({ row: id, points: weight, words: '' })),
    words: '',
  };
  const wordsOf = (self: { readonly self?: number }) =>
    evaluationReport({
      ...{ unit: '示范区第一小学', department: '示范区教育局', fiscalYear: 2024 },
      ...{ kind: 'department' as const, frame, rows, own, opinions: [], self },
      chosen: { id: frame.id, weights: {}, because: '产出按学校特点加重。' },
      compared: compare(rows, own, [], self, bands),
      conclusion: {
        found: '',
        practices: '',
        problems: '台账不全。\n\n 佐证不足。',
        suggestions: '',
      },
      ...{ evaluator: '示范区教育局', today: day('2025-07-01') },
    }).blocks.flatMap((each) => (each.kind === 'table' ? [] : [each.text]));
  const silent = wordsOf({});
  expect(silent.slice(0, 2)).toEqual([
    '示范区第一小学2024年度部门整体支出绩效评价报告',
    '（部门评价）',
  ]);
  for (const sentence of [
    '没有可以比较的自评得分。',
    '没有聘请专家。',
    '分值设置说明：产出按学校特点加重。',
    '台账不全。',
    '佐证不足。',
  ])
    expect(silent.join('\n')).toContain(sentence);
  expect(silent.join('\n')).not.toMatch(/自评得分[相低高]|与自评得分相同|比自评得分/);
  expect(wordsOf({ self: 10_000 }).join('\n')).toContain('与自评得分相同。');
  expect(wordsOf({ self: 9_000 }).join('\n')).toContain('比自评得分高10.00分。');
});
