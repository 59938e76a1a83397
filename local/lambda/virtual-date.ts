/**
 * The `Date` that packaged code sees. It is a proxy and no subclass: values cross between bundle, SDK and Node freely,
 * `instanceof Date` holds in both directions, and only the questions about the present are answered by the virtual clock.
 */
export function virtualDate(now: () => number): DateConstructor {
  const virtual: DateConstructor = new Proxy(Date, {
    apply: () => new Date(now()).toString(),
    construct: (real, args: unknown[], newTarget) =>
      Reflect.construct(real, args.length === 0 ? [now()] : args, newTarget === virtual ? real : newTarget) as Date,
    get: (real, key) => (key === 'now' ? now : (Reflect.get(real, key) as unknown)),
  });
  return virtual;
}
