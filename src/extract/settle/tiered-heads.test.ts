import { describe, expect, test } from 'vitest';
import { document, table } from '../../document/build.ts';
import type { Table } from '../../document/document.ts';
import { settle } from './settle.ts';

/** The table as a text with bars gave it, settled: its rows, spans as `[rows×columns]`. */
function settled(rows: readonly string[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row.split('|').length));
  const cells = rows.flatMap((row, r) =>
    row.split('|').map((text, column, all) => ({
      row: r,
      column,
      rowSpan: 1,
      columnSpan: column === all.length - 1 ? width - column : 1,
      text,
    })),
  );
  const made = { ...table([]), rows: rows.length, columns: width, cells };
  const [block] = settle(
    document([{ ...made, flattened: 'pipes' as const, uncertain: true as const }]),
  ).blocks;
  return shown(block as Table);
}

const shown = ({ rows, cells }: Table): readonly string[] =>
  Array.from({ length: rows }, (_, r) =>
    cells
      .filter((cell) => cell.row === r)
      .map(({ text, rowSpan, columnSpan }) =>
        rowSpan * columnSpan > 1 ? `${text}[${rowSpan}×${columnSpan}]` : text,
      )
      .join('|'),
  );

describe('heads in two lines whose squares under those that run down are lost', () => {
  test('are put under the head that they part', () => {
    expect(
      settled([
        '机构名称|支出合计|基本支出|项目支出|当年结余',
        '小计|人员支出|公用支出',
        '局机关及所属单位|273.94|191.75|162.99|28.76|82.19|3.52',
        '局机关|145.82|102.07|86.76|15.31|43.75|2.09',
      ]),
    ).toEqual([
      '机构名称[2×1]|支出合计[2×1]|基本支出[1×3]|项目支出[2×1]|当年结余[2×1]',
      '小计|人员支出|公用支出',
      '局机关及所属单位|273.94|191.75|162.99|28.76|82.19|3.52',
      '局机关|145.82|102.07|86.76|15.31|43.75|2.09',
    ]);
  });

  test('are put under budget and spending by what they are about', () => {
    const rows = ['基本支出|545.21|557.71|557.71|100.00%', '合计|844.64|857.14|829.27|96.75%'];
    expect(
      settled(['支出类别|预算数|执行情况', '年初预算|全年预算|决算数|执行率', ...rows]),
    ).toEqual([
      '支出类别[2×1]|预算数[1×2]|执行情况[1×2]',
      '年初预算|全年预算|决算数|执行率',
      ...rows,
    ]);
    // Heads that name neither may stand under both: nothing is guessed.
    const open = ['支出类别|预算数|执行情况', '甲|乙|丙|丁', ...rows];
    expect(settled(open)[0]).not.toMatch(/2×1/);
  });

  test('are put under 预算数 and 决算数 in equal parts, and under the vehicles of each', () => {
    expect(
      settled([
        '预算数|决算数',
        '合计|因公出国费|公务用车购置及运行费|公务接待费|合计|因公出国费|公务用车购置及运行费|公务接待费',
        '小计|公务用车购置费|公务用车运行费|小计|公务用车购置费|公务用车运行费',
        '7.91||5.71||5.71|2.20|6.91||4.76||4.76|2.15',
      ]).slice(0, 3),
    ).toEqual([
      '预算数[1×6]|决算数[1×6]',
      '合计[2×1]|因公出国费[2×1]|公务用车购置及运行费[1×3]|公务接待费[2×1]|合计[2×1]|因公出国费[2×1]|公务用车购置及运行费[1×3]|公务接待费[2×1]',
      '小计|公务用车购置费|公务用车运行费|小计|公务用车购置费|公务用车运行费',
    ]);
  });

  test('are put under a head of any name where their columns add up to the first of them', () => {
    const heads = ['乡镇|资金安排|累计支付|支付率', '合计|中央资金|县级资金'];
    const rows = [
      '石门乡|68.56|50.56|18.00|68.07|99.29%',
      '红岩镇|94.71|88.46|6.25|90.01|95.04%',
      '新河镇|57.84|51.93|5.91|54.92|94.95%',
    ];
    expect(settled([...heads, ...rows])).toEqual([
      '乡镇[2×1]|资金安排[1×3]|累计支付[2×1]|支付率[2×1]',
      '合计|中央资金|县级资金',
      ...rows,
    ]);
    // No sum tells which head the lower ones part.
    const others = rows.map((row) => row.replace(/\|[\d.]+\|/, '|99.99|'));
    expect(settled([...heads, ...others])[1]).toBe('合计|中央资金|县级资金[1×4]');
  });

  test('stay where they are when more than one way fits', () => {
    const rows = ['单位|基本支出|基本支出|结余', '小计|人员支出|公用支出', '局机关|9|5|3|2|1'];
    expect(settled(rows).slice(0, 2)).toEqual([
      '单位|基本支出|基本支出|结余[1×3]',
      '小计|人员支出|公用支出[1×4]',
    ]);
  });
});

test('one cell a line, names with as many figures each are rows under heads in two lines', () => {
  const texts =
    '机构名称|收入合计|其中：|上年结转|财政拨款|其他收入|水利局|90|60|20|10|局机关|50|30|15|5'.split(
      '|',
    );
  const made = table(texts.map((text) => [text]));
  const [block] = settle(
    document([{ ...made, flattened: 'onePerLine' as const, uncertain: true as const }]),
  ).blocks;
  expect(shown(block as Table)).toEqual([
    '机构名称[2×1]|收入合计[2×1]|其中：[1×3]',
    '上年结转|财政拨款|其他收入',
    '水利局|90|60|20|10',
    '局机关|50|30|15|5',
  ]);
});

test('blank squares that are kept under heads that run down tell which head the lower ones part', () => {
  expect(
    settled([
      '机构名称|支出合计|基本支出|项目支出|结余',
      '||小计|人员支出|公用支出||',
      '水利局|90|60|40|20|25|5',
    ]).slice(0, 2),
  ).toEqual([
    '机构名称[2×1]|支出合计[2×1]|基本支出[1×3]|项目支出[2×1]|结余[2×1]',
    '小计|人员支出|公用支出',
  ]);
});

test('rows of indicators that were put behind one another are parted again by their columns', () => {
  expect(
    settled([
      '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
      '产出指标|数量指标|巡查河段|≥14条|14条|30|30|维修渠道|≥4公里|4公里|30|28',
      '满意度指标|服务对象满意度指标|群众满意度|≥90%|95%|40|40',
    ]),
  ).toEqual([
    '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
    '产出指标|数量指标|巡查河段|≥14条|14条|30|30',
    '||维修渠道|≥4公里|4公里|30|28',
    '满意度指标|服务对象满意度指标|群众满意度|≥90%|95%|40|40',
  ]);
});
