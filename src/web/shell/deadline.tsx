import { deadlineOf } from '../../cycle/deadline.ts';
import { type Day, printDay } from '../../values/day.ts';
import { useCalendar } from '../client/use-calendar.ts';
import { useLanguage } from './language.tsx';

/** Days left until the deadline, in working days too; late in working days. Says so where the calendar is not known. */
export function DeadlineWords({
  due,
  today,
  filed,
  over = false,
}: {
  readonly due: string | undefined;
  readonly today: string;
  readonly filed?: string | undefined;
  /** Nothing is owed any more: told is when the report was filed, not how long there is. */
  readonly over?: boolean;
}) {
  const { lang, words: screens } = useLanguage();
  const { deadline: words } = screens.shell;
  const calendar = useCalendar();
  const told = (each: string) => (lang === 'zh' ? printDay(each as Day) : each);
  if (over && filed !== undefined) return <strong>{words.filed(told(filed))}</strong>;
  if (due === undefined) return <span>{words.none}</span>;
  const day = told(due);
  const deadline = deadlineOf(due as Day, today as Day, filed as Day | undefined, calendar);
  if (!deadline)
    return (
      <span>
        {words.due(day)}　<small>{words.unknown}</small>
      </span>
    );
  const { daysLeft, workingDaysLeft, late } = deadline;
  const left = daysLeft > 0 ? words.left(daysLeft) : words.today;
  return (
    <span className="deadline">
      <strong className={late > 0 ? 'late' : undefined}>
        {late > 0 ? words.late(late) : left}
      </strong>
      {daysLeft > 0 && <span>（{words.working(workingDaysLeft)}）</span>}
      <span>　{words.due(day)}</span>
    </span>
  );
}
