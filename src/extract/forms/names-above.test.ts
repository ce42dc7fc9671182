import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { readText } from '../../formats/text/read.ts';
import { extract } from '../extract.ts';

const rubric = (above: string): string =>
  [
    '附表：项目支出绩效自评表',
    above,
    '| 一级指标 | 二级指标 | 三级指标 | 指标解释 | 分值 | 得分 | 扣分说明 |',
    '| 产出 | 产出数量 | 管网改造长度 | 改造37公里 | 60 | 60 |  |',
    '| 效益 | 项目效益 | 水质达标率 | 达标率98% | 40 | 40 |  |',
    '| 合计 |  |  |  | 100 | 100 |  |',
  ].join('\n');

test('project and unit of a form may be named in one line above it', () => {
  const [form] = extract(
    readText(rubric('项目名称：污水管网改造项目　实施单位：溪口县河湖保护中心　金额单位：元')),
  ).value.forms;
  expect(form?.projectName?.value).toBe('污水管网改造项目');
  expect(form?.unitName?.value).toBe('溪口县河湖保护中心');
  expect(form?.unitLabel?.value).toBe('实施单位');
});

test('another project or unit above the form than the title and the text name is told', () => {
  const report = (project: string, unit: string) =>
    told(
      '溪口县河湖保护中心污水管网改造项目支出绩效自评报告',
      '一、项目概况',
      '污水管网改造项目由溪口县河湖保护中心组织实施，2023年3月开工。',
      rubric(`项目名称：${project}　实施单位：${unit}`),
    ).filter((words) => words.includes('前后不一致'));
  expect(report('污水管网改造项目', '溪口县河湖保护中心')).toEqual([]);
  expect(report('道路养护项目', '溪口县河湖保护中心')).toEqual([
    '项目名称前后不一致：标题为「溪口县河湖保护中心污水管网改造项目支出绩效自评报告」，正文写作「道路养护项目」。',
  ]);
  expect(report('污水管网改造项目', '西岭县文化馆')).toEqual([
    '项目实施单位前后不一致：「溪口县河湖保护中心」与「西岭县文化馆」。',
  ]);
});

test('the unit stands in the title of a report on the results of its whole', () => {
  const title = '2024年度楚源区社区教育学院整体绩效自评结果报告';
  const { title: read, unitNames } = extract(
    readText(`${title}\n\n一、自评结论\n\n得分98分。`),
  ).value;
  expect(read?.value).toBe(title);
  expect(unitNames.map(({ value, where }) => `${where} ${value}`)).toEqual([
    'title 楚源区社区教育学院',
  ]);
});

test('a form with a name of a project in its first row is of that project, though no title stands above it', () => {
  const kinds = (label: string) =>
    extract(
      readText(
        [
          `| ${label} | 污水管网改造项目 |  |  |`,
          '| 项目资金 | 全年预算数 | 全年执行数 | 执行率 |',
          '| 年度资金总额 | 40 | 38 | 95% |',
          '| 一级指标 | 三级指标 | 分值 | 得分 |',
          '| 产出 | 管网改造长度 | 60 | 60 |',
          '| 效益 | 水质达标率 | 40 | 40 |',
        ].join('\n'),
      ),
    ).value.forms.map(({ kind }) => kind);
  expect(kinds('项目名称')).toEqual(['project']);
  expect(kinds('项目支出名称')).toEqual(['project']);
  expect(kinds('单位名称')).toEqual(['department']);
});
