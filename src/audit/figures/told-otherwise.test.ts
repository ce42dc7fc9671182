import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('a number of things is one number, whether its name stands in front of it or behind it', () => {
  const built = (length: string) =>
    on(
      '完成灌区末级渠道防渗衬砌工程24.68公里。',
      `通过实施${length}公里末级渠道防渗衬砌工程，灌溉水损失明显减少。`,
    );
  expect(built('24.68')).toEqual([]);
  expect(built('24.86')).toEqual([
    '末级渠道防渗衬砌工程前后不一致：「完成灌区末级渠道防渗衬砌工程24.68公里」、「通过实施24.86公里」，仅凭本文不能判断哪一处正确。',
  ]);
  // More than a stroke apart they are two stretches.
  expect(built('9.3')).toEqual([]);
});

test('what was planned is told once more where all of it is done', () => {
  const shown = (count: string) =>
    on('全年开展公益电影放映活动156场。', `年度计划的公益电影放映活动${count}场均按期完成。`);
  expect(shown('156')).toEqual([]);
  expect(shown('165')).toHaveLength(1);
  expect(
    on('计划开展公益电影放映活动156场。', '全年开展公益电影放映活动166场，超出计划。'),
  ).toEqual([]);
});

test('figures of another place, time, part or limit are of something else', () => {
  const first = '全年救助困难家庭学生1286名。';
  for (const other of [
    '上年救助困难家庭学生1268名。',
    '上半年救助困难家庭学生1186名。',
    '其中救助困难家庭学生1186名。',
    '白石镇救助困难家庭学生1186名。',
    '计划救助困难家庭学生1186名。',
    '救助困难家庭学生1186名以上。',
    '新增救助困难家庭学生1186名。',
  ])
    expect(on(first, other)).toEqual([]);
  expect(on(first, '对1268名困难家庭学生实施救助，无一人失学。')).toHaveLength(1);
});

test('two figures whose difference is told too are two steps', () => {
  expect(
    on('现场检查食品生产企业326家。', '检查食品生产企业316家后，又补充检查10家，做到全覆盖。'),
  ).toEqual([]);
});

test('what one year wanted and what the next one did are two numbers', () => {
  const wanted = (first: string, second: string) =>
    on(
      `（二）${first}年度目标。统筹发展高效节水灌溉366亩，改造泵站4座。`,
      `（三）${second}年度目标。新建泵站2座，同步发展高效节水灌溉367亩。`,
    ).filter((each) => each.includes('前后不一致'));
  expect(wanted('2023', '2024')).toEqual([]);
  expect(wanted('2024', '2024')).toHaveLength(1);
});

test('two sentences of one paragraph tell one number, items of one sentence several', () => {
  expect(on('惠及计划生育家庭5121户。奖励金的发放使5211户计划生育家庭得到实惠。')).toHaveLength(1);
  expect(on('第一批惠及计划生育家庭5121户，第二批惠及计划生育家庭5211户。')).toEqual([]);
});
