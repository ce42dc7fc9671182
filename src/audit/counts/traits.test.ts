import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const wrong = (line: string) => told(prose(line));

test('traits that one person may have at once need not come to all people', () => {
  expect(wrong('在职人员152人，其中女性67人、党员80人、本科以上学历50人。')).toEqual([]);
  expect(wrong('在编人员52人，其中：女性21人，35岁以下13人，高级职称20人。')).toEqual([]);
  expect(wrong('参训152人中女性67人、少数民族3人、退役军人5人、35周岁以下50人。')).toEqual([]);
});

test('who is punished by the party may be punished by the office too', () => {
  expect(wrong('全年处分234人，其中党纪处分205人、政务处分50人。')).toEqual([]);
  expect(wrong('全年处分234人，其中党纪处分205人、未予处分50人。')).toHaveLength(1);
});

test('kinds by one trait come to all', () => {
  expect(wrong('在职人员152人，其中男性80人、女性82人，党员90人。')).toHaveLength(1);
  expect(wrong('党员62人，其中女党员21人、男党员51人。')).toHaveLength(1);
  expect(wrong('教师62人，其中高级职称21人、中级职称31人、初级职称20人。')).toHaveLength(1);
});
