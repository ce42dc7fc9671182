import { CLAUSES, fieldsOn, SOURCES, type Words } from './entry.ts';

const base = fieldsOn('base', 'base');

const ITEMS: readonly (readonly [string, Words, Words])[] = [
  [
    'overseas',
    ['因公出国（境）费', 'Official travel abroad'],
    ['因公出国（境）的国际旅费、住宿等；没有请填0。', 'Official travel abroad; 0 when none.'],
  ],
  [
    'vehiclePurchase',
    ['公务用车购置费', 'Purchase of vehicles'],
    ['当年购置公务用车的支出；没有请填0。', 'Official vehicles bought; 0 when none.'],
  ],
  [
    'vehicleOperation',
    ['公务用车运行维护费', 'Operation of vehicles'],
    ['公务用车燃料、维修、保险等；没有请填0。', 'Fuel, repair and insurance; 0 when none.'],
  ],
  [
    'hospitality',
    ['公务接待费', 'Official hospitality'],
    ['按规定开支的公务接待；没有请填0。', 'Official hospitality; 0 when none.'],
  ],
];

const threePublic = (prefix: string, column: Words, from: Words, required?: true) =>
  ITEMS.map(([name, label, what]) =>
    base(
      `${prefix}.${name}`,
      'money',
      [`${label[0]}（${column[0]}）`, `${label[1]} (${column[1]})`],
      {
        ...(required && { required }),
        what,
        from,
        example: '0.9',
        clause: CLAUSES.form,
      },
    ),
  );

const LINES: readonly (readonly [string, Words, Words])[] = [
  [
    'office',
    ['办公经费', 'Office costs'],
    [
      '办公费、印刷费等；公用经费中其余未单列的也放在这里。',
      'Office and printing costs, and running costs that have no row of their own.',
    ],
  ],
  [
    'utilitiesAndTravel',
    ['水费、电费、差旅费', 'Utilities and travel'],
    ['水费、电费、差旅费合计。', 'Water, electricity and travel together.'],
  ],
  [
    'meetingsAndTraining',
    ['会议费、培训费', 'Meetings and training'],
    ['会议费、培训费合计；没有请填0。', 'Meetings and training together; 0 when none.'],
  ],
];

const running = (column: 'budget' | 'actual', word: Words, from: Words) =>
  LINES.map(([name, label, what]) =>
    base(
      `runningCosts.${column}.${name}`,
      'money',
      [`${label[0]}（${word[0]}）`, `${label[1]} (${word[1]})`],
      { required: true, what, from, example: '3.71', clause: CLAUSES.form },
    ),
  );

const quantity = (name: string, label: Words, unit: string) =>
  base(`threePublic.${name}`, 'count', label, {
    unit,
    what: [
      `决算公开时随“三公”经费公布的${label[0]}；没有请填0。`,
      `${label[1]}, published with the final accounts; 0 when none.`,
    ],
    from: SOURCES.threePublic,
    example: '0',
  });

const bought = (name: string, label: Words, what: Words) =>
  base(`procurement.${name}`, 'money', label, {
    what,
    from: ['政府采购执行情况表', 'the procurement statement'],
    example: '6.4',
  });

const built = (name: string, kind: 'count' | 'money', label: Words, what: Words) =>
  base(`buildings.${name}`, kind, label, {
    ...(kind === 'count' && { unit: '㎡' }),
    what,
    from: ['立项批复、竣工决算', 'the approval and the accounts of the works'],
    example: kind === 'count' ? '1200' : '360',
  });

