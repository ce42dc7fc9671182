import { indicatorTable, prose } from './examples.ts';

/** Examples for checks on words: an invented archive with goals, functions, purposes and indicators. */

const numbered = (items: readonly string[]): string =>
  items.map((item, i) => `${i + 1}.${item}`).join('<br>');

const ARCHIVE_ROWS = [
  '| 产出指标 | 数量指标 | 接收进馆档案 | ≥900卷 | 950卷 | 20 | 20 | 无偏差 |',
  '| 产出指标 | 数量指标 | 举办档案展览 | ≥2期 | 2期 | 20 | 20 | 无偏差 |',
  '| 产出指标 | 质量指标 | 编研地方史料 | ≥1册 | 1册 | 20 | 20 | 无偏差 |',
  '| 效益指标 | 社会效益指标 | 查档群众受益 | ≥3000人次 | 3210人次 | 20 | 20 | 无偏差 |',
  '| 满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥95% | 97% | 10 | 10 | 无偏差 |',
];

/** A form with goals and outcomes, and the indicators of an archive. */
export function goalForm(expected: readonly string[], achieved?: readonly string[]): string {
  const [title = '', unit = '', head = '', money = '', ...rest] = indicatorTable(
    ...ARCHIVE_ROWS,
  ).split('\n');
  const done = achieved ?? expected.map((goal) => `${goal.replace(/。$/, '')}，已全部完成并归档`);
  return [
    title,
    unit,
    head,
    money,
    '| 年度总体目标 | 预期目标 | 实际完成情况 |',
    `|  | ${numbered(expected)} | ${numbered(done)} |`,
    ...rest,
  ].join('\n');
}

/** The performance section of a report with its goals, each with its outcome. */
export const goalsInProse = (...goals: readonly string[]): string =>
  [
    prose('本馆为县直属事业单位。'),
    '六、部门整体支出绩效情况',
    '（一）绩效目标设置及完成情况',
    ...goals.flatMap((goal, i) => [`目标${i + 1}：${goal}`, '完成情况：已按计划办结。']),
  ].join('\n');

/** A report that lists its functions. */
export const withFunctions = (...functions: readonly string[]): string =>
  prose(
    '（一）单位职能',
    ...functions.map((each, i) => `${i + 1}.${each}`),
    '（二）机构设置',
    '本馆内设三个股室。',
  );

/** A report that says what its project money was for. */
export const withProjectPurpose = (purpose: string): string =>
  [
    prose('本馆为县直属事业单位。'),
    '二、一般公共预算支出情况',
    '（二）项目支出情况',
    `2024年项目支出50万元，主要用于${purpose}等方面。`,
  ].join('\n');

/** A report with a list of attachments. */
export const withAttachments = (...titles: readonly string[]): string =>
  [
    prose('本馆为县直事业单位。'),
    '十、其他需要说明的情况',
    '无',
    '附件：',
    ...titles.map((title, i) => `${i + 1}.${title}`),
  ].join('\n');

/** The sections on problems and on measures. */
export const problemsAndMeasures = (
  problems: readonly string[],
  measures: readonly string[],
): string =>
  [
    prose('本馆为县直事业单位。'),
    '七、存在的问题及原因分析',
    ...problems.map((each, i) => `${i + 1}.${each}`),
    '八、下一步改进措施',
    ...measures.map((each, i) => `${i + 1}.${each}`),
  ].join('\n');

const PARTS: readonly (readonly [string, string])[] = [
  ['二、一般公共预算支出情况', '2024年支出120万元。'],
  ['三、政府性基金预算支出情况', '无'],
  ['四、国有资本经营预算支出情况', '无'],
  ['五、社会保险基金预算支出情况', '无'],
  ['六、部门整体支出绩效情况', '全年接收档案950卷。'],
  ['七、存在的问题及原因分析', '库房面积不足。'],
  ['八、下一步改进措施', '争取扩建库房。'],
  ['九、部门整体支出绩效自评结果拟应用和公开情况', '批复后20日内在县政府网站公开。'],
  ['十、其他需要说明的情况', '无'],
];

/** A report of ten parts, or of nine when one heading is left out. */
export const wholeOutline = (without?: string): string =>
  [prose('本馆为县直事业单位。'), ...PARTS.filter(([heading]) => heading !== without).flat()].join(
    '\n',
  );

/** A rubric: its rows, and what stands in the row of the total. */
export const rubric = (head: string, rows: readonly string[], total: string): string =>
  ['部门整体支出绩效自评工作考核评分表', head, ...rows, total].join('\n');

export const RUBRIC_HEAD = '| 一级指标 | 二级指标 | 评分标准 | 所需佐证材料 |';
export const RUBRIC_ROWS = [
  '| 布置工作<br>10分 | 自评通知<br>（8分） | 印发自评通知的得2分，内容齐全的得6分。 | 通知 |',
  '| 布置工作<br>10分 | 工作小组<br>（2分） | 成立工作小组的得2分。 | 文件 |',
  '| 自评报告<br>90分 | 完整性<br>（90分） | 内容齐全的得90分。 | 报告 |',
];

/** The heads of a rubric that scores every item, without and with a column for reasons. */
export const RUBRIC_SCORE_HEAD = '| 考核内容 | 分值 | 评分标准 | 得分 |';
export const RUBRIC_REASON_HEAD = '| 考核内容 | 分值 | 评分标准 | 得分 | 扣分原因 |';

/** A rubric that asks for problems in five areas. */
export const AREAS_RUBRIC = rubric(
  RUBRIC_HEAD,
  [
    '| 自评报告<br>30分 | 反映问题<br>（20分） | 从预算绩效管理、履职效能、资金使用、资产财务、政府采购等方面归纳问题的得20分。 | 报告 |',
    '| 自评报告<br>30分 | 建议情况<br>（10分） | 建议与问题对应的得10分。 | 报告 |',
  ],
  '| 合计 | 30分 | 28 |  |',
);
