import type { Quote } from '../../document/finding.ts';
import type { Dossier, UnitProfile } from '../../report/dossier.ts';
import type { Wanted } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { fen } from '../../values/money.ts';
import { basicOf, projectsOfReport, runningCostsOf, threePublicOf } from './amounts.ts';
import { type Choice, orNone, type Picker, pickCount, pickMoney } from './choices.ts';
import { indicatorsOf, objectivesOf, withoutMarker } from './indicators.ts';
import { sourcesOfRows } from './sources.ts';

/** A dossier made from a report, with what its contradictions leave to choose and what it does not state. */
export interface Imported {
  readonly dossier: Dossier;
  readonly choices: readonly Choice[];
  readonly missing: readonly string[];
  /** Where fields were read, by their path; of rows by position: `indicators.0.target`. */
  readonly sources: ReadonlyMap<string, Quote>;
}

const NOTHING = {
  overseas: fen(0),
  vehiclePurchase: fen(0),
  vehicleOperation: fen(0),
  hospitality: fen(0),
};

/** Report → Dossier. Where the report contradicts itself, the tables' value is taken meanwhile and the choice is listed. */
export function toDossier(report: Report): Imported {
  // A project's own form states the money of that project, not of the unit.
  const facts = report.facts.filter((fact) => fact.part !== 'projectForm');
  const picker: Picker = { choices: [], missing: [], facts, sources: new Map() };
  const year = report.fiscalYear;
  const form = report.forms.find((each) => each.kind === 'department');
  const table = report.baseDataTables[0];
  const now = (metric: Metric, basis?: Wanted['basis']): Wanted => ({
    metric,
    ...(year !== undefined && { year }),
    ...(basis && { basis }),
  });
  const original = pickMoney(picker, 'budget.original', now('totalExpenditure', 'originalBudget'));
  const final = pickMoney(picker, 'budget.final', now('totalExpenditure', 'finalBudget'));
  const before = { ...(year !== undefined && { year: year - 1 }), basis: 'actual' } as const;
  const quiet: Picker = { ...picker, missing: [] };
  const source = (metric: Metric) =>
    orNone(pickMoney(quiet, `execution.bySource.${metric}`, now(metric, 'actual')));
  const priorThree = threePublicOf(quiet, 'prior.threePublic', before.year, 'actual');
  const priorRunning = pickMoney(quiet, 'prior.runningCosts', {
    ...before,
    metric: 'runningCosts',
  });
  const priorProjects = pickMoney(quiet, 'prior.projects', {
    ...before,
    metric: 'projectExpenditure',
  });
  const retirees = pickCount(quiet, 'staffing.retirees', now('retirees'));
  const date = report.cover.date?.value ?? report.narrative.dates.at(-1)?.value;
  const dossier: Dossier = {
    schema: 'jiping.dossier/1',
    unit: unitOf(report),
    fiscalYear: year ?? 0,
    ...(date && { reportDate: date }),
    staffing: {
      authorized: pickCount(picker, 'staffing.authorized', now('authorizedPositions')) ?? 0,
      filled: pickCount(picker, 'staffing.filled', now('filledPositions')) ?? 0,
      ...(retirees !== undefined && { retirees }),
    },
    budget: {
      original: orNone(original ?? final),
      adjustments:
        original !== undefined && final !== undefined && final !== original
          ? [{ amount: fen(final - original), type: 'basic' }]
          : [],
    },
    execution: {
      basic: basicOf(picker, year),
      bySource: {
        generalPublicBudget: source('generalPublicBudget'),
        governmentFundsBudget: source('governmentFundsBudget'),
        stateCapitalBudget: source('stateCapitalBudget'),
        socialInsuranceBudget: source('socialInsuranceBudget'),
        specialAccountRevenue: source('specialAccountRevenue'),
        otherFunds: source('otherFunds'),
      },
    },
    prior: {
      ...(priorThree && { threePublic: priorThree }),
      ...(priorRunning !== undefined && { runningCosts: priorRunning }),
      ...(priorProjects !== undefined && { projects: priorProjects }),
    },
    threePublic: {
      budget: threePublicOf(picker, 'threePublic.budget', year, 'planned') ?? NOTHING,
      actual: threePublicOf(picker, 'threePublic.actual', year, 'actual') ?? NOTHING,
      reason: '',
    },
    runningCosts: runningCostsOf(table),
    projects: projectsOfReport(report),
    austerity: table?.austerity?.value ? [table.austerity.value] : [],
    objectives: objectivesOf(form),
    indicators: indicatorsOf(form),
    narrative: narrativeOf(report),
    signature: {
      preparer: '',
      ...(date && { date }),
      phone: '',
      unitHead: '',
    },
  };
  const sources = new Map([...picker.sources, ...sourcesOfRows(report, form)]);
  return { dossier, choices: picker.choices, missing: [...new Set(picker.missing)], sources };
}

function unitOf(report: Report): UnitProfile {
  const label = report.forms.find((form) => form.unitLabel)?.unitLabel?.value ?? '';
  const level =
    (['省级', '市级', '县级', '区级'] as const).find((each) => label.includes(each)) ?? '区级';
  return {
    name: report.unit ?? '',
    level,
    selfName: report.narrative.selfReferences[0]?.verbatim ?? '本单位',
    financeAuthority: '',
    functions: report.narrative.functions.map((each) => withoutMarker(each.value)),
  };
}

function narrativeOf(report: Report): Dossier['narrative'] {
  const { problems, measures } = report.narrative;
  return {
    purposeOfBasic: '',
    overall: '',
    assets: '',
    problems: problems.map((problem, i) => ({
      problem: withoutMarker(problem.value),
      cause: '',
      measure: withoutMarker(measures[i]?.value ?? ''),
    })),
    resultsUse: '',
    disclosure: { place: '' },
  };
}
