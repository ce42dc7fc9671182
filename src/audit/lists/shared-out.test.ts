import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const cases = (civil: string, more = '') =>
  told(
    prose(
      `全年受理各类案件1803件，其中刑事案件120件，民商事案件${civil}件，行政案件307件${more}。`,
    ),
  );

test('kinds of cases leave others out, unless the others are told or one digit parts them from all', () => {
  expect(cases('1189')).toEqual([]);
  expect(cases('1376')).toEqual([]);
  expect(cases('1326')).toHaveLength(1);
  expect(cases('1189', '，其他案件150件')).toHaveLength(1);
});

test('what is added to the amount that a sentence began with makes the sum behind it', () => {
  const all = (sum: string) =>
    told(prose(`收入完成147.1亿元，增长7.2%。加上转移性收入49.2亿元，收入合计${sum}亿元。`));
  expect(all('196.3')).toEqual([]);
  expect(all('196.8')).toHaveLength(1);
});

test('what was carried over from a year that is named, and what came in, are all that there was', () => {
  const all = (sum: string) =>
    told(
      prose(
        `2024年收到资金${sum}元。其中，收到2023年底结转的资金759897.87元，2024年当期取得收入56751897.49元。`,
      ),
    );
  expect(all('57511795.36')).toEqual([]);
  expect(all('57571795.36')).toHaveLength(1);
});

test('arrests made and not made are all that were decided', () => {
  expect(told(prose('审结案件163件，其中批准逮捕134件；不捕29件。'))).toEqual([]);
  expect(told(prose('审结案件163件，其中批准逮捕134件；不捕39件。'))).toHaveLength(1);
});

test('kinds that semicolons part are no parts of the first of them', () => {
  const calls =
    '受理来电2877件。政策咨询212件，占比7.4%；涉及消费维权58件，占比2.0%；反映噪声扰民54件';
  expect(told(prose(`${calls}，占比1.9%。`))).toEqual([]);
  expect(told(prose(`${calls}，占比9.1%。`))).toEqual([
    '「占比9.1%」与「反映噪声扰民54件」÷「受理来电2877件」＝1.88%不符。',
  ]);
});

test('what was done oneself and what was passed on, in time and late, are all of it', () => {
  expect(told(prose('受理诉求642件，其中自行处理41件，派单601件。'))).toEqual([]);
  expect(told(prose('受理诉求642件，其中自行处理41件，派单610件。'))).toHaveLength(1);
  expect(told(prose('派出工单601件，其中按时办结597件，逾期办结4件。'))).toEqual([]);
  expect(told(prose('派出工单601件，其中按时办结579件，逾期办结4件。'))).not.toEqual([]);
});

test('what is owned is owed or one’s own, but for more than one slip', () => {
  const sheet = (own: string) =>
    told(prose(`年末资产总额168.94万元；负债总额109.85万元；净资产${own}万元。`));
  expect(sheet('59.09')).toEqual([]);
  expect(sheet('59.90')).toHaveLength(1);
  expect(sheet('41.37')).toEqual([]);
});

test('the output of some kinds is not all of it, but for one slip', () => {
  const meat = (lamb: string) =>
    told(prose(`全县肉类总产量6213吨。其中，猪肉产量4108吨，牛肉产量527吨，羊肉产量${lamb}吨。`));
  expect(meat('284')).toEqual([]);
  expect(meat('1758')).toHaveLength(1);
});

test('what was bought and what it cost to run make up the vehicles, whatever change is told between', () => {
  const vehicles = (cost: string) =>
    told(
      prose(
        `公务用车购置及运行费支出21.89万元。与上年相比，减少0.90万元，下降3.95%。其中：购置费0万元；运行维护费${cost}万元。`,
      ),
    );
  expect(vehicles('21.89')).toEqual([]);
  expect(vehicles('28.19')).toEqual([
    '总额「公务用车购置及运行费支出21.89万元」与各项「购置费0万元」、「运行维护费28.19万元」之和28.19万元相差-6.3万元。',
  ]);
});

test('of two amounts one may have a digit too many', () => {
  const spent = (second: string) =>
    told(prose(`项目支出359.06万元，其中：残疾人帮扶188.41万元、公路养护${second}万元。`));
  expect(spent('170.65')).toEqual([]);
  expect(spent('1706.50')).toHaveLength(1);
});

