import {
  type Draft,
  document,
  heading,
  paragraph,
  span,
  table,
  type Written,
} from '../../src/document/build.ts';
import type { Chance } from '../generate/chance.ts';
import { MONEY, moved, PUBLIC, printOf } from './accounts.ts';
import type { Layout } from './layout.ts';
import { extraDigit, formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import {
  aim,
  type Budget,
  got,
  gradeOf,
  percent,
  plain,
  type Row,
  rowsOf,
  sum,
  yearOf,
} from './words.ts';

/** Rows of a scored form with reasons. */
function formOf(
  title: string,
  top: readonly (readonly Written[])[],
  rows: readonly Row[],
  money: number,
  names: readonly [string, string, string],
): readonly Draft[] {
  const groups = [...new Set(rows.map((row) => row.group))];
  const body = groups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    const kinds = [...new Set(own.map((row) => row.kind))];
    return kinds.flatMap((kind) => {
      const here = own.filter((row) => row.kind === kind);
      return here.map((row, i): readonly Written[] => [
        ...(row === own[0]
          ? [span(`${group}\n（${sum(own.map((r) => r.weight))}分）`, own.length, 1)]
          : []),
        ...(i === 0 ? [span(kind, here.length, 1)] : []),
        row.name,
        aim(row),
        got(row),
        plain(row.weight),
        plain(row.score),
        row.reason || '无偏差',
      ]);
    });
  });
  return [
    paragraph(title, 'attachmentTitle'),
    table([
      ...top,
      [
        span('绩效指标', body.length + 1, 1),
        '一级指标',
        '二级指标',
        '三级指标',
        names[0],
        names[1],
        '分值',
        names[2],
        '偏差原因分析及改进措施',
      ],
      ...body,
      [span('总分', 1, 6), '100', plain(sum([money, ...rows.map((row) => row.score)])), ''],
    ]),
  ];
}

