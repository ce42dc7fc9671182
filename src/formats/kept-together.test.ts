import { expect, test } from 'vitest';
import { document, paragraph, table } from '../document/build.ts';
import { keptWithNext } from './kept-together.ts';

test('the list of attachments stays on one page, and signatures with the end of their table', () => {
  const { blocks } = document([
    paragraph('无', 'body'),
    paragraph('附件：', 'body'),
    paragraph('1.基础数据表', 'body'),
    paragraph('2.绩效自评表', 'body'),
    paragraph('附件1', 'attachmentLabel'),
    table([['编制数'], ['3']]),
    paragraph('说明：单位为人。', 'tableNote'),
    paragraph('填表人：', 'signature'),
    paragraph('单位负责人签字：', 'signature'),
    paragraph('附件2', 'attachmentLabel'),
    table([['编制数'], ['3']]),
    paragraph('1.另一段。', 'body'),
    paragraph('2.又一段。', 'body'),
  ]);
  expect([...keptWithNext(blocks)]).toEqual([1, 2, 5, 6, 7]);
});
