import { type Draft, document } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier } from '../report/dossier.ts';
import { totalsOf } from '../report/totals.ts';
import { attachmentTitles } from './attachments.ts';
import { baseDataTable } from './base-data-table.ts';
import { body } from './body.ts';
import type { Composing } from './composing.ts';
import { cover } from './cover.ts';
import { executionPoints } from './execution-points.ts';
import { projectForm } from './project-form.ts';
import { rubricTable } from './rubric-table.ts';
import { selfEvaluationForm } from './self-evaluation-form.ts';

/** Dossier → the official report: cover, ten sections, attachments. An unfinished dossier composes too. */
export function compose(dossier: Dossier, regulation: Regulation): Document {
  const totals = totalsOf(dossier);
  const execution = executionPoints(totals.actual, totals.finalBudget, regulation);
  const composing: Composing = { dossier, totals, regulation, execution };
  return document([
    ...cover(composing),
    ...body(composing),
    ...attachmentList(dossier),
    ...attachments(composing),
  ]);
}

function attachmentList(dossier: Dossier): readonly Draft[] {
  const titles = attachmentTitles(dossier);
  return [
    { kind: 'paragraph', text: '附件：', style: 'body' },
    ...titles.map(
      (title, i): Draft => ({ kind: 'paragraph', text: `${i + 1}.${title}`, style: 'body' }),
    ),
  ];
}

function attachments(composing: Composing): readonly Draft[] {
  const { dossier } = composing;
  const parts = [
    baseDataTable(composing),
    selfEvaluationForm(composing),
    rubricTable(composing),
    ...dossier.projects.map((project) => projectForm(project, composing)),
  ];
  return parts.flatMap((part, i): readonly Draft[] => [
    { kind: 'paragraph', text: `附件${i + 1}`, style: 'attachmentLabel' },
    ...part,
  ]);
}
