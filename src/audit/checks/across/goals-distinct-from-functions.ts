import type { Stated } from '../../../document/stated.ts';
import { bare, similarity } from '../../../values/similarity.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { mainForm } from '../../indicators/goals.ts';
import { nth } from '../../places.ts';
import { goalForm, withFunctions } from '../../text-examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

const COPY = 0.95;

/** The goals of a year are not the standing functions of the unit. */
export const goalsDistinctFromFunctions = check<Hit>({
  id: 'GoalsDistinctFromFunctions',
  title: { zh: '年度目标不照抄单位职能', en: 'Goals are not copied from functions' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '职能年年相同，年度目标应写出当年要做到什么。',
    en: 'Functions stay the same each year; a goal says what this year is to bring.',
  },
  about: ['functions', 'expectedGoals'],
  find(report): readonly Hit[] | NoAnswer {
    const functions = report.narrative.functions;
    const goals = mainForm(report)?.expectedGoals ?? [];
    const said = joined(functions);
    if (bare(said).length < 12 || similarity(said, joined(goals)) < COPY) return [];
    const ends = [functions[0], functions.at(-1), goals[0], goals.at(-1)];
    return [{ subject: 'goals', places: inOrder(ends.map((each) => each && quote(each))) }];
  },
  say: {
    zh: (hit) => phrase`年度目标${nth(hit, -1)}等与单位职能${nth(hit, 0)}等的文字相同。`,
    en: (hit) => phrase`The goals (${nth(hit, -1)} …) repeat the functions (${nth(hit, 0)} …).`,
  },
  passes: [
    `${withFunctions('负责档案的接收和保管。', '负责档案的编研和利用。')}\n${goalForm(['接收进馆档案900卷', '举办展览两期'])}`,
  ],
  catches: [
    {
      text: `${withFunctions('负责档案的接收和保管。', '负责档案的编研和利用。')}\n${goalForm(['负责档案的接收和保管。', '负责档案的编研和利用。'])}`,
      finds:
        '年度目标「2.负责档案的编研和利用。」等与单位职能「1.负责档案的接收和保管。」等的文字相同。',
    },
  ],
});

const joined = (items: readonly Stated<string>[]): string =>
  items
    .map((item) => item.verbatim.replace(/^[\s\d０-９（()）.、．①-⑳一二三四五六七八九十]+/, ''))
    .join('');
