import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import {
  alike,
  atEachFigure,
  counted,
  type FigureRule,
  innerClauseOf,
  inOneSentence,
  isRate,
} from '../figures/counted.ts';
import { isPercentOfChange } from '../rates/percent-of.ts';
import { runningText, wordsIn } from '../wording/running-text.ts';
import type { ToldChange } from './told-changes.ts';

/** Changes told without an amount, and those of ranks, which rise as their number falls. */
export const changesInWords = (report: Report): readonly ToldChange[] => [
  ...atEachFigure(report, (rate, at, list) => byRate(report, rate, at, list)),
  ...atEachFigure(report, (change, at, list) => byAmount(report, change, at, list)),
  ...atEachFigure(report, (now, at, list) => vague(report, now, at, list)),
  ...ranks(report),
];

/** 「检查频次较上年有所增加」: which way, and nothing of how much. */
const VAGUE =
  /^[^，。；、\d]{0,8}[，,][^，。；\d]{0,12}?(?:[较比](?:上年|去年|上一年)(?:度|同期)?|同比)[^，。；\d]{0,6}?(?:有所|略有|明显|大幅|小幅|稳步|显著|持续)(增加|增长|上升|提高|提升|扩大|多)?(减少|下降|降低|回落|压缩)?(?=[，。；]|$)/;
const FORMER = /上年|去年|上一年/;
const OTHER = /其中|每|均|占|计划|目标|任务|预算|[增减]/;

function vague(
  report: Report,
  ...[b, at, list]: Parameters<FigureRule<ToldChange>>
): readonly ToldChange[] {
  const a = list[at - 1];
  if (!a || !alike(a, b) || !inOneSentence(a, b)) return [];
  const [one, other] = [a.before, b.before];
  if (OTHER.test(innerClauseOf(a)) || OTHER.test(innerClauseOf(b))) return [];
  if (isFormer(report, one) === isFormer(report, other)) return [];
  const match = VAGUE.exec(b.line.text.slice(b.at.to));
  if (!match || (match[1] === undefined) === (match[2] === undefined)) return [];
  const [before, now] = isFormer(report, one) ? [a, b] : [b, a];
  const isRise = match[1] !== undefined;
  if (now.size === before.size || now.size > before.size === isRise) return [];
  const end = (b.at.to ?? 0) + match[0].length;
  const from = b.line.text.lastIndexOf('，', end - 1) + 1;
  return [
    {
      places: [counted(a), counted(b), wordsIn(b.line, from, end)],
      wrong: 'direction',
      computed: isRise ? 'down' : 'up',
    },
  ];
}

const BY_RATE =
  /(?:同比|[较比](?:上年|去年|上一年)(?:度|同期)?)[^，。；、\d]{0,4}?(?:(增加|增长|上升|提高|上涨)|(减少|下降|降低|下跌|回落))(?:了|率|为)*$/;

/** 「受理481件，上年受理519件，信访总量同比上升7.32%」: by how much is true, which way is not. */
function byRate(
  report: Report,
  ...[rate, at, list]: Parameters<FigureRule<ToldChange>>
): readonly ToldChange[] {
  const [a, b] = [list[at - 2], list[at - 1]];
  const match = isRate(rate) ? BY_RATE.exec(rate.before) : null;
  if (!match || !a || !b || !alike(a, b) || isRate(a) || !inOneSentence(a, rate)) return [];
  const [before, now] = isFormer(report, a.before) ? [a, b] : [b, a];
  if (isFormer(report, a.before) === isFormer(report, b.before) || before.size === 0) return [];
  if (OTHER.test(innerClauseOf(a)) || OTHER.test(innerClauseOf(b))) return [];
  const isRise = match[1] !== undefined;
  if (!isPercentOfChange(rate, before.size, now.size) || now.size > before.size === isRise)
    return [];
  return [
    {
      places: [counted(a), counted(b), counted(rate)],
      wrong: 'direction',
      computed: isRise ? 'down' : 'up',
    },
  ];
}

const BY_AMOUNT =
  /^[，,](?:同比|[较比](?:上年|去年)(?:同期)?)?(?:净)?(?:(增加|增长|上升|提高|多)|(减少|下降|降低|少))了?$/;

/** 「2024年50425元，2023年为46680元，减少3745元」: by how much is true, which way is not. */
function byAmount(
  report: Report,
  ...[change, at, list]: Parameters<FigureRule<ToldChange>>
): readonly ToldChange[] {
  const match = BY_AMOUNT.exec(change.before);
  const [a, b] = [list[at - 2], list[at - 1]];
  if (!match || !a || !b || isRate(a) || !alike(a, b) || !alike(b, change)) return [];
  if (!inOneSentence(a, change) || isFormer(report, a.before) === isFormer(report, b.before))
    return [];
  const [before, now] = isFormer(report, a.before) ? [a, b] : [b, a];
  const isRise = match[1] !== undefined;
  const off = now.size - before.size;
  if (off === 0 || Math.abs(Math.abs(off) - change.size) >= 1 || off > 0 === isRise) return [];
  return [
    {
      places: [counted(a), counted(b), counted(change)],
      wrong: 'direction',
      computed: isRise ? 'down' : 'up',
    },
  ];
}

/** Whether words tell of the year before. */
const isFormer = ({ fiscalYear }: Report, words: string): boolean =>
  FORMER.test(words) || (fiscalYear !== undefined && words.includes(`${fiscalYear - 1}年`));

const RANK = '第\\s*(\\d{1,3})\\s*(?:位|名)';
const MOVED = new RegExp(
  `(?:由|从)[^，。；\\d]{0,16}${RANK}[^，。；\\d]{0,6}?(?:(上升|提升|前进|跃升|跃居|升|前移|进位)|(下降|后退|下滑|降|后移))(?:至|到|为)?[^，。；\\d]{0,12}${RANK}(?:[，,][^，。；\\d]{0,6}(?:前移|上升|提升|前进|进位|后移|下降|后退)(?:了)?\\s*(\\d{1,3})\\s*(?:个?位次|位|名))?`,
  'g',
);

/** 「由上年的第6位上升至第4位，前移2位」. */
const ranks = (report: Report): readonly ToldChange[] =>
  gather(runningText(report.document), (line) =>
    /第\s*\d{1,3}\s*[位名]/.test(line.text)
      ? matchesOf(line.text, MOVED).flatMap((match): readonly ToldChange[] => {
          const [from, to] = [Number(match[1]), Number(match[4])];
          const isRise = match[2] !== undefined;
          const places = [wordsIn(line, match.index, match.index + match[0].length)];
          if (from !== to && from > to !== isRise)
            return [{ places, wrong: 'direction', computed: isRise ? 'down' : 'up' }];
          const apart = Math.abs(from - to);
          return match[5] === undefined || Number(match[5]) === apart
            ? []
            : [{ places, wrong: 'amount', computed: `${apart}位` }];
        })
      : [],
  );
