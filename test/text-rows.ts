import { readText } from '../src/formats/text/read.ts';

/** The paragraphs of a plain text and the rows of its tables, cells between `|`, in order. */
export const textRows = (text: string): readonly string[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind !== 'table'
      ? [block.text]
      : Array.from({ length: block.rows }, (_, row) =>
          block.cells
            .filter((cell) => cell.row === row)
            .map((cell) => cell.text)
            .join('|'),
        ),
  );
