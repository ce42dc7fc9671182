import { useMemo, useState } from 'react';
import { addressOf } from '../../api/routes.ts';
import { SURVEY_PAGE } from '../../api/survey.ts';
import { qrOf } from '../../ledger/qr/qr.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';
import { QrCode } from './qr-code.tsx';

/** The slips of codes that were just made, and how to print nothing but them. */
export function SurveySlips({
  codes,
  title,
  questions,
  onClose,
}: {
  readonly codes: readonly string[];
  readonly title: string;
  readonly questions: readonly string[];
  readonly onClose: () => void;
}) {
  const { survey: words } = useWords();
  const { view } = useOpenFiling();
  const [asked, setAsked] = useState(false);
  const slips = useMemo(
    () =>
      codes.map((code) => {
        const address = location.origin + addressOf(SURVEY_PAGE, { code });
        return { code, address, modules: qrOf(address) };
      }),
    [codes],
  );
  return (
    <div className="slips-box">
      <p className="banner" role="status">
        {words.made(codes.length)}
      </p>
      <p className="ledger-tools">
        <label>
          <input
            type="checkbox"
            checked={asked}
            onChange={(event) => setAsked(event.target.checked)}
          />{' '}
          {words.withQuestions}
        </label>
        <button type="button" className="primary" onClick={printSlips}>
          {words.print}
        </button>
        <button type="button" onClick={onClose}>
          {words.putAway}
        </button>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the region is named by its label */}
      <div className="slips" role="region" tabIndex={0} aria-label={words.slips}>
        {slips.map(({ code, address, modules }) => (
          <article key={code} className={asked ? 'slip whole' : 'slip'}>
            {modules && <QrCode modules={modules} className="slip-code" />}
            <div>
              <strong>{title}</strong>
              <small>{view.summary.unit.name}</small>
              <p>{words.slipHow}</p>
              <p className="slip-address">{address}</p>
              <p>
                {words.slipCode} {code.replace(/(.{4})(?=.)/g, '$1 ')}
              </p>
            </div>
            {asked && (
              <ol>
                {questions.map((wording) => (
                  <li key={wording}>
                    {wording}
                    <span>{words.scale.map((label) => `□${label}`).join('　')}</span>
                  </li>
                ))}
              </ol>
            )}
          </article>
        ))}
      </div>
    </div>
  );
}

/** Prints the page with all but the slips hidden. */
function printSlips() {
  document.body.classList.add('printing-slips');
  window.addEventListener('afterprint', () => document.body.classList.remove('printing-slips'), {
    once: true,
  });
  window.print();
}
