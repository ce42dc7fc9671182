import { audit, type Covered } from '../audit/audit.ts';
import type { Finding } from '../document/finding.ts';
import { extract } from '../extract/extract.ts';
import { read } from '../formats/formats.ts';
import {
  divisionOfReport,
  type Home,
  regulationOf,
  regulationOfReport,
} from '../regulation/in-force.ts';
import type { Chosen } from '../regulation/regulation.ts';
import type { Report } from '../report/report.ts';
import { prescoreRubric, type RubricProposal } from '../score/rubric.ts';
import { score } from '../score/score.ts';
import type { Scorecard } from '../score/scorecard.ts';
import type { Day } from '../values/day.ts';

/** How a report is to be examined. */
export interface Options {
  readonly ruleset?: string;
  readonly year?: number;
  readonly today?: Day;
  /** The region in which it is audited, whose own books go first for what is of the region. */
  readonly home?: Home;
}

/** Everything that is known of one report after its whole way. */
export interface Examined {
  readonly report: Report;
  readonly chosen: Chosen;
  readonly scorecards: readonly Scorecard[];
  /** The rubric as far as the report tells; empty for documents that no rubric is for. */
  readonly rubric: readonly RubricProposal[];
  readonly findings: readonly Finding[];
  readonly coverage: readonly Covered[];
  readonly notes: readonly string[];
}

/** The whole way of a report: bytes → Document → Report → scores → findings. Throws Unreadable. Start reading here. */
export async function examine(bytes: Uint8Array, options: Options = {}): Promise<Examined> {
  const { value: read_, notes } = extract(await read(bytes));
  const report = options.year === undefined ? read_ : { ...read_, fiscalYear: options.year };
  const chosen = choose(report, options);
  const scorecards = score(report, chosen.regulation);
  const { today } = options;
  const { findings, coverage } = audit(report, {
    regulation: chosen.regulation,
    scorecards,
    ...(today && { today }),
  });
  const rubric = hasRubric(report) ? prescoreRubric(report, {}, chosen.regulation.frames) : [];
  return { report: inFile(report), chosen, scorecards, rubric, findings, coverage, notes };
}

/** The rubric is one city's: elsewhere it is for reports alone that print it themselves. */
const hasRubric = (report: Report): boolean =>
  report.kind === 'departmentSelfEvaluation' &&
  (report.rubrics.length > 0 || divisionOfReport(report).startsWith(RUBRIC_PLACE));

const RUBRIC_PLACE = '湖南省岳阳市';

/** Of a file with several reports the findings point into the whole file. */
const inFile = (report: Report): Report =>
  report.file ? { ...report, document: report.file } : report;

function choose(report: Report, { ruleset, home }: Options): Chosen {
  const asked = ruleset === undefined ? undefined : regulationOf(ruleset);
  return asked ?? regulationOfReport(report, home);
}
