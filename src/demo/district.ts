import type { FilingState } from '../cycle/filing.ts';
import { KINDS } from './kinds.ts';

/** The demonstration district: invented, with a name that no district has. */
export const DISTRICT = {
  /** Six digits that are assigned to no place. */
  code: '430699',
  name: '岳阳市临桥区',
  finance: '岳阳市临桥区财政局',
} as const;

/** The office of the district's government: it keeps the register of the buildings. */
export const GOVERNMENT_OFFICE = {
  id: 'D13',
  name: `${DISTRICT.name}人民政府办公室`,
  path: `${DISTRICT.code}.D13`,
} as const;

/** A unit of the district with its place in the tree. */
export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  /** Ids from the district down: district, department, unit, unit below. */
  readonly path: string;
  /** Name of the department in charge; its own for a department. */
  readonly department: string;
  readonly level: 1 | 2 | 3;
  /** Number of its kind in `KINDS`, and its own number among all units. */
  readonly kind: number;
  readonly number: number;
}

const two = (n: number): string => `${n}`.padStart(2, '0');

/** All units: twelve departments, three units each, one further unit below the first of these. */
export const UNITS: readonly DemoUnit[] = KINDS.flatMap((kind, k) => {
  const department = `D${two(k + 1)}`;
  const first = `${department}01`;
  const named = [
    { name: kind.office, above: [], id: department, level: 1 as const },
    ...kind.units.map((name, i) => ({
      name,
      above: [department],
      id: `${department}${two(i + 1)}`,
      level: 2 as const,
    })),
    { name: kind.below, above: [department, first], id: `${first}01`, level: 3 as const },
  ];
  return named.map(({ name, above, id, level }, i) => ({
    id,
    name: `${DISTRICT.name}${name}`,
    path: [DISTRICT.code, ...above, id].join('.'),
    department: `${DISTRICT.name}${kind.office}`,
    level,
    kind: k,
    number: k * named.length + i,
  }));
});

// States that a district shows a few weeks before the deadline, most units being at work.
const STATES: readonly FilingState[] = [
  'drafting',
  'submitted',
  'notStarted',
  'accepted',
  'drafting',
  'checked',
  'returned',
  'departmentReviewed',
  'drafting',
  'signed',
  'submitted',
  'notStarted',
  'accepted',
];

/** The state that a unit's filing of this year is brought to. A department has nobody between itself and the bureau. */
export function stateOf(unit: DemoUnit): FilingState {
  const state = STATES[unit.number % STATES.length] as FilingState;
  return unit.level === 1 && state === 'departmentReviewed' ? 'submitted' : state;
}