/** Attachment 1 beyond staff and projects. */
export const BASE_FIELDS = [
  ...threePublic('threePublic.budget', ['预算数', 'budget'], SOURCES.budget, true),
  ...threePublic('threePublic.actual', ['决算数', 'actual'], SOURCES.threePublic, true),
  ...threePublic('prior.threePublic', ['上年决算数', 'year before'], SOURCES.lastYear),
  quantity('groups', ['因公出国（境）团组数', 'Groups abroad'], '个'),
  quantity('persons', ['因公出国（境）人次', 'Persons abroad'], '人次'),
  quantity('vehiclesBought', ['公务用车购置数', 'Vehicles bought'], '辆'),
  quantity('vehiclesHeld', ['公务用车保有量', 'Vehicles held'], '辆'),
  quantity('receptions', ['公务接待批次', 'Receptions'], '批次'),
  quantity('guests', ['公务接待人次', 'Guests'], '人次'),
  base(
    'threePublic.reason',
    'long',
    ['“三公”经费变动原因', 'Why the three public expenses changed'],
    {
      required: true,
      what: [
        '比上年增加或减少的原因；持平的写怎样控制。',
        'Why the sum rose or fell, or how it was held.',
      ],
      from: SOURCES.office,
      example: '严格执行公务接待审批，接待批次减少',
    },
  ),
  ...running('budget', ['预算数', 'budget'], SOURCES.budget),
  ...running('actual', ['决算数', 'actual'], SOURCES.accounts),
  base('runningCosts.reason', 'long', ['公用经费变动原因', 'Why running costs changed'], {
    what: [
      '公用经费比上年或比预算变动较大时说明。',
      'When running costs moved much against the year before or the budget.',
    ],
    from: SOURCES.office,
    example: '办公场所搬迁，水电费减少',
  }),
  base('prior.runningCosts', 'money', ['公用经费（上年决算数）', 'Running costs (year before)'], {
    what: ['上年公用经费决算数。', 'Running costs of the year before.'],
    from: SOURCES.lastYear,
    example: '6.86',
    clause: CLAUSES.form,
  }),
  base('prior.projects', 'money', ['项目支出（上年决算数）', 'Projects (year before)'], {
    what: [
      '上年项目支出决算数；不填时按各项目的上年数合计。',
      'Project spending of the year before; blank takes the sum of the projects.',
    ],
    from: SOURCES.lastYear,
    example: '18',
    clause: CLAUSES.form,
  }),
  bought(
    'budget',
    ['政府采购预算', 'Procurement budget'],
    ['当年政府采购预算总额；没有采购可以不填。', 'Procurement budget; blank when none.'],
  ),
  bought(
    'goods',
    ['政府采购货物支出', 'Procurement of goods'],
    ['当年政府采购货物的支出。', 'Goods procured in the year.'],
  ),
  bought(
    'works',
    ['政府采购工程支出', 'Procurement of works'],
    ['当年政府采购工程的支出。', 'Works procured in the year.'],
  ),
  bought(
    'services',
    ['政府采购服务支出', 'Procurement of services'],
    ['当年政府采购服务的支出。', 'Services procured in the year.'],
  ),
  built(
    'approvedArea',
    'count',
    ['批复规模', 'Approved area'],
    ['当年完工楼堂馆所的批复建筑面积；没有可以不填。', 'Approved floor area of finished works.'],
  ),
  built(
    'actualArea',
    'count',
    ['实际规模', 'Actual area'],
    ['实际建成的面积；规模控制率自动计算。', 'Floor area as built.'],
  ),
  built(
    'approvedInvestment',
    'money',
    ['预算投资', 'Approved investment'],
    ['批复的投资概算。', 'Investment as approved.'],
  ),
  built(
    'actualInvestment',
    'money',
    ['实际投资', 'Actual investment'],
    ['竣工决算的投资；投资概算控制率自动计算。', 'Investment by the final accounts of the works.'],
  ),
  base('austerity/*', 'long', ['厉行节约保障措施', 'Austerity measure'], {
    required: true,
    what: ['当年采取的节约措施，一条一行。', 'A measure of thrift, one a row.'],
    from: SOURCES.office,
    example: '推行无纸化办公，双面打印',
    clause: '《党政机关厉行节约反对浪费条例》',
  }),
];
