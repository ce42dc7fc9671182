import { describe, expect, test } from 'vitest';
import { coverage, isEmpty, isGeneral, isRelated, subjectOf, union } from './relatedness.ts';

const related = (a: string, b: string) => isRelated(subjectOf(a), subjectOf(b));

describe('what texts of the field are about', () => {
  test('a goal and an indicator with a content word in common are related', () => {
    expect(related('新建改建农村公路', '农村公路硬化里程')).toBe(true);
    expect(related('开展古籍修复', '修复古籍数量')).toBe(true);
  });
  test('words of one matter are related though they share no character', () => {
    expect(related('化解信访积案', '社会治安案件下降率')).toBe(true);
    expect(related('招引企业落户', '引进外来投资额')).toBe(true);
  });
  test('characters in common count when they are several', () => {
    expect(related('加强河湖管护', '护河员巡查次数')).toBe(true);
    expect(related('编研地方史料', '采购药品批次')).toBe(false);
  });
  test('filler makes nothing related', () => {
    expect(related('完成上级交办的各项工作', '工作完成及时率')).toBe(false);
    expect(related('培育渔业合作社', '确保各项工作顺利完成')).toBe(false);
  });
  test('a goal of filler alone is general, and a cost says nothing of what it achieves', () => {
    expect(isGeneral(subjectOf('认真贯彻落实上级各项指示精神，完成领导交办的各项任务'))).toBe(true);
    expect(isEmpty(subjectOf('办公费、差旅费、会议费'))).toBe(true);
    expect(isGeneral(subjectOf('森林防火'))).toBe(false);
  });
  test('coverage is the share of content words found again', () => {
    const goal = subjectOf('修复古籍');
    expect(coverage(goal, subjectOf('全年修复古籍三百册'))).toBe(1);
    expect(coverage(goal, subjectOf('购买图书'))).toBe(0);
    expect(coverage(subjectOf(''), goal)).toBe(0);
  });
  test('many subjects join to one', () => {
    const all = union([subjectOf('古籍修复'), subjectOf('道路养护')]);
    expect(isRelated(subjectOf('养护县乡公路'), all)).toBe(true);
    expect(isRelated(subjectOf('疫苗接种'), all)).toBe(false);
  });
});
