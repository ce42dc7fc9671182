import { type Draft, paragraph, span, table, type Written } from '../../src/document/build.ts';
import type { Chance } from '../generate/chance.ts';
import { type Accounts, families, type Item, type Line, type Print, threeOf } from './accounts.ts';

/** A title, a line with number and unit, and the table. */
function titled(
  title: string,
  number: number,
  unit: string,
  by: Chance,
  rows: readonly (readonly Written[])[],
  note?: string,
): readonly Draft[] {
  const mark = by.percent(50) ? [paragraph(`公开${String(number).padStart(2, '0')}表`)] : [];
  return [
    paragraph(title),
    ...mark,
    paragraph(by.pick([`单位：${unit}`, `金额单位：${unit}`])),
    table(rows),
    ...(note ? [paragraph(note)] : []),
  ];
}

const sum = (lines: readonly Line[], of: (line: Line) => number) =>
  lines.reduce((total, line) => total + of(line), 0);
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The whole account: sources left, functions right. */
export function overview(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '收入支出决算总表',
): readonly Draft[] {
  const c = p.cell;
  const left: [string, number][] = [
    ['一、一般公共预算财政拨款收入', a.incomeGeneral],
    ['二、政府性基金预算财政拨款收入', a.fund],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', 0],
    ['六、其他收入', a.other],
  ];
  const right = families(a.lines).map(([family, lines], i): [string, number] => [
    `${CHINESE[i]}、${family[1]}`,
    sum(lines, (l) => l.basic + l.project),
  ]);
  const rows: Written[][] = [
    [span('收入', 1, 2), span('支出', 1, 2)],
    ['项目', '决算数', '项目', '决算数'],
  ];
  if (by.percent(40)) rows.push(['栏次', '1', '栏次', '2']);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [l, r] = [left[i], right[i]];
    rows.push([l?.[0] ?? '', l ? c(l[1]) : '', r?.[0] ?? '', r ? c(r[1]) : '']);
  }
  rows.push(
    ['本年收入合计', c(a.income), '本年支出合计', c(a.total)],
    ['使用非财政拨款结余', '', '结余分配', ''],
    ['年初结转和结余', c(a.carryIn), '年末结转和结余', c(a.carryOut)],
    [by.pick(['总计', '合计']), c(a.grand), '总计', c(a.grand)],
  );
  if (rows[rows.length - 1]?.[0] === '合计')
    rows[rows.length - 1] = ['总计', c(a.grand), '总计', c(a.grand)];
  return titled(title, 1, p.unit, by, rows, '注：本表反映部门本年度的总收支和年末结转结余情况。');
}

/** Rows of class, group and item with their sums. */
function byFunction(
  lines: readonly Line[],
  cells: (lines: readonly Line[]) => readonly string[],
): readonly (readonly Written[])[] {
  return families(lines).flatMap(([family, own]) => {
    const groups = [...new Map(own.map((line) => [line.group[0], line.group])).values()].sort();
    return [
      [family[0], family[1], ...cells(own)],
      ...groups.flatMap((group) => {
        const here = own.filter((line) => line.group[0] === group[0]);
        return [
          [group[0], group[1], ...cells(here)],
          ...here.map((line) => [line.code, line.name, ...cells([line])]),
        ];
      }),
    ];
  });
}

export function incomeTable(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '收入决算表',
): readonly Draft[] {
  // Income follows spending: what is carried over is taken with the first line.
  const first = a.lines[0];
  const cells = (lines: readonly Line[]) => {
    const shift = lines.some((line) => line === first) ? a.carryOut - a.carryIn : 0;
    const other = sum(lines, (l) => l.other);
    const fiscal = sum(lines, (l) => l.basic + l.project) - other + shift;
    return [p.cell(fiscal + other), p.cell(fiscal), '', '', '', '', p.cell(other)];
  };
  return titled(title, 2, p.unit, by, [
    [
      span('项目', 1, 2),
      span('本年收入合计', 2, 1),
      span('财政拨款收入', 2, 1),
      span('上级补助收入', 2, 1),
      span('事业收入', 2, 1),
      span('经营收入', 2, 1),
      span('附属单位上缴收入', 2, 1),
      span('其他收入', 2, 1),
    ],
    [by.pick(['功能分类科目编码', '科目编码']), '科目名称'],
    [span('合计', 1, 2), ...cells(a.lines)],
    ...byFunction(a.lines, cells),
  ]);
}

