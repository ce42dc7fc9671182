import { bare } from '../../values/similarity.ts';
import type { Declaration, DeclaredIndicator, TargetWarning } from '../declaration.ts';

/** A name without what changes nothing of it: brackets keep what tells two rows apart and stay. */
const plain = (name: string): string =>
  bare(name)
    .replace(/^(?:开展|组织|举办|完成|实施)/, '')
    .replace(/(?:数量|数)$/, '');

/** The unit that a row counts in, where it says one. */
const unitOf = ({ target }: DeclaredIndicator): string => target?.value?.unit ?? '';

/** The same indicator twice: the same name, but for 开展 before it and 数 behind it, counted in the same unit. */
export function distinct({ indicators }: Declaration): readonly TargetWarning[] {
  const seen = new Map<string, { readonly each: DeclaredIndicator; readonly at: number }[]>();
  return indicators.flatMap((each, at): readonly TargetWarning[] => {
    const key = plain(each.name);
    if (key === '') return [];
    const before = seen.get(key) ?? [];
    seen.set(key, [...before, { each, at }]);
    const same = before.find(
      (other) =>
        unitOf(other.each) === unitOf(each) || unitOf(other.each) === '' || unitOf(each) === '',
    );
    if (!same) return [];
    return [
      {
        check: 'distinct',
        row: each.row,
        field: 'name',
        sentence: {
          zh: `第${at + 1}行“${each.name}”与第${same.at + 1}行“${same.each.name}”是同一个指标，会重复计分。请删去一行，或写明两行各衡量什么。`,
          en: `Row ${at + 1} “${each.name}” is the same indicator as row ${same.at + 1}.`,
        },
      },
    ];
  });
}
