import '../../admin/admin.css';
import { RuleSection } from '../../admin/rule-section.tsx';
import { useSystemWords } from '../../admin/words.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';

/** 系统参数: how people sign in and what files may weigh, proposed by one administrator and decided by another. */
export function SystemRulesPage() {
  const { rules: words } = useSystemWords();
  return (
    <section className="page">
      <AdminNav />
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <RuleSection kind="access" />
      <RuleSection kind="sizes" />
    </section>
  );
}
