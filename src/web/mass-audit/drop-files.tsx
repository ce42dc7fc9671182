import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useId, useState } from 'react';
import { MOST_AUDIT_FILES } from '../../api/mass-audit.ts';
import { useSentence } from '../client/use-sentence.ts';
import { Mistake } from '../shell/mistake.tsx';
import { type Chosen, chosenFrom, chosenIn } from './choose.ts';
import { folderOf, sendAll } from './send.ts';
import { useMassAuditWords } from './words.ts';

/** Takes reports by the folder, begins their audit and leads to it. */
export function DropFiles() {
  const words = useMassAuditWords();
  const sentence = useSentence();
  const navigate = useNavigate();
  const id = useId();
  const [sent, setSent] = useState<{ readonly sent: number; readonly files: number }>();
  const [mistake, setMistake] = useState<string>();

  const take = async (chosen: readonly Chosen[]) => {
    setMistake(undefined);
    if (chosen.length === 0) return setMistake(words.nothingChosen);
    if (chosen.length > MOST_AUDIT_FILES)
      return setMistake(words.tooMany(chosen.length, MOST_AUDIT_FILES));
    const files = chosen.length;
    setSent({ sent: 0, files });
    try {
      const audit = await sendAll(nameOf(chosen, words.named), chosen, (n) =>
        setSent({ sent: n, files }),
      );
      const { region, id: key } = audit;
      await navigate({ to: '/bureau/audits/$region/$id', params: { region, id: key } });
    } catch (fault) {
      setMistake(sentence(fault));
    } finally {
      setSent(undefined);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void chosenFrom(event.dataTransfer.items).then(take);
  };

  if (sent)
    return (
      <div className="card" role="status">
        <p>{words.sending(sent.sent, sent.files)}</p>
        <progress
          max={sent.files}
          value={sent.sent}
          aria-label={words.sending(sent.sent, sent.files)}
        />
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the inputs do the same
    <div className="card drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p>{words.lead}</p>
      <Mistake>{mistake}</Mistake>
      <p className="audit-choose">
        <label htmlFor={`${id}-folder`}>{words.folder}</label>
        <input
          id={`${id}-folder`}
          type="file"
          multiple
          {...{ webkitdirectory: '' }}
          onChange={(event) => void take(chosenIn(event.target.files))}
        />
        <label htmlFor={`${id}-files`}>{words.files}</label>
        <input
          id={`${id}-files`}
          type="file"
          multiple
          onChange={(event) => void take(chosenIn(event.target.files))}
        />
        <span className="hint">{words.drop}</span>
      </p>
    </div>
  );
}

/** The folder that all lie in, the one file, or how many they are. */
function nameOf(chosen: readonly Chosen[], named: (files: number) => string): string {
  const folder = folderOf(chosen).slice(0, -1);
  if (folder !== '') return folder.slice(0, 100);
  return chosen.length === 1 ? (chosen[0]?.path ?? '').slice(-100) : named(chosen.length);
}
