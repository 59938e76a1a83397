import type { LetterText } from '../letter-text';

/** Bittet um die Rückportierung; einen Anspruch behauptet das Schreiben nicht, weil keiner bekannt ist. */
export const ROLLBACK_LETTER: LetterText['rollback'] = {
  title: 'Dringende Bitte um Rücknahme portierter Rufnummern',
  banner: 'NICHT UNTERSCHRIEBEN. Unterschrieben wird erst auf Entscheidung von {decisionMaker}.',
  bannerCalled:
    'RÜCKPORTIERUNG ENTSCHIEDEN von {decisionMaker}. Vorab ohne Unterschrift; das unterschriebene Schreiben folgt.',

  request: 'Unsere Bitte',
  requestText: [
    'Wir, {legalName}, waren Anschlussinhaber unter der Kundennummer {accountNumber} bei {losingCarrier}, als die in diesem Schreiben aufgeführten Rufnummern zu einem anderen Anbieter wechselten. Der Wechsel ist im Betrieb gescheitert. Wir bitten {losingCarrier}, die Rufnummern zurückzunehmen und ihre frühere Rufnummernführung sofort wiederherzustellen.',
    'Bitte lassen Sie bis dahin den bisherigen Dienst und seine Einrichtung bestehen und vergeben Sie die Rufnummern an niemanden sonst.',
  ],
  basisPractice:
    'Wir bitten darum innerhalb von {hours} Stunden nach der Umschaltung. Uns ist bewusst, dass diese Frist eine Gepflogenheit unter Anbietern und kein Rechtsanspruch ist und dass Sie möglicherweise die Zustimmung des Anbieters brauchen, der die Rufnummern jetzt führt; wir bitten ihn parallel darum.',
  basisConfirmed:
    'Wir bitten darum innerhalb von {hours} Stunden nach der Umschaltung, der Frist, die {losingCarrier} uns bestätigt hat. Möglicherweise brauchen Sie die Zustimmung des Anbieters, der die Rufnummern jetzt führt; wir bitten ihn parallel darum.',
  basisConfirmedOn:
    'Wir bitten darum innerhalb von {hours} Stunden nach der Umschaltung, der Frist, die {losingCarrier} uns am {confirmedOn} bestätigt hat. Möglicherweise brauchen Sie die Zustimmung des Anbieters, der die Rufnummern jetzt führt; wir bitten ihn parallel darum.',
  basis: {
    practice: 'Gepflogenheit unter Anbietern, kein Rechtsanspruch',
    carrier: 'von {losingCarrier} bestätigt',
  },
  needed:
    'Sollte diese Bitte allein nicht genügen, teilen Sie uns bitte sofort telefonisch mit, welche Unterlagen Sie benötigen: eine neue Vollmacht oder einen Portierungsauftrag von Ihrer Seite.',

  call: 'Die Entscheidung',
  callBlanks: {
    movedAt: 'Portiert am (Datum, Uhrzeit, Zone)',
    calledAt: 'Entschieden am (Datum, Uhrzeit, Zone)',
    reason: 'Was nicht funktioniert',
    askedOf: 'Telefonisch gebeten wurde (Name)',
  },

  people: 'Wer für uns spricht',
  record: 'Der Anschluss, wie er bei Ihnen geführt wurde',
  numbers: 'Zurückzunehmende Rufnummern ({count})',

  signature: 'Unterschrift für {legalName}',
  signatureText: 'Leer zu lassen, bis {decisionMaker} die Rückportierung entschieden hat.',
  signedAt: 'Datum, Uhrzeit und Zeitzone',

  notesHeading: 'Für alle, die mit diesem Schreiben umgehen; nicht Teil der Bitte',
  notes: {
    onlyOnCall:
      'Dieses Schreiben erst senden, wenn {decisionMaker} die Rückportierung entschieden hat. Zuerst anrufen; das Schreiben bestätigt den Anruf.',
    signatory: 'Unterschreiben muss eine Person, die im Kundendatensatz des Anbieters genannt ist: {names}.',
    nobodyNamed:
      'Unterschreiben muss eine Person, die im Kundendatensatz des Anbieters genannt ist; der vorliegende nennt niemanden.',
    noContact:
      'Für Notfälle ist bei diesem Anbieter kein Ansprechpartner hinterlegt: Das Schreiben geht an die Portierungsstelle.',
    process: 'So möchte dieser Anbieter gebeten werden: {process}',
    afterwards:
      'Nach Ablauf der Frist bleibt nur eine neue Portierung mit neuem Portierungsauftrag und allen Unterlagen.',
  },
};
