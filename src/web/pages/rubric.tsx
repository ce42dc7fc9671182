import { FormPage } from '../forms/form-page.tsx';
import { RubricTable } from '../forms/rubric-table.tsx';
import { useWords } from '../shell/language.tsx';

/** 附件3 考核评分表: the unit's own points by the rubric, with what the system can tell and the evidence. */
export function RubricPage() {
  const { rubric } = useWords().forms;
  return (
    <FormPage title={rubric.title} lead={rubric.lead} task="rubric">
      <RubricTable />
    </FormPage>
  );
}
