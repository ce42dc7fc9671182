import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { runningText } from '../wording/running-text.ts';
import { rateTallies } from './rate-tallies.ts';

const tallies = (...texts: readonly string[]) =>
  rateTallies(runningText(document(texts.map((text) => paragraph(text))))).map(
    ({ told, stated, counted }) => `${told.verbatim}：${stated}≠${counted}`,
  );

test('those that reached a hundred percent and those that did not are all', () => {
  expect(tallies('5个项目中，2个项目执行率达到100%，3个项目执行率低于100%。')).toEqual([]);
  expect(tallies('6个项目中，2个项目执行率达到100%，3个项目执行率低于100%。')).toEqual([
    '6个项目：6≠5',
  ]);
});