export function spendingTable(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '支出决算表',
): readonly Draft[] {
  const cells = (lines: readonly Line[]) => [
    p.cell(sum(lines, (l) => l.basic + l.project)),
    p.cell(sum(lines, (l) => l.basic)),
    p.cell(sum(lines, (l) => l.project)),
    '',
    '',
    '',
  ];
  return titled(title, 3, p.unit, by, [
    [
      span('项目', 1, 2),
      span('本年支出合计', 2, 1),
      span('基本支出', 2, 1),
      span('项目支出', 2, 1),
      span('上缴上级支出', 2, 1),
      span('经营支出', 2, 1),
      span('对附属单位补助支出', 2, 1),
    ],
    ['科目编码', '科目名称'],
    [span('合计', 1, 2), ...cells(a.lines)],
    ...byFunction(a.lines, cells),
  ]);
}

export function fiscalOverview(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '财政拨款收入支出决算总表',
): readonly Draft[] {
  const right = families(a.lines).map(([family, lines], i): [string, number, number] => {
    const fund = sum(lines, (l) => (l.fund ? l.project : 0));
    const all = sum(lines, (l) => l.basic + l.project - l.other);
    return [`${CHINESE[i]}、${family[1]}`, all - fund, fund];
  });
  const left = [
    ['一、一般公共预算财政拨款', p.cell(a.incomeGeneral)],
    ['二、政府性基金预算财政拨款', p.cell(a.fund)],
    ['三、国有资本经营预算财政拨款', ''],
  ];
  const rows: Written[][] = [
    [span('收入', 1, 2), span('支出', 1, 5)],
    [
      '项目',
      '决算数',
      '项目',
      '合计',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '国有资本经营预算财政拨款',
    ],
  ];
  for (let i = 0; i < Math.max(3, right.length); i += 1) {
    const r = right[i];
    rows.push([
      ...(left[i] ?? ['', '']),
      ...(r ? [r[0], p.cell(r[1] + r[2]), p.cell(r[1]), p.cell(r[2]), ''] : ['', '', '', '', '']),
    ]);
  }
  const spent = a.total - a.other;
  rows.push(
    [
      '本年收入合计',
      p.cell(a.income - a.other),
      '本年支出合计',
      p.cell(spent),
      p.cell(a.general),
      p.cell(a.fund),
      '',
    ],
    [
      '年初财政拨款结转和结余',
      p.cell(a.carryIn),
      '年末财政拨款结转和结余',
      p.cell(a.carryOut),
      p.cell(a.carryOut),
      '',
      '',
    ],
    [
      '总计',
      p.cell(a.grand - a.other),
      '总计',
      p.cell(spent + a.carryOut),
      p.cell(a.general + a.carryOut),
      p.cell(a.fund),
      '',
    ],
  );
  return titled(title, 4, p.unit, by, rows);
}

export function generalTable(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '一般公共预算财政拨款支出决算表',
  last = by.percent(50),
): readonly Draft[] {
  const own = a.lines.filter((line) => !line.fund);
  const cells = (lines: readonly Line[]) => [
    p.cell(sum(lines, (l) => l.basic + l.project - l.other)),
    p.cell(sum(lines, (l) => l.basic)),
    p.cell(sum(lines, (l) => l.project - l.other)),
  ];
  const whole = [span('合计', 1, 2), ...cells(own)];
  return titled(title, 5, p.unit, by, [
    [
      span('项目', 1, 2),
      span(by.pick(['合计', '小计']), 2, 1),
      span('基本支出', 2, 1),
      span('项目支出', 2, 1),
    ],
    ['功能分类科目编码', '科目名称'],
    ...(last ? [] : [whole]),
    ...byFunction(own, cells),
    ...(last ? [whole] : []),
  ]);
}

