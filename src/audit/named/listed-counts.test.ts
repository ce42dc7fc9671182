import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { listedCounts } from './listed-counts.ts';

const counted = (...lines: readonly string[]) =>
  listedCounts(reportWith({ document: document(lines.map((line) => paragraph(line))) })).map(
    ({ told, stated, listed: { least, most }, items }) =>
      `${told.verbatim}：${stated} ${least}-${most} ${items.map((item) => item.verbatim).join('/')}`,
  );

describe('numbers of things told before the list of them', () => {
  test('names in a row: the last two may be joined, and the body of the department itself counts or not', () => {
    expect(counted('本馆内设3个科室：综合办公室、保管利用科和信息科。')).toEqual([
      '本馆内设3个科室：3 2-3 综合办公室/保管利用科/信息科',
    ]);
    expect(counted('下属单位2家，分别为局机关本级、县图书馆（含分馆）、县文化馆。')).toEqual([
      '下属单位2家，分别为：2 2-3 局机关本级/县图书馆（含分馆）/县文化馆',
    ]);
  });
  test('names with their amounts go on over commas; the sum is no item', () => {
    expect(
      counted('安排2个项目：库房修缮项目50万元，设备更新项目（20万元），合计70万元。'),
    ).toEqual(['安排2个项目：2 2-2 库房修缮项目50万元/设备更新项目（20万元）']);
  });
  test('一是, 二是 in the paragraph and in those right below it', () => {
    expect(counted('存在以下三个方面的问题：一是人少；二是库小。', '三是设备旧。', '无。')).toEqual(
      ['存在以下三个方面的问题：3 3-3 一是/二是/三是'],
    );
    expect(counted('重点抓好4项工作：一是修路；二是架桥；三是植树。')).toEqual([
      '重点抓好4项工作：4 3-3 一是/二是/三是',
    ]);
  });
  test('numbers within the paragraph, unless the lines below go on counting', () => {
    expect(counted('主要存在三方面问题：1.人少；2.库小。', '二、措施')).toEqual([
      '主要存在三方面问题：3 2-2 1./2.',
    ]);
    expect(counted('采取三项措施：（1）增人；（2）扩库。')).toEqual([
      '采取三项措施：3 2-2 （1）/（2）',
    ]);
    expect(counted('主要存在三方面问题：1.人少；2.库小。', '3.设备旧。')).toEqual([]);
    expect(counted('采取三项措施：（1）增人；（2）扩库；', '（3）换设备。')).toEqual([]);
    expect(
      counted('设定3项绩效目标，分别为：（1）修库、配架；（2）编目并录入；', '（3）征集老照片。'),
    ).toEqual([]);
  });
  test('one body that is followed by the names of two', () => {
    expect(counted('所属二级单位1个：县图书馆、县文化馆。')).toEqual([
      '所属二级单位1个：1 2-2 县图书馆/县文化馆',
    ]);
  });
  test('the kind stands before the list, its number earlier in the paragraph', () => {
    expect(counted('我馆内设股室3个，所属单位2个。内设股室分别是：综合股、业务股。')).toEqual([
      '内设股室3个：3 2-2 综合股/业务股',
    ]);
  });
  test('第一 and 第二 behind a colon, 一是, 二是 behind a full stop', () => {
    expect(counted('还存在三点不足：第一，人少；第二，库小。')).toEqual([
      '还存在三点不足：3 2-2 第一/第二',
    ]);
    expect(counted('自评发现三个问题。一是人少；二是库小。')).toEqual([
      '自评发现三个问题：3 2-2 一是/二是',
    ]);
  });
  test('numbered lines below, until a heading or another list begins', () => {
    expect(
      counted('（一）存在以下3个问题：', '1.人少。', '（1）编制少。', '2.库小。', '（二）措施'),
    ).toEqual(['存在以下3个问题：3 2-2 1./2.']);
    expect(counted('有以下2项目标：', '1.收。', '2.管。', '措施如下', '1.用。')).toEqual([
      '有以下2项目标：2 2-2 1./2.',
    ]);
  });
  test.each([
    ['the list names only some', '下属3个单位：县图书馆、县文化馆等。'],
    ['main ones', '其中重点项目3个：库房修缮、设备更新。'],
    ['about so many', '安排近3个项目：库房修缮、设备更新。'],
    ['two numbers before one list', '内设6个科室，下属2个单位：综合办公室、县图书馆、县文化馆。'],
    ['sentences, not names', '实现2个目标：馆藏已达10万卷、利用较上年增长。'],
    ['names too short', '解决3个问题：水、电、路。'],
    ['the end of the list is not there', '内设3个科室：综合办公室、保管科'],
    ['one thing', '解决1个问题：库房面积不足、设备陈旧。'],
  ])('nothing is counted where %s', (_, text) => {
    expect(counted(text)).toEqual([]);
  });
  test('levels out of order, skipped numbers and lists of one form with their heading are left alone', () => {
    expect(counted('有以下3个问题：', '（1）甲。', '1.乙。', '（2）丙。', '（3）丁。')).toEqual([]);
    expect(counted('有以下3个问题：', '1.甲。', '3.丙。')).toEqual([]);
    expect(counted('1.有以下3个问题：', '1.甲。', '2.丙。')).toEqual([]);
    expect(counted('有以下3个问题：', '库小。')).toEqual([]);
  });
});

test('measures, tasks and functions are listed below or in line; another list behind a heading is another list', () => {
  const measures = (many: string) =>
    counted(
      `下一步重点做好${many}个方面的工作：`,
      '1.细化预算编制。',
      '2.加快项目支付进度。',
      '九、公开情况',
      '2.部门整体支出绩效自评表',
    );
  expect(measures('三')).toEqual(['下一步重点做好三个方面的工作：3 2-2 1./2.']);
  expect(counted('本单位承担四项职责：1.管护渠系；2.维修泵站。')).toEqual([
    '本单位承担四项职责：4 2-2 1./2.',
  ]);
});
