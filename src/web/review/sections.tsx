import { useId, useState } from 'react';
import { entriesOf } from '../../review/entry.ts';
import { useWords } from '../shell/language.tsx';
import { Signed } from './signed.tsx';
import type { Review } from './use-review.ts';

/** The sections of the office that looked at the report side by side, each with its opinion. */
export function Sections({
  review,
  mayEnter,
}: {
  readonly review: Review;
  readonly mayEnter: boolean;
}) {
  const { review: words } = useWords();
  const id = useId();
  const [section, setSection] = useState('');
  const [opinion, setOpinion] = useState('');
  const [agrees, setAgrees] = useState(true);
  const all = entriesOf(review.entries ?? [], 'section');
  // A section that looks again replaces what it said before.
  const latest = all.filter(
    (each, i) => !all.slice(i + 1).some((later) => later.section === each.section),
  );
  const save = async () => {
    if (await review.enter({ kind: 'section', section: section.trim(), opinion, agrees })) {
      setSection('');
      setOpinion('');
    }
  };
  if (latest.length === 0 && !mayEnter) return null;
  return (
    <section className="card">
      <h2>{words.sections}</h2>
      <ul>
        {latest.map((each) => (
          <li key={each.id}>
            <strong>{each.section}</strong>　{each.agrees ? words.agrees : words.disagrees}
            {each.opinion !== '' && `：${each.opinion}`} <Signed by={each.by} at={each.at} />
          </li>
        ))}
      </ul>
      {mayEnter && (
        <div className="fields review-sections">
          <p>
            <label htmlFor={`${id}-section`}>{words.section}</label>{' '}
            <input
              id={`${id}-section`}
              value={section}
              onChange={(event) => setSection(event.target.value)}
            />{' '}
            <label>
              <input
                type="checkbox"
                checked={agrees}
                onChange={(event) => setAgrees(event.target.checked)}
              />{' '}
              {words.agrees}
            </label>
          </p>
          <p>
            <label htmlFor={`${id}-opinion`}>{words.sectionOpinion}</label>{' '}
            <input
              id={`${id}-opinion`}
              className="opinion-text"
              value={opinion}
              onChange={(event) => setOpinion(event.target.value)}
            />{' '}
            <button
              type="button"
              disabled={review.busy || section.trim() === ''}
              onClick={() => void save()}
            >
              {words.saveSection}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