export function basicTable(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '一般公共预算财政拨款基本支出决算表',
): readonly Draft[] {
  const group = (code: string, name: string, items: readonly Item[]): Item[] => [
    [code, name, items.reduce((t, i) => t + i[2], 0)],
    ...items,
  ];
  const left = [
    ...group('301', '工资福利支出', a.wages),
    ...group('303', '对个人和家庭的补助', a.household),
  ];
  const right = [
    ...group('302', '商品和服务支出', a.goods),
    ...group('310', '资本性支出', a.capital),
  ];
  const rows: Written[][] = by.percent(50)
    ? [
        [span('人员经费', 1, 3), span('公用经费', 1, 3)],
        ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ]
    : [['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数']];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    rows.push(
      [left[i], right[i]].flatMap((item) =>
        item ? [item[0], item[1], p.cell(item[2])] : ['', '', ''],
      ),
    );
  }
  rows.push([
    span('人员经费合计', 1, 2),
    p.cell(a.personnel),
    span('公用经费合计', 1, 2),
    p.cell(a.running),
  ]);
  return titled(title, 6, p.unit, by, rows);
}

/** The three public expenses over twelve columns, in one of the published orders of heads. */
export function threeTable(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '财政拨款“三公”经费支出决算表',
  style = by.whole(0, 2),
): readonly Draft[] {
  const pick = (t: Accounts['actual']) => [
    threeOf(t),
    t.abroad,
    t.buy + t.run,
    t.buy,
    t.run,
    t.meals,
  ];
  const [budget, actual] = [pick(a.budget).map(p.cell), pick(a.actual).map(p.cell)];
  const names = [
    '合计',
    '因公出国（境）费',
    '小计',
    '公务用车购置费',
    '公务用车运行维护费',
    '公务接待费',
  ];
  const half = [
    span('合计', 2, 1),
    span('因公出国（境）费', 2, 1),
    span('公务用车购置及运行维护费', 1, 3),
    span('公务接待费', 2, 1),
  ];
  const rows: readonly (readonly Written[])[] =
    style === 0
      ? [
          [span('预算数', 1, 6), span('决算数', 1, 6)],
          [...half, ...half],
          [...names.slice(2, 5), ...names.slice(2, 5)],
          ...(by.percent(50) ? [Array.from({ length: 12 }, (_, i) => String(i + 1))] : []),
          [...budget, ...actual],
        ]
      : style === 1
        ? [
            [
              span('合计', 2, 2),
              span('因公出国（境）费', 2, 2),
              span('公务用车购置及运行维护费', 1, 6),
              span('公务接待费', 2, 2),
            ],
            [span('小计', 1, 2), span('公务用车购置费', 1, 2), span('公务用车运行维护费', 1, 2)],
            names.flatMap(() => ['预算数', '决算数']),
            budget.flatMap((cell, i) => [cell, actual[i] ?? '']),
          ]
        : [
            ['项目', '行次', '预算数', '决算数'],
            ...[
              '“三公”经费合计',
              '1.因公出国（境）费',
              '2.公务用车购置及运行维护费',
              '（1）公务用车购置费',
              '（2）公务用车运行维护费',
              '3.公务接待费',
            ].map((name, i) => [name, String(i + 1), budget[i] ?? '', actual[i] ?? '']),
          ];
  return titled(title, 7, p.unit, by, rows);
}

export function fundTable(
  a: Accounts,
  by: Chance,
  p: Print,
  title = '政府性基金预算财政拨款收入支出决算表',
): readonly Draft[] {
  const own = a.lines.filter((line) => line.fund);
  const cells = (lines: readonly Line[]) => {
    const spent = p.cell(sum(lines, (l) => l.project));
    return ['', spent, spent, '', spent, ''];
  };
  return titled(
    title,
    8,
    p.unit,
    by,
    [
      [
        span('项目', 1, 2),
        span('年初结转和结余', 2, 1),
        span('本年收入', 2, 1),
        span('本年支出', 1, 3),
        span('年末结转和结余', 2, 1),
      ],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      [span('合计', 1, 2), ...cells(own)],
      ...byFunction(own, cells),
    ],
    own.length === 0
      ? `说明：${a.unit}本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。`
      : undefined,
  );
}
