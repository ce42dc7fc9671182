import { useId } from 'react';
import type { SheetRow } from '../../inspection/sheet.ts';
import type { TypedIndicator } from './typed-frame.ts';
import { useEvaluationWords } from './words.ts';

/** Indicators that the evaluator adds to the frame: three levels, weight, criterion, evidence. */
export function OwnIndicators({
  rows,
  own,
  onOwn,
}: {
  /** Lines of the frame, whose levels one and two are offered. */
  readonly rows: readonly SheetRow[];
  readonly own: readonly TypedIndicator[];
  readonly onOwn: (own: readonly TypedIndicator[]) => void;
}) {
  const id = useId();
  const blocks = [...new Set(rows.map(({ block }) => block))];
  return (
    <>
      <datalist id={`${id}-blocks`}>
        {blocks.map((block) => (
          <option key={block} value={block} />
        ))}
      </datalist>
      {own.map((each, i) => (
        <Indicator
          key={each.id}
          number={i + 1}
          indicator={each}
          blocks={`${id}-blocks`}
          groups={[
            ...new Set(
              rows.flatMap(({ block, group = '' }) => (block === each.block ? group : [])),
            ),
          ]}
          onChange={(changed) =>
            onOwn(own.map((other) => (other.id === each.id ? changed : other)))
          }
          onRemove={() => onOwn(own.filter((other) => other.id !== each.id))}
        />
      ))}
    </>
  );
}

function Indicator({
  number,
  indicator,
  blocks,
  groups,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly indicator: TypedIndicator;
  readonly blocks: string;
  readonly groups: readonly string[];
  readonly onChange: (indicator: TypedIndicator) => void;
  readonly onRemove: () => void;
}) {
  const words = useEvaluationWords();
  const id = useId();
  const field = (part: 'block' | 'group' | 'name' | 'weight', list?: string) => (
    <label>
      {words.ownParts[part]}
      <input
        value={indicator[part]}
        maxLength={part === 'weight' ? 6 : 200}
        {...(list !== undefined && { list })}
        {...(part === 'weight' && { inputMode: 'decimal' as const })}
        onChange={(event) =>
          onChange({
            ...indicator,
            [part]: part === 'weight' ? event.target.value.trim() : event.target.value,
          })
        }
      />
    </label>
  );
  const text = (part: 'criterion' | 'evidence') => (
    <label className="long">
      {words.ownParts[part]}
      <textarea
        rows={2}
        maxLength={1000}
        value={indicator[part]}
        onChange={(event) => onChange({ ...indicator, [part]: event.target.value })}
      />
    </label>
  );
  return (
    <fieldset className="own-indicator">
      <legend>{words.ownNumber(number)}</legend>
      <datalist id={`${id}-groups`}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      {field('block', blocks)}
      {field('group', `${id}-groups`)}
      {field('name')}
      {field('weight')}
      {text('criterion')}
      {text('evidence')}
      <p className="buttons long">
        <button type="button" className="link" onClick={onRemove}>
          {words.ownRemove(indicator.name.trim() || words.ownNumber(number))}
        </button>
      </p>
    </fieldset>
  );
}
