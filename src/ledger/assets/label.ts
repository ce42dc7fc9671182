import type { Bilingual } from '../../document/finding.ts';
import { printDay } from '../../values/day.ts';
import { type Modules, qrOf } from '../qr/qr.ts';
import type { Card } from './card.ts';

/** What is printed on the label of a card. */
export interface AssetLabel {
  readonly unit: string;
  readonly lines: readonly { readonly label: Bilingual; readonly text: string }[];
  /** Modules of the code, dark ones true; a quiet zone of four light modules goes around it. */
  readonly code: Modules;
  /** What the code says. */
  readonly content: string;
}

const line = (zh: string, en: string, text: string) => ({ label: { zh, en }, text });

/**
 * The label of a card. Its code says number, name, unit and day of acquisition, one a line, so that any reader shows them without
 * a network; what does not fit is left out from the end, the number alone stays. Undefined for a number that no code can hold.
 */
export function labelOf(card: Card, unit: string): AssetLabel | undefined {
  const said = [
    `资产编号：${card.number}`,
    `名称：${card.name}`,
    `单位：${unit}`,
    `取得：${card.acquired}`,
  ];
  const contents = [...said.map((_, i) => said.slice(0, said.length - i).join('\n')), card.number];
  for (const content of contents) {
    const code = qrOf(content);
    if (code)
      return {
        unit,
        lines: [
          line('资产编号', 'Number', card.number),
          line('资产名称', 'Name', card.name),
          line('规格型号', 'Model', card.spec),
          line('取得日期', 'Acquired', printDay(card.acquired)),
          line('使用部门', 'Department', card.department),
          line('使用人', 'User', card.user),
          line('存放地点', 'Place', card.place),
        ].filter(({ text }) => text !== ''),
        code,
        content,
      };
  }
  return undefined;
}
