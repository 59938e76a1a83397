/** What went wrong, for the person at the keyboard: the sentence without the stack. */
export function plainSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const sentence = text.trim();
  return /[.!?:]$|\n/.test(sentence) ? sentence : `${sentence}.`;
}
