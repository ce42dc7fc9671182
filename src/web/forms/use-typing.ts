import { type ChangeEvent, type CompositionEvent, useEffect, useState } from 'react';
import type { Bilingual } from '../../document/finding.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { Field } from '../../draft/field.ts';
import { parseEntry } from '../../draft/parse.ts';
import type { MoneyTyped } from '../../draft/parse-money.ts';
import { useDraftStore, useField } from '../draft/use-draft.ts';
import { keptMoney, shownMoney } from './money-text.ts';
import { useMoneyUnit } from './money-unit.tsx';

/** Milliseconds without a key before an entry that is not understood is called so. */
const REST = 500;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Typed {
  readonly text: string;
  /** What the draft kept of it; another text in the draft meanwhile, by undo or by a colleague, is shown instead. */
  readonly kept: string;
  readonly composing: boolean;
}

/** One field as a control types into it. */
export interface Typing {
  readonly value: string;
  /** What is wrong, once the typing rests. */
  readonly mistake: Bilingual | undefined;
  /** The normal form that replaced what was typed, to tell the person. */
  readonly tidied: string | undefined;
  readonly onChange: (event: ChangeEvent<Control>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<Control>) => void;
  readonly onBlur: () => void;
}

/**
 * Types into a field of the draft: each key is kept at once, in 万元 for amounts; on leaving the field the text takes its
 * normal form. While an input method composes, the draft waits for the words that are chosen.
 */
export function useTyping(path: FieldPath, field: Field): Typing {
  const draft = useDraftStore();
  const [kept, set] = useField(path);
  const { unit } = useMoneyUnit();
  const [typed, setTyped] = useState<Typed>();
  const [tidied, setTidied] = useState<string>();
  const isMoney = field.kind === 'money';
  const isLive = typed !== undefined && (typed.composing || typed.kept === kept);
  const rested = useRested(kept, typed !== undefined);

  const take = (text: string) => {
    const next = isMoney ? keptMoney(text, unit) : text;
    setTidied(undefined);
    setTyped({ text, kept: next, composing: false });
    set(next);
  };
  return {
    value: isLive ? typed.text : isMoney ? shownMoney(kept, unit) : kept,
    mistake: rested ? parseEntry(field, kept).sentence : undefined,
    tidied,
    onChange: ({ target, nativeEvent }) => {
      const composing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
      if (composing) setTyped({ text: target.value, kept, composing });
      else take(target.value);
    },
    onCompositionEnd: ({ currentTarget }) => take(currentTarget.value),
    onBlur: () => {
      if (typed) setTidied(tidiedBy(field, typed.text, kept, unit));
      const normal = normalForm(field, kept);
      if (typed && normal !== kept) set(normal);
      setTyped(undefined);
      draft.endStep();
    },
  };
}

const normalForm = (field: Field, kept: string): string => {
  const { text, sentence } = parseEntry(field, kept);
  return sentence ? kept : text;
};

/** What became of a typed text, where it looks another than it was typed: 781600元 became 78.16 万元. */
function tidiedBy(field: Field, typed: string, kept: string, unit: MoneyTyped): string | undefined {
  const normal = normalForm(field, kept);
  if (parseEntry(field, kept).sentence || normal === '') return undefined;
  if (field.kind !== 'money') return squashed(normal) === squashed(typed) ? undefined : normal;
  const shown = shownMoney(normal, unit);
  const plain = squashed(typed)
    .replace(/[,，]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return plain === shown ? undefined : `${shown}${unit}`;
}

const squashed = (text: string): string => text.replace(/\s/g, '');

/** Whether a text has not changed for a moment; at once where nobody is typing. */
function useRested(text: string, typing: boolean): boolean {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return !typing || rested === text;
}
