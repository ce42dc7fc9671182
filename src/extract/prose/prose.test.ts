import { describe, expect, it } from 'vitest';
import { document, heading, paragraph } from '../../document/build.ts';
import { readProse } from './prose.ts';

const skip: ReadonlySet<number> = new Set();
const read = (text: string) =>
  readProse(
    document(
      text
        .trim()
        .split('\n')
        .map((line) => paragraph(line)),
    ),
    { skip },
  );

/** The outline in short: level, part, heading. */
const outline = (text: string) =>
  read(text).sections.map(
    ({ level, key, heading: { value } }) => `${level} ${key ?? '-'} ${value}`,
  );

const COASTAL = `
附件2
2023年度清河市文化广电旅游局
部门整体支出绩效自评报告
一、部门基本情况
（一）部门职能。清河市文化广电旅游局主要职责：1.贯彻文化工作方针；2.管理全市重大文化活动。
（二）机构及人员情况。我局内设8个科室。核定行政编制26名，2023年末实有在职人员25人。
（三）部门整体支出绩效目标
目标1：全年接待游客300万人次。完成情况：接待310万人次。
目标2：举办文化活动50场。
二、绩效自评情况
（一）自评结论
我局2023年度部门整体支出绩效自评得分为95.6分，评价等级为“优”。
三、存在的问题
一是绩效指标设置不够科学；二是预算执行进度不均衡。
四、改进措施和有关建议
（一）强化预算管理。进一步细化预算编制。
（二）完善绩效指标体系。

清河市文化广电旅游局
2024年4月18日`;

describe('a report of a coastal province', () => {
  const prose = read(COASTAL);
  it('has its title over two lines and names its unit and year', () => {
    expect(prose.title?.value).toBe('2023年度清河市文化广电旅游局部门整体支出绩效自评报告');
    expect(prose.unitNames.map(({ where, value }) => `${where} ${value}`)).toEqual([
      'title 清河市文化广电旅游局',
      'prose 清河市文化广电旅游局',
    ]);
    expect(prose.years.map((year) => year.value)).toEqual([2023]);
  });
  it('has an outline with headings that text follows on the same line', () =>
    expect(outline(COASTAL)).toEqual([
      '1 profile 部门基本情况',
      '2 functions 部门职能',
      '2 organisation 机构及人员情况',
      '2 objectives 部门整体支出绩效目标',
      '1 performance 绩效自评情况',
      '2 conclusion 自评结论',
      '1 problems 存在的问题',
      '1 measures 改进措施和有关建议',
    ]));
  it('lists functions, problems and measures one by one', () => {
    const values = (items: readonly { value: string }[]) => items.map((item) => item.value);
    expect(values(prose.narrative.functions)).toEqual([
      '贯彻文化工作方针；',
      '管理全市重大文化活动。',
    ]);
    expect(values(prose.narrative.problems)).toEqual([
      '绩效指标设置不够科学；',
      '预算执行进度不均衡。',
    ]);
    expect(values(prose.narrative.measures)).toEqual([
      '强化预算管理。进一步细化预算编制。',
      '完善绩效指标体系。',
    ]);
  });
  it('reports goals with and without an outcome', () =>
    expect(
      prose.narrative.goals.map((goal) => [
        goal.number,
        goal.label.verbatim,
        goal.goal.value,
        goal.outcome?.value,
      ]),
    ).toEqual([
      [1, '目标1', '全年接待游客300万人次。', '接待310万人次。'],
      [2, '目标2', '举办文化活动50场。', undefined],
    ]));
  it('reports goals whose lines were joined one by one', () => {
    const joined =
      '目标1：接待游客。完成情况：接待310万人次。目标2：举办文化活动。完成情况：举办52场。';
    const { narrative } = readProse(
      document(['2024年度某县文化馆绩效自评报告', joined].map((line) => paragraph(line))),
      { skip: new Set() },
    );
    expect(
      narrative.goals.map(({ number, goal, outcome }) => [number, goal.value, outcome?.value]),
    ).toEqual([
      [1, '接待游客。', '接待310万人次。'],
      [2, '举办文化活动。', '举办52场。'],
    ]);
  });
  it('gives itself a score and a grade, and is signed with a date', () => {
    expect(prose.narrative.scores.map((score) => score.value)).toEqual([95.6]);
    expect(prose.narrative.grades.map((grade) => grade.value)).toEqual(['优']);
    expect(prose.narrative.dates.map((date) => date.value)).toEqual(['2024-04-18']);
    expect(prose.narrative.selfReferences.map((self) => self.verbatim)).toEqual(['我局', '我局']);
  });
});

