import { expect, test } from 'vitest';
import { document, paragraph, span, table, type Written } from '../../../document/build.ts';
import { printFigure } from '../../../values/figure.ts';
import { readTables } from '../tables.ts';

const TITLE = '2023年度部门整体支出绩效评价基础数据表';

/** Reads a table under a title and says in short what was found: label, parent, the three figures. */
function reading(rows: readonly (readonly Written[])[], title = TITLE, uncertain = false) {
  const drawn = table(rows);
  const read = readTables(
    document([paragraph(title), uncertain ? { ...drawn, uncertain } : drawn]),
  );
  const [base] = read.baseDataTables;
  if (!base) throw new Error('no base data table');
  const print = (entry: { verbatim: string; value?: unknown } | undefined) =>
    entry === undefined
      ? undefined
      : entry.value === undefined
        ? `[${entry.verbatim}]`
        : printFigure(entry.value as never);
  return {
    base,
    read,
    people: [base.authorizedPositions, base.filledPositions, base.positionFillRatio].map(print),
    years: [base.columnYears.priorActual, base.columnYears.budget, base.columnYears.actual].map(
      (year) => year?.value,
    ),
    rows: base.moneyRows.map((row) =>
      [
        row.metric ?? '?',
        row.label.value,
        row.parent === undefined ? '' : base.moneyRows[row.parent]?.label.value,
        ...[row.priorActual, row.budget, row.actual].map(print),
      ].join(' '),
    ),
  };
}

const PEOPLE: Written[][] = [
  [span('财政供养人员情况（人）', 2, 1), '编制数', '2023年实际在职人数', '控制率'],
  ['12', '11', '91.67%'],
];
const HEAD = ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'];

test('the usual form: people, money with parts, and the years of its columns', () => {
  const { people, years, rows } = reading([
    ...PEOPLE,
    HEAD,
    ['三公经费', '5.2', '6', '4.85'],
    ['  1、公务用车购置和维护经费', '3', '3.5', '3.1'],
    ['      其中：公车购置', '', '', ''],
    ['            公车运行维护', '3', '3.5', '3.1'],
    ['  2、出国经费', '0', '0', '0'],
    ['  3、公务接待', '2.2', '2.5', '1.75'],
    ['项目支出：', '40', '52', '50.5'],
    ['  1、业务工作专项', '30', '40', '38.5'],
    ['  2、运行维护专项', '10', '12', '12'],
    ['公用经费', '20', '21', '20.02'],
    ['  其中：办公经费', '9', '9', '9.02'],
    ['        水费、电费、差旅费', '8', '8', '8'],
    ['        会议费、培训费', '3', '4', '3'],
    ['政府采购金额', '——', '15', '14.2'],
    ['部门整体支出预算调整', '——', '210.5', '232.61'],
  ]);
  expect(people).toEqual(['12人', '11人', '91.67%']);
  expect(years).toEqual([2022, 2023, 2023]);
  expect(rows).toEqual([
    'threePublicExpenses 三公经费  5.2万元 6万元 4.85万元',
    'officialVehicles 公务用车购置和维护经费 三公经费 3万元 3.5万元 3.1万元',
    'vehiclePurchase 公车购置 公务用车购置和维护经费 [] [] []',
    'vehicleOperation 公车运行维护 公务用车购置和维护经费 3万元 3.5万元 3.1万元',
    'officialOverseasTravel 出国经费 三公经费 0万元 0万元 0万元',
    'officialHospitality 公务接待 三公经费 2.2万元 2.5万元 1.75万元',
    'projectExpenditure 项目支出  40万元 52万元 50.5万元',
    'operationalProjects 业务工作专项 项目支出 30万元 40万元 38.5万元',
    'otherProjects 运行维护专项 项目支出 10万元 12万元 12万元',
    'runningCosts 公用经费  20万元 21万元 20.02万元',
    'officeCosts 办公经费 公用经费 9万元 9万元 9.02万元',
    'utilitiesAndTravel 水费、电费、差旅费 公用经费 8万元 8万元 8万元',
    'meetingsAndTraining 会议费、培训费 公用经费 3万元 4万元 3万元',
    'procurement 政府采购金额  [——] 15万元 14.2万元',
    'basicBudgetAdjustment 部门整体支出预算调整  [——] 210.5万元 232.61万元',
  ]);
});

