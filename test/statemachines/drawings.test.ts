import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LEGAL_MOVES } from '../../functions/domain/port/moves';
import { PHASES } from '../../functions/domain/port/phase';
import { between, drawings } from '../../scripts/drawings/drawings';
import { lifecyclePicture } from '../../scripts/drawings/lifecycle-picture';
import { readMachine } from '../../scripts/drawings/machine';

const drawn = await drawings();

describe('the drawings', () => {
  test.each(drawn.map(({ file, content }) => [file, content]))(
    '%s is what the machine, the table of moves and the list of operations say; else run `npm run drawings`',
    (file, content) => {
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );

  test('the picture shows every phase, and every state in which a port halts with its comment', () => {
    const machine = readMachine();
    const picture = lifecyclePicture(machine);
    for (const phase of PHASES) expect(picture).toContain(`>${phase}</text>`);
    for (const [name, state] of Object.entries(machine.States)) {
      // A wait for words of the future has no phase that could be drawn.
      if (state.Resource?.endsWith('.waitForTaskToken') !== true || name === 'WaitUnnamed') continue;
      expect(picture).toContain(`>${name}</text>`);
      for (const word of state.Comment.split(' ')) expect(picture, name).toContain(word);
    }
  });

  test('the picture draws a line, a cross or a note for every legal move, and tells each in its description', () => {
    const picture = lifecyclePicture(readMachine());
    const description = /<desc[^>]*>([^<]*)<\/desc>/.exec(picture)?.[1] ?? '';
    for (const phase of PHASES) {
      const moves = Object.keys(LEGAL_MOVES[phase]).length;
      const sentence = description.split('From ').find((part) => part.startsWith(`${phase}:`)) ?? '';
      expect(sentence.split('; ').length, phase).toBe(Math.max(moves, 1));
    }
  });

  test('a machine with another comment makes another picture', () => {
    const machine = readMachine();
    const { WaitForFoc, ...others } = machine.States;
    if (WaitForFoc === undefined) throw new Error('The machine has no WaitForFoc');
    const changed = { ...machine, States: { ...others, WaitForFoc: { ...WaitForFoc, Comment: 'Another sentence.' } } };
    expect(lifecyclePicture(changed)).not.toBe(lifecyclePicture(machine));
  });

  test('a page without its markers is refused, and nothing beyond them is touched', () => {
    expect(() => between('page.md', 'no markers', 'moves', 'x')).toThrow('page.md has no markers');
    expect(between('page.md', 'a <!-- drawn: m -->old<!-- /drawn: m --> z', 'm', 'new')).toBe(
      'a <!-- drawn: m -->\n\nnew\n\n<!-- /drawn: m --> z',
    );
  });
});