describe('the outline', () => {
  it('takes （2） after （一） for its sibling', () =>
    expect(
      outline(
        '二、一般公共预算支出情况\n（一）基本支出情况\n支出5万元。\n（2） 项目支出情况\n支出3万元。',
      ),
    ).toEqual([
      '1 generalBudget 一般公共预算支出情况',
      '2 basic 基本支出情况',
      '2 project 项目支出情况',
    ]));
  it('leaves a table of contents out', () =>
    expect(
      outline(
        '目  录\n第一部分 部门概况1\n一、主要职能1\n第二部分 决算情况说明5\n第一部分 部门概况\n一、主要职能\n负责城市管理。\n第二部分 决算情况说明\n一、政府采购支出情况',
      ),
    ).toEqual([
      '0 profile 部门概况',
      '1 functions 主要职能',
      '0 accounts 决算情况说明',
      '1 procurement 政府采购支出情况',
    ]));
  it('leaves lines with page numbers out', () =>
    expect(
      outline('一、基本情况……………3\n二、存在的问题........5\n一、基本情况\n二、存在的问题'),
    ).toEqual(['1 profile 基本情况', '1 problems 存在的问题']));
  it('joins a heading that is broken over two lines', () =>
    expect(outline('九、自评结果应用和\n公开情况\n将在网站公开。')).toEqual([
      '1 resultsUse 自评结果应用和公开情况',
    ]));
  it('knows headings without a number', () =>
    expect(
      outline('部门（单位）基本情况\n职能职责\n负责耕地保护。\n下一步改进措施\n加强管理。'),
    ).toEqual([
      '1 profile 部门（单位）基本情况',
      '2 functions 职能职责',
      '1 measures 下一步改进措施',
    ]));
  it('takes numbered sentences for a list and not for headings', () =>
    expect(
      outline('八、下一步改进措施\n1、加强财务人员的学习，不断提高水平；\n2、合理编制预算。'),
    ).toEqual(['1 measures 下一步改进措施']));
  it('names the four parts of a report on assistance funds', () =>
    expect(
      outline(
        '一、绩效目标分解下达情况\n二、绩效自评工作开展情况\n三、绩效目标完成情况分析\n四、偏离绩效目标的原因和下一步改进措施\n五、绩效自评结果拟应用和公开情况\n六、其他需要说明的问题',
      ),
    ).toEqual([
      '1 fundDistribution 绩效目标分解下达情况',
      '1 evaluationWork 绩效自评工作开展情况',
      '1 objectives 绩效目标完成情况分析',
      '1 problems 偏离绩效目标的原因和下一步改进措施',
      '1 resultsUse 绩效自评结果拟应用和公开情况',
      '1 other 其他需要说明的问题',
    ]));
  it('follows the levels that the file gives where no number stands', () => {
    const { sections } = readProse(
      document([
        heading(1, '部门概况'),
        heading(2, '主要职责'),
        paragraph('管理公园。'),
        heading(1, '存在问题'),
        paragraph('无'),
      ]),
      { skip },
    );
    expect(
      sections.map(({ level, key, from, to, parent }) => [level, key, from, to, parent]),
    ).toEqual([
      [1, 'profile', 1, 3, undefined],
      [2, 'functions', 2, 3, 0],
      [1, 'problems', 4, 5, undefined],
    ]);
  });
});

describe('the cover', () => {
  it('gives the unit, the note on the seal and a date in Chinese numerals', () => {
    const { cover } = read(
      '部门（单位）名称：桃溪县自然资源局（公章）\n二〇二四年四月十日\n2023年度桃溪县自然资源局整体支出绩效自评报告\n一、基本情况',
    );
    expect([cover.unitName?.value, cover.sealNote?.verbatim, cover.date?.value]).toEqual([
      '桃溪县自然资源局',
      '（公章）',
      '2024-04-10',
    ]);
  });
  it('has a blank where the unit is not filled in', () => {
    const { cover } = read(
      '部门（单位）名称：（盖章）\n2025年5月6日\n2024年度云水县林业局整体支出绩效自评报告\n一、基本情况',
    );
    expect([cover.unitLine?.verbatim, cover.unitName?.value, cover.unitName?.verbatim]).toEqual([
      '部门（单位）名称：（盖章）',
      undefined,
      '',
    ]);
  });
});

describe('remarks', () => {
  it('cites documents with the name of the instrument', () => {
    const { narrative } = read(
      '一、概况\n按《桃溪县预算绩效管理办法》（桃财绩〔2021〕15号）执行，并依据财预〔2020〕10号文件公开。',
    );
    expect(narrative.citations.map(({ value, verbatim }) => [value, verbatim])).toEqual([
      ['桃财绩〔2021〕15号', '《桃溪县预算绩效管理办法》（桃财绩〔2021〕15号'],
      ['财预〔2020〕10号', '财预〔2020〕10号'],
    ]);
  });
  it('does not take 我会同, 本办法 or 我所在 for names of the unit', () =>
    expect(
      read(
        '一、概况\n我会同有关部门制定本办法，我所在单位参加，我校和本中心负责。',
      ).narrative.selfReferences.map((self) => self.verbatim),
    ).toEqual(['我校', '本中心']));
  it('says what an amount is for, item by item', () => {
    const { narrative, facts } = read(
      '（二）项目支出情况\n项目支出800.5万元，主要用于地质灾害防治、土地测绘等支出。',
    );
    expect(
      narrative.purposes.map(({ items, fact }) => [
        items.map((item) => item.value),
        facts[fact ?? -1]?.metric,
      ]),
    ).toEqual([[['地质灾害防治', '土地测绘'], 'projectExpenditure']]);
  });
  it('lists attachments below or behind the word', () => {
    const listed = (text: string) =>
      read(text).narrative.attachmentsListed.map((each) => each.value);
    expect(listed('十、其他\n无\n附件：\n1.基础数据表\n2.自评表')).toEqual([
      '基础数据表',
      '自评表',
    ]);
    expect(listed('十、其他\n无\n附件：1.基础数据表 2.自评表')).toEqual(['基础数据表', '自评表']);
  });
  it('takes numbered items of the part on goals for goals where none is called one', () =>
    expect(
      read(
        '（一）绩效目标设置及完成情况\n1.完成耕地保护任务。全年新增耕地200亩。\n2.完成确权登记。办理登记3000件。',
      ).narrative.goals.map((goal) => [goal.number, goal.goal.value, goal.outcome?.value]),
    ).toEqual([
      [1, '完成耕地保护任务。', '全年新增耕地200亩。'],
      [2, '完成确权登记。', '办理登记3000件。'],
    ]));
});
