import { describe, expect, test } from 'vitest';
import { extract } from '../extract/extract.ts';
import { readText } from '../formats/text/read.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { reportWith } from '../report/example.ts';
import { day } from '../values/day.ts';
import { run } from './audit.ts';
import type { Hit } from './check.ts';
import { TEXT_CHECKS } from './checks-text.ts';
import { baseDataTable, indicatorTable, prose, selfEvaluationForm } from './examples.ts';
import {
  goalForm,
  problemsAndMeasures,
  RUBRIC_ROWS,
  rubric,
  withAttachments,
  withFunctions,
} from './text-examples.ts';
import { plain } from './wording/sentence.ts';

const { regulation } = regulationFor('', 2024);
const CONTEXT = { regulation, scorecards: [], today: day('2025-06-30') };

/** What a check says of a text, each with its severity. */
function said(id: string, text: string) {
  const check = TEXT_CHECKS.find((each) => each.id === id);
  if (!check) throw new Error(`no check ${id}`);
  const found = run(check, extract(readText(text)).value, CONTEXT);
  if (typeof found === 'string') return found;
  return found.map((hit: Hit) => `${hit.severity ?? check.severity} ${plain(check.say.zh(hit))}`);
}

test('a report that states nothing has no findings', () => {
  for (const check of TEXT_CHECKS) {
    const found = run(check, reportWith({}), CONTEXT);
    expect([check.id, typeof found === 'string' ? found : found.length]).toEqual([
      check.id,
      typeof found === 'string' ? 'notApplicable' : 0,
    ]);
  }
});

test('every sentence is told in English too', () => {
  for (const check of TEXT_CHECKS)
    for (const { text } of check.catches) {
      const found = run(check, extract(readText(text)).value, CONTEXT);
      const words = typeof found === 'string' ? [] : found.map((hit) => plain(check.say.en(hit)));
      const own = words.map((each) => each.replace(/「[^」]*」/g, ''));
      expect([check.id, own.length > 0, own.some((each) => each === '')]).toEqual([
        check.id,
        true,
        false,
      ]);
    }
});

const COVER = '部门（单位）名称：（盖章）';

