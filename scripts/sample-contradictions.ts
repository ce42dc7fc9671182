import type { Block, Cell, Document } from '../src/document/document.ts';

/**
 * The contradictions of the second sample, each an alteration of the clean one: what a hurried office leaves in a report.
 * The figures are those of a real published report; unit and sentences are invented.
 */
const IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/核定编制3人/, '核定编制5人'],
  [/“三公”经费预算0\.90万元/, '“三公”经费预算0.00万元'],
  [/公务接待费0\.90万元/, '公务接待费0.00万元'],
  [/^部门（单位）名称：.*（盖章）$/, '部门（单位）名称：（盖章）'],
  [/^目标3：.*$/, ''],
  [/^完成情况：编写招商动态.*$/, ''],
  [
    /本年度绩效管理按区财政局要求开展，各项工作按计划完成。.*$/s,
    '本年度绩效管理按区财政局要求开展,各项工作按计划完成。',
  ],
  [/^主要指标完成情况：.*$/, '各项指标均按计划完成。'],
  [/拟于\d{4}年\d+月\d+日前在/, '拟在'],
  [/人均办公用房使用面积8\.5平方米，均在标准以内/, '人均占有面积和设备均在正常范围'],
  [/^（二）项目支出情况$/, '（2）项目支出情况'],
  [/^4\.项目支出绩效自评表.*$/, ''],
  [
    /^填表人：经办人.*$/,
    '填表人：        填报日期：          联系电话：            单位负责人签字：',
  ],
];

const IN_CELLS: readonly (readonly [RegExp, RegExp, string])[] = [
  // title of the table, text of the cell, what stands there instead
  [/部门整体支出绩效自评表/, /^9\.51$/, '9'],
  [/部门整体支出绩效自评表/, /^≤70\.91万元$/, '≤78.16万元'],
  [/部门整体支出绩效自评表/, /^≥3000.00万元$/, '定性'],
  [/部门整体支出绩效自评表/, /^3600.00万元$/, '长期'],
  [/部门整体支出绩效自评表/, /^56人$/, '50'],
  [/部门整体支出绩效自评表/, /^99\.51$/, '98'],
  [/基础数据表/, /^-7\.25$/, ''],
];

/** The clean report with the contradictions written in. The project's own form is taken out. */
export function contradicted(clean: Document): Document {
  const end = clean.blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.text === '附件4',
  );
  let title = '';
  const blocks = clean.blocks
    .slice(0, end < 0 ? undefined : end)
    .flatMap((block): readonly Block[] => {
      if (block.kind === 'table') return [altered(block, title)];
      if (block.style === 'attachmentTitle') title = block.text;
      const text = IN_TEXT.reduce(
        (words, [pattern, instead]) => words.replace(pattern, instead),
        block.text,
      );
      return text === '' && block.text !== '' ? [] : [{ ...block, text }];
    });
  return { ...clean, blocks: blocks.map((block, i) => ({ ...block, block: i })) };
}

function altered(table: Extract<Block, { kind: 'table' }>, title: string): Block {
  const costRow = table.cells.find((cell) => cell.text === '≤70.91万元')?.row;
  const satisfactionRow = table.cells.find((cell) => cell.text === '考察对象满意度')?.row;
  const cells = table.cells.map((cell): Cell => {
    if (cell.row === costRow && cell.column === 7) return { ...cell, text: '9' };
    if (cell.row === costRow && cell.column === 8) return { ...cell, text: '预算减少' };
    if (cell.row === satisfactionRow && cell.column === 4) return { ...cell, text: '≥' };
    const found = IN_CELLS.find(([where, text]) => where.test(title) && text.test(cell.text));
    return found ? { ...cell, text: found[2] } : cell;
  });
  return { ...table, cells };
}
