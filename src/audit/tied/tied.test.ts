import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县水利局2024年度部门整体支出绩效自评报告';

describe('figures that plain grammar ties are told however far they are off', () => {
  test.each([
    [
      'a sum right behind its items',
      '检查药店216家、诊所174家、美容店130家，共296家。',
      '「共296家」与「检查药店216家」、「诊所174家」、「美容店130家」合计520家不等。',
    ],
    [
      'as many figures as a sum says that it is of',
      '一标段中标价884万元，工期240天；二标段中标价1732万元，工期270天。两个标段合同价合计4326万元。',
      '总额「两个标段合同价合计4326万元」与各项「一标段中标价884万元」、「二标段中标价1732万元」之和2616万元相差1710万元。',
    ],
    [
      'what a sum of money comes from',
      '总投资3464万元，资金来源为中央资金1950万元、省级配套970万元、县级预算1200万元。',
      '总额「总投资3464万元」与各项「资金来源为中央资金1950万元」、「省级配套970万元」、「县级预算1200万元」之和4120万元相差-656万元。',
    ],
    [
      'items that come to more than their whole',
      '平台受理投诉举报1659件，其中投诉2215件、举报745件，办结2916件。',
      '「平台受理投诉举报1659件」与「其中投诉2215件」、「举报745件」合计2960件不等。',
    ],
    [
      'grades, the worst among them',
      '访谈农户300户，满意261户，较满意24户，一般3户，不满意6户。',
      '「访谈农户300户」与「满意261户」、「较满意24户」、「一般3户」、「不满意6户」合计294户不等。',
    ],
    [
      'what was added to the budget of the beginning of the year',
      '年初部门预算安排2386.40万元，其中项目支出460.00万元。年中追加预算119.54万元，主要用于抽检，调整后预算2560.00万元。',
      '总额「调整后预算2560.00万元」与各项「年初部门预算安排2386.40万元」、「年中追加预算119.54万元」之和2505.94万元相差54.06万元。',
    ],
    [
      'an average beside its number and its total',
      '86个村全年需管护经费558万元，村均3万元。',
      '「村均3万元」与「村全年需管护经费558万元」÷「86个」＝6.488372万元不符。',
    ],
    [
      'an average with both in brackets behind it',
      '基层站所平均每所仅有9.3人（7个所共38人）。',
      '「基层站所平均每所仅有9.3人」与「所共38人」÷「7个」＝5.43人不符。',
    ],
    [
      'the share of a part that stands right behind its whole',
      '36处工程中有5处未办理许可，占7.8%。',
      '「占7.8%」与「工程中有5处」÷「36处」＝13.89%不符。',
    ],
    [
      'how much of a budget was spent, whatever else is told',
      '财政拨款支出926.71万元。年初预算为843.28万元，支出决算为296.71万元，完成年初预算的109.89%。',
      '「完成年初预算的109.89%」与「支出决算为296.71万元」÷「年初预算为843.28万元」＝35.19%不符。',
    ],
    [
      'the rest of two numbers',
      '排查隐患187处，已销号150处，其余7处限期整改。',
      '「排查隐患187处」－「已销号150处」＝37处，与「其余7处」不符。',
    ],
    [
      'what brackets hold of a number',
      '在职986人，其中卫生技术人员812人（医师768人、护士431人、医技113人）、管理人员74人、工勤人员100人。',
      '「其中卫生技术人员812人」与「医师768人」、「护士431人」、「医技113人」合计1312人不等。',
    ],
    [
      'grades of road told by one sign each',
      '抽检路段50段，优28段、良17段、中4段、次9段。',
      '「抽检路段50段」与「优28段」、「良17段」、「中4段」、「次9段」合计58段不等。',
    ],
    [
      'an average of numbers that count two things',
      '接待读者21.4万人次，外借图书9.63万册次，人均借阅0.33册次。',
      '「人均借阅0.33册次」与「外借图书9.63万册次」÷「接待读者21.4万人次」＝0.45册次不符。',
    ],
    [
      'a share whose words hold the whole with another name in brackets',
      '综合服务中心建成142个，占全区148个村（社区）的72.31%。',
      '「（社区）的72.31%」与「综合服务中心建成142个」÷「占全区148个」＝95.95%不符。',
    ],
    [
      'levels, of each of which there is one number',
      '立项42项，其中国家级2项、省级4项、市级6项。',
      '「立项42项」与「其中国家级2项」、「省级4项」、「市级6项」合计12项不等。',
    ],
    [
      'a total behind an average',
      '筛查6400人，人均补助46元，支出51.2万元。',
      '按「筛查6400人」、「人均补助46元」计算为29.44万元，与「支出51.2万元」不符。',
    ],
    [
      'the second of two rates told behind their parts',
      '抽检420个，合格412个，优良265个，合格率98.1%，优良率45.9%。',
      '「优良率45.9%」与「优良265个」÷「抽检420个」＝63.1%不符。',
    ],
    [
      'a rate of the plan in brackets behind it',
      '修建机耕路53.7公里，为计划的170.4%（计划50公里）。',
      '「为计划的170.4%」与「修建机耕路53.7公里」÷「计划50公里」＝107.4%不符。',
    ],
    [
      'what was spent in a sentence with one budget',
      '预算96万元，支出89.6万元，人均2.8万元，执行率55.00%。',
      '「执行率55.00%」与「支出89.6万元」÷「预算96万元」＝93.33%不符。',
    ],
    [
      'what is missing of what is needed',
      '管护资金全年需50.4万元，仅落实30万元，缺口12.4万元。',
      '「管护资金全年需50.4万元」－「仅落实30万元」＝20.4万元，与「缺口12.4万元」不符。',
    ],
    [
      'what was saved of a budget',
      '全年政府采购预算186.00万元，实际采购138.99万元，节约率8.00%。',
      '「全年政府采购预算186.00万元」、「实际采购138.99万元」、「节约率8.00%」：变动率应为25.27%。',
    ],
  ])('%s', (_, line, finding) => {
    expect(told(WHOLE, line)).toEqual([finding]);
  });

  test('the rate of money of all whose budget another sentence tells', () => {
    const rate = (percent: string): readonly string[] =>
      told(
        WHOLE,
        '年初预算2386.40万元，年中追加173.60万元，调整后全年预算2560.00万元。',
        `全年实际支出2432.00万元，预算执行率${percent}%。`,
      );
    expect(rate('95.00')).toEqual([]);
    expect(rate('63.63')).toEqual([
      '「预算执行率63.63%」与「全年实际支出2432.00万元」÷「调整后全年预算2560.00万元」＝95%不符。',
    ]);
  });
});

