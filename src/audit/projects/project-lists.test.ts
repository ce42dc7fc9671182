import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { averageScores } from '../points/average-scores.ts';
import { projectLists, projectListTallies } from './project-lists.ts';
import { projectScores } from './project-scores.ts';

const reportOf = (...lines: readonly string[]) =>
  reportWith({
    document: document([
      ...lines.map((line) => paragraph(line)),
      table([
        ['序号', '项目名称', '全年预算', '全年支出', '自评得分', '自评等级'],
        ['1', '库房修缮经费', '20', '18', '95', '优'],
        ['2', '展览项目', '30', '27', '85', '良'],
        ['3', '数字化项目', '50', '49', '96', '优'],
        [span('合计', 1, 2), '100', '94', '', ''],
      ]),
    ]),
  });
const tallies = (...lines: readonly string[]) =>
  projectListTallies(reportOf(...lines))
    .filter(({ stated, listed }) => stated < listed.least || stated > listed.most)
    .map(
      ({ told, stated, listed, counted }) =>
        `${told.verbatim}：${stated} ${listed.most}${counted === undefined ? '' : ` ${counted}`}`,
    );

test('a table of projects closed by its total is a list of projects with scores and grades', () => {
  expect(
    projectLists(reportOf()).flatMap(({ projects }) =>
      projects.map(({ name, score, grade }) => [name.verbatim, score?.value, grade?.value]),
    ),
  ).toEqual([
    ['库房修缮经费', 95, '优'],
    ['展览项目', 85, '良'],
    ['数字化项目', 96, '优'],
  ]);
});

test('the number of projects that is told with the total of a list is held against the list', () => {
  expect(tallies('对4个项目开展绩效自评，涉及预算100万元。')).toEqual(['4个项目：4 3']);
  expect(tallies('对3个项目开展绩效自评，涉及预算100万元。')).toEqual([]);
  expect(tallies('全年安排项目5个，支出94万元。')).toEqual(['项目5个：5 3']);
  const both = (count: number) =>
    tallies('全年安排项目3个，支出94万元。', `${count}个项目全部开展自评。`);
  expect(both(3)).toEqual([]);
  expect(both(6)).toEqual(['6个项目：6 3']);
  expect(tallies('全年安排项目5个。另有支出94万元。')).toEqual([]);
});

test('of another amount, or of some of the projects, nothing is said', () => {
  expect(tallies('对4个项目开展绩效自评，涉及预算120万元。')).toEqual([]);
  expect(tallies('自评后抽取2个项目复核，涉及预算100万元。')).toEqual([]);
  expect(tallies('上年对4个项目开展绩效自评，涉及预算100万元。')).toEqual([]);
});

test('numbers of projects by grade are held against the grades of the list', () => {
  const all = '对3个项目开展绩效自评。';
  expect(tallies(`${all}评价等级为“优”的项目3个。`)).toEqual(['“优”的项目3个：3 2 2']);
  expect(tallies(`${all}评价等级为“优”的项目2个，“良”的项目1个。`)).toEqual([]);
});

test('an average of another sentence is that of the list whose number of projects is told above', () => {
  const means = (average: string) =>
    averageScores(reportOf(`对3个项目开展绩效自评。平均得分${average}分。`)).map(
      ({ computed }) => computed,
    );
  expect(means('92')).toEqual([]);
  expect(means('90')).toEqual([92]);
});

test('the highest and the lowest score that are told are those of the list', () => {
  const told = (scores: string) =>
    averageScores(reportOf(`对3个项目开展绩效自评，${scores}。`)).map(
      ({ said, of, computed }) => `${said.verbatim} ${of} ${computed}`,
    );
  expect(told('最高96分，最低85分')).toEqual([]);
  expect(told('最高得分为95分，最低58分')).toEqual([
    '最高得分为95分 highest 96',
    '最低58分 lowest 85',
  ]);
});

test('the score that a paragraph gives a project of the list is that of its row', () => {
  const scores = (said: string) =>
    projectScores(reportOf(`1.库房修缮经费。该项目预算20万元，自评得分为${said}分。`)).map(
      ({ name, value, printed }) => [name, value, printed?.value],
    );
  expect(scores('95')).toEqual([['库房修缮经费', 95, 95]]);
  expect(scores('59')).toEqual([['库房修缮经费', 59, 95]]);
});

test('of several projects in a sentence each has the score right behind its name', () => {
  const scores = (said: string) =>
    projectScores(
      reportOf(`得分最高的是库房修缮经费，${said}分；最低的是数字化项目，96分，差10分。`),
    ).map(({ name, value, printed }) => [name, value, printed?.value]);
  expect(scores('59')).toEqual([
    ['库房修缮经费', 59, 95],
    ['数字化项目', 96, 96],
  ]);
});

