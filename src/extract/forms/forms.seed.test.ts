import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Document, tablesOf } from '../../document/document.ts';
import { readDoc } from '../../formats/doc/read.ts';
import { readDocx } from '../../formats/docx/read.ts';
import { readHtml } from '../../formats/html/read.ts';
import { readOdt } from '../../formats/odt/read.ts';
import { readPdf } from '../../formats/pdf/read.ts';
import { readText } from '../../formats/text/read.ts';
import { settle } from '../settle/settle.ts';
import { readForms } from './forms.ts';
import { shownForm } from './shown.ts';

const SEED = '../shared/samples/seed/';
const seed = existsSync(SEED);

const READERS: readonly (readonly [string, (bytes: Uint8Array) => Document | Promise<Document>])[] =
  [
    ['seed.docx', readDocx],
    ['seed.doc', readDoc],
    ['seed.odt', readOdt],
    ['seed.html', readHtml],
    ['seed.gbk.html', readHtml],
    ['seed.txt', readText],
    ['seed.export.txt', readText],
    ['seed.pdf', readPdf],
    ['seed.typst.pdf', readPdf],
    ['seed.chromium.pdf', readPdf],
    ['seed.split.pdf', readPdf],
  ];

const STATED: readonly string[] = [
  'department 2024 岳阳市君山区政府经济协作事务中心',
  'total: 78.16万元 → 70.91万元 → 67.46万元 (10, 95.13%, 9)',
  '按收入: generalPublicBudget 67.46万元; governmentFundsBudget ; specialAccountRevenue ; otherFunds ',
  '按支出: basicExpenditure 53.06万元; projectExpenditure 14.4万元',
  '预期: 服务全区经济建设发展大局，争资争项工作实现新突破。',
  '预期: 配合各部门做好信访维稳工作，确保非正常上访零记录。',
  '预期: 服务联络我区乡友，为我区发展献计献策',
  '预期: 完成上级交办的各项工作。',
  '预期: 及时学习传达，认真贯彻落实上级各项指示精神。',
  '完成: 服务全区经济建设发展大局，争资争项工作实现新突破。',
  '完成: 配合各部门做好信访维稳工作，确保非正常上访零记录。',
  '完成: 服务联络我区乡友，为我区发展献计献策',
  '完成: 完成上级交办的各项工作。',
  '完成: 及时学习传达，认真贯彻落实上级各项指示精神。',
  '产出指标 › 数量指标 › 签约引进项目: ≥1个 {atLeast} → 1个 (10/10) [无偏差]',
  '产出指标 › 数量指标 › 完成报告: ≥3次 {atLeast} → 3次 (5/5) [无偏差]',
  '产出指标 › 数量指标 › 调查研究课题: ≥3次 {atLeast} → 3次 (5/5) [无偏差]',
  '产出指标 › 质量指标 › 课题和文稿项目领导批示率: 100% → 100% (5/5) [无偏差]',
  '产出指标 › 质量指标 › 课题结题率: 100% → 100% (5/5) [无偏差]',
  '产出指标 › 时效指标 › 工作完成及时性: 100% → 100% (10/10) [无偏差]',
  '产出指标 › 成本指标 › 财政资金支出: ≤78.16万元 {atMost} → 67.46万元 (10/9) [预算减少]',
  '效益指标 › 经济效益指标 › 推动全区经济发展: {qualitative} 定性 → 长期 (10/10) [无偏差]',
  '效益指标 › 社会效益指标 › 项目带动就业: ≥50人 {atLeast} → 50 (10/10) [无偏差]',
  '效益指标 › 可持续影响指标 › 献言建策制度: {qualitative} 定性 → 长期 (10/10) [无偏差]',
  '满意度指标 › 服务对象满意度指标 › 公众满意度: ≥ {atLeast} → 98% (10/10) [无偏差]',
  '空行: 生态效益指标',
  '总分: 100/98',
];

interface Expected {
  readonly cells: readonly { r: number; c: number; rs: number; cs: number; text: string }[];
}

/** How many anchor cells of the expected grids stand in the document with their place, spans and text. */
function anchorsFound(document: Document): number {
  const expected = JSON.parse(readFileSync(`${SEED}seed.tables.json`, 'utf8')) as Expected[];
  const bare = (text: string) => text.replace(/\s+/g, '');
  const tables = tablesOf(document);
  return expected.reduce((count, grid, i) => {
    const found = new Set(
      tables[i]?.cells.map((c) =>
        [c.row, c.column, c.rowSpan, c.columnSpan, bare(c.text)].join('|'),
      ),
    );
    const hits = grid.cells.filter((c) =>
      found.has([c.r, c.c, c.rs, c.cs, bare(c.text)].join('|')),
    );
    return count + hits.length;
  }, 0);
}

describe.skipIf(!seed)('the form of the seed report (needs ../shared)', () => {
  test.each(READERS)('says the same in %s', async (name, read) => {
    const document = settle(await read(new Uint8Array(readFileSync(SEED + name))));
    const { forms, unrecognised } = readForms(document, tablesOf(document));
    expect(unrecognised).toEqual([]);
    expect(forms.map((form) => shownForm(form).map((line) => line.replace(/ {2,}/g, ' ')))).toEqual(
      [STATED],
    );
  });

  test('a row of the base data table that a page break cut is whole again', async () => {
    const bytes = new Uint8Array(readFileSync(`${SEED}seed.split.pdf`));
    const document = settle(await readPdf(bytes));
    expect(anchorsFound(document)).toBe(256);
  });
});
