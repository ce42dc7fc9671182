import { useSystemWords } from '../admin/words.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Codes } from './account/codes.tsx';

/** Codes of six digits, due where the rules of signing in demand them of a role. */
export function CodesDuePage() {
  const { codesDue: words } = useSystemWords();
  return (
    <section className="sign-in">
      <PageTitle>{words.title}</PageTitle>
      <p>{words.why}</p>
      <Codes />
    </section>
  );
}