test('a budget in the line above does not consist of what was spent', () => {
  const line =
    '“三公”经费支出决算中，接待费支出决算2.09万元，占16.15%；用车支出决算10.85万元，占83.85%。';
  expect(told(prose(`运行维护费支出预算为13.24万元。\n${line}`))).toEqual([]);
});

test('what an amount is kept within is no item beside it', () => {
  const line = '救助资金41.25万元，其中：全年列支23.02万元，控制在25.23万元以内。';
  expect(told(prose(line)).filter((each) => each.startsWith('总额'))).toEqual([]);
});

test('two amounts that fill a bracket behind their sum come to it', () => {
  const cars = (run: string) => `公务用车费4.18万元（购置0.00万元，运行维护${run}万元）。`;
  expect(told(prose(cars('4.18')))).toEqual([]);
  expect(told(prose(cars('5.18')))).toHaveLength(1);
});

test('shares of a ratio come to their whole, and quarters to what the year is said to be behind them', () => {
  const shares = (county: string) =>
    told(
      prose(
        `总投资6890万元，按6∶3∶1由省、市、县分担，即省级承担4134万元、市级承担2067万元、县级承担${county}万元。`,
      ),
    ).filter((each) => each.startsWith('总额'));
  expect(shares('689')).toEqual([]);
  expect(shares('989')).toHaveLength(1);
  const quarters = (third: string) =>
    told(
      prose(
        `一至四季度分别支出78.79万元、123.66万元、${third}万元和86.52万元，全年支出486.94万元。`,
      ),
    ).filter((each) => each.startsWith('总额'));
  expect(quarters('197.97')).toEqual([]);
  expect(quarters('194.97')).toHaveLength(1);
});

test('kinds of crime told are not all that there are', () => {
  const crimes =
    '受理审查逮捕41件50人。其中，普通刑事犯罪受理40人，重大犯罪受理0人，经济犯罪受理4人。';
  expect(told(prose(crimes))).toEqual([]);
});

test('two amounts behind 其中 that fill a sentence do not come to more than what they are of', () => {
  const granted = (second: string, words = '护岸修复') =>
    told(prose(`下达我县水利资金824万元。其中：渠道整治516万元，${words}${second}万元。`));
  expect(granted('308')).toEqual([]);
  expect(granted('388')).toHaveLength(1);
  expect(granted('388', '已支付')).toEqual([]);
});

test('amounts of some years are no parts of what the paragraph in front tells', () => {
  expect(
    told(
      prose(
        '平台建设12项，安排资金520万元。',
        '近三年投入分别为：2022年146万元，2023年178万元，2024年193万元，年均增长约15%。',
      ),
    ),
  ).toEqual([]);
});

test('the main kinds of spending are not all', () => {
  const kinds = (words: string) =>
    told(
      prose(
        `全县财政支出86.4亿元，增长3%。分${words}看：教育支出18.2亿元，增长4%；卫生健康支出9.6亿元，增长2%；农林水支出11.3亿元，增长6%。`,
      ),
    );
  expect(kinds('主要科目')).toEqual([]);
  expect(kinds('科目')).toHaveLength(1);
});

test('departments of the county and its towns are all that were asked, firms of the first rank and those below it all firms', () => {
  const asked = (own: string) =>
    told(
      prose(`组织86个部门和单位开展绩效自评，其中：县直部门${own}个，乡镇10个，自评覆盖率100%。`),
    );
  expect(asked('76')).toEqual([]);
  expect(asked('67')).toHaveLength(1);
  const firms = (below: string) =>
    told(prose(`全县国有企业15户，其中：一级企业6户，二级及以下企业${below}户。`));
  expect(firms('9')).toEqual([]);
  expect(firms('5')).toHaveLength(1);
});

test('two of several places are no part of whichever figure above their sum comes near', () => {
  expect(
    told(
      prose(
        '计划改造户厕370座，截至6月底完成185座；截至12月底完成370座。',
        '其中，高桥镇完成74座，双河镇完成61座，进度位居前列。',
      ),
    ),
  ).toEqual([]);
});

