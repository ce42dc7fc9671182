import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier } from '../report/dossier.ts';
import { squeeze } from '../values/chinese.ts';
import { matchesOf } from '../values/matches.ts';
import { type NamedFact, namedFacts, type Rows } from './named-facts.ts';
import type { Resolve } from './reading.ts';

// ⟦execution.total⟧: the key of a fact between brackets that nobody types by accident.
const TOKEN = /⟦([^⟦⟧]*)⟧/g;

/** Whether a text cites a fact. */
export const hasReferences = (text: string): boolean => text.includes('⟦');

/** The keys of the facts that a text cites, in order. */
export const referencesIn = (text: string): readonly string[] =>
  matchesOf(text, TOKEN).map((match) => match[1] ?? '');

/** A text as long as its facts are not known yet. */
export const withoutReferences: Resolve = (text) => text.replace(TOKEN, '');

/** Puts the figures of a dossier in place of tokens. A token that names no fact, or one without a value, is told. */
export function resolverOf(dossier: Dossier, rows: Rows, regulation?: Regulation): Resolve {
  const facts = new Map(namedFacts(dossier, rows, regulation).map((fact) => [fact.key, fact]));
  return (text, path, invalid) =>
    text.replace(TOKEN, (token, key: string) => {
      const fact = facts.get(key);
      if (fact?.text !== undefined) return fact.text;
      const name = fact?.label ?? { zh: key, en: key };
      invalid.push({
        path,
        text: token,
        words: fact
          ? {
              zh: `引用的“${name.zh}”还没有数据，请先填写，或换一个数据。`,
              en: `${name.en} has no value yet.`,
            }
          : {
              zh: `引用的数据“${key}”已不存在，请删去或换一个数据。`,
              en: `There is no fact ${key} any more.`,
            },
      });
      return `【${name.zh}】`;
    });
}

/** The facts that fit some words, by label, key or value; all of them for no words. */
export function searchFacts(facts: readonly NamedFact[], words: string): readonly NamedFact[] {
  const wanted = words
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return facts.filter((fact) => {
    const said =
      `${squeeze(fact.label.zh)} ${fact.label.en} ${fact.key} ${fact.text ?? ''}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}
