import { expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { attachmentOf, projectFormNumber, projectFormsOf, titleOf } from './attachment.ts';
import { attachmentTitles } from './attachments.ts';
import { compose } from './compose.ts';

const unit = dossier(7);
const report = compose(unit, regulationFor('', unit.fiscalYear).regulation);

test('the attachments of a report are documents of their own, under the titles of its list', () => {
  const titles = attachmentTitles(unit);
  const found = titles.map((_, i) => attachmentOf(report, i + 1));
  expect(found.map((each) => each && titleOf(each))).toEqual(
    titles.map((title) => `${unit.fiscalYear}年度${title}`),
  );
  expect(attachmentOf(report, titles.length + 1)).toBe(undefined);
  // Nothing of the attachments is lost but their numbers.
  const blocks = found.reduce((sum, each) => sum + (each?.blocks.length ?? 0), 0);
  const first = report.blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.text === '附件1',
  );
  expect(blocks + titles.length).toBe(report.blocks.length - first);
});

test('the form of a project is its table with title and signatures, numbered anew', () => {
  expect(unit.projects.length).toBeGreaterThan(0);
  const forms = projectFormsOf(report);
  expect(forms.map(titleOf)).toEqual(
    unit.projects.map(({ name }) => `${unit.fiscalYear}年度项目支出绩效自评表（${name}）`),
  );
  forms.forEach((form, i) => {
    expect(form).toEqual(attachmentOf(report, projectFormNumber(i)));
    expect(form.blocks.map(({ kind, block }) => [kind, block])).toEqual([
      ['paragraph', 0],
      ['table', 1],
      ['paragraph', 2],
    ]);
  });
});
