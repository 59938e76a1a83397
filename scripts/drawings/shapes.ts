/** Something with an extent on the page; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

export const text = (at: Point, classes: string, said: string, anchor: 'start' | 'middle' | 'end' = 'start'): string =>
  `<text x="${at.x}" y="${at.y}" class="${classes}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(said)}</text>`;

export const rectangle = (box: Box, classes: string, radius: number): string =>
  `<rect x="${box.x}" y="${box.y}" width="${box.w}" height="${box.h}" rx="${radius}" class="${classes}"/>`;

/** Words on lines of at most so many characters: fonts differ from one reader to the next, so widths are only guessed. */
export function wrapped(said: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of said.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const CORNER = 9;

/** A line along the points, its corners rounded. */
export function polyline(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${first.x} ${first.y}`];
  rest.forEach((point, index) => {
    const before = points[index];
    const after = rest[index + 1];
    if (before === undefined || after === undefined) {
      parts.push(`L${point.x} ${point.y}`);
      return;
    }
    const start = towards(point, before, CORNER);
    const end = towards(point, after, CORNER);
    parts.push(`L${start.x} ${start.y}`, `Q${point.x} ${point.y} ${end.x} ${end.y}`);
  });
  return parts.join('');
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The sign for a way that ends there: a cross in a ring. */
export const crossAt = ({ x, y }: Point): string =>
  `<circle cx="${x}" cy="${y}" r="7.5" class="hub"/><path d="M${x - 3} ${y - 3}l6 6m0-6l-6 6" class="cross"/>`;
