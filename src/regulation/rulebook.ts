import { type Draft, document, heading, paragraph, table } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { explain } from './explain.ts';
import { laid, layersOf } from './layers.ts';
import type { Book, Regulation } from './regulation.ts';

const SEEN = {
  P: '本文件在已公开的报告中被引用或印出，未见全文',
  S: '见于公开文本，未逐条核对',
  K: '依通行做法整理，未见原文，引用前须核对',
  A: '系统约定',
} as const;

/** The rule book page of a regulation: what is said beside how it is reckoned, for a finance officer to sign. */
export function rulebook(book: Book): Document {
  const regulation = laid(book);
  return document([
    heading(1, `规则手册：${book.title}`, 'title'),
    paragraph(`文号：${book.number ?? '未见'}　发布机关：${book.issuer}`),
    paragraph(`适用地区：${book.jurisdiction || '全国'}　适用年度：${years(book)}`),
    paragraph(`依据程度：${SEEN[book.seen]}。`),
    paragraph(`继承：${inheritance(book)}`),
    paragraph('“文件所说”是我们的转述，不是原文；“我们这样算”是系统实际执行的算法。'),
    heading(2, '一、条款与算法'),
    clausesTable(book),
    heading(2, '二、指标框架'),
    framesTable(regulation),
    heading(2, '三、计分参数'),
    ...parameters(regulation).map((text) => paragraph(text)),
    heading(2, '四、签署'),
    paragraph('以上算法与本机关执行的规定一致。'),
    paragraph('审定人：　　　　　　　　　　单位（盖章）：　　　　　　　　　　日期：', 'signature'),
  ]);
}

const years = (book: Book) =>
  `${book.inForce.from}年度起${book.inForce.until ? `，至${book.inForce.until}年度止` : ''}`;

function inheritance(book: Book): string {
  const through = layersOf(book).slice(1);
  if (through.length === 0) return '无，本办法为各地规定的共同底本。';
  const names = through.map((layer) => `《${layer.title}》`).join('、');
  return `本办法未规定或未见其参数的，依次沿用${names}。`;
}

function clausesTable(book: Book): Draft {
  const rows = (book.items ?? []).flatMap((item) =>
    item.clauses.map((clause) => [
      item.worth === undefined ? item.name : `${item.name}（${item.worth}分）`,
      clause.said,
      explain(clause.reckoned),
    ]),
  );
  return table([['评分项', '文件所说（转述）', '我们这样算'], ...rows], [2, 5, 5]);
}

function framesTable(regulation: Regulation): Draft {
  const rows = regulation.frames.map((frame) => [
    frame.id,
    frame.groups
      .map((group) => `${group.word}${group.weight === undefined ? '' : group.weight}`)
      .join('、'),
    SEEN[frame.seen],
  ]);
  return table([['框架', '一级指标与分值', '依据程度'], ...rows], [2, 5, 5]);
}

function parameters(regulation: Regulation): readonly string[] {
  const { scoring, bands } = regulation;
  const share = (from: number, to: number) => `${from * 100}%至${to * 100}%`;
  return [
    `预算执行率：${executionWord(regulation)}。`,
    `反向指标：${scoring.reverse === 'linear' ? '超出指标值的按超出比例递减，超出一倍及以上不得分' : '按指标值÷完成值计分'}。`,
    `定性指标：达成${share(...scoring.tiers.achieved)}，部分达成${share(...scoring.tiers.partlyAchieved)}（不含上限），未达成${share(...scoring.tiers.notAchieved)}（不含上限）。`,
    ...(scoring.satisfactionBands
      ? [
          `满意度：${scoring.satisfactionBands.map((band) => `${band.from}%起得分值的${band.share * 100}%`).join('，')}。`,
        ]
      : []),
    `完成值超过指标值${scoring.explainOverAchievementFrom * 100}%以上的，要求说明原因。`,
    `每项得分四舍五入到${scoring.decimals}位小数。`,
    `等级：${bands.map((band) => `${band.from}分起为${band.grade}`).join('，')}。`,
  ];
}

function executionWord(regulation: Regulation): string {
  const rule = regulation.scoring.execution;
  if (rule === 'unknown') return '参数未知，无法核定';
  switch (rule.kind) {
    case 'proportional':
      return '按全年执行数÷全年预算数的比例计分，不超过分值';
    case 'fullFrom':
      return `执行率达到${rule.rate * 100}%得满分，以下按比例`;
    case 'bands':
      return rule.bands.map((band) => `${band.from}%起得分值的${band.share * 100}%`).join('，');
    case 'stepPer5':
      return '每低5个百分点（不足的按5个计）扣1分';
    case 'truncateInteger':
      return '按比例计算后舍去小数';
  }
}