test('a list of units is held against the number of units and their average', () => {
  const made = (text: string) =>
    reportWith({
      document: document([
        paragraph(text),
        table([
          ['单位名称', '全年预算', '全年支出', '自评得分'],
          ['第一中学', '40', '38', '95'],
          ['第二中学', '60', '57', '93'],
          ['合计', '100', '95', ''],
        ]),
      ]),
    });
  const counts = (text: string) =>
    projectListTallies(made(text))
      .filter(({ stated, listed }) => stated !== listed.most)
      .map(({ told, stated, listed }) => `${told.verbatim}：${stated} ${listed.most}`);
  expect(counts('组织3家所属单位开展自评，涉及预算100万元。')).toEqual(['3家所属单位：3 2']);
  expect(counts('组织2家所属单位开展自评，涉及预算100万元。')).toEqual([]);
  expect(averageScores(made('2家单位平均得分96分。')).map(({ computed }) => computed)).toEqual([
    94,
  ]);
});

test('a numbered row over rows without numbers is a group and no project', () => {
  const { document: made } = reportWith({
    document: document([
      table([
        ['项目名称', '全年预算', '全年支出'],
        ['合计', '50', '45'],
        ['一、运转类项目', '50', '45'],
        ['库房修缮经费', '20', '18'],
        ['展览经费', '30', '27'],
      ]),
    ]),
  });
  expect(
    projectLists(reportWith({ document: made })).flatMap(({ projects }) =>
      projects.map(({ name }) => name.verbatim),
    ),
  ).toEqual(['库房修缮经费', '展览经费']);
});

test('parts of some are no number of all, however many of them follow; 其中 is no grade', () => {
  const parts = '其中2个项目评为优，1个项目评为良。';
  expect(tallies(`对3个项目开展绩效自评，涉及预算100万元，${parts}`)).toEqual([]);
  expect(tallies('对3个项目开展绩效自评，涉及预算100万元，其中1个项目评为优。')).toEqual([
    '1个项目评为优：1 2 2',
  ]);
});

test('a row of totals may hold averages too, and counties are counted like projects', () => {
  const lists = (label: string, name: string) =>
    projectLists(
      reportWith({
        document: document([
          table([
            [name, '下达资金', '支出资金', '得分'],
            ['石门县', '20', '18', '95'],
            ['清溪县', '30', '27', '85'],
            [label, '50', '45', '90'],
          ]),
        ]),
      }),
    ).map(({ projects, totals }) => [projects.length, totals.map(({ text }) => text).join(' ')]);
  expect(lists('合计/平均', '项目名称')).toEqual([[2, '50 45 90']]);
  expect(lists('合计', '县（市、区）')).toEqual([[2, '50 45 90']]);
  expect(lists('平均', '项目名称')).toEqual([[3, '']]);
});

test('a sentence that tells two numbers of the row of totals speaks of the list', () => {
  const found = (count: string) =>
    projectListTallies(
      reportWith({
        document: document([
          table([
            ['专项名称', '指标数', '完成数', '自评得分'],
            ['基本公共卫生服务补助', '24', '22', '95'],
            ['重大传染病防控补助', '30', '29', '96'],
            ['合计', '54', '51', ''],
          ]),
          paragraph(`对${count}项转移支付资金开展自评，共设置指标54个，完成51个。`),
        ]),
      }),
    ).map(({ stated, listed }) => [stated, listed.most]);
  expect(found('2')).toEqual([[2, 2]]);
  expect(found('7')).toEqual([[7, 2]]);
});

test('units and villages are as many as their table has rows, where the sentence tells a total of it', () => {
  const villages = (line: string) =>
    projectListTallies(
      reportWith({
        document: document([
          paragraph(line),
          table([
            ['村名', '投入', '受益户数'],
            ['红星村', '94', '394'],
            ['团结村', '50', '220'],
            ['合计', '144', '614'],
          ]),
        ]),
      }),
    )
      .filter(({ stated, listed }) => stated < listed.least || stated > listed.most)
      .map(({ told, stated, listed }) => `${told.verbatim}：${stated} ${listed.most}`);
  expect(villages('共有2个村实施项目，受益农户614户。')).toEqual([]);
  expect(villages('共有5个村实施项目，受益农户614户。')).toEqual(['5个村：5 2']);
  expect(villages('全镇有15个村民小组，受益农户614户。')).toEqual([]);
  expect(villages('全镇辖9个村，常住农户2300户。')).toEqual([]);
  expect(villages('全镇辖7个行政村，共有2个村实施项目，受益农户614户。')).toEqual([]);
});
