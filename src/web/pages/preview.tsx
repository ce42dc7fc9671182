import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';

export function PreviewPage() {
  const { shell } = useWords();
  return (
    <section className="page">
      <PageTitle>{shell.nav.preview}</PageTitle>
    </section>
  );
}