describe.each([
  [
    'CoverFieldsFilled',
    '日期未填',
    `部门（单位）名称：临河县档案馆\n    年   月   日\n${prose('本馆在职8人。')}`,
    ['warning 封面「年   月   日」处未填日期。'],
  ],
  [
    'CoverFieldsFilled',
    '名称写在下一行',
    `${COVER}\n临河县档案馆\n2025年4月18日\n${prose('本馆在职8人。')}`,
    [],
  ],
  [
    'ReportDateCoherent',
    '晚于今天',
    `部门（单位）名称：临河县档案馆\n2026年4月18日\n${prose('本馆在职8人。')}`,
    ['warning 报告日期「2026年4月18日」晚于今天。'],
  ],
  [
    'ProblemsMatchMeasures',
    '措施多于问题只作提示',
    problemsAndMeasures(['库房不足。', '人手少。'], ['扩建。', '招聘。', '培训。']),
    [
      'notice 存在问题2条，改进措施3条，不能一一对应：「1.库房不足。」、「2.人手少。」、「1.扩建。」、「2.招聘。」、「3.培训。」。',
    ],
  ],
  [
    'ProblemsMatchMeasures',
    '不分条的无从计数',
    problemsAndMeasures(['库房不足。'], ['扩建。', '招聘。']),
    'insufficientData',
  ],
  [
    'AttachmentListAgrees',
    '附上的没有列入',
    `${withAttachments('部门整体支出绩效自评表')}\n${indicatorTable()}\n${baseDataTable()}`,
    ['warning 附件「2024年度部门整体支出绩效评价基础数据表」没有列入附件清单。'],
  ],
  [
    'AttachmentListAgrees',
    '附件另成文件',
    withAttachments('部门整体支出绩效自评表'),
    'insufficientData',
  ],
  [
    'RubricItemsScored',
    '个别分项没有得分',
    rubric(
      '| 一级指标 | 二级指标 | 评分标准 | 得分 |',
      RUBRIC_ROWS.map((row, i) => row.replace(/\| [^|]* \|$/, i === 1 ? '|  |' : '| 2 |')),
      '| 合计 | 100分 |  | 4 |',
    ),
    ['warning 考核评分表合计「4」，但有分项没有得分：「工作小组\n（2分）」。'],
  ],
  [
    'UnitNamesAgree',
    '落款是别的单位',
    `${prose('临河县档案馆为县直事业单位。')}\n临河县图书馆\n2025年4月18日`,
    ['error 单位名称前后不一致：「临河县档案馆」与「临河县图书馆」。'],
  ],
  [
    'UnitNamesAgree',
    '开头介绍的是别的单位',
    `${prose('（一）机构设置', '临河县图书馆内设三个部门。')}\n${indicatorTable()}`,
    ['error 单位名称前后不一致：「临河县档案馆」与「临河县图书馆」。'],
  ],
  [
    'UnitNamesAgree',
    '下属单位不算',
    `${prose('（一）机构设置', '临河县档案服务中心是本馆下属单位。')}\n${indicatorTable()}`,
    [],
  ],
  [
    'UnitNamesAgree',
    '年度之前是别的单位',
    `${prose('本馆为县直事业单位。')}\n临河县图书馆2024年度整体支出120万元。\n${indicatorTable()}`,
    ['error 单位名称前后不一致：「临河县档案馆」与「临河县图书馆」。'],
  ],
  [
    'BudgetAdjustmentModerate',
    '调减',
    selfEvaluationForm('|  | 年度资金总额 | 200 | 120 | 118 | 10 | 98.33% | 9.83 |'),
    ['notice 预算由年初「200」调减为「120」，幅度40%，超过20%。'],
  ],
  [
    'PersonalDataMasked',
    '表中联系电话只作提示',
    `${baseDataTable()}\n填表人：张某  填报日期：2025年4月2日  联系电话：13900001234`,
    ['notice 「139****1234」是完整的手机号码，公开前应遮盖。'],
  ],
  [
    'PersonalDataMasked',
    '正文手机号码',
    prose('受助人手机13900001234。'),
    ['warning 「139****1234」是完整的手机号码，公开前应遮盖。'],
  ],
  [
    'GoalCountAgrees',
    '目标不编号的无从计数',
    `${prose('目标1：接收档案。', '目标2：举办展览。')}\n${goalForm(['接收档案和举办展览'])}`,
    'insufficientData',
  ],
  [
    'GoalsHaveIndicators',
    '指标过少不判断',
    selfEvaluationForm(
      '|  | 年度资金总额 | 120 | 120 | 118 | 10 | 98.33% | 9.83 |',
      '| 产出指标 | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 90 | 90 | 无偏差 |',
    ),
    'notApplicable',
  ],
  [
    'IndicatorsWithinFunctions',
    '职能过于笼统不判断',
    `${withFunctions('完成上级交办的各项工作。')}\n${goalForm(['接收档案'])}`,
    'insufficientData',
  ],
  [
    'AmountPrecisionUniform',
    '不在同一段也算',
    prose('全年支出120.55万元。', '其中项目支出30.5万元。', '采购单价100万元以上设备0台。'),
    ['notice 正文金额的小数位数不一致，如「120.55万元」与「30.5万元」。'],
  ],
  [
    'FullWidthPunctuation',
    '表头的半角括号',
    indicatorTable('| 产出指标(50分) | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 90 | 90 | 无偏差 |'),
    ['notice 中文中用了半角标点，共1处：「(50分)」。'],
  ],
  [
    'NoTemplateResidue',
    '空着的行和比例',
    `${prose('公用经费占基本支出的 %。')}\n${baseDataTable('| 三公经费 | 1 | 1 | 1 |', '| …… |  |  |  |')}`,
    [
      'notice 文中留有模板的提示或空行，共1处：「……」。',
      'warning 文中留有应填未填或应选未选的内容，共1处：「占基本支出的 %」。',
    ],
  ],
  [
    'FillRatioPlausible',
    '编制数有争议不判断',
    `${prose('本馆核定编制20人，实有8人。')}\n${baseDataTable()}`,
    'insufficientData',
  ],
] as const)('%s', (id, title, text, expected) => {
  test(title, () => {
    expect(said(id, text)).toEqual(expected);
  });
});
