import { expect, test } from 'vitest';
import { type DraftTable, document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { mayLackWords } from './goals.ts';

const FORM = table([
  ['部门名称', '江南区档案馆', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
  ['产出指标', '数量指标', '接收进馆档案', '≥800卷', '900卷', '50'],
  ['效益指标', '社会效益指标', '服务查档群众', '≥900人', '950人', '30'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '91%', '10'],
]);

test('names of indicators may lack words where their rows were guessed from where words stand', () => {
  const lacks = (form: DraftTable) => {
    const made = document([paragraph('2024年度部门整体支出绩效自评表'), form]);
    const report = extract(made).value;
    return report.forms.map((each) => mayLackWords(report, each));
  };
  expect(lacks(FORM)).toEqual([false]);
  expect(lacks({ ...FORM, uncertain: true, flattened: 'positions' })).toEqual([true]);
});
