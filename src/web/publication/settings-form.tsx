import { useId, useState } from 'react';
import type { PublicationSettings, PublicationsView } from '../../api/publication.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { linesOf, usePublicationWords } from './words.ts';

/** What the region publishes: the day of approval that the limit counts from, scores, office telephones. */
export function SettingsForm({
  view,
  onDone,
}: {
  readonly view: PublicationsView;
  readonly onDone: () => void;
}) {
  const words = usePublicationWords();
  const sentence = useSentence();
  const id = useId();
  const { fiscalYear, settings } = view;
  const [approved, setApproved] = useState(settings.approved[fiscalYear] ?? '');
  const [counting, setCounting] = useState(settings.counting);
  const [scores, setScores] = useState(settings.scores);
  const [rubric, setRubric] = useState(settings.rubric);
  const [phones, setPhones] = useState(settings.phones.join('\n'));
  const [told, setTold] = useState<{ readonly words: string; readonly bad: boolean }>();
  const save = async () => {
    const { [fiscalYear]: _, ...others } = settings.approved;
    const body: PublicationSettings = {
      ...{ counting, scores, rubric, phones: [...linesOf(phones)] },
      approved: approved === '' ? others : { ...others, [fiscalYear]: approved },
    };
    try {
      await call('PUT', ROUTES.publicationSettings, {}, body);
      setTold({ words: words.saved, bad: false });
      onDone();
    } catch (fault) {
      setTold({ words: sentence(fault), bad: true });
    }
  };
  return (
    <details>
      <summary>{words.settings}</summary>
      <div className="result-form">
        <label htmlFor={`${id}-approved`}>{words.approved(fiscalYear)}</label>
        <input
          id={`${id}-approved`}
          type="date"
          value={approved}
          onChange={({ target }) => setApproved(target.value)}
        />
        <label htmlFor={`${id}-counting`}>{words.counting}</label>
        <select
          id={`${id}-counting`}
          value={counting}
          onChange={({ target }) =>
            setCounting(target.value === 'working' ? 'working' : 'calendar')
          }
        >
          <option value="calendar">{words.countings.calendar}</option>
          <option value="working">{words.countings.working}</option>
        </select>
        <label>
          <input
            type="checkbox"
            checked={scores}
            onChange={({ target }) => setScores(target.checked)}
          />{' '}
          {words.scores}
        </label>
        <label>
          <input
            type="checkbox"
            checked={rubric}
            onChange={({ target }) => setRubric(target.checked)}
          />{' '}
          {words.rubric}
        </label>
        <label htmlFor={`${id}-phones`}>{words.allowed}</label>
        <textarea
          id={`${id}-phones`}
          rows={3}
          value={phones}
          onChange={({ target }) => setPhones(target.value)}
        />
        {told && <p role={told.bad ? 'alert' : 'status'}>{told.words}</p>}
        <p className="buttons">
          <button type="button" onClick={() => void save()}>
            {words.save}
          </button>
        </p>
      </div>
    </details>
  );
}
