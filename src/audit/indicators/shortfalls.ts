import { stretchOf } from '../../document/document.ts';
import type { Bilingual } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { likeASlip } from '../readings/slips.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

const MATTER: Bilingual = { zh: '与目标的差额', en: 'distance from the target' };

/** 「较目标少90个」, 「低于目标值1.84个百分点」, 「超出目标13户」, 「尚有38户未竣工」: how far a result is from its target. */
const LACKS =
  /(?:[较比]|低于|高于|少于|多于|超[出过]|未达到?|距离?)(?:年初|年度|预期|全年|原)?(?:计划|目标|任务|指标)(?:值|数|任务)?(?:减少|增加|[少多低高]|差|相差|欠)?了?\s*(\d[\d,]{0,9}(?:\.\d{1,4})?)\s*(万)?(个百分点|[\u4e00-\u9fff㎡%‰]{1,4})|(?:剩余|其余|余下|[尚仍还]有|未完成的?)的?\s*(\d[\d,]{0,9}(?:\.\d{1,4})?)\s*(万)?([\u4e00-\u9fff㎡]{1,4}?)(?=[^，。；\d]{0,16}未)/g;

/** A name of an indicator and a sentence speak of one thing when they share so many characters in a row. */
const SHARED = 3;

/** What the text says lacks of a target or goes beyond it, where the one indicator that it must mean is off by another number. */
export function shortfallContradictions(report: Report): readonly Contradiction[] {
  const rows = report.forms.flatMap((form) =>
    gather(form.indicators, (row) => lackingOf(row) ?? []),
  );
  if (rows.length === 0) return [];
  return [...inReasons(report), ...inLines(report, rows)];
}

/** 「3.4公里管道尚未铺设」, 「少建12户」 in the reason of the very row. */
const UNDONE =
  /(?:少[\u4e00-\u9fff]?\s*(\d[\d,]{0,9}(?:\.\d{1,4})?)|(?<!\d)(\d[\d,]{0,9}(?:\.\d{1,4})?))((?![未])[\u4e00-\u9fff㎡]{1,4})(?=[^，。；\d]{0,8}未|[，。；]|$)/g;
/** Numbers of one digit differ by one stroke by chance. */
const FEWEST = 10;

/** What the reasons of a row say is lacking, where one stroke parts it from what its target and its result leave. */
const inReasons = (report: Report): readonly Contradiction[] =>
  report.forms.flatMap((form) =>
    gather(form.indicators, (row): readonly Contradiction[] => {
      const lacking = lackingOf(row);
      const { reason } = row;
      if (!lacking || !reason || !/未|少/.test(reason.verbatim)) return [];
      const said = matchesOf(reason.verbatim, UNDONE).filter(([, , , unit]) =>
        unit?.startsWith(lacking.unit),
      );
      const [only, other] = said;
      const value = figure((only?.[1] ?? only?.[2] ?? '0').replace(/,/g, ''));
      if (!only || other || value.coefficient < FEWEST) return [];
      if (!isMistyped(value, lacking.lack)) return [];
      const from = (reason.at.from ?? 0) + only.index;
      const to = from + only[0].length;
      return [
        {
          name: lacking.name,
          said: { verbatim: only[0], at: stretchOf(reason.at, from, to) },
          result: lacking.result,
          matter: MATTER,
        },
      ];
    }),
  );

function inLines(report: Report, rows: readonly Lacking[]): readonly Contradiction[] {
  return linesWith(report.document, LACKS).flatMap((line) =>
    matchesOf(line.text, LACKS).flatMap((match): readonly Contradiction[] => {
      const [, a, b, unitA, c, d, unitC] = match;
      const digits = a ?? c ?? '';
      const unit = unitA ?? unitC ?? '';
      // 「比年度目标400人多27人」: the first number is the target.
      if (/.[多少高低增减]/.test(unit)) return [];
      const said = Number(digits.replace(/,/g, '')) * ((b ?? d) ? 10_000 : 1);
      const from = Math.max(
        ...['。', '；'].map((stop) => line.text.lastIndexOf(stop, match.index) + 1),
      );
      const stop = line.text.slice(match.index + match[0].length).search(/[。；]/);
      const to = stop < 0 ? line.text.length : match.index + match[0].length + stop;
      const sentence = line.text.slice(from, to);
      const [only, other] = meant(rows, unit, sentence, digits);
      if (!only || other || /约|近\d|左右|上年|去年/.test(sentence)) return [];
      // 「137次，低于目标值156次」 tells the target itself.
      if (Math.abs(said - only.wanted) <= EXACT) return [];
      if (Math.abs(said - only.lack) <= Math.max(EXACT, only.lack * EXACT)) return [];
      return [
        {
          name: only.name,
          said: wordsIn(line, match.index, match.index + match[0].length),
          result: only.result,
          matter: MATTER,
        },
      ];
    }),
  );
}

/** How far a rounded difference may be off, of the whole. */
const EXACT = 0.006;

/** The indicators of the unit that a sentence names; without a name the only one of them, if its lack was mistyped. */
function meant(
  rows: readonly Lacking[],
  unit: string,
  sentence: string,
  digits: string,
): readonly Lacking[] {
  const all = rows.filter((row) => isUnit(unit, row.unit));
  const own = all.filter((row) => shares(row.name, sentence));
  if (own.length > 0) return own;
  const isMistyped = ({ lack }: Lacking): boolean =>
    likeASlip(figure(digits.replace(/,/g, '')), figure(`${Math.round(lack * 100) / 100}`));
  return all.length === 1 ? all.filter(isMistyped) : [];
}

interface Lacking {
  readonly name: string;
  readonly unit: string;
  /** By how much the result is off the target, in single things. */
  readonly lack: number;
  /** The target, in single things. */
  readonly wanted: number;
  readonly result: Contradiction['result'];
}

function lackingOf(row: Indicator): Lacking | undefined {
  const [target, result] = [statedOf(row.target), statedOf(row.result)];
  const [wanted, got] = [target?.value.value, result?.value.value];
  if (!target || !result || !wanted || !got || wanted.unit === '') return undefined;
  if (got.unit !== '' && got.unit !== wanted.unit) return undefined;
  if (isMoneyUnit(wanted.unit) || target.value.upper) return undefined;
  const many = wanted.unit.startsWith('万') ? 10_000 : 1;
  const lack = Math.abs(numberOf(wanted) - numberOf(got)) * many;
  const { direction } = target.value;
  if (lack === 0 || (direction !== 'atLeast' && direction !== 'equal')) return undefined;
  const name = squeeze(row.name.verbatim);
  return {
    name,
    unit: wanted.unit.replace(/^万/, ''),
    lack,
    wanted: numberOf(wanted) * many,
    result: quote(result),
  };
}

const isUnit = (said: string, unit: string): boolean =>
  unit === '%' ? said === '个百分点' : said.startsWith(unit === '㎡' ? '平方米' : unit);

const shares = (name: string, sentence: string): boolean => {
  for (let i = 0; i + SHARED <= name.length; i += 1)
    if (sentence.includes(name.slice(i, i + SHARED))) return true;
  return false;
};