test.each([
  [
    'of posts and the people in them the last ones alone are added',
    '编制78人，在编70人，临聘34人，共104人。',
  ],
  [
    'what brackets hold is of the figure in front',
    '培训农民4270人（自主创业155人）。其中，脱贫户3170人。',
  ],
  [
    'behind a list something else is told',
    '全年预算156万元，其中财政拨款132万元，事业收入24万元，实际支出152万元。',
  ],
  [
    'another figure in front may be the whole',
    '在册企业3861家，新登记43家，其中工业企业120家、商贸企业80家。',
  ],
  ['people have several traits', '在职52人，其中女性30人、党员41人。'],
  [
    'the last item of a list is not what the next list comes from',
    '堤防加固概算9600万元，其中土方6500万元、护坡2400万元、绿化700万元。资金来源为省级补助5800万元、市级配套2600万元、县级自筹1200万元。',
  ],
  [
    'what was taken off the budget is told beside what was added',
    '年初预算2640万元，年中追加385万元，追减25万元，调整后预算3000万元。',
  ],
  [
    'money without a name of its own is of another thing',
    '购快检车1辆42万元、色谱仪2台，每台58.5万元。',
  ],
  ['a sum for each month is not one for each head', '低保对象120人，支出86.4万元，人均600元。'],
  [
    'a body beside the department itself is one more',
    '决算包括本级和2个下属单位，其中行政单位1个、事业单位2个。',
  ],
])('%s', (_, line) => {
  expect(told(WHOLE, line)).toEqual([]);
});

test('the first of a ranking, and what was done so far of one item, make no sum', () => {
  expect(
    told(
      WHOLE,
      '全年商品类投诉486件，服务类投诉312件。',
      '商品类投诉中，排名前三位的依次是食品类104件、服装类66件、家电类44件。',
    ),
  ).toEqual([]);
  expect(
    told(
      WHOLE,
      '共受理诉求3252件。其中咨询2137件，占65.7%；投诉820件，占25.2%；截至目前已办结746件，办结率91%；举报295件，占9.1%。',
    ),
  ).toEqual([]);
});

test('a number of six digits is read whole', () => {
  expect(told(WHOLE, '在校学生118640人，其中小学69320人、初中33180人、高中16140人。')).toEqual([]);
});

test('posts and people told side by side of each kind are no list of one of them', () => {
  const staff = (all: number) =>
    told(
      WHOLE,
      `年末编制92名，实有${all}名；其中：行政编制49名、实有48名，事业编制40名、实有36名，工勤编制3名、实有3名。`,
    );
  expect(staff(87)).toEqual([]);
  expect(told(WHOLE, '年末实有87名，其中：行政49名、事业48名。')).toHaveLength(1);
});