test('projects that the unit named itself are parts of 项目支出, one earmarked fund a row', () => {
  const { rows } = reading([
    HEAD,
    ['三公经费', '', '', ''],
    ['项目支出', '', '60', '58'],
    ['1、业务工作经费', '', '20', '19'],
    ['2、城区路灯维护', '', '10', '9'],
    ['3、县级专项资金（一个专项一行）', '', '', ''],
    ['老旧小区改造补助', '', '30', '30'],
    ['公用经费', '8', '8', '7.5'],
  ]);
  expect(rows).toEqual([
    'threePublicExpenses 三公经费  [] [] []',
    'projectExpenditure 项目支出  [] 60万元 58万元',
    'operationalProjects 业务工作经费 项目支出 [] 20万元 19万元',
    '? 城区路灯维护 项目支出 [] 10万元 9万元',
    'earmarkedFunds 县级专项资金(一个专项一行) 项目支出 [] [] []',
    '? 老旧小区改造补助 项目支出 [] 30万元 30万元',
    'runningCosts 公用经费  8万元 8万元 7.5万元',
  ]);
});

test('the projects under a filled earmarked fund are parts of it', () => {
  const { rows } = reading([
    HEAD,
    ['三公经费', '0', '0', '0'],
    ['项目支出', '30', '30', '30'],
    ['1、省级专项资金', '30', '30', '30'],
    ['  （1）水利维修养护', '10', '10', '10'],
    ['  （2）河道清淤', '20', '20', '20'],
  ]);
  expect(rows.slice(2)).toEqual([
    'earmarkedFunds 省级专项资金 项目支出 30万元 30万元 30万元',
    '? 水利维修养护 省级专项资金 10万元 10万元 10万元',
    '? 河道清淤 省级专项资金 20万元 20万元 20万元',
  ]);
});

test('columns may stand in another order, and carry other names', () => {
  const { years, rows } = reading([
    ['项目', '本年预算数', '本年决算数', '上年决算数'],
    ['“三公”经费', '2', '1.5', '1.8'],
    ['公务接待费', '2', '1.5', '1.8'],
    ['日常公用经费', '9', '8', '7'],
    ['政府采购', '3', '3', '0'],
  ]);
  expect(years).toEqual([undefined, undefined, undefined]);
  expect(rows).toEqual([
    'threePublicExpenses “三公”经费  1.8万元 2万元 1.5万元',
    'officialHospitality 公务接待费 “三公”经费 1.8万元 2万元 1.5万元',
    'runningCosts 日常公用经费  7万元 9万元 8万元',
    'procurement 政府采购  0万元 3万元 3万元',
  ]);
});

test('a form with two columns has no figures of the year before', () => {
  const { rows, years } = reading([
    ['经费控制情况（元）', '2023年预算数', '2023年决算数'],
    ['三公经费', '20,000.00', '18,500.50'],
    ['项目支出', '500000', '480000'],
  ]);
  expect(years).toEqual([undefined, 2023, 2023]);
  expect(rows).toEqual([
    'threePublicExpenses 三公经费   20000.00元 18500.50元',
    'projectExpenditure 项目支出   500000元 480000元',
  ]);
});

test('people in pairs of label and value side by side', () => {
  const { people } = reading([
    ['人员编制', '20', '年末在职人数', '18', '在职人员控制率', '90%'],
    ['经费控制情况', span('2022年决算', 1, 2), span('2023年预算', 1, 2), '2023年决算'],
    ['三公经费', span('1', 1, 2), span('2', 1, 2), '1'],
  ]);
  expect(people).toEqual(['20人', '18人', '90%']);
});

test('blank people fields keep their places', () => {
  const { base } = reading([
    [span('财政供养人员情况', 2, 1), '编制数', '实际在职人数', '控制率'],
    ['', '　', ''],
    HEAD,
    ['三公经费', '', '', ''],
  ]);
  expect([base.authorizedPositions, base.filledPositions, base.positionFillRatio]).toEqual([
    { verbatim: '', at: { block: 1, row: 1, column: 1 } },
    { verbatim: '', at: { block: 1, row: 1, column: 2 } },
    { verbatim: '', at: { block: 1, row: 1, column: 3 } },
  ]);
});

