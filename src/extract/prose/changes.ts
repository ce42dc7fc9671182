import type { Fact } from '../../report/facts.ts';
import { factOf, levelOf, type Statement, sentenceFacts } from './emit.ts';
import { isOwn } from './neutral.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';
import { planOf, type Reading } from './window.ts';

/** States a rise or fall of a quantity, in its unit or in percent. */
export function emitChange(reader: Reader, said: Statement, reading: Reading): void {
  const direction = reading.way === 'either' ? reader.way : reading.way;
  if (!direction) return;
  const against = againstOf(reader, reading);
  reader.against = against;
  reader.way = direction;
  for (const metric of said.subject.metrics) {
    const of = levelOf(reader, metric);
    const year = reader.lead ?? reader.year;
    const before = sentenceFacts(reader).some(
      (fact) => fact.metric === metric && fact.year === (year ?? 0) - 1,
    );
    // 「全年执行x万元；2024年预算较上年增加y万元」: a budget named as what changed is compared with the budget of the year before.
    const planned = against === 'priorActual' ? planOf(reading.basis) : undefined;
    const than = planned ? 'priorBudget' : (against ?? (before ? 'priorActual' : undefined));
    // Beside an actual and its budget it is the actual that is compared with last year's.
    const spent =
      than === 'priorActual' &&
      sentenceFacts(reader).some(
        (fact) => fact.metric === metric && fact.kind === 'level' && fact.basis === 'actual',
      );
    const about = {
      basis:
        planned ?? (of && of.year === year && of.basis !== than && !spent ? of.basis : 'actual'),
      scope: of?.scope ?? said.subject.scope ?? reader.setting.scope,
      kind: said.figure.unit === '%' ? 'changeRate' : 'change',
    } as const;
    const fact = factOf(reader, said, metric, about, year);
    fact.direction = direction;
    if (than) fact.against = than;
    reader.facts.push(fact);
  }
}

/** With what the sentence compares. */
function againstOf(reader: Reader, reading: Reading): Fact['against'] {
  const planned = planOf(reading.comparedBasis);
  if (reading.comparedYear) {
    const { year, back } = reading.comparedYear;
    const prior = back === 1 || (year !== undefined && year === (reader.lead ?? 0) - 1);
    if (prior) return planned ? 'priorBudget' : 'priorActual';
    return back === 0 ? planned : undefined;
  }
  return planned ?? (reading.sameTime ? 'priorActual' : reader.against);
}

/** 「与上年持平」 states a change of nothing. */
export function bindFlat(reader: Reader, window: readonly Token[], reading: Reading): void {
  const named = reading.subject;
  if (named && isOwn(reading.before, reader.setting)) {
    reader.subject = named.subject;
    reader.subjectWord = named.word;
  }
  const { subject } = reader;
  if (reader.reason || typeof subject !== 'object' || subject.nature !== 'money') return;
  const against = againstOf(reader, reading);
  const first = window.find((token) => token.kind !== 'part');
  const last = window.findLast((token) => token.kind === 'direction');
  if (!against || !first || !last || reading.after !== '') return;
  reader.way = 'flat';
  const rough = last.word === '基本持平' && { approximate: true as const };
  const figure = { coefficient: 0, decimals: 0, unit: '万元', ...rough };
  for (const metric of subject.metrics) {
    const of = levelOf(reader, metric);
    const said = { word: reader.subjectWord, figure, from: first.from, to: last.to };
    const about = {
      basis: of?.basis ?? 'actual',
      scope: of?.scope ?? subject.scope ?? reader.setting.scope,
      kind: 'change',
    } as const;
    const fact = factOf(reader, said, metric, about, reader.lead ?? reader.year);
    fact.direction = 'flat';
    fact.against = against;
    reader.facts.push(fact);
  }
}
