import { document, paragraph, span, table, type Written } from '../../src/document/build.ts';
import { threeTable } from './account-tables.ts';
import { accountsOf, moved, PUBLIC, printOf, threeOf } from './accounts.ts';
import type { Layout } from './layout.ts';
import { extraDigit, inCell, inText, more, N, plus, swapped, times } from './plants.ts';

/** A page of a county with nothing but the three public expenses: a table of twelve columns and an explanation. */
export const THREE_PUBLIC_PAGE: Layout = {
  name: '三公经费公开页',
  make(by) {
    const a = accountsOf(by, by.pick(['贵州', '甘肃', '山东', '安徽']), 10_000);
    const p = printOf(by, by.pick(['元', '万元']), '万元');
    const s = p.say;
    const [b, t, y] = [a.budget, a.actual, a.before];
    const ties = ['增加', '增长', '减少', '下降', '与上年持平'] as const;
    const named = by.percent(50);
    const [title, ...rest] = threeTable(
      a,
      by,
      p,
      `${a.year}年度“三公”经费财政拨款支出决算表`,
      by.whole(0, 1),
    );
    const other = (): readonly (readonly Written[])[] => {
      const row = (name: string, of: (t: typeof b) => number) => [
        name,
        p.cell(of(b)),
        p.cell(of(t)),
        p.cell(of(y)),
      ];
      return [
        [span('项目', 1, 1), '本年预算数', '本年决算数', '上年决算数'],
        row('合计', threeOf),
        row('1、因公出国（境）费用', (x) => x.abroad),
        row('2、公务接待费', (x) => x.meals),
        row('3、公务用车购置及运行费', (x) => x.buy + x.run),
        row('其中：（1）公务用车购置', (x) => x.buy),
        row('（2）公务用车运行维护费', (x) => x.run),
      ];
    };
    const each = (name: string, of: (t: typeof b) => number) =>
      `${name}${s(of(t))}，${of(b) ? `完成预算的${p.share(of(t), of(b))}，` : ''}${by.pick(['较上年', `比${a.year - 1}年`])}${moved(of(t), of(y), p, ties).replace('与上年持平', '无变化')}`;
    return document([
      paragraph(`${a.unit}${a.year}年度“三公”经费决算情况公开`, 'title'),
      ...(title ? [title] : []),
      ...(named ? [paragraph(`编制单位：${a.unit}`)] : []),
      ...rest,
      ...(by.percent(50)
        ? [paragraph('“三公”经费预决算对比表'), paragraph(`单位：${p.unit}`), table(other())]
        : []),
      paragraph(`${a.year}年度“三公”经费支出决算情况说明`),
      paragraph(
        `${a.office.self}${a.year}年度“三公”经费财政拨款支出预算${s(threeOf(b))}，支出决算${s(threeOf(t))}，完成预算的${p.share(threeOf(t), threeOf(b))}。${by.pick(['与上年相比', '较上年'])}${moved(threeOf(t), threeOf(y), p, ties).replace('与上年持平', '持平')}，主要原因是从严控制支出。`,
      ),
      paragraph(
        `一是${each('因公出国（境）费支出', (x) => x.abroad)}。全年使用财政拨款安排出国（境）团组${t.abroad ? 1 : 0}个。`,
      ),
      paragraph(
        `二是${each('公务用车购置及运行维护费支出', (x) => x.buy + x.run)}。其中，公务用车购置费支出${s(t.buy)}，购置公务用车${t.buy ? 1 : 0}辆；公务用车运行维护费支出${s(t.run)}，年末公务用车保有量${a.cars}辆。`,
      ),
      paragraph(
        `三是${each('公务接待费支出', (x) => x.meals)}。全年国内公务接待${a.visits}批次，接待${a.guests}人次。`,
      ),
    ]);
  },
  plants: [
    inText('预算总额写错', PUBLIC, `支出预算 ?${N}`, more),
    inText('决算总额写错', PUBLIC, `，支出决算 ?${N}`, more),
    inText('决算多一位', PUBLIC, `，支出决算 ?${N}`, extraDigit),
    inText('完成率写错', PUBLIC, `支出决算 ?[\\d.]+ ?万元，完成预算的${N}%`, plus(-14)),
    inText('变动额写错', PUBLIC, `。(?:与上年相比|较上年)(?:增加|减少) ?${N}`, more),
    inText(
      '变动率写错',
      PUBLIC,
      `。(?:与上年相比|较上年)(?:增加|减少)[^。]*?(?:增长|下降)${N}%`,
      plus(11),
    ),
    inText('方向写反', PUBLIC, '。(?:与上年相比|较上年)(增加|减少)', (text) =>
      text === '增加' ? '减少' : '增加',
    ),
    inText('用车费写错', PUBLIC, `公务用车购置及运行维护费支出 ?${N}`, more),
    inText('运行费写错', PUBLIC, `；公务用车运行维护费支出 ?${N}`, more),
    inText('接待费写错', PUBLIC, `三是公务接待费支出 ?${N}`, times(10)),
    inText('接待完成率写错', PUBLIC, `三是公务接待费支出[^。]*?完成预算的${N}%`, plus(-21)),
    inText('接待变动率写成完成率', PUBLIC, `三是公务接待费支出[^。]*?下降${N}%`, (text) =>
      String(Number((100 - Number(text)).toFixed(2))),
    ),
    swapped(
      '用车与接待互换',
      PUBLIC,
      `其中，公务用车购置费支出 ?${N}[^。]*?公务用车运行维护费支出 ?${N}`,
    ),
    inText(
      '遗留年份',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '(20\\d\\d)年度“三公”经费支出决算情况说明',
      (text) => String(Number(text) - 1),
    ),
    inCell('表中合计写错', PUBLIC, /公务用车购置费/u, /^合计$/u, /\d\.\d\d/u, more),
    inCell('表中小计写错', PUBLIC, /公务用车购置费/u, /^小计$/u, /\d\.\d\d/u, more),
    inCell(
      '表中运行费写错',
      PUBLIC,
      /公务用车购置费/u,
      /^公务用车运行维护费$/u,
      /\d\.\d\d/u,
      times(10),
    ),
    inCell('对比表接待写错', PUBLIC, /本年决算数/u, /^本年决算数$/u, /公务接待费/u, more),
    inCell('对比表合计写错', PUBLIC, /本年决算数/u, /^本年决算数$/u, /^合计$/u, more),
  ],
};
