/** Words for the examples that checks carry: short reports as plain text, of an invented unit. */

const INDICATOR_HEAD =
  '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |';

/** A whole self-evaluation form: the money row and the indicator rows that are given. */
export const selfEvaluationForm = (money: string, ...rows: readonly string[]): string =>
  [
    '2024年度部门整体支出绩效自评表',
    '| 预算部门名称 | 临河县档案馆 |',
    '| 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    money,
    INDICATOR_HEAD,
    ...rows,
  ].join('\n');

/** A self-evaluation form whose money agrees, with the indicator rows that are given. */
export const indicatorTable = (...rows: readonly string[]): string =>
  selfEvaluationForm('|  | 年度资金总额 | 120 | 120 | 120 | 10 | 100% | 10 |', ...rows);

/** A base data table with the money rows that are given. */
export const baseDataTable = (...rows: readonly string[]): string =>
  [
    '2024年度部门整体支出绩效评价基础数据表',
    '| 财政供养人员情况（人） | 编制数 | 2024年实际在职人数 | 控制率 |',
    '|  | 8 | 8 | 100% |',
    '| 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |',
    ...rows,
  ].join('\n');

/** A short report in prose with its title. */
export const prose = (...lines: readonly string[]): string =>
  ['2024年度临河县档案馆部门整体支出绩效自评报告', '一、部门基本情况', ...lines].join('\n');

/** A self-evaluation form of 200 万元 with two amounts by source beside two by type. */
export const splitForm = (
  source: string,
  otherSource: string,
  type: string,
  otherType: string,
): string =>
  selfEvaluationForm(
    [
      '|  | 年度资金总额 | 200 | 200 | 200 | 10 | 100% | 10 |',
      '|  | 按收入性质分： | 按支出性质分： |',
      `|  | 其中：${source} | 其中：${type} |`,
      `|  | ${otherSource} | ${otherType} |`,
    ].join('\n'),
    '| 产出指标 | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 90 | 90 | 无偏差 |',
  );

/** A base data table with the row of staff that is given: 编制数, 在职人数, 控制率. */
export const staffTable = (row: string): string =>
  baseDataTable('| 公用经费 | 14 | 13 | 12.6 |').replace('|  | 8 | 8 | 100% |', `|  ${row}`);

/** A base data table with the block of public buildings filled in. */
export const buildingTable = (...cells: readonly string[]): string =>
  baseDataTable(
    '| 公用经费 | 14 | 13 | 12.6 |',
    '| 楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 | 预算投资（万元） | 实际投资（万元） | 投资概算控制率 |',
    `|  | ${cells.join(' | ')} |`,
  );

/** A table of expenditure of the final accounts with the row of class 201 that is given. */
export const accounts = (row: string): string =>
  [
    '支出决算表',
    '单位：万元',
    '| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |',
    '|  | 合计 | 102.5 | 72.5 | 30 |',
    row,
    '| 20126 | 档案事务 | 90.5 | 60.5 | 30 |',
    '| 2012601 | 行政运行 | 60.5 | 60.5 |  |',
    '| 2012604 | 档案馆 | 30 |  | 30 |',
    '| 208 | 社会保障和就业支出 | 12 | 12 |  |',
    '| 20805 | 行政事业单位养老支出 | 12 | 12 |  |',
    '| 2080505 | 机关事业单位基本养老保险缴费支出 | 12 | 12 |  |',
  ].join('\n');
