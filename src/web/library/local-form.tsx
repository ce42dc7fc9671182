import { useId, useState } from 'react';
import type { AdditionsReply } from '../../api/library.ts';
import { ROUTES } from '../../api/routes.ts';
import { parseTarget } from '../../extract/target/target.ts';
import { FUNCTION_IDS, functionName } from '../../library/functions.ts';
import {
  kindChoices,
  LOCAL_COLUMNS,
  LOCAL_LABELS,
  type LocalColumn,
  type LocalText,
  localFaults,
} from '../../library/local.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { useLocalWords } from './local-words.ts';

const BLANK = Object.fromEntries(LOCAL_COLUMNS.map((column) => [column, ''])) as LocalText;
const LONG: ReadonlySet<LocalColumn> = new Set(['definition', 'basis', 'evidence']);

/** One local indicator by hand; what is wrong stands at its field. */
export function LocalForm({
  onDone,
  onClose,
}: {
  readonly onDone: (reply: AdditionsReply) => void;
  readonly onClose: () => void;
}) {
  const words = useLocalWords();
  const { shell } = useWords();
  const { lang } = useLanguage();
  const id = useId();
  const [text, setText] = useState<LocalText>({ ...BLANK, of: 'common' });
  const [tried, setTried] = useState(false);
  const { attempt, mistake, setMistake } = useAttempt();
  const faults = localFaults(text, (typed) => parseTarget(typed));
  const save = async () => {
    setTried(true);
    setMistake(undefined);
    if (faults.length > 0) return document.getElementById(`${id}-${faults[0]?.column}`)?.focus();
    await attempt(async () => {
      onDone(await call<AdditionsReply>('POST', ROUTES.library, {}, { indicators: [text] }));
    });
  };
  return (
    <Dialog title={words.form} broad onClose={onClose}>
      <p className="hint">{words.formLead}</p>
      <div className="local-form">
        {LOCAL_COLUMNS.map((column) => {
          const fault = tried && faults.find((each) => each.column === column);
          const named = `${id}-${column}`;
          return (
            <div key={column} className={LONG.has(column) ? 'long' : undefined}>
              <label htmlFor={named}>{LOCAL_LABELS[column][lang]}</label>
              <Input
                id={named}
                column={column}
                value={text[column]}
                wrong={fault ? `${named}-fault` : undefined}
                onChange={(value) => setText({ ...text, [column]: value })}
              />
              {fault && (
                <p className="mistake" id={`${named}-fault`}>
                  {fault.sentence[lang]}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </p>
    </Dialog>
  );
}

function Input({
  id,
  column,
  value,
  wrong,
  onChange,
}: {
  readonly id: string;
  readonly column: LocalColumn;
  readonly value: string;
  /** Id of the sentence that says what is wrong. */
  readonly wrong: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const words = useLocalWords();
  const { lang } = useLanguage();
  const say = useSay();
  const said = { id, value, 'aria-invalid': wrong !== undefined, 'aria-describedby': wrong };
  if (column === 'of' || column === 'kind')
    return (
      <select {...said} onChange={({ target }) => onChange(target.value)}>
        {column === 'kind' && <option value="">{words.choose}</option>}
        {column === 'of'
          ? FUNCTION_IDS.map((each) => (
              <option key={each} value={each}>
                {say(functionName(each))}
              </option>
            ))
          : kindChoices().map((each) => (
              <option key={each.value} value={each.value}>
                {each.label[lang]}
              </option>
            ))}
      </select>
    );
  return LONG.has(column) ? (
    <textarea {...said} rows={2} onChange={({ target }) => onChange(target.value)} />
  ) : (
    <input {...said} onChange={({ target }) => onChange(target.value)} />
  );
}
