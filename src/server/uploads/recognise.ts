import type { ImportView } from '../../api/filing.ts';
import { audit } from '../../audit/audit.ts';
import { type Imported, toDossier } from '../../compose/import/to-dossier.ts';
import type { Finding, Word } from '../../document/finding.ts';
import { pathOf } from '../../document/place.ts';
import type { DraftDossier, FieldPath } from '../../draft/draft.ts';
import { fieldOf } from '../../draft/fields.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { extract } from '../../extract/extract.ts';
import { read } from '../../formats/formats.ts';
import { type Home, regulationOfReport } from '../../regulation/in-force.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import type { Report } from '../../report/report.ts';
import { score } from '../../score/score.ts';

/** Reads an uploaded report and tells what of a dossier it holds, where, and what its contradictions leave open. Throws Unreadable. */
export async function recognise(name: string, bytes: Uint8Array, home?: Home): Promise<ImportView> {
  const document = await read(bytes);
  const { value: report, notes } = extract(document);
  const imported = toDossier(report);
  const { regulation, because } = regulationOfReport(report, home);
  const draft = draftOf(imported.dossier, undefined, imported.missing);
  return {
    file: name,
    format: document.source.format,
    ...(report.unit !== undefined && { unit: report.unit }),
    ...(report.fiscalYear !== undefined && { fiscalYear: report.fiscalYear }),
    recognised: recognisedIn(report, draft, imported),
    lists: Object.fromEntries(Object.entries(draft.lists).map(([path, ids]) => [path, [...ids]])),
    choices: choicesIn(report, imported),
    ruleset: { id: regulation.id, because: because.zh },
    findings: findingsIn(report, regulation),
    notes: [...document.source.dropped, ...notes],
  };
}

function recognisedIn(report: Report, draft: DraftDossier, { sources }: Imported) {
  return Object.entries(draft.fields)
    .filter(
      ([path, text]) => text !== '' && !isNothing(path, text, sources.has(byPosition(draft, path))),
    )
    .map(([path, text]) => {
      const quote = sources.get(byPosition(draft, path));
      return {
        path,
        text,
        quote: quote?.verbatim ?? '',
        where: quote ? pathOf(report.document, quote.at) : '',
      };
    });
}

/** A zero that no place states is not recognised: blank is not zero. */
const isNothing = (path: FieldPath, text: string, stated: boolean): boolean =>
  !stated && text === '0' && fieldOf(path)?.kind !== 'text';

/** `indicators/i3.target` as the importer names it: `indicators.2.target`. */
function byPosition(draft: DraftDossier, path: FieldPath): string {
  return path.replace(/([^/]*)\/([^./]+)/g, (_, list: string, id: string) => {
    const at = path.indexOf(`${list}/${id}`);
    const rows = draft.lists[path.slice(0, at) + list] ?? [];
    return `${list}.${rows.indexOf(id)}`;
  });
}

const choicesIn = (report: Report, { choices }: Imported): ImportView['choices'] =>
  choices
    .filter(({ field }) => fieldOf(field) !== undefined)
    .map(({ field, word, options }) => ({
      path: field,
      label: fieldOf(field)?.label.zh ?? word,
      options: options.map(({ text, places: [place] }) => ({
        text: text.replace(/[^\d.-]+$/, ''),
        quote: place?.verbatim ?? '',
        where: place ? pathOf(report.document, place.at) : '',
      })),
    }));

function findingsIn(report: Report, regulation: Regulation): ImportView['findings'] {
  const { findings } = audit(report, { regulation, scorecards: score(report, regulation) });
  return findings.map((finding) => ({
    severity: finding.severity,
    check: finding.check,
    message: sentenceOf(finding),
  }));
}

const sentenceOf = ({ words }: Finding): string =>
  words.zh
    .map((word: Word) =>
      typeof word === 'string' ? word : word.verbatim === '' ? '（空白）' : `“${word.verbatim}”`,
    )
    .join('');
