import { expect, test } from 'vitest';
import { findingsOn } from '../../../../test/told.ts';
import { examine } from '../../../examine/examine.ts';
import { prose } from '../../examples.ts';

const monitored = async (total: string) => {
  const rows = [
    ['资金（万元）', '年初预算数', '1—7月执行数', '1—7月执行率', '全年预计执行数'],
    ['年度资金总额', '120', '60', '50%', total],
    ['其中：财政拨款', '100', '50', '50%', '98'],
    ['其他资金', '20', '10', '50%', '20'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '完成情况'],
    ['产出指标', '数量指标', '修缮校舍', '≥6间', '3间'],
  ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const html = `<p>2024年度项目支出绩效运行监控表</p><table>${rows.join('')}</table>`;
  const { findings } = await examine(new TextEncoder().encode(html));
  return findings
    .filter(({ check }) => check === 'FundSourcesSum')
    .map(({ places }) => places.map(({ verbatim }) => verbatim));
};

test('what is expected to be spent of each source comes to what is expected in all', async () => {
  expect(await monitored('118')).toEqual([]);
  expect(await monitored('181')).toEqual([['181', '98', '20']]);
});

test('what was spent by each is held against what was spent, not against the budget in front of it as well', () => {
  const wholes = (spent: string) =>
    findingsOn(
      prose(
        `2024年全系统预算1411.53万元，支出${spent}万元。分单位看，局机关支出295.70万元，占21.32%；监察大队支出429.24万元，占30.94%；河道管理站支出404.86万元，占29.18%；质量监督站支出257.46万元，占18.56%。`,
      ),
    )
      .filter(({ check }) => check === 'FundSourcesSum')
      .map(({ places: [whole] }) => whole?.verbatim);
  expect(wholes('1387.26')).toEqual([]);
  expect(wholes('1787.26')).toEqual(['支出1787.26万元']);
});
