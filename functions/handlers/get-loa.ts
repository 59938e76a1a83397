import { getLoaOperation } from '../rest/operations/orders';
import { orderOfPath } from '../rest/subjects';
import { letterFields } from '../domain/letters/letter/letter';
import { composeOrderLetter } from '../usecases/compose-order-letter';
import { isDeclined } from '../usecases/declined';
import { letterPress } from '../wiring/letters';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getLoaOperation, {
  load: orderOfPath(records),
  run: async ({ subject, query: { kind }, request }) => {
    const made = composeOrderLetter(subject, kind, request.now);
    if (isDeclined(made)) return made;
    const { letter, filename } = made;
    if (/\bapplication\/json\b/.test(request.headers['accept'] ?? '')) {
      return {
        status: 200,
        body: { kind, title: letter.title, language: letter.language, fields: letterFields(letter) },
      };
    }
    return { status: 200, pdf: { bytes: await letterPress.print(letter, request.now), filename } };
  },
});