/** A unit's report in the ten official sections with inline headings, lists, several kinds of staff, and three sorts of attachments. */
export const HUNAN_TEN: Layout = {
  name: '湖南十节报告',
  make(by: Chance) {
    const decimals = by.pick([1, 2]);
    const a = yearOf(by, '湖南', 10 ** (6 - decimals));
    const p = printOf(by, '万元', '万元', decimals);
    const s = p.say;
    const civil = by.whole(3, a.staff - 2);
    const frame = by.pick([
      { cost: 0, output: 50, outcome: 30, pleased: 10 },
      { cost: 20, output: 40, outcome: 20, pleased: 10 },
    ]);
    const trim = (fen: number) => p.cell(fen) || '0';
    const rate = (b: Budget) => percent(b.spent, b.final);
    const points = (b: Budget) => Math.round((b.spent * 1000) / b.final) / 100;
    const run = Math.min(a.car, a.running);
    const meals =
      Math.round(Math.min(a.meals, a.running) / 10 ** (6 - decimals)) * 10 ** (6 - decimals) ||
      10 ** (6 - decimals);
    const three = run + meals;
    const planned = { run: run + 1_000_000, meals: meals + 500_000 };
    const before = { run: run + by.whole(1, 9) * 100_000, meals: meals + by.whole(1, 9) * 100_000 };
    const names = [
      by.pick(['年度指标值', '指标值']),
      by.pick(['实际完成值', '完成值']),
      by.pick(['得分', '自评得分']),
    ] as const;
    const wholeRows = rowsOf(a.works[0] ?? ({} as never), by, frame, 2);
    const score = sum([points(a.whole), ...wholeRows.map((r) => r.score)]);
    const money = (label: string, b: Budget): readonly (readonly Written[])[] => [
      [
        span('年度预算申请（万元）', 2, 1),
        '',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
        '',
      ].slice(0, 9),
      [label, trim(b.first), trim(b.final), trim(b.spent), '10', rate(b), plain(points(b)), ''],
    ];
    const goals = by.shuffle(a.works).map((w) => w);
    const aims = wholeRows.filter((r) => r.kind === '数量指标');
    const left = a.whole.final - a.whole.spent;
    const prior = a.year - 1;
    return document([
      paragraph(`${a.year}年度${a.unit}整体支出绩效自评报告`, 'title'),
      heading(1, by.pick(['一、部门（单位）基本情况', '一、部门概况'])),
      paragraph(`（一）主要职能。${a.office.duties.join('；')}。`),
      paragraph(
        `（二）机构和人员情况。${a.unit}内设${by.pick(['办公室、业务股', '办公室、综合股、财务股'])}。核定编制${a.posts}名，年末在职人员${a.staff}人，其中：行政编制${civil}人、事业编制${a.staff - civil}人；退休人员${a.retirees}人。`,
      ),
      paragraph(
        `（三）整体支出情况。${a.year}年年初预算${s(a.whole.first)}，调整后全年预算${s(a.whole.final)}，全年支出${s(a.whole.spent)}，预算执行率${rate(a.whole)}${left > 0 ? `，结余${s(left)}，主要原因是部分合同尾款按约定在下年支付` : ''}。其中：基本支出${s(a.basic.spent)}，占${p.share(a.basic.spent, a.whole.spent)}；项目支出${s(a.project.spent)}，占${p.share(a.project.spent, a.whole.spent)}。`,
      ),
      heading(1, '二、一般公共预算支出情况'),
      paragraph(`（一）基本支出。${a.year}年基本支出${s(a.basic.spent)}，其中：`),
      paragraph(
        `1.人员经费${s(a.personnel)}，占基本支出的${p.share(a.personnel, a.basic.spent)}，用于发放工资津补贴和缴纳社会保险费；`,
      ),
      paragraph(
        `2.公用经费${s(a.running)}，占基本支出的${p.share(a.running, a.basic.spent)}，用于办公、水电、差旅等日常开支。`,
      ),
      paragraph(
        `（二）项目支出。${a.year}年项目支出${s(a.project.spent)}，共${a.works.length}个项目：${a.works.map((w) => `${w.name}${s(w.spent)}`).join('、')}。`,
      ),
      paragraph(
        `（三）“三公”经费。${a.year}年“三公”经费支出${s(three)}，预算${s(planned.run + planned.meals)}，比上年${moved(three, before.run + before.meals, p)}。其中：因公出国（境）费0万元；公务用车购置及运行维护费${s(run)}（购置费0万元，运行维护费${s(run)}）；公务接待费${s(meals)}，比上年${moved(meals, before.meals, p)}。`,
      ),
      heading(1, '三、政府性基金预算支出情况'),
      paragraph('无。'),
      heading(1, '四、国有资本经营预算支出情况'),
      paragraph('无。'),
      heading(1, '五、社会保险基金预算支出情况'),
      paragraph('无。'),
      heading(1, '六、部门整体支出绩效情况'),
      paragraph(
        `经自评，${a.year}年度部门整体支出绩效自评得分${plain(score)}分，等级为“${gradeOf(score)}”。`,
      ),
      ...goals.map((w, i) => paragraph(`${i + 1}.${w.name}：${w.done}。`)),
      ...wholeRows
        .filter((r) => r.kind === '数量指标')
        .map((r) => paragraph(`${r.name}目标${r.target}${r.unit}，实际完成${r.result}${r.unit}。`)),
      heading(1, '七、存在的问题及原因分析'),
      ...a.works.map((w, i) => paragraph(`${i + 1}.${w.problem}。`)),
      heading(1, '八、下一步改进措施'),
      ...a.works.map((w, i) => paragraph(`${i + 1}.针对${w.problem}，${w.measure}。`)),
      heading(1, '九、部门整体支出绩效自评结果拟应用和公开情况'),
      paragraph(
        `自评结果作为编制${a.year + 1}年度预算的依据，并于${a.year + 1}年9月20日前在政府门户网站公开。`,
      ),
      heading(1, '十、其他需要说明的情况'),
      paragraph('无。'),
      paragraph('附件：1.部门整体支出绩效评价基础数据表'),
      paragraph('2.部门整体支出绩效自评表'),
      paragraph('3.项目支出绩效自评表'),
      paragraph(`附件1`, 'attachmentLabel'),
      paragraph(`${a.year}年度部门整体支出绩效评价基础数据表`, 'attachmentTitle'),
      table([
        [span('财政供养人员情况（人）', 2, 1), '编制数', `${a.year}年实际在职人数`, '控制率'],
        [String(a.posts), String(a.staff), percent(a.staff, a.posts)],
        ['经费控制情况（万元）', `${prior}年决算数`, `${a.year}年预算数`, `${a.year}年决算数`],
        [
          '“三公”经费',
          trim(before.run + before.meals),
          trim(planned.run + planned.meals),
          trim(three),
        ],
        ['1、公务用车购置和维护经费', trim(before.run), trim(planned.run), trim(run)],
        ['其中：公车购置', '0', '0', '0'],
        ['公车运行维护', trim(before.run), trim(planned.run), trim(run)],
        ['2、出国经费', '0', '0', '0'],
        ['3、公务接待', trim(before.meals), trim(planned.meals), trim(meals)],
        ['项目支出：', trim(a.project.first), trim(a.project.final), trim(a.project.spent)],
        ...a.works.map((w, i) => [
          `${i + 1}、${w.name}`,
          trim(w.first),
          trim(w.final),
          trim(w.spent),
        ]),
        ['公用经费', trim(a.running + 1_000_000), trim(a.running + 500_000), trim(a.running)],
        ['政府采购金额', '——', '20', '20'],
        ['部门整体支出预算调整', '——', trim(a.whole.first), trim(a.whole.final)],
        ['厉行节约保障措施', span('从严控制接待，规范用车登记，推行无纸化办公。', 1, 3)],
      ]),
      paragraph('填表人：张某  填报日期：3月8日  联系电话：0700-0000000  单位负责人签字：李某'),
      paragraph(`附件2`, 'attachmentLabel'),
      ...formOf(
        `${a.year}年度部门整体支出绩效自评表`,
        [
          [span(by.pick(['预算单位名称', '预算部门']), 1, 2), span(a.unit, 1, 7)],
          ...money('年度资金总额', a.whole),
          [span('', 2, 1), span('按收入性质分：', 1, 4), span('按支出性质分：', 1, 4)],
          [
            span(
              `其中：一般公共预算：${trim(a.whole.spent)}\n政府性基金拨款：0\n其他资金：0`,
              1,
              4,
            ),
            span(
              `其中：基本支出：${trim(a.basic.spent)}\n项目支出：${trim(a.project.spent)}`,
              1,
              4,
            ),
          ],
          [span('年度总体目标', 2, 1), span('预期目标', 1, 4), span('实际完成情况', 1, 4)],
          [
            span(aims.map((r, i) => `${i + 1}.完成${r.name}年度任务。`).join('\n'), 1, 4),
            span(aims.map((r, i) => `${i + 1}.${r.name}达到${got(r)}。`).join('\n'), 1, 4),
          ],
        ],
        wholeRows,
        points(a.whole),
        names,
      ),
      ...a.works.flatMap((w, i) => [
        paragraph(i === 0 ? '附件3' : `附件3-${i + 1}`, 'attachmentLabel'),
        ...formOf(
          `${a.year}年度项目支出绩效自评表`,
          [
            [span('项目支出名称', 1, 2), span(w.name, 1, 7)],
            ['主管部门', span(a.unit, 1, 4), '实施单位', span(a.unit, 1, 3)],
            ...money('年度资金总额', w),
          ],
          rowsOf(w, by, frame, 2),
          points(w),
          names,
        ),
      ]),
    ]);
  },
  plants: [
    inText(
      '编制数写错',
      ['AuthorizedPositionsAgree', 'PositionRatioRecomputes'],
      '核定编制(\\d+)名',
      plus(3),
    ),
    inText(
      '行政编制写错',
      ['FilledPositionsAgree', 'ProjectCountsSum', ...MONEY],
      '行政编制(\\d+)人',
      plus(2),
    ),
    inText(
      '在职人数写错',
      ['FilledPositionsAgree', 'FilledWithinAuthorized', ...MONEY],
      '年末在职人员(\\d+)人',
      plus(-1),
    ),
    inText('全年支出写错', MONEY, `，全年支出 ?${N}`, more),
    inText('执行率写错', MONEY, `预算执行率${N}%`, plus(-11)),
    inText('全年预算多一位', MONEY, `调整后全年预算 ?${N}`, extraDigit),
    inText('基本支出占比写错', MONEY, `整体支出情况.*?基本支出[^；]*?占${N}%`, plus(7)),
    swapped('占比互换', MONEY, `整体支出情况.*?占${N}%；[^。]*?占${N}%`),
    inText('人员经费写错', MONEY, `^1\\.人员经费 ?${N}`, more),
    inText('公用经费写错', MONEY, `^2\\.公用经费 ?${N}`, times(10)),
    inText('项目支出写错', MONEY, `^（二）项目支出.*?项目支出 ?${N}`, more),
    inText(
      '项目列数写错',
      ['ProjectSubitemsSum', 'ProjectActualAgrees', ...MONEY],
      `个项目：[^\\d]*? ?${N}`,
      more,
    ),
    inText('三公写错', PUBLIC, `“三公”经费支出 ?${N}`, more),
    inText('接待费写错', PUBLIC, `；公务接待费 ?${N}`, more),
    inText('接待降幅写错', PUBLIC, `；公务接待费[^。]*?下降${N}%`, plus(17)),
    inText(
      '自评得分写错',
      ['RestatedFactAgrees', 'ScoreStatedInNarrative', 'TotalScoreSums', 'GradeMatchesScore'],
      `自评得分${N}分`,
      plus(-3),
    ),
    inText(
      '完成数与表不符',
      ['IndicatorResultsSupported', 'RestatedFactAgrees'],
      '目标\\d+\\S+，实际完成(\\d+)',
      more,
    ),
    inCell('基础表三公写错', PUBLIC, /公车运行维护/u, /^20\d\d年决算数$/u, /^“三公”经费$/u, more),
    inCell('基础表运行写错', PUBLIC, /公车运行维护/u, /^20\d\d年预算数$/u, /^公车运行维护$/u, more),
    inCell(
      '基础表控制率写错',
      ['PositionRatioRecomputes'],
      /公车运行维护/u,
      /^控制率$/u,
      /^\d+$/u,
      plus(-9),
    ),
    inCell(
      '基础表项目写错',
      ['ProjectSubitemsSum', ...MONEY],
      /公车运行维护/u,
      /^20\d\d年预算数$/u,
      /^项目支出/u,
      more,
    ),
    inCell('自评表执行数写错', MONEY, /按支出性质分/u, /^全年执行数$/u, /^年度资金总额$/u, more),
    inCell('项目表执行率写错', MONEY, /项目支出名称/u, /^执行率$/u, /^年度资金总额$/u, plus(-12)),
    ...formPlants({
      target: /^(?:年度)?指标值$/u,
      result: /完成值$/u,
      weight: /^分值$/u,
      score: /得分$/u,
      total: /^总分$/u,
    }),
  ],
};
