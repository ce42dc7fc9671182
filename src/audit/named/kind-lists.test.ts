import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { document, paragraph } from '../../document/build.ts';
import { prose } from '../examples.ts';
import { runningText } from '../wording/running-text.ts';
import { kindLists } from './kind-lists.ts';

const lists = (text: string) =>
  runningText(document([paragraph(text)])).flatMap((line) =>
    kindLists(line).map(
      ({ told, stated, items }) =>
        `${told.verbatim}：${stated}，${items.map(({ verbatim }) => verbatim).join('、')}`,
    ),
  );

describe('a number of bodies of one kind beside their names', () => {
  test.each([
    [
      'in brackets behind it',
      '本馆现有四个科室（办公室、征集科、保管科）。',
      '四个科室：4，办公室、征集科、保管科',
    ],
    [
      'in front of it',
      '本馆内设机构有：办公室、征集科、保管科，共4个。',
      '共4个：4，办公室、征集科、保管科',
    ],
    [
      'with the word for what they are behind it',
      '本馆下设办公室、征集科、保管科4个科室。',
      '4个科室：4，办公室、征集科、保管科',
    ],
    [
      'earlier in the paragraph than the list of the kind',
      '本馆内设科室4个。科室分别是：办公室、征集科、保管科。',
      '科室4个：4，办公室、征集科、保管科',
    ],
  ])('is told %s', (_, text, found) => {
    expect(lists(text)).toEqual([found]);
  });

  test('with 等 the names may be some of them, but no more than all', () => {
    expect(lists('本馆设有办公室、征集科、保管科等4个科室。')).toEqual([]);
    expect(lists('本馆设有办公室、征集科、保管科等2个科室。')).toHaveLength(1);
  });

  test('says nothing where it is about, or where names are joined', () => {
    expect(lists('本馆内设科室约4个。科室分别是：办公室、征集科、保管科。')).toEqual([]);
    expect(lists('本馆现有四个科室（办公室、征集科和保管科）。')).toEqual([]);
  });
});

test('places are as many as are named, with 等 no fewer', () => {
  const on = (sentence: string) => told(prose(sentence));
  expect(on('试点覆盖甲山镇、乙水乡、丙岭镇等3个乡镇。')).toEqual([]);
  expect(on('试点覆盖甲山镇、乙水乡、丙岭镇等5个乡镇。')).toEqual([]);
  expect(on('试点覆盖甲山镇、乙水乡、丙岭镇等2个乡镇。')).toHaveLength(1);
  expect(on('实施地点为甲山镇、乙水乡、丙岭镇4个乡镇。')).toHaveLength(1);
});
