import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { quantitiesOf } from '../figures/quantities.ts';
import { rateTallies } from '../rates/rate-tallies.ts';
import { runningText } from '../wording/running-text.ts';
import { projectTallies } from './project-tallies.ts';

const reported = (lines: readonly string[]) =>
  reportWith({ document: document(lines.map((line) => paragraph(line))) });
const projects = (...lines: readonly string[]) =>
  projectTallies(quantitiesOf(reported(lines))).map(
    ({ told, stated, items }) =>
      `${told.verbatim}：${stated} ${items.map((item) => item.verbatim).join('/')}`,
  );
const rates = (...lines: readonly string[]) =>
  rateTallies(runningText(reported(lines).document)).map(
    ({ told, stated, counted }) => `${told.verbatim}：${stated} ${counted}`,
  );

describe('numbers of projects beside the projects whose amounts come to the same sum', () => {
  test('projects in the sentences in front', () => {
    expect(
      projects(
        '库房修缮项目：批复20万元，列支18万元。展览经费：批复12万元，列支12万元。三个项目共批复32万元。',
      ),
    ).toEqual(['三个项目：3 库房修缮项目/展览经费']);
  });
  test('projects in numbered lines below, by their second amount', () => {
    expect(
      projects(
        '纳入自评的项目 3 个，全年支出 30 万元。',
        '（一）库房修缮项目。预算 20 万元，支出 18 万元。',
        '（二）展览经费。预算 15 万元，支出 12 万元。',
      ),
    ).toEqual(['项目 3 个：3 库房修缮项目/展览经费']);
  });
  test.each([
    ['as many', '库房修缮项目20万元。展览经费12万元。两个项目共32万元。'],
    ['another sum', '库房修缮项目20万元。展览经费12万元。三个项目共40万元。'],
    [
      'kinds of projects',
      '对5个项目自评，涉及资金32万元。一般公共预算项目20万元。上级专项12万元。',
    ],
  ])('nothing is said of %s', (_, text) => {
    expect(projects(text)).toEqual([]);
  });
});

describe('numbers of projects by their rates', () => {
  const LINES = [
    '三、项目支出情况',
    '（一）库房修缮项目。执行率100.00%。',
    '（二）展览经费。执行率80.00%。',
    '（三）编研经费。执行率100%。',
  ];
  test('one of the two numbers is wrong', () => {
    expect(rates(...LINES, '执行率达到100%的3个，未达到100%的1个。')).toEqual([
      '执行率达到100%的3个：3 2',
    ]);
    expect(rates(...LINES, '执行率达到100%的2个，未达到的2个。')).toEqual(['未达到的2个：2 1']);
  });
  test('both right, both wrong, or a list with gaps: nothing is said', () => {
    expect(rates(...LINES, '执行率达到100%的2个，未达到100%的1个。')).toEqual([]);
    expect(rates(...LINES, '执行率达到100%的4个，未达到100%的3个。')).toEqual([]);
    expect(
      rates(...LINES.filter((_, i) => i !== 2), '执行率达到100%的3个，未达到100%的0个。'),
    ).toEqual([]);
  });
});
