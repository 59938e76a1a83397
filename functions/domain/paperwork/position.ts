import type { Position } from './difference';

/**
 * Where two texts part: their common start and end are taken off and the rest is given, counted in code points from 0,
 * so that a letter outside the basic plane counts once.
 * Example: 'Acme UK Limited' and 'Acme UK Ltd' part at { index: 9, csr: 'imite', loa: 't' }.
 */
export function positionOf(csr: string, loa: string): Position {
  const left = Array.from(csr);
  const right = Array.from(loa);
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return {
    index: start,
    csr: left.slice(start, left.length - end).join(''),
    loa: right.slice(start, right.length - end).join(''),
  };
}

/** The same parting widened to whole words on both sides, for showing to people: 'Limited' and 'Ltd'. */
export function partingWords(csr: string, loa: string): { readonly csr: string; readonly loa: string } {
  const position = positionOf(csr, loa);
  const points = Array.from(csr);
  const tailStart = position.index + Array.from(position.csr).length;
  const head = lastWordOf(points.slice(0, position.index).join(''));
  const tail = firstWordOf(points.slice(tailStart).join(''));
  return { csr: head + position.csr + tail, loa: head + position.loa + tail };
}

function lastWordOf(text: string): string {
  let start = text.length;
  while (start > 0 && /\S/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

function firstWordOf(text: string): string {
  return /^\S*/u.exec(text)?.[0] ?? '';
}
