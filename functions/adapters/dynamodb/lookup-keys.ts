/** The keys that the lookup needs, apart from the others: its bundle holds nothing that no caller waits for. */
export const lookupKeys = {
  lookup: (number: string) => ({ pk: `NUMBER#${number}`, sk: 'LOOKUP' }),
  /** In the history, after the facts of its second: a test phone's call has reached the contact flow. */
  arrival: (number: string, at: string, orderId: string, contactId: string) => ({
    pk: `HISTORY#${number}`,
    sk: `${at}#${orderId}#ARRIVAL#${contactId}`,
  }),
  /** That the arrival of a call is noted, for as long as its contact may ask again. */
  notedArrival: (contactId: string, number: string) => ({ pk: `CALL#${contactId}`, sk: `ARRIVAL#${number}` }),
} as const;
