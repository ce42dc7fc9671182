import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { chineseNumber } from '../../src/values/chinese.ts';
import { add, affairsOf, handOf, type Paid, points } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import { COUNTS, RATE } from './expected.ts';
import { grouped, type Line, six } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { become, inCell, inText, more, N, plus, times } from './plants.ts';
import { gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };
const LISTED = ['ListedCountAgrees', ...COUNTS];
const UNITS = ['UnitAmountsSum', 'FundSourcesSum', 'RestatedFactAgrees', 'TotalActualAgrees'];
const OWN = ['ProjectAmountsAgree', 'ProjectSubitemsSum', 'RestatedFactAgrees', ...RATE];
const BODIES = ['综合执法大队', '信息中心', '事务服务中心', '技术推广站', '培训中心', '档案馆'];

/** A department told in prose alone: units, projects, problems and measures are counted and listed; each project has its form. */
export const TOLD_LISTS: Layout = {
  name: '正文列数·逐项目附表',
  make(by) {
    const region = by.pick(['山东省泺东市', '河北省沮阳县', '江西省袁北县', '湖南省澧阳市']);
    const a = affairsOf(by, by.pick(BUREAUS), region, 10_000, ['本级资金'], 3);
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const bodies = by.shuffle(BODIES).slice(0, by.whole(3, 5));
    const share = Math.floor(a.whole.spent / (bodies.length + 3) / 10_000) * 10_000;
    const rest = bodies.map((_, i) => share + (i + 1) * 70_000);
    const paid = [a.whole.spent - add(rest), ...rest];
    const named = ['局机关', ...bodies.map((body) => `${a.office.short.slice(0, 2)}${body}`)];
    const forms = a.works.map((w) => {
      const rows = rowsOf(w, by, FRAME, 2);
      return { w, rows, total: sum([points(w), ...rows.map((r) => r.score)]) };
    });
    const kinds = ['产出', '效益', '满意度'].map((group) => ({
      group,
      count: forms.flatMap(({ rows }) => rows).filter((r) => r.group.startsWith(group)).length,
    }));
    const cn = by.percent(50);
    const told = (n: number) => (cn ? chineseNumber(n) : String(n));
    const inline = by.percent(50);
    const listed = (items: readonly string[]): readonly string[] =>
      inline
        ? [
            items
              .map((item, i) => `${chineseNumber(i + 1)}是${item}`)
              .join('；')
              .concat('。'),
          ]
        : items.map((item, i) => `${i + 1}.${item}。`);
    const problems = a.works.map((w) => w.problem);
    const measures = a.works.map((w) => w.measure);
    const block = (lead: string, items: readonly string[]) => {
      const [first = '', ...others] = listed(items);
      return inline
        ? [paragraph(`${lead}${first}`)]
        : [paragraph(lead), paragraph(first), ...others.map((each) => paragraph(each))];
    };
    const row = (w: Paid): Line => [
      span('年度资金总额', 1, 2),
      c(w.first),
      c(w.final),
      c(w.spent),
      '10',
      percent(w.spent, w.final),
      plain(points(w)),
    ];
    return document([
      paragraph(`${a.unit}${y}年度部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、部门概况'),
      paragraph(
        `（一）机构设置。本部门下属${bodies.length}个单位：${by.percent(50) ? named.slice(1).join('、') : `${named.slice(1, -1).join('、')}和${named.at(-1)}`}。`,
      ),
      paragraph(`（二）主要职责。${a.office.duties.join('；')}。`),
      heading(1, '二、支出情况'),
      paragraph(
        `${y}年部门决算支出${s(a.whole.spent)}${by.pick(['。其中', '，其中：', '，其中，'])}${named.map((name, i) => `${name}支出${s(paid[i] ?? 0)}`).join(by.pick(['，', '、', '；']))}。`,
      ),
      paragraph(
        `${y}年安排${a.works.length}个项目：${a.works.map((w) => `${w.name}${s(w.final)}`).join('、')}，合计${s(a.project.final)}。`,
      ),
      heading(1, '三、绩效目标完成情况'),
      paragraph(
        `各项目共设置绩效指标${add(kinds.map((k) => k.count))}项，其中${kinds.map((k) => `${k.group}指标${k.count}项`).join('、')}。`,
      ),
      ...forms.map(({ w, total }, i) =>
        paragraph(
          `${i + 1}.${w.name}。全年预算${s(w.final)}，${by.pick(['实际支出', '执行'])}${s(w.spent)}，执行率${percent(w.spent, w.final)}。${w.done}，自评得分${plain(total)}分，等级为“${gradeOf(total)}”。`,
        ),
      ),
      ...(a.project.final > a.project.spent
        ? [paragraph('未执行完的资金为质量保证金，按合同约定在下年支付。')]
        : []),
      heading(1, '四、存在的问题'),
      ...block(`主要存在以下${told(problems.length)}个方面的问题：`, problems),
      heading(1, '五、改进措施'),
      ...block(`下一步采取以下${told(measures.length)}项措施：`, measures),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年4月${by.whole(3, 27)}日`, 'date'),
      ...forms.flatMap(({ w, rows, total }, i) => [
        paragraph(`附件${i + 1}`, 'attachmentLabel'),
        paragraph(`${y}年度项目支出绩效自评表`, 'attachmentTitle'),
        table([
          [span('项目名称', 1, 2), span(w.name, 1, 6)],
          [span('主管部门', 1, 2), span(a.unit, 1, 3), '实施单位', span(a.unit, 1, 2)],
          [
            span('项目资金（万元）', 1, 2),
            '年初预算数',
            '全年预算数',
            '全年执行数',
            '分值',
            '执行率',
            '得分',
          ],
          row(w),
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '目标值',
            '完成值',
            '分值',
            '得分',
            '偏差原因及措施',
          ],
          ...grouped(rows, six, false),
          [span('总分', 1, 5), '100', plain(total), ''],
        ]),
      ]),
    ]);
  },
  plants: [
    inText('下属单位个数写错', LISTED, '本部门下属(\\d)个单位', plus(1)),
    inText('下属单位漏列', LISTED, '本部门下属\\d个单位：([^、]+、)', become('')),
    inText('局机关支出写错', UNITS, `局机关支出${N}`, more),
    inText('单位支出写错', UNITS, `局机关支出[^元]*元\\D+${N}`, times(1.4)),
    inText('部门支出写错', UNITS, `部门决算支出${N}`, more),
    inText('项目个数写错', LISTED, '年安排(\\d)个项目', plus(1)),
    inText('项目安排写错', OWN, `个项目：\\D+${N}`, more),
    inText('指标总数写错', LISTED, '绩效指标(\\d+)项', plus(2)),
    inText('分类指标数写错', LISTED, '效益指标(\\d+)项', plus(-1)),
    inText('项目全年预算写错', OWN, `^1\\.[^。]*。全年预算${N}`, more),
    inText('项目支出写错', OWN, `^2\\.[^。]*。全年预算[^，]*，(?:实际支出|执行)${N}`, times(0.8)),
    inText('问题个数写错', LISTED, '以下([三3])个方面', become('四')),
    inText('措施个数写错', LISTED, '以下([三3])项措施', become('2')),
    inCell('表中执行数写错', OWN, /三级指标/u, /^全年执行数$/u, /^年度资金总额$/u, times(0.9)),
  ],
};
