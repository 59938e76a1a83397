/**
 * Puts values into a sentence: fill('We, {legalName}, …', { legalName: 'Acme UK Limited' }). One pass, so a value that itself
 * looks like a placeholder stays as it is. A placeholder without a value is a mistake in the text and stays visible.
 */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder,
  );
}