test('a group cell runs down beside its lines, 合计 is the group itself', () => {
  const { rows } = reading([
    [span('经费控制情况（万元）', 1, 2), '2022年决算数', '2023年预算数', '2023年决算数'],
    [span('三公经费', 4, 1), '合计', '3', '4', '3.5'],
    ['公务用车购置及运行维护费', '1', '2', '1.5'],
    ['因公出国（境）费', '0', '0', '0'],
    ['公务接待费', '2', '2', '2'],
    [span('项目支出', 1, 2), '10', '10', '10'],
  ]);
  expect(rows).toEqual([
    'threePublicExpenses 三公经费  3万元 4万元 3.5万元',
    'officialVehicles 公务用车购置及运行维护费 三公经费 1万元 2万元 1.5万元',
    'officialOverseasTravel 因公出国(境)费 三公经费 0万元 0万元 0万元',
    'officialHospitality 公务接待费 三公经费 2万元 2万元 2万元',
    'projectExpenditure 项目支出  10万元 10万元 10万元',
  ]);
});

test('numbers in a column of their own belong to the name', () => {
  const { base } = reading([
    ['序号', '经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
    ['', '三公经费', '1', '2', '1'],
    ['1', '公务接待', '1', '2', '1'],
  ]);
  expect(base.moneyRows.map((row) => [row.label.value, row.number])).toEqual([
    ['三公经费', undefined],
    ['公务接待', 1],
  ]);
});

test('rows of a flattened text that lost their spans are told by the order of their cells', () => {
  const { people, rows, base } = reading(
    [
      ['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率'],
      ['', '5', '6', '120%'],
      HEAD,
      ['三公经费', '0.5', '0.6', '0.4'],
      [
        '楼堂馆所控制情况（2023年完工项目）',
        '批复规模（㎡）',
        '实际规模（㎡）',
        '规模控制率',
        '预算投资（万元）',
        '实际投资（万元）',
        '投资概算控制率',
      ],
      ['', '1200', '1180', '98.33%', '300', '310', '103.33%'],
      ['厉行节约保障措施', '一是控制接待；二是压减会议。'],
    ],
    TITLE,
    true,
  );
  expect(people).toEqual(['5人', '6人', '120%']);
  expect(rows).toEqual(['threePublicExpenses 三公经费  0.5万元 0.6万元 0.4万元']);
  expect(
    Object.values(base.buildings ?? {}).map((entry) => entry.value && printFigure(entry.value)),
  ).toEqual(['1200㎡', '1180㎡', '98.33%', '300万元', '310万元', '103.33%']);
  expect(base.austerity?.value).toBe('一是控制接待；二是压减会议。');
});

test('a form cut into several tables is one form', () => {
  const parts = [
    table(PEOPLE),
    table([
      HEAD,
      ['三公经费', '1', '1', '1'],
      ['公用经费', '2', '2', '2'],
      ['政府采购金额', '', '', ''],
      ['项目支出', '', '', ''],
    ]),
    table([
      [
        span('楼堂馆所控制情况', 2, 1),
        '批复规模',
        '实际规模',
        '规模控制率',
        '预算投资',
        '实际投资',
        '投资概算控制率',
      ],
      ['', '', '', '', '', ''],
    ]),
  ];
  const read = readTables(document([paragraph(TITLE), ...parts]));
  expect(read.baseDataTables.length).toBe(1);
  const base = read.baseDataTables[0];
  expect([
    base?.authorizedPositions?.value?.coefficient,
    base?.moneyRows.length,
    Object.keys(base?.buildings ?? {}).length,
  ]).toEqual([12, 4, 6]);
  expect([...read.used]).toEqual([1, 2, 3]);
});

test('facts carry year, basis and the fact of which they are a part', () => {
  const { read } = reading([
    ...PEOPLE,
    HEAD,
    ['三公经费', '1', '2', '1.5'],
    ['公务接待', '1', '2', '1.5'],
    ['公用经费', '', '', '7'],
  ]);
  expect(
    read
      .facts()
      .map((fact) =>
        [fact.metric, fact.year, fact.basis, fact.scope, fact.within, fact.verbatim].join(' '),
      ),
  ).toEqual([
    'authorizedPositions 2023 actual whole  12',
    'filledPositions 2023 actual whole  11',
    'positionFillRatio 2023 actual whole  91.67%',
    'threePublicExpenses 2022 actual whole  1',
    'threePublicExpenses 2023 planned whole  2',
    'threePublicExpenses 2023 actual whole  1.5',
    'officialHospitality 2022 actual whole 3 1',
    'officialHospitality 2023 planned whole 4 2',
    'officialHospitality 2023 actual whole 5 1.5',
    'runningCosts 2023 actual whole  7',
  ]);
});

test('a base data table without its title is known by its lines', () => {
  const { base } = reading(
    [...PEOPLE, HEAD, ['三公经费', '1', '2', '1'], ['公用经费', '1', '2', '1']],
    '附件1',
  );
  expect(base.title).toBeUndefined();
});

test('one cell a line: the values follow the labels in their order', () => {
  const lines = [
    '财政供养人员情况（人）',
    '编制数',
    '2023年实际在职人数',
    '控制率',
    '12',
    '11',
    '91.67%',
    '批复规模',
    '（㎡）',
    '实际规模（㎡）',
    '规模控制率',
    '100',
    '90',
    '90%',
    '厉行节约保障措施',
    '无',
  ];
  const drawn = { ...table(lines.map((line) => [line])), flattened: 'onePerLine' as const };
  const [base] = readTables(document([paragraph(TITLE), drawn])).baseDataTables;
  expect([
    base?.authorizedPositions?.verbatim,
    base?.filledPositions?.verbatim,
    base?.positionFillRatio?.verbatim,
    base?.buildings?.approvedArea?.verbatim,
    base?.buildings?.actualArea?.verbatim,
    base?.buildings?.areaRatio?.verbatim,
  ]).toEqual(['12', '11', '91.67%', '100', '90', '90%']);
});

test('heads in two rows: years above, 决算数 and 预算数 below', () => {
  const { years, rows } = reading([
    [span('经费控制情况（万元）', 2, 1), '2022年', span('2023年', 1, 2)],
    ['决算数', '预算数', '决算数'],
    ['三公经费', '1', '2', '1.5'],
    ['其中：1、公务接待费', '1', '2', '1.5'],
    ['公用经费', '3', '3', '3'],
  ]);
  expect(years).toEqual([2022, 2023, 2023]);
  expect(rows).toEqual([
    'threePublicExpenses 三公经费  1万元 2万元 1.5万元',
    'officialHospitality 公务接待费 三公经费 1万元 2万元 1.5万元',
    'runningCosts 公用经费  3万元 3万元 3万元',
  ]);
});

test('projects may be called like other lines', () => {
  const { rows } = reading([
    HEAD,
    ['三公经费', '1', '2', '1.5'],
    ['项目支出', '30', '30', '30'],
    ['1、会议费', '10', '10', '10'],
    ['2、公务接待中心改造', '20', '20', '20'],
    ['公用经费', '3', '3', '3'],
  ]);
  expect(rows.slice(2, 4)).toEqual([
    '? 会议费 项目支出 10万元 10万元 10万元',
    '? 公务接待中心改造 项目支出 20万元 20万元 20万元',
  ]);
});

test('a head that lost its blank first cell still names the columns', () => {
  const { rows } = reading([
    ['2022年决算数', '2023年预算数（年初）', '2023年（决算数）'],
    ['三公经费', '1', '2', '1.5'],
    ['公用经费', '3', '', '3'],
  ]);
  expect(rows).toEqual([
    'threePublicExpenses 三公经费  1万元 2万元 1.5万元',
    'runningCosts 公用经费  3万元 [] 3万元',
  ]);
});

test('the title may share its line with the unit of money', () => {
  const { base } = reading(
    [
      ['项目', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['三公经费', '1', '2', '1'],
      ['公用经费', '1', '2', '1'],
    ],
    '附件1  2023年度部门整体支出绩效评价基础数据表    单位：元',
  );
  expect([base.title?.verbatim, base.moneyUnit?.value]).toEqual([
    '2023年度部门整体支出绩效评价基础数据表',
    '元',
  ]);
});

test('one cell a line: a label with fewer values than columns stands alone', () => {
  const lines = [
    '经费控制情况（万元）',
    '2022年决算数',
    '2023年预算数',
    '2023年决算数',
    '三公经费',
    '1',
    '2',
    '1.5',
    '公务接待费',
    '2',
    '公用经费',
    '',
    '7',
    '8',
    '9',
    '厉行节约保障措施',
    '从严审批。',
  ];
  const drawn = { ...table(lines.map((line) => [line])), flattened: 'onePerLine' as const };
  const [base] = readTables(document([paragraph(TITLE), drawn])).baseDataTables;
  expect(
    base?.moneyRows.map((row) => [
      row.label.value,
      row.priorActual?.verbatim,
      row.budget?.verbatim,
      row.actual?.verbatim,
    ]),
  ).toEqual([
    ['三公经费', '1', '2', '1.5'],
    ['公务接待费', undefined, undefined, undefined],
    ['公用经费', '7', '8', '9'],
  ]);
  expect(base?.austerity?.value).toBe('从严审批。');
});

test('people in rows under the heads of the years: this year’s column counts', () => {
  const { people, rows } = reading([
    ['项目', '2022年决算数', '2023年预算数', '2023年决算数'],
    ['编制数', '14', '13', '12'],
    ['年末在职人数', '13', '12', '11'],
    ['三公经费', '1', '2', '1.5'],
    ['公用经费', '3', '3', '3'],
  ]);
  expect(people.slice(0, 2)).toEqual(['12人', '11人']);
  expect(rows.length).toBe(2);
});

test('columns that are years hold what was at the end of each, the last of them this year', () => {
  const { people, years, rows } = reading([
    ['指标名称', '2021年', '2022年', '2023年'],
    ['编制数', '18', '19', '20'],
    ['实有在职人数', '16', '18', '19'],
    ['在职人员控制率', '88.89%', '94.74%', '95%'],
    ['“三公”经费决算数', '3', '2.8', '2.5'],
    ['“三公”经费预算数', '4', '4', '3'],
    ['公用经费决算数', '60', '58', '57'],
  ]);
  expect(people).toEqual(['20人', '19人', '95%']);
  expect(years).toEqual([2022, undefined, 2023]);
  expect(rows).toEqual([
    'threePublicExpenses “三公”经费决算数  2.8万元  2.5万元',
    'runningCosts 公用经费决算数  58万元  57万元',
  ]);
});

test('of posts by kind the row of their total counts', () => {
  const { people } = reading([
    [span('人员情况', 4, 1), '编制类型', '编制数', '在职人数', '控制率'],
    ['行政编制', '20', '19', '95%'],
    ['事业编制', '30', '27', '90%'],
    ['合计', '50', '46', '92%'],
    ['经费控制', '项目', '2022年决算数', '2023年预算数', '2023年决算数'],
    [span('三公经费', 1, 2), '3', '3', '2'],
    [span('公用经费', 1, 2), '30', '30', '28'],
  ]);
  expect(people).toEqual(['50人', '46人', '92%']);
});

test('people whose row lost the cell that ran down beside it are read in the order of their labels', () => {
  const moved = [['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率']];
  const rest = [HEAD, ['三公经费', '5.2', '6', '4.85']];
  expect(reading([...moved, ['12', '11', '91.67%', ''], ...rest]).people).toEqual([
    '12人',
    '11人',
    '91.67%',
  ]);
  expect(reading([...moved, ['（一）', '12', '11', '91.67%'], ...rest]).people).toEqual([
    '12人',
    '11人',
    '91.67%',
  ]);
});

test('a percentage is no number of people', () => {
  expect(
    reading([
      ['编制数', '2023年实际在职人数'],
      ['12', '91.67%'],
      HEAD,
      ['三公经费', '5.2', '6', '4.85'],
    ]).people,
  ).toEqual(['12人', undefined, undefined]);
});
