import { type Notice, noticeDocument } from '../bureau/notice/notice.ts';
import { blankForm } from '../compose/blank-forms.ts';
import { compose } from '../compose/compose.ts';
import type { Document } from '../document/document.ts';
import { EMPTY } from '../draft/draft.ts';
import { dossierOf } from '../draft/to-dossier.ts';
import type { Context } from './context.ts';
import { regulationIn } from './regional.ts';
import { divisionIn } from './rollups.ts';

/** A notice with the blank forms that it hands out, as the regulation in force for its year has them. */
export async function noticeWithForms(context: Context, notice: Notice): Promise<Document> {
  const { fiscalYear } = notice;
  const { regulation } = await regulationIn(context, divisionIn(context), fiscalYear);
  const report = compose(dossierOf(EMPTY, { fiscalYear }).dossier, regulation);
  return noticeDocument(notice, (title) => blankForm(report, title));
}
