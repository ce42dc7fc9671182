import { expect, test } from 'vitest';
import { titleBreak } from './title-break.ts';

const linesOf = (text: string, size: number): readonly string[] => {
  const at = titleBreak(text, size);
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at)];
};

test('a long title is parted where its words are whole', () => {
  expect(linesOf('2024年度岳阳市临桥区对外联络服务中心整体支出绩效自评报告', 22)).toEqual([
    '2024年度岳阳市临桥区对外联络服务中心',
    '整体支出绩效自评报告',
  ]);
  expect(linesOf('2024年度项目支出绩效自评表（在外人才联络项目）', 18)).toEqual([
    '2024年度项目支出绩效自评表',
    '（在外人才联络项目）',
  ]);
});

test('a short title stays whole, and one without such a place is left to the program', () => {
  expect(linesOf('2024年度部门整体支出绩效自评表', 18)).toHaveLength(1);
  expect(linesOf('关于印发岳阳市临桥区对外联络服务中心内部控制管理办法的通知', 22)).toHaveLength(1);
  expect(linesOf('二〇二四年度\n整体支出绩效自评报告', 22)).toHaveLength(1);
});
