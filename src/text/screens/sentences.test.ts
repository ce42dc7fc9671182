import { expect, test } from 'vitest';
import { massAuditZh } from './mass-audit.zh.ts';
import { monitoringEn } from './monitoring.en.ts';
import { monitoringZh } from './monitoring.zh.ts';
import { regionEn } from './region.en.ts';
import { regionZh } from './region.zh.ts';
import { rollupEn } from './rollup.en.ts';
import { rollupZh } from './rollup.zh.ts';
import { screensOf } from './screens.ts';
import { selfCheckEn } from './self-check.en.ts';
import { selfCheckZh } from './self-check.zh.ts';
import { systemEn } from './system.en.ts';
import { systemZh } from './system.zh.ts';
import { targetsEn } from './targets.en.ts';
import { targetsZh } from './targets.zh.ts';

const both = <T>(zh: T, en: T, say: (words: T) => string): readonly string[] => [say(zh), say(en)];
const region = (say: (words: typeof regionZh) => string) => both(regionZh, regionEn, say);
const rollup = (say: (words: typeof rollupZh) => string) => both(rollupZh, rollupEn, say);

test('what is not given is left out of a sentence with its brackets and marks', () => {
  expect([
    ...region(({ changes }) => changes.refused('甲', '3月1日', '')),
    ...region(({ changes }) => changes.refused('甲', '3月1日', '权重不符')),
    ...region(({ rules }) => rules.span(2024, undefined)),
    ...region(({ rules }) => rules.span(2024, 2026)),
    ...region(({ monitoring }) => monitoring.point(6, 30, undefined)),
    ...region(({ monitoring }) => monitoring.point(6, 30, 40)),
    ...both(targetsZh, targetsEn, ({ budgetAdjusted }) => budgetAdjusted('2.00', '')),
  ]).toEqual([
    '3月1日 甲撤回',
    '3月1日 taken back by 甲',
    '3月1日 甲不同意：权重不符',
    '3月1日 refused by 甲: 权重不符',
    ...['2024—', '2024—', '2024—2026', '2024—2026'],
    ...['6月30日', '6-30', '6月30日：执行率不低于40%', '6-30: execution at least 40%'],
    '批复以后预算调整了2.00万元，目标还是原来的。影响目标的，请审核部门登记目标调整，单位修改后重新申报；不影响的不用办理。',
    'The budget was adjusted by 2.00 (10,000 yuan) after the approval; the targets are the old ones. If they depend on it, the reviewer enters an adjustment and the unit declares anew.',
  ]);
  const [zh = '', en = ''] = both(targetsZh, targetsEn, ({ budgetAdjusted }) =>
    budgetAdjusted('2.00', '临财预〔2024〕9号'),
  );
  expect([
    zh.includes('万元（临财预〔2024〕9号），'),
    en.includes('yuan) (临财预〔2024〕9号) after'),
  ]).toEqual([true, true]);
});

test('the sentence under a drawing of a roll-up says what is in it, and that nothing is where nothing is', () => {
  expect([
    ...rollup(({ behind }) => behind(7, 7)),
    ...rollup(({ behind }) => behind(700, 50)),
    ...rollup(({ readings }) => readings.reviewed(0, 0, '', '')),
    ...rollup(({ readings }) => readings.reviewed(3, 0, '', '')),
    ...rollup(({ readings }) => readings.reviewed(3, 1, '甲局', '2.50')),
    ...rollup(({ readings }) => readings.years('down', false)),
    ...rollup(({ readings }) => readings.years('same', true)),
  ]).toEqual([
    '共7个单位。',
    '7 units.',
    '共700个单位，列出前50个。',
    '700 units; the first 50.',
    '还没有逐项审核得分的单位。',
    'No unit has reviewed scores yet.',
    '已审核得分的3个单位中，没有审核得分低于自评得分的。',
    'None of the 3 reviewed units lost points.',
    '已审核得分的3个单位中，1个审核得分低于自评得分，扣分最多的是甲局，扣2.50分。',
    '1 of 3 reviewed units lost points, most of them 甲局: 2.50.',
    '“三公”经费决算比上年减少。',
    'Three public expenses fell.',
    '“三公”经费决算与上年持平；“三公”经费决算不足预算的八成，预算可能偏松。',
    'Three public expenses are the same; less than 80 % of the budget for them was used.',
  ]);
});

test('a warning names its project or, of the unit as a whole, nothing; progress its count where it is known', () => {
  const { subjects } = monitoringZh;
  expect([subjects.execution(''), subjects.execution('“农田水利”'), subjects.gap('')]).toEqual([
    '预算执行',
    '“农田水利”预算执行',
    '目标完成与预算执行',
  ]);
  expect(subjects.gap('“农田水利”')).toBe('“农田水利”目标完成与预算执行');
  const unit = [monitoringEn.subjects.execution(''), monitoringEn.subjects.gap('')];
  const project = [monitoringEn.subjects.execution('P'), monitoringEn.subjects.gap('P')];
  expect(project.map((words) => words.includes('P'))).toEqual([true, true]);
  expect(unit.every((words) => words !== '' && words === words.trim())).toBe(true);
  const { progress } = massAuditZh;
  expect([progress('比对', 3, 9), progress('比对', 0, 0), progress('', 0, 0)]).toEqual([
    '正在比对：3/9',
    '正在比对',
    '',
  ]);
});

test('a report without the form of a project is told with the forms that it has; nothing is none, not zero', () => {
  const selfCheck = (projects: string) =>
    both(selfCheckZh, selfCheckEn, ({ own }) => own.noForm('报告.pdf', projects));
  expect([...selfCheck(''), ...selfCheck('公路养护')]).toEqual([
    '在“报告.pdf”中没有找到这个项目的自评表。扫描件读不出文字，请对照原件核对。',
    '报告.pdf has no form of this project; a scan has no text: compare it by eye.',
    '在“报告.pdf”中没有找到这个项目的自评表，文件中有自评表的项目：公路养护。',
    '报告.pdf has no form of this project; it has forms of: 公路养护.',
  ]);
  const value = (of: number, none?: string) =>
    both(systemZh, systemEn, ({ rules }) => rules.valueOf(of, '天', none));
  expect([...value(0, '不限'), ...value(0), ...value(5, '不限')]).toEqual([
    ...['不限', '不限', '0天', '0 天', '5天', '5 天'],
  ]);
});

test('the screens have their words in either language', () => {
  expect([screensOf('zh').targets, screensOf('en').targets]).toEqual([targetsZh, targetsEn]);
});
