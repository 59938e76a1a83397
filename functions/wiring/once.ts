/** Makes something on first use and keeps it: nothing is read from the environment while a module loads. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
