import { document, heading, paragraph } from '../../src/document/build.ts';
import { generalTable, overview, spendingTable, threeTable } from './account-tables.ts';
import { accountsOf, MONEY, PUBLIC, printOf, threeOf } from './accounts.ts';
import type { Layout } from './layout.ts';
import { inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { half } from './words.ts';

/** Final accounts told against the budget of the year's beginning and against last year, each with its own percentage; tables at the end. */
export const FINAL_NORTH: Layout = {
  name: '决算·北方旗县',
  make(by) {
    const a = accountsOf(by, by.pick(['四川', '云南']), 10_000);
    const p = printOf(by, '万元', '万元');
    const s = p.say;
    const one = (part: number, whole: number) => `${half((part * 100) / whole, 2).toFixed(2)}%`;
    const [b, t, y] = [a.budget, a.actual, a.before];
    const first = a.grand - by.whole(3, 60) * 1_000_000;
    const prior = Math.round((a.total * by.pick([0.93, 1.06])) / 10_000) * 10_000;
    const change = (now: number, then: number) =>
      now === then
        ? '与上年持平'
        : `${now > then ? '增加' : '减少'}${s(Math.abs(now - then))}，${now > then ? '增长' : '下降'}${one(Math.abs(now - then), then)}`;
    const line = (text: string) => paragraph(text);
    const cars = (x: typeof t) => x.buy + x.run;
    return document([
      paragraph(`${a.unit}${a.year}年度部门决算公开报告`, 'title'),
      heading(1, '第一部分 部门基本情况'),
      line('一、主要职能'),
      line(`${a.office.self}主要职能是${a.office.duties.join('；')}。`),
      line('二、机构设置'),
      line(`${a.year}年末编制${a.posts}人，实有在职人员${a.staff}人。`),
      heading(1, `第二部分 ${a.year}年度部门决算情况说明`),
      line('一、收入支出决算总体情况说明'),
      line(
        `${a.unit}${a.year}年度收入、支出总计均为${s(a.grand)}。与年初预算相比，收、支总计各增加${s(a.grand - first)}，增长${one(a.grand - first, first)}，变动原因：年中追加项目资金。其中：`,
      ),
      line(`（一）收入总计${s(a.grand)}。包括：`),
      line(
        `1.本年收入决算合计${s(a.income)}。其中，一般公共预算财政拨款收入${s(a.incomeGeneral)}，政府性基金预算财政拨款收入${s(a.fund)}，其他收入${s(a.other)}。`,
      ),
      line(`2.年初结转和结余${s(a.carryIn)}。`),
      line(`（二）支出总计${s(a.grand)}。包括：`),
      line(
        `1.本年支出决算合计${s(a.total)}。其中，基本支出${s(a.basic)}、项目支出${s(a.project)}。与上年决算相比，${change(a.total, prior).replace('与上年', '')}，变动原因：人员和项目变化。`,
      ),
      line(`2.年末结转和结余${s(a.carryOut)}。`),
      line('二、财政拨款收入支出决算总体情况说明'),
      line(
        `${a.year}年度财政拨款收、支总计均为${s(a.grand - a.other)}，与上年相比，收、支总计各${change(a.grand - a.other, a.priorFiscalGrand)}。`,
      ),
      line('三、一般公共预算财政拨款支出决算情况说明'),
      line(
        `${a.year}年度一般公共预算财政拨款支出${s(a.general)}，占本年支出合计的${one(a.general, a.total)}，比上年${change(a.general, a.priorGeneral)}。`,
      ),
      line('四、一般公共预算财政拨款基本支出决算情况说明'),
      line(
        `基本支出${s(a.basic)}，其中：人员经费${s(a.personnel)}，占基本支出的${one(a.personnel, a.basic)}；公用经费${s(a.running)}，占基本支出的${one(a.running, a.basic)}。`,
      ),
      line('五、财政拨款“三公”经费支出决算情况说明'),
      line(
        `“三公”经费全年预算${s(threeOf(b))}，支出决算${s(threeOf(t))}，完成全年预算的${one(threeOf(t), threeOf(b))}。决算数比上年决算数${change(threeOf(t), threeOf(y)).replace('与上年', '')}。`,
      ),
      line(
        `其中：因公出国（境）费${s(t.abroad)}、公务用车购置及运行维护费${s(cars(t))}、公务接待费${s(t.meals)}，分别占“三公”经费支出的${one(t.abroad, threeOf(t))}、${one(cars(t), threeOf(t))}、${one(t.meals, threeOf(t))}。`,
      ),
      line(
        `公务用车购置及运行维护费${s(cars(t))}，其中购置费${s(t.buy)}、运行维护费${s(t.run)}，车均运行费${s(Math.round(t.run / a.cars / 10_000) * 10_000)}。财政拨款开支的公务用车保有量为${a.cars}辆。`,
      ),
      line('六、机关运行经费支出决算情况说明'),
      line(`机关运行经费支出${s(a.running)}，比上年${change(a.running, a.priorRunning)}。`),
      line('七、政府采购支出决算情况说明'),
      line(
        `政府采购支出总额${s(90_000_000)}，其中：货物支出${s(20_000_000)}，占${one(2, 9)}；工程支出${s(30_000_000)}，占${one(3, 9)}；服务支出${s(40_000_000)}，占${one(4, 9)}。`,
      ),
      heading(1, '第三部分 部门决算公开表'),
      ...overview(a, by, p),
      ...spendingTable(a, by, p),
      ...generalTable(a, by, p),
      ...threeTable(a, by, p),
    ]);
  },
  plants: [
    inText('总计写错', MONEY, `支出总计均为 ?${N}`, more),
    inText('较年初增额写错', MONEY, `与年初预算相比，[^。]*增加 ?${N}`, times(3)),
    inText('较年初增幅写错', MONEY, `与年初预算相比，[^。]*增长${N}%`, plus(14)),
    inText('收入合计写错', MONEY, `本年收入决算合计 ?${N}`, more),
    inText(
      '拨款收入写错',
      MONEY,
      `本年收入决算合计[^。]*。其中，一般公共预算财政拨款收入 ?${N}`,
      more,
    ),
    inText('年初结转写错', MONEY, `年初结转和结余 ?${N}`, times(10)),
    inText('年末结转写错', MONEY, `年末结转和结余 ?${N}`, times(10)),
    inText('支出合计写错', MONEY, `本年支出决算合计 ?${N}`, more),
    inText('项目支出写错', MONEY, `、项目支出 ?${N}`, more),
    inText(
      '财政拨款增幅写错',
      MONEY,
      `收、支总计各(?:增加|减少)[^。]*?(?:增长|下降)${N}%`,
      plus(6),
    ),
    inText('一般公共占比写错', MONEY, `占本年支出合计的${N}%`, plus(-9)),
    inText(
      '一般公共变动额写错',
      MONEY,
      `一般公共预算财政拨款支出[^。]*比上年(?:增加|减少) ?${N}`,
      times(1.7),
    ),
    swapped(
      '人员公用占比互换',
      MONEY,
      '人员经费[^；]*占基本支出的([\\d.]+%)；公用经费[^。]*占基本支出的([\\d.]+%)',
    ),
    inText('人员经费写错', MONEY, `人员经费 ?${N}`, more),
    inText('三公完成率写错', PUBLIC, `完成全年预算的${N}%`, plus(-14)),
    inText('三公同比方向写反', PUBLIC, '决算数比上年决算数(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('三公增幅写错', PUBLIC, `决算数比上年决算数.*?(?:增长|下降)${N}%`, plus(11)),
    inText('用车费写错', PUBLIC, `、公务用车购置及运行维护费 ?${N}`, more),
    inText('运行费写错', PUBLIC, `、运行维护费 ?${N}`, times(1.5)),
    swapped('分别占互换', PUBLIC, '分别占“三公”经费支出的[\\d.]+%、([\\d.]+%)、([\\d.]+%)'),
    inText('运行经费增幅写错', MONEY, `机关运行经费支出[^。]*?(?:增长|下降)${N}%`, plus(7)),
    inText('采购服务写错', MONEY, `服务支出 ?${N}`, more),
    inText('采购占比写错', MONEY, `工程支出[^；]*占${N}%`, plus(9)),
    inCell('总表写错', MONEY, /使用非财政拨款结余/u, /^决算数$/u, /^本年收入合计$/u, more),
    inCell('支出表写错', MONEY, /上缴上级支出/u, /^项目支出$/u, /^合计$/u, more),
  ],
};