test('what is taken off a grant again stands behind its parts', () => {
  const granted = (second: string) =>
    told(
      prose(
        `市财政下达我县接种补助346.7万元，其中乡镇卫生院251.2万元，社区服务站${second}万元，调减40万元，全年实际到账306.7万元。`,
      ),
    );
  expect(granted('95.5')).toEqual([]);
  expect(granted('98.5')).toHaveLength(1);
});

test('two kinds of one whole by different marks overlap', () => {
  const spent = (words: string) => told(prose(`全年投入412万元，其中：${words}。`));
  expect(spent('水库除险312万元，水质监测108万元')).toHaveLength(1);
  expect(spent('省级资金312万元，水质监测108万元')).toEqual([]);
  expect(spent('水库除险312万元，政府采购108万元')).toEqual([]);
  expect(spent('民间投资312万元，工业投资108万元')).toEqual([]);
});

test('what is left and less than a part of it is not what a list is of', () => {
  const towns = (second: number, left = '，未完成11户') =>
    told(
      prose(
        `计划改造425户，实际完成414户${left}。其中：白沙镇完成118户，高桥镇完成${second}户，松林乡完成57户，黄陂街道完成147户。`,
      ),
    );
  expect(towns(92)).toEqual([]);
  expect(towns(95)).toHaveLength(1);
  expect(
    told(prose('计划改造425户，实际完成414户，未完成11户。其中：白沙镇5户，高桥镇6户。')),
  ).toEqual([]);
});

test('场 and 场次 are added to each other', () => {
  const events = (towns: number) =>
    told(prose(`全年举办群众文化活动326场次，其中市级活动48场、县级活动${towns}场。`));
  expect(events(278)).toEqual([]);
  expect(events(208)).toHaveLength(1);
});

test('kinds told below several lines are of the line that they come to', () => {
  const kinds = (all: number) =>
    told(
      prose(
        `全镇登记人口13734人。`,
        '比上次登记时增加337人。',
        '共有家庭户4094户，家庭户人口12693人，平均每户3.1人。',
        `从性别构成看，男性人口${all}人，占51.22%；女性人口6699人，占48.78%。`,
      ),
    );
  expect(kinds(7035)).toEqual([]);
});

test('a list whose semicolon is typed as a colon goes on to the number that it comes to', () => {
  const kinds = (green: number) =>
    told(
      prose(
        `受理来电9352件，办结9023件。按来电性质划分：路灯问题7563件；绿化问题${green}件；井盖问题282件：噪声问题24件；其他问题667件。`,
      ),
    );
  expect(kinds(816)).toEqual([]);
});

test('what was given consists of what was given, though what was spent of it stands nearer', () => {
  const list = (given: string) =>
    told(
      prose(
        `重点工程3个，安排资金${given}万元，实际支出1578.64万元，其中：渠道工程安排593.23万元，泵站工程安排516.72万元，水塘工程安排526.74万元。`,
      ),
    );
  expect(list('1636.69')).toEqual([]);
  expect(list('1646.69')).toEqual([
    '总额「安排资金1646.69万元」与各项「渠道工程安排593.23万元」、「泵站工程安排516.72万元」、「水塘工程安排526.74万元」之和1636.69万元相差10万元。',
  ]);
});

test('budgets beside what was spent of each are no parts of what was spent in all', () => {
  const parts = (...projects: readonly string[]) =>
    told(prose(`项目支出90.5万元，涉及3个项目，其中：${projects.join('；')}。`)).length;
  expect(
    parts(
      '渠道治理预算30.4万元，支出28.1万元',
      '库房修缮预算35.6万元，支出33.2万元',
      '苗木采购预算41.7万元，支出29.2万元',
    ),
  ).toBe(0);
  expect(parts('渠道治理28.1万元', '库房修缮33.2万元', '苗木采购39.2万元')).toBe(1);
});

test('what was spent in turn is no sum of what came in, nor of a round budget', () => {
  const quarters = '一至四季度分别支出822.99万元、1602.04万元、924.13万元、675.40万元。';
  const above = (line: string) => told(prose(line, quarters));
  expect(above('部门收入总量4124.55万元，非财政性资金63.45万元。')).toEqual([]);
  expect(above('年初预算为4124万元。')).toEqual([]);
  expect(above('全年支出4124.56万元。')).toHaveLength(1);
});
