import { audit } from '../dist/audit/audit.js';
import { examine } from '../dist/examine/examine.js';
import { extract } from '../dist/extract/extract.js';
import { readDoc } from '../dist/formats/doc/read.js';
import { readDocx } from '../dist/formats/docx/read.js';
import { write } from '../dist/formats/formats.js';
import { readHtml } from '../dist/formats/html/read.js';
import { readOdt } from '../dist/formats/odt/read.js';
import { readPdf } from '../dist/formats/pdf/read.js';
import { regulationFor } from '../dist/regulation/in-force.js';
import { score } from '../dist/score/score.js';

export { readDoc, readDocx, readHtml, readOdt, readPdf };
export const check = (bytes) => examine(bytes);
export const writeDocx = (document) => write(document, 'docx');
export const writeXlsx = (document) => write(document, 'xlsx');
export const writePdf = (document) => write(document, 'pdf');
export const asHtml = async (document) => new TextDecoder().decode(await write(document, 'html'));

/** Scoring and audit of one unit, its report already extracted. */
export async function scoreAndAudit(bytes) {
  const { value: report } = extract(readDocx(bytes));
  const { regulation } = regulationFor('湖南省', report.fiscalYear);
  return () => audit(report, { regulation, scorecards: score(report, regulation) });
}

/**
 * The scoring sheet of a unit and nothing else: a document that holds only that table, with its indicators as numbers for the peer.
 * Each run is given a new report, so that nothing is used that a run before has found.
 */
export function scoringSheet(bytes) {
  const whole = readDocx(bytes);
  const { block } = departmentForm(extract(whole).value);
  const table = whole.blocks.find((each) => each.block === block);
  const { value: report } = extract({ ...whole, blocks: [{ ...table, block: 0 }] });
  const { regulation } = regulationFor('湖南省', report.fiscalYear);
  const number = (figure) => figure && figure.coefficient / 10 ** figure.decimals;
  return {
    lines: departmentForm(report).indicators.map(({ target, result, weight }) => ({
      target: number(target?.value?.value),
      result: number(result?.value?.value),
      weight: number(weight?.value),
      reverse: target?.value?.direction === 'atMost',
    })),
    scoreAndAudit() {
      const { facts, forms, document } = report;
      const blocks = document.blocks.map((block) => ({ ...block }));
      const fresh = { ...report, facts: [...facts], forms: forms.map((form) => ({ ...form })), document: { ...document, blocks } };
      return audit(fresh, { regulation, scorecards: score(fresh, regulation) });
    },
  };
}

const departmentForm = (report) => report.forms.find((form) => form.kind === 'department');

/** Scoring alone, as far as the sheet of the peer goes. */
export function scoreAlone(bytes) {
  const { value: report } = extract(readDocx(bytes));
  const { regulation } = regulationFor('湖南省', report.fiscalYear);
  return () => score(report, regulation);
}
