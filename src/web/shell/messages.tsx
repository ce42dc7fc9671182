import { Link } from '@tanstack/react-router';
import { Refused } from '../client/client.ts';
import { useSay, useWords } from './language.tsx';
import { PageTitle } from './page-title.tsx';

/** An address that no page has. */
export function NotFound() {
  const { shell } = useWords();
  return (
    <section className="message">
      <PageTitle>{shell.notFound}</PageTitle>
      <p>{shell.notFoundWhy}</p>
      <p>
        <Link to="/">{shell.nav.home}</Link>
      </p>
    </section>
  );
}

/** A page that failed: a refusal in its own words, a fault of ours with what to do. */
export function PageFault({ error }: { readonly error: unknown }) {
  const { shell } = useWords();
  const say = useSay();
  const words = error instanceof Refused ? say(error.reply.words) : shell.fault;
  return (
    <section className="message" role="alert">
      <PageTitle>{words}</PageTitle>
      <p>
        {/* What a person may not do does not change by asking again. */}
        {!(error instanceof Refused && error.status === 403) && (
          <button type="button" onClick={() => window.location.reload()}>
            {shell.retry}
          </button>
        )}{' '}
        <Link to="/">{shell.nav.home}</Link>
      </p>
    </section>
  );
}

/** Shown while a page is on its way; nothing for the first moments, so that fast pages do not flicker. */
export function Loading() {
  const { shell } = useWords();
  return (
    <p className="loading" role="status">
      {shell.loading}
    </p>
  );
}
