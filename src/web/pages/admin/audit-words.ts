import type { NoticeScope } from '../../../bureau/notice/notice.ts';
import { ACCESS_BOUNDS, SIZE_BOUNDS } from '../../../cycle/system-rules.ts';
import type { Bilingual } from '../../../document/finding.ts';
import { EMPTY } from '../../../draft/draft.ts';
import { fieldOf, listAt, patternOf } from '../../../draft/fields.ts';
import { labelOf } from '../../../draft/labels.ts';
import { type Money, printMoney, printScaled } from '../../../values/money.ts';
import type { useWords } from '../../shell/language.tsx';
import { momentOf } from '../../shell/moment.ts';

type Words = ReturnType<typeof useWords>;

/** What nobody reads in a sentence: sums and numbers that only the check of the chain compares. */
const UNREAD = new Set([
  ...['digest', 'digests', 'id', 'batch', 'change', 'type', 'remark', 'entry', 'point', 'check'],
  ...['evaluation', 'work', 'opinion'],
]);
/** Lists of which only the number says anything. */
const COUNTED = new Set(['filings', 'files']);
/** So many paths are named; the number of all stands beside them. */
const NAMED = 3;

/** The detail of an entry of the trail as clauses of a sentence, in the order in which it was noted. */
export function detailWords(
  detail: Readonly<Record<string, unknown>>,
  words: Words,
  lang: 'zh' | 'en',
  what = '',
): string {
  const { details, comma } = words.admin.audit;
  return Object.entries(detail)
    .filter(([key, value]) => !UNREAD.has(key) && (value ?? '') !== '')
    .map(([key, value]) => {
      // The same word may stand for something else in another kind of entry.
      const own = `${what}.${key}` in details ? `${what}.${key}` : key;
      return `${nameOf(own, details, lang)} ${valueWords(own, value, words, lang)}`;
    })
    .join(comma);
}

/** Rules of the system have names of their own. */
const RULES: Readonly<Record<string, { readonly name: Bilingual }>> = {
  ...ACCESS_BOUNDS,
  ...SIZE_BOUNDS,
};

const nameOf = (key: string, details: Readonly<Record<string, string>>, lang: 'zh' | 'en') =>
  details[key] ?? RULES[key]?.name[lang] ?? key;

function valueWords(key: string, value: unknown, words: Words, lang: 'zh' | 'en'): string {
  const { admin } = words;
  if (typeof value === 'boolean') return value ? admin.audit.yes : admin.audit.no;
  if (Array.isArray(value))
    return COUNTED.has(key) ? `${value.length}` : listWords(value, words, lang);
  if (key === 'scope') return scopeWords(value as Partial<NoticeScope>, words);
  if (typeof value === 'object' && value !== null)
    return listWords(Object.keys(value), words, lang);
  const text = `${value}`;
  if (key.endsWith('.kind')) return named(admin.audit.kinds, text);
  return TEXTS[key]?.(text, words) ?? pathWords(text, lang);
}

/** How a text is told by what it says; any other is a path, or stands as it is. */
const TEXTS: Readonly<Record<string, (text: string, words: Words) => string>> = {
  points: (text) => printScaled(Number(text), 2),
  amount: (text) => printMoney(Number(text) as Money, '万元', 2),
  proposed: (text, { admin }) => named(admin.audit.uses, text),
  decided: (text, { admin }) => named(admin.audit.uses, text),
  from: (text, { shell }) => named(shell.states, text),
  to: (text, { shell }) => named(shell.states, text),
  state: (text, { admin, shell }) => named({ ...admin.accounts.states, ...shell.states }, text),
  kind: (text, { admin }) => named(admin.approvals.kinds, text),
  grants: (text, { shell }) =>
    text.replace(/(\w+)@/g, (_, role: string) => `${named(shell.roles, role)} `),
  codeRoles: (text, { shell }) => text.replace(/\w+/g, (role) => named(shell.roles, role)),
  until: momentOf,
};

function scopeWords({ kind, departments = [] }: Partial<NoticeScope>, { admin }: Words): string {
  const { scopes, inDepartments, comma } = admin.audit;
  const whom = named(scopes, kind ?? 'all');
  return departments.length === 0 ? whom : `${whom}${comma}${inDepartments(departments.length)}`;
}

function listWords(values: readonly unknown[], words: Words, lang: 'zh' | 'en'): string {
  const shown = values.slice(0, NAMED).map((each) => pathWords(`${each}`, lang));
  const list = shown.join(words.admin.audit.and);
  return values.length > NAMED ? words.admin.audit.andMore(list, values.length) : list;
}

/** A field by its name. The draft of that day is not at hand, so a row has no number. */
function pathWords(text: string, lang: 'zh' | 'en'): string {
  const path = patternOf(text);
  if (text.startsWith('rubric.')) return `“${text.slice('rubric.'.length)}”`;
  const field = fieldOf(text);
  const list = listAt(text) ?? listAt(text.slice(0, Math.max(0, text.lastIndexOf('/'))));
  if (text.startsWith('done.') || text.startsWith('rubricScores.'))
    return labelOf(EMPTY, text)[lang];
  if (!field) return list?.label[lang] ?? text;
  const owner = path.includes('*') ? listAt(text.slice(0, text.lastIndexOf('/'))) : undefined;
  return owner ? `${owner.label[lang]} · ${field.label[lang]}` : field.label[lang];
}

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;
