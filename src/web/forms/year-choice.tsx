import { useId } from 'react';

interface YearWords {
  readonly year: string;
  readonly yearOf: (year: number) => string;
}

/** 年度: which of the years that there are is looked at. */
export function YearChoice(props: {
  readonly words: YearWords;
  readonly year: number;
  readonly years: readonly number[];
  readonly onChoose: (year: number) => void;
}) {
  const { words, year, years, onChoose } = props;
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{words.year}</label>{' '}
      <select id={id} value={year} onChange={(event) => onChoose(Number(event.target.value))}>
        {years.map((each) => (
          <option key={each} value={each}>
            {words.yearOf(each)}
          </option>
        ))}
      </select>
    </span>
  );
}
