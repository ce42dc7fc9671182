import { document, heading, paragraph } from '../../src/document/build.ts';
import {
  basicTable,
  fiscalOverview,
  generalTable,
  incomeTable,
  overview,
  spendingTable,
  threeTable,
} from './account-tables.ts';
import {
  accountsOf,
  families,
  type Line,
  MONEY,
  moved,
  PUBLIC,
  printOf,
  threeOf,
} from './accounts.ts';
import type { Layout } from './layout.ts';
import { extraDigit, inCell, inText, more, N, plus, swapped, times } from './plants.ts';

/** Final accounts in the manner of the south-west: tables behind, the three public expenses with quantities, a summary of performance. */
export const FINAL_SOUTHWEST: Layout = {
  name: '决算·西南',
  make(by) {
    const place = by.pick(['四川', '云南']);
    const a = accountsOf(by, place, 10_000);
    const p = printOf(by, by.pick(['元', '万元']), '万元');
    const s = p.say;
    const spent = (l: Line) => l.basic + l.project - l.other;
    const ties = ['增加', '增长', '减少', '下降', '持平'] as const;
    const own = a.lines.filter((l) => !l.fund);
    const [b, t, y] = [a.budget, a.actual, a.before];
    const cars = t.buy + t.run;
    const groups = by.whole(1, 3);
    const projects = by.whole(8, 24);
    const [good, fair, poor] = [by.whole(4, projects - 4), by.whole(0, 2), by.whole(0, 1)];
    const found = by.whole(3, 9);
    const tables = [
      ...overview(a, by, p),
      ...incomeTable(a, by, p),
      ...spendingTable(a, by, p),
      ...fiscalOverview(a, by, p),
      ...generalTable(a, by, p),
      ...basicTable(a, by, p),
      ...threeTable(a, by, p),
    ];
    const line = (text: string) => paragraph(text);
    const than = by.pick(['较上年', `比${a.year - 1}年`, '比上年']);
    const drawn = (now: number, then: number) => `${than}${moved(now, then, p, ties)}`;
    return document([
      paragraph(`${a.unit}`, 'title'),
      paragraph(`${a.year}年度部门决算公开`, 'title'),
      heading(1, '第一部分 部门概况'),
      line('一、职能简介'),
      line(`${a.office.self}主要职能：${a.office.duties.join('；')}。`),
      line('二、机构设置'),
      line(
        `${a.year}年末编制人数${a.posts}人，年末在职人员${a.staff}人，${place === '云南' ? `实有车辆${a.cars}辆` : '无下属二级单位'}。`,
      ),
      heading(1, `第二部分 ${a.year}年度部门决算情况说明`),
      line('一、收入支出决算总体情况说明'),
      line(
        `${a.year}年度收入总计${s(a.grand)}，支出总计${s(a.grand)}。${drawn(a.grand, a.priorGrand)}。主要变动原因是项目安排变化。`,
      ),
      line('二、收入决算情况说明'),
      line(
        `${a.year}年本年收入合计${s(a.income)}，其中：一般公共预算财政拨款收入${s(a.incomeGeneral)}，占${p.share(a.incomeGeneral, a.income)}；政府性基金预算财政拨款收入${s(a.fund)}，占${p.share(a.fund, a.income)}；其他收入${s(a.other)}，占${p.share(a.other, a.income)}。`,
      ),
      line('三、支出决算情况说明'),
      line(
        `${a.year}年本年支出合计${s(a.total)}，其中：基本支出${s(a.basic)}，占${p.share(a.basic, a.total)}；项目支出${s(a.project)}，占${p.share(a.project, a.total)}。`,
      ),
      line('四、财政拨款收入支出决算总体情况说明'),
      line(
        `${a.year}年财政拨款收入总计${s(a.grand - a.other)}，支出总计${s(a.grand - a.other)}。与${a.year - 1}年相比，财政拨款收、支总计各${moved(a.grand - a.other, a.priorFiscalGrand, p, ties)}。`,
      ),
      line('五、一般公共预算财政拨款支出决算情况说明'),
      line(
        `${a.year}年一般公共预算财政拨款支出${s(a.general)}，占本年支出合计的${p.share(a.general, a.total)}。与${a.year - 1}年相比，一般公共预算财政拨款支出${moved(a.general, a.priorGeneral, p, ties)}。`,
      ),
      line(
        `主要用于以下方面：${families(own)
          .map(([family, lines]) => {
            const each = lines.reduce((sum, l) => sum + spent(l), 0);
            return `${family[1]}${s(each)}，占${p.share(each, a.general)}`;
          })
          .join('；')}。`,
      ),
      ...own.map((l, i) =>
        line(
          `${i + 1}.${l.family[1]}（类）${l.group[1]}（款）${l.name}（项）：支出决算为${s(spent(l))}，完成预算${p.share(spent(l), l.final - l.other)}${spent(l) === l.final - l.other ? '，决算数与预算数持平' : '，决算数小于预算数的主要原因是据实支付'}。`,
        ),
      ),
      line('六、一般公共预算财政拨款基本支出决算情况说明'),
      line(`${a.year}年一般公共预算财政拨款基本支出${s(a.basic)}，其中：`),
      line(`人员经费${s(a.personnel)}，主要包括：${a.wages.map((i) => i[1]).join('、')}等。`),
      line(`公用经费${s(a.running)}，主要包括：${a.goods.map((i) => i[1]).join('、')}等。`),
      line('七、“三公”经费财政拨款支出决算情况说明'),
      line('（一）“三公”经费财政拨款支出决算总体情况说明'),
      line(
        `${a.year}年“三公”经费财政拨款支出决算为${s(threeOf(t))}，完成预算${p.share(threeOf(t), threeOf(b))}，${drawn(threeOf(t), threeOf(y))}。`,
      ),
      line('（二）“三公”经费财政拨款支出决算具体情况说明'),
      line(
        `${a.year}年“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${s(t.abroad)}，占${p.share(t.abroad, threeOf(t))}；公务用车购置及运行维护费支出决算${s(cars)}，占${p.share(cars, threeOf(t))}；公务接待费支出决算${s(t.meals)}，占${p.share(t.meals, threeOf(t))}。`,
      ),
      line(
        `1.因公出国（境）经费支出${s(t.abroad)}，${b.abroad ? `完成预算${p.share(t.abroad, b.abroad)}。全年安排因公出国（境）团组${groups}次，出国（境）${groups * 2}人` : '全年未安排因公出国（境）团组'}。`,
      ),
      line(
        `2.公务用车购置及运行维护费支出${s(cars)}，完成预算${p.share(cars, b.buy + b.run)}。公务用车购置及运行维护费支出决算${drawn(cars, y.buy + y.run)}。主要原因是车辆使用变化。`,
      ),
      line(
        `其中：公务用车购置支出${s(t.buy)}。全年按规定更新购置公务用车${t.buy ? 1 : 0}辆。截至${a.year}年12月31日，单位共有公务用车${a.cars}辆，其中：轿车${a.cars - 1}辆、越野车1辆。`,
      ),
      line(
        `公务用车运行维护费支出${s(t.run)}。主要用于下乡、检查等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。`,
      ),
      line(
        `3.公务接待费支出${s(t.meals)}，完成预算${p.share(t.meals, b.meals)}。公务接待费支出决算${drawn(t.meals, y.meals)}。其中：国内公务接待支出${s(t.meals)}，国内公务接待${a.visits}批次，${a.guests}人次（不包括陪同人员）；外事接待支出${s(0)}。`,
      ),
      line('八、其他重要事项的情况说明'),
      line('（一）机关运行经费支出情况'),
      line(
        `${a.year}年，${a.office.short}机关运行经费支出${s(a.running)}，${drawn(a.running, a.priorRunning)}。`,
      ),
      line('（二）政府采购支出情况'),
      line(
        `${a.year}年，政府采购支出总额${s(88_000_000)}，其中：政府采购货物支出${s(22_000_000)}、政府采购工程支出${s(0)}、政府采购服务支出${s(66_000_000)}。授予中小企业合同金额${s(66_000_000)}，占政府采购支出总额的${p.share(3, 4)}，其中：授予小微企业合同金额${s(44_000_000)}，占政府采购支出总额的${p.share(1, 2)}。`,
      ),
      line('（三）国有资产占有使用情况'),
      line(
        `截至${a.year}年12月31日，共有车辆${a.cars}辆，其中：应急保障用车1辆、其他用车${a.cars - 1}辆。单价100万元（含）以上设备（不含车辆）0台（套）。`,
      ),
      line('（四）预算绩效管理情况'),
      line(
        `根据预算绩效管理要求，本部门在${a.year}年度预算编制阶段，组织对${projects}个项目编制了绩效目标，预算执行过程中开展绩效监控，年终执行完毕后，对${projects}个项目开展了绩效自评，其中：评价结果为“优”的${good}个、“良”的${projects - good - fair - poor}个、“中”的${fair}个、“差”的${poor}个，平均得分${by.whole(86, 97)}.5分。自评发现问题${found}个，已整改${found - 1}个，正在整改1个。`,
      ),
      heading(1, '第三部分 附表'),
      ...tables,
    ]);
  },
  plants: [
    inText('收入总计写错', MONEY, `年度收入总计 ?${N}`, more),
    inText(
      '一般公共预算收入写错',
      MONEY,
      `本年收入合计[^。]*?一般公共预算财政拨款收入 ?${N}`,
      more,
    ),
    inText('项目支出少一位', MONEY, `本年支出合计[^。]*?项目支出 ?${N}`, times(0.1)),
    swapped('基本项目互换', MONEY, `本年支出合计[^。]*?基本支出 ?${N}[^。]*?项目支出 ?${N}`),
    inText('财政拨款总计增幅写错', MONEY, `总计各(?:增加|减少)[^。]*?(?:增长|下降)${N}%`, plus(7)),
    inText(
      '一般公共预算支出变动额写错',
      MONEY,
      `一般公共预算财政拨款支出(?:增加|减少) ?${N}`,
      more,
    ),
    inText('项决算写错', MONEY, `^2\\.[^。]*?支出决算为 ?${N}`, more),
    inText('项完成率写错', MONEY, `^4\\.[^。]*?完成预算${N}%`, plus(-15)),
    inText('人员经费写错', MONEY, `^人员经费 ?${N}`, more),
    inText('公用经费写错', MONEY, `^公用经费 ?${N}`, extraDigit),
    inText('三公决算写错', PUBLIC, `三公”经费财政拨款支出决算为 ?${N}`, more),
    inText('三公完成率写错', PUBLIC, `三公”经费财政拨款支出决算为[^。]*?完成预算${N}%`, plus(-12)),
    inText('三公方向写反', PUBLIC, '三公”经费财政拨款支出决算为[^。]*?(增加|减少)', (text) =>
      text === '增加' ? '减少' : '增加',
    ),
    inText('用车占比写错', PUBLIC, `公务用车购置及运行维护费支出决算[^；]*?占${N}%；`, plus(-8)),
    inText('购置支出写错', PUBLIC, `其中：公务用车购置支出 ?${N}`, (text) =>
      Number(text) === 0 ? undefined : String(Number(text) + 3),
    ),
    inText('运行费写错', PUBLIC, `^公务用车运行维护费支出 ?${N}`, more),
    inText('国内接待写错', PUBLIC, `国内公务接待支出 ?${N}`, more),
    inText('运行经费写错', MONEY, `机关运行经费支出 ?${N}`, more),
    inText('采购货物写错', MONEY, `政府采购货物支出 ?${N}`, more),
    inText('采购占比写错', MONEY, `小微企业合同金额[^。]*?占政府采购支出总额的${N}%`, plus(9)),
    inText('车辆分类写错', ['ProjectCountsSum', ...MONEY], '其他用车(\\d+)辆', plus(2)),
    inText('自评等级个数写错', ['ProjectCountsSum'], '“良”的(\\d+)个', plus(2)),
    inText('整改个数写错', ['ProjectCountsSum'], '已整改(\\d+)个', plus(3)),
    inText(
      '自评项目数不一',
      ['ProjectCountsSum', 'RestatedFactAgrees'],
      '对(\\d+)个项目开展了绩效自评',
      plus(4),
    ),
    inCell('总表总计写错', MONEY, /使用非财政拨款结余/u, /^决算数$/u, /^本年收入合计$/u, more),
    inCell('财拨总表写错', MONEY, /年初财政拨款结转和结余/u, /^合计$/u, /^总计$/u, more),
    inCell('基本表人员合计写错', MONEY, /公用经费合计/u, /^决算数$/u, /^人员经费合计$/u, more),
    inCell('支出表合计写错', MONEY, /上缴上级支出/u, /^基本支出$/u, /^合计$/u, more),
  ],
};
