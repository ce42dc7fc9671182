import { expect, test } from 'vitest';
import { namesInText } from './names-in-text.ts';

test.each([
  ['指标1：走访慰问人数', ['走访慰问']],
  ['服务群众人次', ['服务群众']],
  ['新建道路长度（公里）', ['新建道路']],
  ['重点工作完成数', ['重点工作完成', '完成重点工作']],
  ['水库维修数量', ['水库维修']],
  ['改造教室间数', ['改造教室']],
  ['群众满意度', ['群众满意度']],
])('a text tells of %s as %j', (name, told) => {
  expect(namesInText(name)).toEqual(told);
});
