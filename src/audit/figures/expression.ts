import { matchesOf } from '../../values/matches.ts';

/** What an expression comes to, and by how much it may be off for its figures are rounded. */
export interface Reckoned {
  readonly value: number;
  readonly open: number;
  /** Sums, differences and products of whole numbers are not rounded. */
  readonly exact: boolean;
}

type Token = number | '+' | '-' | '*' | '/' | '(' | ')';

const PIECE =
  /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|%|年|月|日|号)?|([+\-−×xX*÷/])|([(（])|([)）])|([A-Za-z=≥≤<>～~])/g;
const SIGNS: Readonly<Record<string, Token>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '×': '*',
  x: '*',
  X: '*',
  '*': '*',
  '÷': '/',
  '/': '/',
};
const UNITS: Readonly<Record<string, number>> = { 亿元: 1e8, 万元: 1e4, '%': 0.01 };
/** More figures are a table in words. */
const MOST = 40;

/**
 * The value of an expression with figures, their units, signs and brackets; names between them are passed over: 「（实际支出90万元÷预算100万元）×100%」.
 * Undefined where it is none, or could be read otherwise.
 */
export function reckoned(text: string): Reckoned | undefined {
  const pieces = piecesOf(text);
  if (!pieces) return undefined;
  const numbers = pieces.filter(({ step }) => step !== undefined);
  const signs = pieces.filter(({ token }) => typeof token === 'string' && '+-*/'.includes(token));
  if (numbers.length < 2 || numbers.length > MOST || signs.length === 0) return undefined;
  const value = valueIn(pieces.map(({ token }) => token));
  if (value === undefined) return undefined;
  let open = 0;
  for (const piece of numbers) {
    const { step = 0 } = piece;
    if (step === 0) continue;
    const moved = valueIn(
      pieces.map((each) =>
        each === piece && typeof each.token === 'number' ? each.token + step / 2 : each.token,
      ),
    );
    open += moved === undefined ? 0 : Math.abs(moved - value);
  }
  return { value, open, exact: open === 0 && !text.includes('%') && signs.every(isExact) };
}

const isExact = ({ token }: Piece): boolean => token !== '/';

interface Piece {
  readonly token: Token;
  /** Of a figure, the step of its last decimal; 0 where it is whole. */
  readonly step?: number;
}

function piecesOf(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of matchesOf(text, PIECE)) {
    const [words, digits, unit = '', sign, opens, closes, other] = match;
    if (other !== undefined) return undefined;
    if (digits !== undefined) {
      if (/[年月日号]/.test(unit)) continue;
      const by = UNITS[unit] ?? 1;
      const decimals = (digits.split('.')[1] ?? '').length;
      const number = Number(digits.replace(/,/g, ''));
      pieces.push({ token: number * by, step: decimals > 0 ? 10 ** -decimals * by : 0 });
    } else if (sign !== undefined) {
      // 「元/人」, 「-其中」: a stroke between words is no sign.
      const isSign =
        /[\d%)）元人户个分家项次件亩里米天名\s]$/.test(
          text.slice(Math.max(0, end - 1), match.index),
        ) &&
        /^\s*[\d(（]|^[^+\-−×xX*÷/()（）\d]{1,16}\d/.test(text.slice(match.index + words.length));
      if (isSign) pieces.push({ token: SIGNS[sign] ?? '+' });
      else if (sign !== '/') return undefined;
    } else pieces.push({ token: opens !== undefined ? '(' : closes !== undefined ? ')' : '(' });
    end = match.index + words.length;
  }
  return withoutEmptyBrackets(pieces);
}

/** 「得分（满分10）」 says what a figure is; brackets around one figure or none hold no expression. */
function withoutEmptyBrackets(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (piece.token === ')' && kept.at(-1)?.token === '(') kept.pop();
    else kept.push(piece);
  }
  return kept;
}

/** Products before sums, brackets first; undefined where signs and figures do not alternate. */
function valueIn(tokens: readonly Token[]): number | undefined {
  let at = 0;
  const sum = (): number | undefined => {
    let all = product();
    while (all !== undefined && (tokens[at] === '+' || tokens[at] === '-')) {
      const sign = tokens[at];
      at += 1;
      const next = product();
      all = next === undefined ? undefined : sign === '+' ? all + next : all - next;
    }
    return all;
  };
  const product = (): number | undefined => {
    let all = single();
    while (all !== undefined && (tokens[at] === '*' || tokens[at] === '/')) {
      const sign = tokens[at];
      at += 1;
      const next = single();
      all =
        next === undefined || (sign === '/' && next === 0)
          ? undefined
          : sign === '*'
            ? all * next
            : all / next;
    }
    return all;
  };
  const single = (): number | undefined => {
    const token = tokens[at];
    at += 1;
    if (typeof token === 'number') return token;
    if (token !== '(') return undefined;
    const inner = sum();
    if (tokens[at] !== ')') return undefined;
    at += 1;
    return inner;
  };
  const value = sum();
  return at === tokens.length ? value : undefined;
}
