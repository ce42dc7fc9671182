import type { FieldPath } from '../../draft/draft.ts';
import { useWords } from '../shell/language.tsx';
import { CellControl } from './cell.tsx';
import { catalogued } from './field.tsx';
import { Help } from './help.tsx';
import { Rows } from './rows.tsx';

const SIDES = ['expected', 'achieved'] as const;

/** 年度总体目标: what was expected beside what was achieved, numbered alike. */
export function Objectives({ list }: { readonly list: FieldPath }) {
  const { forms } = useWords();
  const { evaluation } = forms;
  return (
    <div className="objectives">
      {SIDES.map((side) => (
        <Help key={side} named field={catalogued(`${list}/row.${side}`)} />
      ))}
      <Rows list={list} firstField=".expected">
        {(row, index) => (
          <div className="two-sides">
            {SIDES.map((side) => (
              <div key={side}>
                <span className="side-name" aria-hidden="true">
                  {index + 1}. {evaluation[side]}
                </span>
                <CellControl
                  path={`${row}.${side}`}
                  label={forms.rowLabel(evaluation[side], index + 1)}
                />
              </div>
            ))}
          </div>
        )}
      </Rows>
    </div>
  );
}
