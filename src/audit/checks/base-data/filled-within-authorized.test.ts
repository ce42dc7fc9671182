import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';
import { prose } from '../../examples.ts';

const over = (text: string) => told(prose(text)).filter((each) => each.startsWith('在职人数'));

test('who is on the books has a post, whoever else works there', () => {
  expect(over('事业编制78名，在编在岗71人，编外聘用8人。')).toEqual([]);
  expect(over('事业编制78名，在岗101人，编外聘用38人。')).toEqual([]);
  expect(over('事业编制78名，在编在岗101人，编外聘用8人。')).toEqual([
    '在职人数「在编在岗101人」大于编制数「事业编制78名」。',
  ]);
});

test('whoever approved the posts, they are those of the unit', () => {
  expect(over('县委编办核定编制78名，年末在职71人。')).toEqual([]);
  expect(over('县委编办核定编制78名，年末在职91人。')).toHaveLength(1);
});
