import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import type { ListedCount } from '../named/name-lists.ts';
import { clauseBefore, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';

const NUMBER = '(\\d{1,2}|[两二三四五六七八九十]{1,2})';
const COUNT = new RegExp(
  `(?<![第近约余超前])${NUMBER}个[^，。；：、（）\\d]{0,6}项目|项目(?:支出)?(?:共|有|共有|共计)?${NUMBER}个`,
  'g',
);
/** Projects that were evaluated, not those of a kind, of a grade or of a list in the text. */
const EVALUATED = /纳入|自评|开展|全部/;
const SOME = /其中|类|级|优|良|中|差|新增|延续|重点|上年|去年|未|均/;

/**
 * Numbers of projects that the text tells beside the forms of as many as it tells elsewhere: where one count is that of the
 * forms, the other that speaks of those evaluated is not.
 */
export function formTallies(report: Report): readonly ListedCount[] {
  const forms = report.forms.filter((form) => form.kind === 'project');
  const names = forms.flatMap((form) => statedOf(form.projectName) ?? []);
  if (names.length < 2 || names.length !== forms.length) return [];
  const told = gather(runningText(report.document), (line) =>
    line.text.includes('项目')
      ? matchesOf(line.text, COUNT).flatMap((match) => {
          const stated = parseCount(match[1] ?? match[2] ?? '');
          const clause = clauseBefore(line, match.index, '，。；');
          const at = wordsIn(line, match.index, match.index + match[0].length);
          return stated === undefined ? [] : [{ stated, clause: clause + match[0], at }];
        })
      : [],
  );
  if (!told.some(({ stated }) => stated === forms.length)) return [];
  return told
    .filter(({ clause }) => EVALUATED.test(clause) && !SOME.test(clause))
    .map(({ stated, at }) => ({
      told: at,
      stated,
      listed: { least: forms.length, most: forms.length },
      items: names.map(quote),
    }));
}
