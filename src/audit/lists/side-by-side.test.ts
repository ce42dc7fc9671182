import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const aid = (people: string, money = '1422') =>
  told(
    prose(
      `全市13842户24610人享受低保，发放4586万元，其中城市5920户${people}人，发放3164万元，农村7922户12624人，发放${money}万元。`,
    ),
  );

test('where families make their sum one slip in people or money beside them is told', () => {
  expect(aid('11986')).toEqual([]);
  expect(aid('11896')).toHaveLength(1);
  expect(aid('11986', '1242')).toHaveLength(1);
});

test('what is off by more than one slip may be for something else', () => {
  expect(aid('11986', '1037')).toEqual([]);
});

test('problems set right and those being set right are all, with their money', () => {
  const found = (all: string) =>
    told(
      prose(
        `涉及31个单位共计62项问题，问题资金${all}万元，已整改49项，到位资金15230.16万元，正在整改13项，未整改资金3422.21万元。`,
      ),
    );
  expect(found('18652.37')).toEqual([]);
  expect(found('18625.37')).toHaveLength(1);
});
