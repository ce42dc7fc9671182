import type { LedgerEntry } from '../ledger/entry.ts';
import type { Dossier, Project, ThreePublicAmounts } from '../report/dossier.ts';
import { fen, type Money, total } from '../values/money.ts';
import { enterAssets, enterStaffing } from './assets.ts';
import { Books, lastDay, parts, yuan } from './books.ts';

const MONTHS = 12;
const CLASSES = {
  compensation: ['301', '工资福利支出'],
  goods: ['302', '商品和服务支出'],
  household: ['303', '对个人和家庭的补助'],
  capital: ['310', '资本性支出'],
} as const;
const SOURCE = { source: 'generalPublicBudget' } as const;

/**
 * The ledgers of a demonstration unit's year: entries that add up to what its dossier says, to the last 分. Basic expenditure
 * month by month, projects by halves of the year, the three public expenses in a few vouchers.
 */
export function ledgersOf(dossier: Dossier): readonly LedgerEntry[] {
  const book = new Books(dossier.fiscalYear);
  enterStaffing(book, dossier);
  budget(book, dossier);
  execution(book, dossier);
  threePublic(book, dossier);
  runningCosts(book, dossier);
  procurement(book, dossier);
  enterAssets(book, dossier);
  work(book, dossier);
  return book.entries;
}

function budget(book: Books, dossier: Dossier) {
  const { basic } = dossier.execution;
  const projects = total(dossier.projects.map(({ original }) => original));
  const left = fen(dossier.budget.original - projects);
  const spent = total(Object.values(basic));
  let rest: number = left;
  const classes = Object.entries(CLASSES).filter(([key]) => basic[key as keyof typeof basic] > 0);
  classes.forEach(([key, [code, name]], i) => {
    const own = basic[key as keyof typeof basic];
    const share = i === classes.length - 1 ? rest : Math.floor((left / spent) * own);
    rest -= share;
    book.enter('budget', 'original', '01-22', {
      type: 'basic',
      ...SOURCE,
      economicCode: code,
      economicName: name,
      amount: yuan(fen(share)),
      document: `临财预〔${book.year}〕1号`,
    });
  });
  for (const project of dossier.projects) {
    book.enter('projects', 'project', '01-22', {
      name: project.name,
      earmarked: project.earmarked,
      purpose: project.purpose,
    });
    if (project.original > 0)
      book.enter('budget', 'original', '01-22', {
        type: 'project',
        ...SOURCE,
        project: project.name,
        amount: yuan(project.original),
        document: `临财预〔${book.year}〕1号`,
      });
  }
  for (const { amount, type, reason, document } of dossier.budget.adjustments)
    if (type === 'basic')
      book.enter('budget', 'adjustment', '09-12', {
        type,
        ...SOURCE,
        economicCode: '301',
        economicName: '工资福利支出',
        amount: yuan(amount),
        document: document ?? `临财预〔${book.year}〕35号`,
        reason: reason ?? '按财政部门文件调整',
      });
  for (const { name, original, final } of dossier.projects)
    if (final !== original)
      book.enter('budget', 'adjustment', '09-12', {
        type: 'project',
        ...SOURCE,
        project: name,
        amount: yuan(fen(final - original)),
        document: `临财预〔${book.year}〕35号`,
        reason: '按项目进度调整',
      });
}

function execution(book: Books, { execution: { basic }, projects }: Dossier) {
  for (const [key, [code, name]] of Object.entries(CLASSES))
    parts(basic[key as keyof typeof basic], MONTHS).forEach((amount, month) => {
      if (amount > 0)
        book.enter('execution', 'spending', lastDay(month), {
          type: 'basic',
          ...SOURCE,
          economicCode: code,
          economicName: name,
          amount: yuan(amount),
        });
    });
  for (const project of projects) spendProject(book, project);
}

