import { describe, expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';
import { readText } from './read.ts';

/** A line with words at columns of the page, each character one column wide. */
const placed = (...words: readonly (readonly [number, string])[]): string =>
  words.reduce((line, [column, word]) => line.padEnd(column) + word, '');

describe('a text that keeps the words of a table where they stood on the page', () => {
  test('has cells that are broken within their columns put together, and its rows apart', () => {
    const lines = [
      '一级指标    二级指标    三级指标    指标值  得分',
      '产出指标    数量指标    修缮乡镇文  ≥6间   50',
      '                        化站',
      '            质量指标    验收合格率  100%    30',
      '满意度指标  服务对象满  群众满意度  ≥90%   10',
      '            意度指标',
      '总分                                        90',
    ];
    expect(textRows(lines.join('\n'))).toEqual([
      '一级指标|二级指标|三级指标|指标值|得分',
      '产出指标|数量指标|修缮乡镇文化站|≥6间|50',
      '质量指标|验收合格率|100%|30',
      '满意度指标|服务对象满意度指标|群众满意度|≥90%|10',
      '总分||||90',
    ]);
  });

  test('is a table though most rows lack the remark that the last head is of', () => {
    const lines = [
      '   发放单位      户数（户）  人数（人）  金额（万元）  占比    备注',
      '     合计           31          56         89.00     100.00%',
      '朝阳街道服务站      10          20         39.00      43.82%',
      '柳河镇社会事务      12          21         30.00      33.71%   含补发',
      '    办公室',
      '   红旗林场          9          15         20.00      22.47%',
    ];
    expect(textRows(lines.join('\n')).slice(1)).toEqual([
      '合计|31|56|89.00|100.00%|',
      '朝阳街道服务站|10|20|39.00|43.82%|',
      '柳河镇社会事务办公室|12|21|30.00|33.71%|含补发',
      '红旗林场|9|15|20.00|22.47%|',
    ]);
  });

  test('has as many words in each row as heads: each stands under its own, however far off', () => {
    const lines = [
      '评价指标         决策    过程    产出    效益    合计',
      '分值      20     20     30     30     100',
      '得分      18.5    17     27.9    28     91.4',
      '得分率     92.50%    85.00%     93.00%       93.33%         91.40%',
    ];
    const rows = lines.map((line) => line.split(/ +/).join('|'));
    expect(textRows(lines.join('\n'))).toEqual(rows);
    // A word too few: which square is blank is told by where the others stand, if at all.
    const [heads = '', weights = '', scores = ''] = lines;
    const blank = '得分率     92.50%    85.00%     93.00%                      91.40%';
    expect(textRows([heads, weights, scores, blank].join('\n'))[3]).not.toBe(
      '得分率|92.50%|85.00%|93.00%|91.40%|',
    );
  });

  test('may count a Chinese character as one column, with the cells of a row half a line apart', () => {
    const lines = [
      '一级指标   二级指标   三级指标        指标值        完成值         分值     得分      备注',
      '              乡镇文化',
      '                          ≥7 座        8座         6       6       无',
      '              站修缮',
      '              送戏下乡      ≥158 场      158 场      4       4       无',
      '              公益放映      ≥551 场      612 场      4       4       无',
      '       数量指标   书屋图书',
      '                          ≥77 册      81 册        4       4       无',
      '              更新',
      '              文艺辅导      ≥171 人次 190 人次          4       4       无',
      '              辅导合格',
      '                          ≥98%        98%        4       4       无',
      ' 产出            率',
      '              经费拨付',
      '       质量指标              =100%       100%        4       4       无',
      '               率',
      '       时效指标   按期完成      ≥90%        91%        4       4       无',
    ];
    expect(textRows(lines.join('\n')).slice(1, 9)).toEqual([
      expect.stringContaining('乡镇文化站修缮|≥7座|8座|6|6|无'),
      expect.stringContaining('送戏下乡|≥158场|158场|4|4|无'),
      expect.stringContaining('公益放映|≥551场|612场|4|4|无'),
      expect.stringContaining('书屋图书更新|≥77册|81册|4|4|无'),
      expect.stringContaining('文艺辅导|≥171人次|190人次|4|4|无'),
      expect.stringContaining('辅导合格率|≥98%|98%|4|4|无'),
      expect.stringContaining('经费拨付率|=100%|100%|4|4|无'),
      expect.stringContaining('按期完成|≥90%|91%|4|4|无'),
    ]);
  });

  test('has amounts whole again that a narrow column broke', () => {
    const lines = [
      placed(
        [12, '年初预算数'],
        [22, '全年预算数'],
        [32, '全年执行数'],
        [44, '分值'],
        [50, '执行率'],
        [58, '得分'],
      ),
      placed([2, '年度资金'], [12, '11,535.0'], [22, '11,535.0'], [32, '11,525.6']),
      placed([44, '10'], [50, '99.92%'], [58, '9.99']),
      placed([4, '总额'], [16, '8'], [26, '8'], [36, '8']),
      placed([2, '其他资金'], [15, '0'], [25, '0'], [35, '0'], [44, '—'], [50, '—'], [58, '—']),
      placed([2, '上年结转'], [15, '0'], [25, '0'], [35, '0'], [44, '—'], [50, '—'], [58, '—']),
    ];
    expect(textRows(lines.join('\n'))[1]).toBe(
      '年度资金总额|11,535.08|11,535.08|11,525.68|10|99.92%|9.99',
    );
  });

  test('is not one where all gaps are alike: there no column was kept', () => {
    const lines = [
      '三级指标  指标值  完成值  分值  得分',
      '修缮乡镇文化站  ≥6间  6间  20  20',
      '送戏下乡  ≥45场  48场  20  20',
      '公益放映  ≥90场  90场  20  20',
    ];
    expect(textRows(lines.join('\n'))).toEqual(lines.map((line) => line.replaceAll('  ', '|')));
  });

  test('is a list by its rows, whatever its heads say', () => {
    const lines = [
      '   类别    子项目个数（个） 合同金额（万元） 结算金额（万元）',
      '  管护设施       7       84.91    81.40',
      '  监测设备      10       45.55    44.88',
      '  应急物资       7       71.39    67.49',
      '   合计        24      201.85   193.77',
    ];
    expect(textRows(lines.join('\n'))).toEqual([
      '类别|子项目个数（个）|合同金额（万元）|结算金额（万元）',
      '管护设施|7|84.91|81.40',
      '监测设备|10|45.55|44.88',
      '应急物资|7|71.39|67.49',
      '合计|24|201.85|193.77',
    ]);
    const [table] = readText(lines.join('\n')).blocks;
    expect(table?.kind === 'table' && table.flattened).toBe('positions');
  });

  test('has whole figures of three rows apart, though they stand below each other as pieces of one may', () => {
    const lines = [
      '    类别       子项目个数   合同金额（万     结算金额（万    节约资金（万',
      '              （个）       元）         元）       元）',
      '   水毁修复         3      37.33      36.01      1.32',
      '   管护设施         8      52.82      50.22     2.60',
      '   监测设备        9       52.99      51.91      1.08',
      '   宣传培训        12      39.68      36.49      3.19',
      '   道路维修         4      32.29      28.79     3.50',
      '    合计         36      215.11    203.42     11.69',
    ];
    expect(textRows(lines.join('\n')).slice(2, 4)).toEqual([
      '管护设施|8|52.82|50.22|2.60',
      '监测设备|9|52.99|51.91|1.08',
    ]);
  });
});

test('in a full table a name that fills its column leaves no other square, and 合计 stands over number and name', () => {
  expect(
    textRows(
      [
        '序号 项目名称               预算数 执行数 执行率',
        '1    站网运行维护           141.70 136.52 96.34%',
        '2    宣传教育与技术培训项目 120.87 111.89 92.57%',
        '3    系统升级               151.99 144.75 95.24%',
        '合计                    414.56 393.16 94.84%',
      ].join('\n'),
    ),
  ).toEqual([
    '序号|项目名称|预算数|执行数|执行率',
    '1|站网运行维护|141.70|136.52|96.34%',
    '2|宣传教育与技术培训项目|120.87|111.89|92.57%',
    '3|系统升级|151.99|144.75|95.24%',
    '合计||414.56|393.16|94.84%',
  ]);
});
