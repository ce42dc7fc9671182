import { type Draft, document, heading, paragraph, table } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { explain } from './explain.ts';
import { laid, layersOf } from './layers.ts';
import { parameterWords } from './parameter-words.ts';
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
    ...parameterWords({ ...regulation.scoring, bands: regulation.bands }).map((text) =>
      paragraph(text),
    ),
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
