import type { LetterText } from '../letter-text';

/** Vraagt om terugname van de nummers; beroept zich op geen recht, omdat er geen bekend is. */
export const ROLLBACK_LETTER: LetterText['rollback'] = {
  title: 'Spoedverzoek: terugname van geporteerde nummers',
  banner: 'NIET ONDERTEKEND. Ondertekening alleen op besluit van {decisionMaker}.',
  bannerCalled: 'TERUGNAME BESLOTEN door {decisionMaker}. Vooraf zonder handtekening; de ondertekende brief volgt.',

  request: 'Ons verzoek',
  requestText: [
    '{legalName} was contractant onder klantnummer {accountNumber} bij {losingCarrier} toen de in deze brief genoemde nummers naar een andere aanbieder overgingen. De overgang is in bedrijf mislukt en wij verzoeken {losingCarrier} de nummers terug te nemen en de vroegere routering onmiddellijk te herstellen.',
    'Laat tot dat moment alstublieft de vroegere dienst en de inrichting daarvan bestaan en geef de nummers aan niemand anders uit.',
  ],
  basisPractice:
    'Wij vragen dit binnen {hours} uur na de omschakeling. Wij weten dat deze termijn een gebruik tussen aanbieders is en geen recht van ons, en dat u wellicht de instemming nodig hebt van de aanbieder die de nummers nu heeft; wij vragen die tegelijkertijd.',
  basisConfirmed:
    'Wij vragen dit binnen {hours} uur na de omschakeling, de termijn die {losingCarrier} ons heeft bevestigd. Wellicht hebt u de instemming nodig van de aanbieder die de nummers nu heeft; wij vragen die tegelijkertijd.',
  basisConfirmedOn:
    'Wij vragen dit binnen {hours} uur na de omschakeling, de termijn die {losingCarrier} ons op {confirmedOn} heeft bevestigd. Wellicht hebt u de instemming nodig van de aanbieder die de nummers nu heeft; wij vragen die tegelijkertijd.',
  basis: {
    practice: 'gebruik tussen aanbieders, geen recht',
    carrier: 'bevestigd door {losingCarrier}',
  },
  needed:
    'Kunt u de nummers op dit verzoek alleen niet herstellen, laat ons dan onmiddellijk telefonisch weten welke stukken u nodig hebt: een nieuwe machtiging of een porteringsaanvraag uwerzijds.',

  call: 'Het besluit',
  callBlanks: {
    movedAt: 'Overgegaan op (datum, tijd, zone)',
    calledAt: 'Besloten op (datum, tijd, zone)',
    reason: 'Wat er niet werkt',
    askedOf: 'Telefonisch gevraagd aan (naam)',
  },

  people: 'Wie namens ons spreekt',
  record: 'Het contract, zoals het bij u geregistreerd stond',
  numbers: 'Terug te nemen nummers ({count})',

  signature: 'Namens {legalName}',
  signatureText: 'Leeg te laten totdat {decisionMaker} tot terugname heeft besloten.',
  signedAt: 'Datum, tijd en tijdzone',

  notesHeading: 'Voor wie deze brief behandelt; geen deel van het verzoek',
  notes: {
    onlyOnCall:
      'Deze brief pas versturen wanneer {decisionMaker} tot terugname heeft besloten. Eerst bellen; de brief bevestigt het gesprek.',
    signatory: 'De handtekening moet die zijn van een persoon die in de registratie van de aanbieder staat: {names}.',
    nobodyNamed:
      'De handtekening moet die zijn van een persoon die in de registratie van de aanbieder staat; de beschikbare registratie noemt niemand.',
    noContact: 'Er is geen noodcontact van de aanbieder bekend: de brief is gericht aan de afdeling nummerportering.',
    process: 'Zo wil deze aanbieder worden benaderd: {process}',
    afterwards: 'Na afloop van de termijn rest alleen een nieuwe portering, met een nieuwe machtiging en alle stukken.',
  },
};
