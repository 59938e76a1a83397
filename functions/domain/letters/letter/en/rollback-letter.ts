/**
 * Emergency port-back request: prepared long before the cutover, signed only if the decision-maker calls the rollback.
 * It asks; it claims no right, because none is known (practice, unless the carrier has confirmed its hours).
 */
export const ROLLBACK_LETTER = {
  title: 'Emergency request to take ported numbers back',
  banner: 'UNSIGNED. Signed only on the call of the named decision-maker: {decisionMaker}.',
  bannerCalled: 'PORT-BACK CALLED by {decisionMaker}. Sent ahead unsigned; the signed letter follows.',

  request: 'Our request',
  requestText: [
    'We, {legalName}, were the customer of record of account {accountNumber} with {losingCarrier} when the numbers listed in this letter moved to another carrier. The move has failed in service, and we ask {losingCarrier} to take the numbers back and to restore their former routing at once.',
    'Until they are restored, please keep the former service and its configuration in place, and assign the numbers to nobody else.',
  ],
  basisPractice:
    'We ask for this within {hours} hours of the cutover. We know that this span is a practice between carriers and not a right of ours, and that you may need the consent of the carrier that holds the numbers now; we will ask for it in parallel.',
  basisConfirmed:
    'We ask for this within {hours} hours of the cutover, the span that {losingCarrier} confirmed to us. You may need the consent of the carrier that holds the numbers now; we will ask for it in parallel.',
  basisConfirmedOn:
    'We ask for this within {hours} hours of the cutover, the span that {losingCarrier} confirmed to us on {confirmedOn}. You may need the consent of the carrier that holds the numbers now; we will ask for it in parallel.',
  basis: {
    practice: 'practice between carriers, no right',
    carrier: 'confirmed by {losingCarrier}',
  },
  needed:
    'If you cannot restore the numbers on this request alone, please tell us by phone, now, which papers you need: a new letter of authority or a port order from your side.',

  call: 'The call',
  callBlanks: {
    movedAt: 'Numbers moved on (date, time, zone)',
    calledAt: 'Port-back called on (date, time, zone)',
    reason: 'What does not work',
    askedOf: 'Asked of, by phone (name)',
  },

  people: 'Who speaks for us',
  record: 'The account, as it stood in your record',
  numbers: 'Numbers to be taken back ({count})',

  signature: 'Signed for {legalName}',
  signatureText: 'To be left empty until {decisionMaker} has called the port-back.',
  signedAt: 'Date, time and zone',

  notesHeading: 'For those who handle this letter; no part of the request',
  notes: {
    onlyOnCall:
      'Send this letter only when {decisionMaker} has called the port-back. Phone first; the letter confirms the call.',
    signatory: 'The signature has to be that of a person named on the carrier’s record: {names}.',
    nobodyNamed:
      'The signature has to be that of a person named on the carrier’s record; the record at hand names nobody.',
    noContact: 'No emergency contact of the carrier is on file: the letter is addressed to the porting desk.',
    process: 'How this carrier wants to be asked: {process}',
    afterwards:
      'After the span has passed, what remains is a new port, with a new letter of authority and all its papers.',
  },
} as const;
