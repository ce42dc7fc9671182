/**
 * All that is made of each element of a list, as one list: what `flatMap` gives. The engine's own asks anew for every element whether it
 * is there, which costs more than most of what is made; so lists that every check of a report goes through are gathered by this.
 */
export function gather<Of, Made>(
  list: readonly Of[],
  make: (each: Of, index: number, list: readonly Of[]) => Made | readonly Made[],
): readonly Made[] {
  const found: Made[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const made = make(list[i] as Of, i, list);
    if (isList(made)) for (let k = 0; k < made.length; k += 1) found.push(made[k] as Made);
    else found.push(made);
  }
  return found;
}

const isList = <Made>(made: Made | readonly Made[]): made is readonly Made[] => Array.isArray(made);
