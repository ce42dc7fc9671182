import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf, points, wholeWork } from './bureau-year.ts';
import { INSTITUTIONS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  CLASSES,
  PEOPLE,
  PROJECT,
  RATE,
  RUNNING,
  SCORE,
  SHARE,
  SOURCES,
  THREE,
  WHOLE,
} from './expected.ts';
import { grouped, type Line } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { become, formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };

/** A public institution with income of its own, money of its superior and balances carried over. */
export const INSTITUTION: Layout = {
  name: '事业单位报告',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(INSTITUTIONS),
      by.pick(['广西桂州市', '山西省汾阴市', '河北省滦平市']),
      10_000,
      ['财政拨款', '事业收入'],
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const amount = (from: number, to: number) => by.whole(from * 100, to * 100) * 10_000;
    const carryIn = amount(20, 90);
    const carryOut = amount(10, 80);
    const income = a.whole.spent + carryOut - carryIn;
    const [upper, service, trade, other] = [
      amount(10, 60),
      amount(60, 300),
      amount(5, 40),
      amount(1, 9),
    ];
    const grant = income - upper - service - trade - other;
    const kinds: readonly (readonly [string, number])[] = [
      ['财政拨款收入', grant],
      ['上级补助收入', upper],
      ['事业收入', service],
      ['经营收入', trade],
      ['其他收入', other],
    ];
    const rows = rowsOf(wholeWork(a), by, FRAME, 1);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const kept = add(a.staff);
    return document([
      paragraph(`${a.unit}${y}年度单位整体支出绩效自评报告`, 'title'),
      heading(1, '一、单位情况'),
      paragraph(
        `${a.unit}是公益${by.pick(['一', '二'])}类事业单位，主要承担${a.office.duties.join('、')}等职责。事业编制${add(a.posts)}名，在编在岗${kept}人，编外聘用${by.whole(3, 12)}人，退休${a.retirees}人。`,
      ),
      heading(1, '二、收入支出情况'),
      heading(2, '（一）收入'),
      paragraph(
        `本年收入${s(income)}，其中${kinds.map(([n, v]) => `${n}${s(v)}，占${h.share(v, income)}`).join('；')}。`,
      ),
      heading(2, '（二）支出'),
      paragraph(
        `本年支出${s(a.whole.spent)}，完成全年预算${s(a.whole.final)}的${h.share(a.whole.spent, a.whole.final)}。其中基本支出${s(a.basic.spent)}，项目支出${s(a.project.spent)}。基本支出包括人员经费${s(a.personnel)}和公用经费${s(a.running)}。`,
      ),
      paragraph(
        `按经济分类，工资福利支出${s(a.wages)}，占${h.share(a.wages, a.whole.spent)}；商品和服务支出${s(a.goods)}，占${h.share(a.goods, a.whole.spent)}；对个人和家庭的补助${s(a.household)}，占${h.share(a.household, a.whole.spent)}；资本性支出${s(a.capital)}，占${h.share(a.capital, a.whole.spent)}。`,
      ),
      heading(2, '（三）结转结余'),
      paragraph(
        `年初结转和结余${s(carryIn)}，年末结转和结余${s(carryOut)}，比年初${h.turn(carryOut, carryIn)}，主要是跨年采购项目结算时间不同。`,
      ),
      heading(2, '（四）“三公”经费'),
      paragraph(
        `“三公”经费支出${s(all(a.actual))}（预算${s(all(a.budget))}），其中公务接待费${s(a.actual.meals)}，公务用车运行维护费${s(a.actual.run)}${a.actual.buy > 0 ? `，公务用车购置费${s(a.actual.buy)}` : ''}。`,
      ),
      heading(1, '三、项目支出情况'),
      ...a.works.map((w, i) =>
        paragraph(
          `${i + 1}.${w.name}：全年预算${s(w.final)}，${w.sources
            .map((x) => `其中${x.name}${s(x.final)}`)
            .join('、')
            .replace(
              '、其中',
              '、',
            )}；实际支出${s(w.spent)}，执行率${percent(w.spent, w.final)}。${w.done}。`,
        ),
      ),
      heading(1, '四、自评结果'),
      paragraph(
        `经自评打分，单位整体支出绩效得分${plain(total)}分，结果等级为“${gradeOf(total)}”。`,
      ),
      heading(1, '五、主要问题'),
      ...a.works.map((w) => paragraph(`${w.problem}。`)),
      heading(1, '六、整改安排'),
      ...a.works.map((w) => paragraph(`${w.measure}。`)),
      paragraph('附件1', 'attachmentLabel'),
      paragraph(`${y}年度单位收支决算简表`, 'attachmentTitle'),
      paragraph('金额单位：万元', 'tableNote'),
      table([
        [span('收入', 1, 2), span('支出', 1, 2)],
        ['项目', '决算数', '项目', '决算数'],
        [`一、${kinds[0]?.[0]}`, c(grant), '一、基本支出', c(a.basic.spent)],
        [`二、${kinds[1]?.[0]}`, c(upper), '其中：人员经费', c(a.personnel)],
        [`三、${kinds[2]?.[0]}`, c(service), '公用经费', c(a.running)],
        [`四、${kinds[3]?.[0]}`, c(trade), '二、项目支出', c(a.project.spent)],
        [`五、${kinds[4]?.[0]}`, c(other), '', ''],
        ['本年收入合计', c(income), '本年支出合计', c(a.whole.spent)],
        ['年初结转和结余', c(carryIn), '年末结转和结余', c(carryOut)],
        ['总计', c(income + carryIn), '总计', c(a.whole.spent + carryOut)],
      ]),
      paragraph('附件2', 'attachmentLabel'),
      paragraph(`${y}年度单位整体支出绩效自评表`, 'attachmentTitle'),
      table([
        [span('单位名称', 1, 2), span(a.unit, 1, 6)],
        [
          span('年度预算（万元）', 2, 2),
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '执行率',
          '得分',
        ],
        [
          c(a.whole.first),
          c(a.whole.final),
          c(a.whole.spent),
          '10',
          percent(a.whole.spent, a.whole.final),
          plain(own),
        ],
        ['一级指标', '二级指标', '三级指标', '指标值', '实际值', '分值', '得分', '偏差说明'],
        ...grouped(
          rows,
          (r): Line => [
            r.name,
            r.sign === '定性' ? r.target : `${r.sign}${r.target}${r.unit}`,
            r.sign === '定性' ? r.result : r.result + r.unit,
            plain(r.weight),
            plain(r.score),
            r.reason,
          ],
          true,
        ),
        [span('总分', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('在岗人数超编', PEOPLE, '在编在岗(\\d+)人', plus(30)),
    inText('本年收入写错', SOURCES, `本年收入${N}`, more),
    inText(
      '上级补助写错',
      [...SOURCES, ...SHARE, 'FinalAccountsTablesAgree'],
      `上级补助收入${N}`,
      times(10),
    ),
    inText(
      '事业收入写错',
      [...SOURCES, ...SHARE, 'FinalAccountsTablesAgree'],
      `；事业收入${N}`,
      more,
    ),
    inText('经营收入占比写错', SHARE, `经营收入\\S+?，占${N}%`, plus(15)),
    swapped(
      '财政与事业占比互换',
      SHARE,
      '财政拨款收入[^；]*占([\\d.]+%).*?；事业收入[^；]*占([\\d.]+%)',
    ),
    inText('本年支出写错', [...WHOLE, 'FinalAccountsTablesAgree'], `本年支出${N}`, more),
    inText('完成率写错', RATE, `完成全年预算\\S+?的${N}%`, plus(-14)),
    inText('基本支出写错', BASIC, `。其中基本支出${N}`, more),
    inText('项目支出写错', PROJECT, `，项目支出${N}`, more),
    inText('公用经费写错', RUNNING, `和公用经费${N}`, more),
    inText('公用经费放大百倍', RUNNING, `和公用经费${N}`, times(100)),
    inText('工资福利写错', CLASSES, `工资福利支出${N}`, more),
    inText('补助支出写错', CLASSES, `对个人和家庭的补助${N}`, times(10)),
    inText('商品服务占比写错', SHARE, `商品和服务支出[^；]*占${N}%`, plus(9)),
    inText(
      '年末结转写错',
      [...CHANGE, 'FinalAccountsTablesAgree', ...SOURCES],
      `年末结转和结余${N}`,
      more,
    ),
    inText('结转方向写反', CHANGE, '比年初(增加|减少)', (t) => (t === '增加' ? '减少' : '增加')),
    inText('三公写错', THREE, `“三公”经费支出${N}`, more),
    inText('运行费写错', THREE, `公务用车运行维护费${N}`, more),
    inText('三公超预算', THREE, `万元（预算${N}`, times(0.2)),
    inText('项目资金来源写错', SOURCES, `全年预算[^；]*、事业收入${N}`, more),
    inText('项目执行率写错', RATE, `实际支出\\S+?，执行率${N}%`, plus(-22)),
    inText(
      '项目实际支出写错',
      [...PROJECT, ...RATE, 'ActualWithinFinalBudget'],
      `；实际支出${N}`,
      more,
    ),
    inText('得分写错', SCORE, '绩效得分(\\d[\\d.]*)分', plus(-7)),
    inText('等级写错', ['GradeMatchesScore'], '结果等级为“(.)”', (t) => (t === '优' ? '差' : '优')),
    inText(
      '单位名称变样',
      ['UnitNamesAgree', 'SelfReferenceAgrees'],
      '^(\\S+?)是公益',
      become('桂州市图书馆'),
    ),
    inCell(
      '简表收入合计写错',
      [...SOURCES, 'FinalAccountsTablesAgree'],
      /本年收入合计/u,
      /^决算数$/u,
      /^本年收入合计$/u,
      more,
    ),
    inCell(
      '简表事业收入写错',
      [...SOURCES, 'FinalAccountsTablesAgree'],
      /本年收入合计/u,
      /^决算数$/u,
      /^三、事业收入$/u,
      more,
    ),
    inCell(
      '简表总计写错',
      [...SOURCES, 'FinalAccountsTablesAgree'],
      /本年收入合计/u,
      /^决算数$/u,
      /^总计$/u,
      more,
    ),
    inCell(
      '自评表执行数写错',
      [...RATE, ...WHOLE],
      /三级指标/u,
      /^全年执行数$/u,
      /^[\d,.]+$/u,
      more,
    ),
    ...formPlants({
      target: /^指标值$/u,
      result: /^实际值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^总分$/u,
    }),
  ],
};
