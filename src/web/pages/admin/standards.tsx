import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ROUTES } from '../../../api/routes.ts';
import type { StandardsView } from '../../../api/standards.ts';
import { nameOf, type RegionStandards, standardsInForce } from '../../../ledger/assets/regional.ts';
import { type Day, printDay } from '../../../values/day.ts';
import '../../admin/admin.css';
import { Changes } from '../../admin/changes.tsx';
import { StandardsForm } from '../../admin/standards-form.tsx';
import { headOf, STANDARD_COLUMNS } from '../../admin/standards-rows.ts';
import { useRole } from '../../admin/use-role.ts';
import { useRegionWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { useLanguage } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { AdminNav } from './admin-nav.tsx';

/** 资产配置标准: the region's tables of equipment and offices, proposed by a document and decided by another person. */
export function StandardsPage() {
  const { standards: words, changes: decisions } = useRegionWords();
  const { lang } = useLanguage();
  const client = useQueryClient();
  const system = useRole('systemAdministrator');
  const bureau = useRole('financePerformance');
  const { data } = useQuery({
    queryKey: ['standards'],
    queryFn: () => call<StandardsView>('GET', ROUTES.standards),
  });
  if (!data) return <Loading />;
  const again = () => void client.invalidateQueries({ queryKey: ['standards'] });
  return (
    <section className="page">
      <AdminNav />
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <h2>{words.inForce}</h2>
      <InForce tables={data.approved} today={data.today as Day} />
      {(system || bureau) && <StandardsForm today={data.today} onProposed={again} />}
      <h2>{decisions.title}</h2>
      <Changes
        changes={data.changes}
        route={ROUTES.standardsDecision}
        what={({ standards }) => (
          <>
            <p>{words.from(printDay(standards.effective as Day))}</p>
            <ul className="day-list">
              {standards.rows.map(({ kind, texts }) => {
                const name = nameOf(texts)[lang];
                return (
                  <li key={name}>
                    {name}：
                    {STANDARD_COLUMNS[kind]
                      .flatMap(({ key, label, unit }) =>
                        texts[key] ? [`${label[lang]} ${texts[key]}${unit ?? ''}`] : [],
                      )
                      .join(lang === 'zh' ? '，' : ', ')}
                  </li>
                );
              })}
            </ul>
          </>
        )}
        onDecided={again}
      />
    </section>
  );
}

function InForce({
  tables,
  today,
}: {
  readonly tables: readonly RegionStandards[];
  readonly today: Day;
}) {
  const { standards: words } = useRegionWords();
  const { lang } = useLanguage();
  const rows = standardsInForce(tables, today);
  if (rows.length === 0) return <p className="empty">{words.none}</p>;
  return (['standard', 'areaStandard'] as const).map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const columns = STANDARD_COLUMNS[kind];
    const [title, head] =
      kind === 'standard' ? [words.equipment, words.item] : [words.offices, words.post];
    return (
      own.length > 0 && (
        <TableScroll key={kind} label={title}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className="number">
                    {headOf(column, lang)}
                  </th>
                ))}
                <th scope="col">{words.document}</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ name, texts, documents }) => (
                <tr key={name.zh}>
                  <th scope="row">{name[lang]}</th>
                  {columns.map(({ key }) => (
                    <td key={key} className="number">
                      {texts[key] ?? ''}
                    </td>
                  ))}
                  <td>{documents.join(lang === 'zh' ? '；' : '; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )
    );
  });
}