/** The capital share of a project is told by its class, the rest is goods and services. */
function spendProject(book: Books, { name, actual, capital }: Project) {
  const spend = (date: string, [code, words]: readonly [string, string], amount: Money) => {
    if (amount > 0)
      book.enter('execution', 'spending', date, {
        type: 'project',
        ...SOURCE,
        project: name,
        economicCode: code,
        economicName: words,
        amount: yuan(amount),
      });
  };
  parts(fen(actual - capital), 2).forEach((amount, half) => {
    spend(half === 0 ? '06-28' : '12-20', CLASSES.goods, amount);
  });
  spend('11-16', CLASSES.capital, capital);
}

const VOUCHERS: Readonly<Record<keyof ThreePublicAmounts, number>> = {
  overseas: 1,
  vehiclePurchase: 1,
  vehicleOperation: 4,
  hospitality: 3,
};

function threePublic(book: Books, { threePublic: three }: Dossier) {
  for (const item of Object.keys(VOUCHERS) as (keyof ThreePublicAmounts)[]) {
    book.enter('threePublic', 'budget', '01-22', { item, amount: yuan(three.budget[item]) });
    const count = VOUCHERS[item];
    parts(three.actual[item], count).forEach((amount, i) => {
      if (amount === 0) return;
      const last = i === count - 1;
      const share = (whole: number | undefined) =>
        whole === undefined
          ? undefined
          : last
            ? whole - Math.floor(whole / count) * (count - 1)
            : Math.floor(whole / count);
      book.enter('threePublic', 'expense', lastDay(i * 3 + 1), {
        item,
        amount: yuan(amount),
        voucher: `记-${i * 3 + 2}-${10 + i}`,
        ...(item === 'hospitality' && {
          receptions: share(three.receptions),
          guests: share(three.guests),
          purpose: '公务接待',
        }),
        ...(item === 'overseas' && { groups: three.groups, persons: three.persons }),
        ...(item === 'vehiclePurchase' && { vehiclesBought: three.vehiclesBought }),
        ...(item === 'vehicleOperation' && { purpose: '燃油、保险和维修' }),
      });
    });
  }
}

function runningCosts(book: Books, { runningCosts: { budget: planned, actual } }: Dossier) {
  for (const [field, item] of [
    ['office', 'office'],
    ['utilitiesAndTravel', 'travel'],
    ['meetingsAndTraining', 'training'],
  ] as const) {
    book.enter('runningCosts', 'budget', '01-22', { item, amount: yuan(planned[field]) });
    parts(actual[field], 2).forEach((amount, half) => {
      if (amount > 0)
        book.enter('runningCosts', 'expense', half === 0 ? '06-30' : '12-31', {
          item,
          amount: yuan(amount),
        });
    });
  }
}

/** A plan and a contract of each kind, with small suppliers; what is planned beyond the contracts is goods. */
function procurement(book: Books, { procurement: told }: Dossier) {
  if (!told) return;
  const { budget: planned, works, services } = told;
  const plans = { goods: fen(planned - works - services), works, services };
  for (const category of ['goods', 'works', 'services'] as const) {
    const document = `临采〔${book.year}〕`;
    if (plans[category] > 0)
      book.enter('procurement', 'plan', '02-10', {
        ...{ category, amount: yuan(plans[category]), document: `${document}6号` },
      });
    if (told[category] > 0)
      book.enter('procurement', 'contract', '05-16', {
        ...{ category, amount: yuan(told[category]), size: 'small', document: `${document}21号` },
      });
  }
}

/** One type of record for the first indicators that are counts of something done, with as many records as were done. */
function work(book: Books, { indicators }: Dossier) {
  const counted = indicators.flatMap(({ name, result }) => {
    const [, number, unit] = /^(\d{1,2})(次|个|份|场|期|篇|户|家)$/.exec(result) ?? [];
    return number && unit ? [{ name, count: Number(number), unit }] : [];
  });
  for (const { name, count, unit } of counted.slice(0, 3)) {
    book.enter('work', 'type', '01-02', { type: name, measures: 'count', unit, indicator: name });
    for (let i = 0; i < count; i += 1)
      book.enter('work', 'record', lastDay(Math.floor((i * MONTHS) / count)), {
        type: name,
        title: `${name}（第${i + 1}${unit}）`,
        person: '业务股',
      });
  }
}
