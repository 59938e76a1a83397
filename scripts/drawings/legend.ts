import type { Route } from '../../functions/domain/port/phase';
import { crossAt, rectangle, text, type Box } from './shapes';

const ROUTE_WORDS = {
  LEGACY: 'at the old carrier',
  BRIDGED: 'over a bridge',
  IN_TRANSITION: 'in transition',
  CONNECT: 'in Amazon Connect',
} as const satisfies Record<Route, string>;

/** What lines, colours and signs of the drawing mean. */
export function legend(box: Box): readonly string[] {
  const x = box.x + 18;
  const said = x + 52;
  const at = (line: number): number => box.y + 28 + line * 20;
  const sample = (line: number, kind: 'signal' | 'deadline'): string =>
    `<path d="M${x} ${at(line) - 4}h38" class="line ${kind}" marker-end="url(#${kind})"/>`;
  const swatch = (line: number, route: Route): readonly string[] => [
    rectangle({ x: x + 17, y: at(line) - 13, w: 4, h: 17 }, route, 2),
    text({ x: said, y: at(line) }, 'soft', ROUTE_WORDS[route]),
  ];
  return [
    rectangle(box, 'band', 12),
    text({ x, y: at(0) }, 'name ink', 'How to read it'),
    sample(1.3, 'signal'),
    text({ x: said, y: at(1.3) }, 'soft', 'signal: somebody told'),
    sample(2.4, 'deadline'),
    text({ x: said, y: at(2.4) }, 'soft', 'deadline: time alone'),
    text({ x: x + 19, y: at(3.5) + 1 }, 'ink', '↻', 'middle'),
    text({ x: said, y: at(3.5) }, 'soft', 'noted; the port stays'),
    crossAt({ x: x + 19, y: at(4.6) - 4 }),
    text({ x: said, y: at(4.6) }, 'soft', 'may be CANCELLED until'),
    text({ x: said, y: at(4.6) + 15 }, 'soft', "the carrier's cut-off"),
    text({ x, y: at(6.9) }, 'ink label', 'Where calls arrive meanwhile'),
    ...swatch(8, 'LEGACY'),
    ...swatch(9.1, 'IN_TRANSITION'),
    ...swatch(10.2, 'CONNECT'),
    text({ x, y: at(12) }, 'small soft', '* or COMPLETED, when the'),
    text({ x: x + 8, y: at(12) + 15 }, 'small soft', 'window is over by then'),
    text({ x, y: at(14) }, 'small soft', 'A port on hold goes back to'),
    text({ x, y: at(14) + 15 }, 'small soft', 'where it was held. COMPLETED,'),
    text({ x, y: at(14) + 30 }, 'small soft', 'ROLLED_BACK and CANCELLED'),
    text({ x, y: at(14) + 45 }, 'small soft', 'are final.'),
    text({ x, y: at(17) }, 'small soft', 'Bridges, and test calls from the'),
    text({ x, y: at(17) + 15 }, 'small soft', 'FOC’s confirmation on, are'),
    text({ x, y: at(17) + 30 }, 'small soft', 'noted and move nothing.'),
  ];
}
