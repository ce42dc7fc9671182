import { memo, useMemo, useState } from 'react';
import { addressOf } from '../../api/routes.ts';
import { SURVEY_PAGE } from '../../api/survey.ts';
import { type Modules, qrOf } from '../../ledger/qr/qr.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';

/** Light modules around a code, without which readers do not find it. */
const QUIET = 4;

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
            {modules && <Code modules={modules} />}
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

/** The code as one path; its content stands beside it in letters. Drawn once, for there may be two thousand. */
const Code = memo(({ modules }: { readonly modules: Modules }) => {
  const size = modules.length + 2 * QUIET;
  return (
    <svg className="slip-code" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={modules.map(rowPath).join('')} shapeRendering="crispEdges" />
    </svg>
  );
});

/** The dark runs of a row. */
const rowPath = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ]
    .map(({ 0: run, index }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
    .join('');
