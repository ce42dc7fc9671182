import { document, heading, paragraph } from '../../src/document/build.ts';
import {
  basicTable,
  fiscalOverview,
  fundTable,
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
import { become, extraDigit, inCell, inText, more, N, plus, times } from './plants.ts';

/** Final accounts of a county office in five parts; explanations compare with the year before and with the budget. */
export const FINAL_HUNAN: Layout = {
  name: '决算·湖南县级部门',
  make(by) {
    const tables = by.pick(['元', '万元', '万元'] as const);
    const said = by.percent(80) ? ('万元' as const) : tables;
    const a = accountsOf(by, '湖南', tables === '元' && by.percent(60) ? 1 : 10_000);
    const p = printOf(by, tables, said);
    const s = p.say;
    const spent = (l: Line) => l.basic + l.project - l.other;
    const part = ['一', '二', '三', '四', '五'];
    const head = (n: number, text: string) => heading(1, `第${part[n]}部分 ${text}`);
    const own = a.lines.filter((l) => !l.fund);
    const first = own.reduce((t, l) => t + l.first, 0);
    const before = by.pick(['与上年相比，', `与${a.year - 1}年相比，`, `较上年`]);
    const why = () =>
      by.pick(['主要是因为人员调资', '主要原因是项目安排调整', '主要是因为压减一般性支出']);
    const fiscal = a.total - a.other;
    const ofFirst = (now: number, then: number) =>
      now === then
        ? '决算数与年初预算数持平'
        : `决算数${now > then ? '大于' : '小于'}年初预算数的主要原因是：${by.pick(['年中追加', '据实列支', '预算执行中调整'])}`;
    const three = (name: string, budget: number, actual: number, then: number) =>
      `${name}预算为${s(budget)}，支出决算为${s(actual)}${budget ? `，完成预算的${p.share(actual, budget)}` : ''}，${actual === budget ? '决算数与预算数持平' : `决算数${actual < budget ? '小于' : '大于'}预算数的主要原因是严格执行标准`}，与上年相比${moved(actual, then, p, ['增加', '增长', '减少', '下降', '持平'])}。`;
    const [b, t, y] = [a.budget, a.actual, a.before];
    return document([
      paragraph(`${a.unit}${a.year}年度部门决算`, 'title'),
      head(0, `${a.unit}概况`),
      paragraph('一、部门职责'),
      ...a.office.duties.map((duty, i) => paragraph(`${i + 1}.${duty}。`)),
      paragraph('二、机构设置及决算单位构成'),
      paragraph(
        `（一）内设机构设置。${a.office.self}内设机构${by.whole(3, 8)}个。编制${a.posts}人，实有在职人员${a.staff}人。`,
      ),
      head(1, '部门决算表'),
      ...overview(a, by, p),
      ...incomeTable(a, by, p),
      ...spendingTable(a, by, p),
      ...fiscalOverview(a, by, p),
      ...generalTable(a, by, p),
      ...basicTable(a, by, p),
      ...fundTable(a, by, p),
      ...threeTable(a, by, p, by.pick(['财政拨款“三公”经费支出决算表', '“三公”经费支出决算表']), 0),
      head(2, `${a.year}年度部门决算情况说明`),
      paragraph('一、收入支出决算总体情况说明'),
      paragraph(
        `${a.year}年度收、支总计均为${s(a.grand)}。${before}${moved(a.grand, a.priorGrand, p, ['增加', '增长', '减少', '下降', '持平'])}，${why()}。`,
      ),
      paragraph('二、收入决算情况说明'),
      paragraph(
        `${a.year}年度收入合计${s(a.income)}，其中：财政拨款收入${s(a.income - a.other)}，占${p.share(a.income - a.other, a.income)}；上级补助收入${s(0)}，占${p.share(0, a.income)}；其他收入${s(a.other)}，占${p.share(a.other, a.income)}。`,
      ),
      paragraph('三、支出决算情况说明'),
      paragraph(
        `${a.year}年度支出合计${s(a.total)}，其中：基本支出${s(a.basic)}，占${p.share(a.basic, a.total)}；项目支出${s(a.project)}，占${p.share(a.project, a.total)}；经营支出${s(0)}，占${p.share(0, a.total)}。`,
      ),
      paragraph('四、财政拨款收入支出决算总体情况说明'),
      paragraph(
        `${a.year}年度财政拨款收、支总计均为${s(a.grand - a.other)}，${before}${moved(a.grand - a.other, a.priorFiscalGrand, p, ['增加', '增长', '减少', '下降', '持平'])}，${why()}。`,
      ),
      paragraph('五、一般公共预算财政拨款支出决算情况说明'),
      paragraph('（一）财政拨款支出决算总体情况'),
      paragraph(
        `${a.year}年度一般公共预算财政拨款支出${s(a.general)}，占本年支出合计的${p.share(a.general, a.total)}，${before}财政拨款支出${moved(a.general, a.priorGeneral, p, ['增加', '增长', '减少', '下降', '持平'])}，${why()}。`,
      ),
      paragraph('（二）财政拨款支出决算结构情况'),
      paragraph(
        `${a.year}年度一般公共预算财政拨款支出${s(a.general)}，主要用于以下方面：${families(own)
          .map(([family, lines]) => {
            const each = lines.reduce((sum, l) => sum + spent(l), 0);
            return `${family[1]}${by.pick(['（类）', '（类）支出'])}${s(each)}，占${p.share(each, a.general)}`;
          })
          .join('；')}。`,
      ),
      paragraph('（三）财政拨款支出决算具体情况'),
      paragraph(
        `${a.year}年度一般公共预算财政拨款支出年初预算数为${s(first)}，支出决算数为${s(a.general)}，完成年初预算的${p.share(a.general, first)}，其中：`,
      ),
      ...own.flatMap((l, i) => [
        paragraph(`${i + 1}、${l.family[1]}（类）${l.group[1]}（款）${l.name}（项）`),
        paragraph(
          `年初预算为${s(l.first)}，支出决算为${s(spent(l))}，完成年初预算的${p.share(spent(l), l.first)}。${ofFirst(spent(l), l.first)}。`,
        ),
      ]),
      paragraph('六、一般公共预算财政拨款基本支出决算情况说明'),
      paragraph(
        `${a.year}年度财政拨款基本支出${s(a.basic)}，其中：人员经费${s(a.personnel)}，占基本支出的${p.share(a.personnel, a.basic)}，主要包括${a.wages.map((i) => i[1]).join('、')}；公用经费${s(a.running)}，占基本支出的${p.share(a.running, a.basic)}，主要包括${a.goods.map((i) => i[1]).join('、')}。`,
      ),
      paragraph('七、财政拨款三公经费支出决算情况说明'),
      paragraph('（一）“三公”经费财政拨款支出决算总体情况说明'),
      paragraph(
        `“三公”经费财政拨款支出预算为${s(threeOf(b))}，支出决算为${s(threeOf(t))}，完成预算的${p.share(threeOf(t), threeOf(b))}，其中：`,
      ),
      paragraph(three('因公出国（境）费支出', b.abroad, t.abroad, y.abroad)),
      paragraph(three('公务接待费支出', b.meals, t.meals, y.meals)),
      paragraph(three('公务用车购置费支出', b.buy, t.buy, y.buy)),
      paragraph(three('公务用车运行维护费支出', b.run, t.run, y.run)),
      paragraph('（二）“三公”经费财政拨款支出决算具体情况说明'),
      paragraph(
        `${a.year}年度“三公”经费财政拨款支出决算中，公务接待费支出决算${s(t.meals)}，占${p.share(t.meals, threeOf(t))}；因公出国（境）费支出决算${s(t.abroad)}，占${p.share(t.abroad, threeOf(t))}；公务用车购置费及运行维护费支出决算${s(t.buy + t.run)}，占${p.share(t.buy + t.run, threeOf(t))}。其中：`,
      ),
      paragraph(
        `1、公务接待费支出决算为${s(t.meals)}，全年共接待来访团组${a.visits}个、来宾${a.guests}人次，主要是上级检查和业务交流发生的接待支出。`,
      ),
      paragraph(
        `2、公务用车购置费及运行维护费支出决算为${s(t.buy + t.run)}，其中：公务用车购置费${s(t.buy)}，公务用车运行维护费${s(t.run)}，主要是燃油、维修、保险等支出，截止${a.year}年12月31日，${a.office.self}开支财政拨款的公务用车保有量为${a.cars}辆。`,
      ),
      paragraph('八、机关运行经费支出说明'),
      paragraph(
        `本部门${a.year}年度机关运行经费支出${s(a.running)}，比上年决算数${moved(a.running, a.priorRunning, p, ['增加', '增长', '减少', '下降', '持平'])}。主要原因是：办公支出变化。`,
      ),
      paragraph('九、政府采购支出说明'),
      paragraph(
        `本部门${a.year}年度政府采购支出总额${s(48_000_000)}，其中：政府采购货物支出${s(12_000_000)}、政府采购工程支出${s(0)}、政府采购服务支出${s(36_000_000)}。授予中小企业合同金额${s(36_000_000)}，占政府采购支出总额的${p.share(3, 4)}。`,
      ),
      paragraph('十、国有资产占用情况说明'),
      paragraph(
        `截至${a.year}年12月31日，本单位共有车辆${a.cars}辆，其中，应急保障用车${a.cars}辆；单位价值50万元以上通用设备0台（套）。`,
      ),
      paragraph(`十一、关于${a.year}年度预算绩效情况的说明`),
      paragraph(
        `${a.office.self}对${a.year}年度部门整体支出和2个项目开展了绩效自评，涉及资金${s(a.project)}，自评得分${by.whole(90, 98)}分，等次为“优”。`,
      ),
      paragraph(fiscal > 0 ? '自评结果已用于改进管理。' : ''),
    ]);
  },
  plants: [
    inText('收支总计写错', MONEY, `收、支总计均为 ?${N}`, more),
    inText('总计变动额写错', MONEY, `收、支总计[^。]*。[^。]*?(?:增加|减少) ?${N}`, times(10)),
    inText('方向写反', MONEY, '收、支总计[^。]*。[^。]*?(增加|减少)', (text) =>
      text === '增加' ? '减少' : '增加',
    ),
    inText('财政拨款收入写错', MONEY, `收入合计[^。]*?财政拨款收入 ?${N}`, more),
    inText('支出合计多一位', MONEY, `度支出合计 ?${N}`, extraDigit),
    inText('基本支出占比写错', MONEY, `度支出合计[^。]*?基本支出[^。]*?占${N}%`, plus(-4)),
    inText('财政拨款支出占比写错', MONEY, `占本年支出合计的${N}%`, plus(-3)),
    inText('类支出占比写错', MONEY, `主要用于以下方面：.*占${N}%。$`, plus(5)),
    inText('年初预算完成率写错', MONEY, `支出年初预算数为[^。]*?完成年初预算的${N}%`, plus(12)),
    inText('项的决算写错', MONEY, `^年初预算为[^。]*?支出决算为 ?${N}`, more),
    inText('项的方向写反', MONEY, '决算数(大于|小于)年初预算数', (text) =>
      text === '大于' ? '小于' : '大于',
    ),
    inText('人员经费写错', MONEY, `财政拨款基本支出[^。]*?人员经费 ?${N}`, more),
    inText(
      '公用经费元万元混用',
      MONEY,
      `财政拨款基本支出[^。]*?公用经费 ?[\\d.,]+ ?(万?元)`,
      (text) => (text === '元' ? '万元' : '元'),
    ),
    inText('三公预算写错', PUBLIC, `“三公”经费财政拨款支出预算为 ?${N}`, more),
    inText('接待费完成率写错', PUBLIC, `^公务接待费支出预算为[^。]*?完成预算的${N}%`, plus(-20)),
    inText('接待费降幅写成完成率', PUBLIC, `^公务接待费支出预算为[^。]*?(?:下降)(${N})%`, (text) =>
      String(100 - Number(text)),
    ),
    inText('接待费占比写错', PUBLIC, `公务接待费支出决算[^。]*?占${N}%`, plus(6)),
    inText('运行维护费写错', PUBLIC, `其中：公务用车购置费[^，]*，公务用车运行维护费 ?${N}`, more),
    inText('机关运行经费写错', MONEY, `机关运行经费支出 ?${N}`, more),
    inText('采购服务写错', MONEY, `政府采购服务支出 ?${N}`, more),
    inText('年份遗留', ['ReportYearConsistent'], '本部门(20\\d\\d)年度机关运行经费', (text) =>
      String(Number(text) - 1),
    ),
    inText(
      '换了单位',
      ['UnitNamesAgree', 'SelfReferenceAgrees'],
      '^第一部分 (.*?)概况',
      become('湖南省益阳市沧水县民政局'),
    ),
    inCell('总表总计写错', MONEY, /使用非财政拨款结余/u, /^决算数$/u, /^总计$/u, more),
    inCell('收入表其他收入写错', MONEY, /附属单位上缴收入/u, /^财政拨款收入$/u, /^合计$/u, more),
    inCell(
      '一般公共表基本支出写错',
      MONEY,
      /功能分类科目编码/u,
      /^基本支出$/u,
      /^住房保障支出$/u,
      more,
    ),
    inCell('三公表合计写错', PUBLIC, /公务用车购置费/u, /^合计$/u, /\d\.\d\d/u, more),
  ],
};
