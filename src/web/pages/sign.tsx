import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';

export function SignPage() {
  const { shell } = useWords();
  return (
    <section className="page">
      <PageTitle>{shell.nav.sign}</PageTitle>
    </section>
  );
}
