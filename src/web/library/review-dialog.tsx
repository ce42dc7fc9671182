import { Dialog } from '../shell/dialog.tsx';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { type HintsFrom, reviewFrom } from './hints.ts';

/** 绩效目标审核: the proposal with its workings, and what a person has to judge. */
export function ReviewDialog({
  from,
  onClose,
}: {
  readonly from: HintsFrom;
  readonly onClose: () => void;
}) {
  const { library: words, shell } = useWords();
  const say = useSay();
  const review = reviewFrom(from);
  return (
    <Dialog title={words.review} broad onClose={onClose}>
      <p className="hint">{words.reviewLead}</p>
      <p>
        <strong>{say(review.why)}</strong>
      </p>
      {review.items.length > 0 && (
        <table className="list target-review">
          <Heads
            of={[words.reviewAspect, words.reviewQuestion, words.reviewGrade, words.reviewWorkings]}
          />
          <tbody>
            {review.items.map(({ aspect, question, grade, workings, forPerson }) => (
              <tr key={question.zh}>
                <td>{words.aspects[aspect]}</td>
                <th scope="row">{say(question)}</th>
                <td>{grade ?? words.byPerson}</td>
                <td>
                  {say(workings)}
                  {forPerson && (
                    <>
                      <br />
                      {words.forPerson(say(forPerson))}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}
