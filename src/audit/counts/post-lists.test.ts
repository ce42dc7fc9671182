import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { countLists } from './count-lists.ts';

const lists = (text: string) =>
  countLists(reportWith({ document: document([paragraph(text)]) })).map(
    ({ whole, parts, balance }) =>
      `${whole.verbatim}：${parts.map((part) => part.verbatim).join('、')}＝${balance.sum}`,
  );

describe('kinds of posts, people and vehicles beside the number of all', () => {
  test.each([
    ['核定编制12人（行政5人、事业4人、工勤2人）。', '编制12人：行政5人、事业4人、工勤2人＝11人'],
    [
      '人员编制总数为12名：行政编制5名，事业编制6名。',
      '编制总数为12名：行政编制5名、事业编制6名＝11名',
    ],
    [
      '现有在编人员11人，分别为公务员5人、事业人员4人和工勤人员1人。',
      '在编人员11人：公务员5人、事业人员4人、工勤人员1人＝10人',
    ],
    [
      '机关行政编制5名，下属单位事业编制6名，两项合计编制12名。',
      '合计编制12名：机关行政编制5名、下属单位事业编制6名＝11名',
    ],
    [
      '年末职工总数20人，其中在职12人、离休1人、退休6人。',
      '职工总数20人：在职12人、离休1人、退休6人＝19人',
    ],
    [
      '全系统共有职工96人，其中在职职工61人，离退休职工36人。',
      '共有职工96人：在职职工61人、离退休职工36人＝97人',
    ],
    [
      '共有车辆9辆，其中：一般公务用车5辆，特种作业车（清扫车、吸污车）3辆。',
      '车辆9辆：一般公务用车5辆、特种作业车（清扫车、吸污车）3辆＝8辆',
    ],
    ['局机关编制74人，其中参公管理19人、事业28人。', '编制74人：参公管理19人、事业28人＝47人'],
    ['离退休人员14人，其中离休1人、退休31人。', '离退休人员14人：离休1人、退休31人＝32人'],
    ['现有车辆5辆（机要通信用车1辆、其他用车3辆）。', '车辆5辆：机要通信用车1辆、其他用车3辆＝4辆'],
  ])('%s', (text, found) => {
    expect(lists(text)).toEqual([found]);
  });
  test.each([
    ['they add up', '编制12名：行政编制5名，事业编制7名。'],
    [
      'one kind holds another in brackets',
      '编制12名，其中行政编制5名、事业编制5名（含参公2名）、工勤编制2名。',
    ],
    ['those who left came by a third way', '离退休人员14人，其中离休1人、退休11人、退职2人。'],
    ['more kinds follow', '在职12人：行政5人、事业5人，另有编外聘用2人。'],
    ['kinds are not all there', '编制12名，其中行政编制5名、工勤编制2名。'],
    ['the retired stand beside those in post', '实有人数12人，其中在职12人、退休6人。'],
  ])('nothing is said where %s', (_, text) => {
    expect(lists(text)).toEqual([]);
  });
});
