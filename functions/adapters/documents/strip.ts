/** A horizontal piece of a letter that is never cut: a line, a row, a rule. Lengths are points. */
export interface Strip {
  /** Empty room above, which is dropped at the top of a page. */
  readonly gap: number;
  readonly height: number;
  /** Must the next strip stand on the same page? */
  readonly keepsNext: boolean;
  readonly startsPage: boolean;
  readonly draw: (top: number) => void;
}

/** A strip and where its upper edge is, from the upper edge of the page. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly top: number;
}

/** Binds strips to one another, so that no page ends between them; the last is bound to what follows only if it was. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keepsNext: true } : strip));
}

/** Binds only the first two and the last two: no page begins or ends with a single line of a long text. */
export function withoutLoners(strips: readonly Strip[]): readonly Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, index) =>
    index < last && (index === 0 || index === last - 1) ? { ...strip, keepsNext: true } : strip,
  );
}

/** The same strips, the first of them at the top of a page. */
export function startingPage(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, startsPage: true } : strip));
}

/** Groups of strips with no group alone on a page: the first is bound to the second, the last to the one before it. */
export function groupsWithoutLoners(groups: readonly (readonly Strip[])[]): readonly Strip[] {
  const last = groups.length - 1;
  return groups.flatMap((group, index) => {
    const isBound = index < last && (index === 0 || index === last - 1);
    return group.map((strip, line) => (isBound && line === group.length - 1 ? { ...strip, keepsNext: true } : strip));
  });
}

function chainsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const chains: Strip[][] = [];
  let previous: Strip | undefined;
  for (const strip of strips) {
    const chain = previous?.keepsNext === true && !strip.startsPage ? chains.at(-1) : undefined;
    if (chain === undefined) chains.push([strip]);
    else chain.push(strip);
    previous = strip;
  }
  return chains;
}

const heightOf = (chain: readonly Strip[]): number =>
  chain.reduce((height, strip, index) => height + strip.height + (index === 0 ? 0 : strip.gap), 0);

/** Puts strips on pages that are `room` high and begin at `top`. Bound strips move on together unless they fill a page. */
export function paginate(strips: readonly Strip[], room: number, top: number): readonly (readonly PlacedStrip[])[] {
  const pages: PlacedStrip[][] = [[]];
  let used = 0;
  const isFresh = (): boolean => (pages.at(-1) ?? []).length === 0;
  function turn(): void {
    if (isFresh()) return;
    pages.push([]);
    used = 0;
  }
  for (const chain of chainsOf(strips)) {
    const [first] = chain;
    const wanted = heightOf(chain) + (isFresh() ? 0 : (first?.gap ?? 0));
    if (first?.startsPage === true || (used + wanted > room && heightOf(chain) <= room)) turn();
    for (const strip of chain) {
      if (used + strip.gap + strip.height > room) turn();
      used += isFresh() ? 0 : strip.gap;
      pages.at(-1)?.push({ strip, top: top + used });
      used += strip.height;
    }
  }
  return pages;
}
