import type { CarrierWords } from './carrier-words';

const numbers = (count: number): string => (count === 1 ? '1 Rufnummer' : `${count} Rufnummern`);

export const GERMAN: CarrierWords = {
  greeting: 'Sehr geehrte Damen und Herren,',
  closing: (sender) => `Mit freundlichen Grüßen, ${sender}`,
  numbersHeading: (count) => (count === 1 ? 'Die Rufnummer:' : `Die ${count} Rufnummern:`),
  labels: {
    customer: 'Kunde',
    accountNumber: 'Kundennummer',
    btn: 'Hauptrufnummer',
    reference: 'Unser Zeichen',
    contact: 'Ansprechpartner',
    askedOn: 'Angefragt seit',
    movedOn: 'Portiert',
    window: 'Rückportierungsfenster',
    basis: 'Grundlage des Fensters',
    clockChange: 'Zeitumstellung im Fenster',
    calledBy: 'Entschieden von',
    reason: 'Grund',
    criterion: 'Kriterium',
  },
  csr: {
    subject: (company, count) => `Bitte um den Kundendatensatz von ${company}, ${numbers(count)}`,
    reminderSubject: (company, count) => `Erinnerung: Kundendatensatz von ${company}, ${numbers(count)}`,
    intro: (company) =>
      `${company} bereitet die Portierung der unten genannten Rufnummern zu einem anderen Anbieter vor. Bitte senden Sie uns den Kundendatensatz (CSR) genau so, wie er bei Ihnen geführt wird, damit der Portierungsauftrag Zeichen für Zeichen damit übereinstimmt.`,
    reminder: (company) =>
      `wir haben um den Kundendatensatz (CSR) von ${company} gebeten und noch keine Antwort von Ihnen gefunden. Sollte sie sich mit dieser Nachricht gekreuzt haben, danken wir Ihnen und bitten Sie, die Erinnerung als gegenstandslos zu betrachten.`,
    fieldsHeading: 'Bitte geben Sie buchstabengetreu an:',
    fields: [
      'den Namen des Anschlussinhabers',
      'Kundennummer und Hauptrufnummer',
      'Rechnungsanschrift und Anschlussadresse, Zeile für Zeile',
      'alle Personen, die für den Anschluss zeichnen dürfen',
      'alle Rufnummern des Anschlusses mit der Anschlussart (Einzelrufnummer, Mehrgeräteanschluss, Rufnummernblock mit Abfragestelle, erster und letzter Nummer)',
      'alles, was einer Portierung entgegensteht: Vertragslaufzeit, gebündelte Dienste, Sperren, offene Aufträge',
    ],
    action:
      'Senden Sie den Datensatz als Antwort auf diese Nachricht, oder teilen Sie uns mit, dass Sie keinen herausgeben und was Sie stattdessen anerkennen.',
    within: (days) => `${days === 1 ? '1 Arbeitstag' : `${days} Arbeitstage`} nach Eingang`,
    soon: 'so bald wie möglich',
    unavailable:
      'Bitte schreiben Sie keine PINs oder Kennwörter in die Nachricht; es genügt der Hinweis, ob der Anschluss eines hat.',
  },
  portBack: {
    subject: (company, count) => `NOTFALL-RÜCKPORTIERUNG: ${company}, ${numbers(count)}`,
    intro: (company, carrier) =>
      `${company} bittet ${carrier}, die unten genannten Rufnummern zurückzunehmen und die frühere Rufnummernführung sofort wiederherzustellen.`,
    action:
      'Stellen Sie die frühere Rufnummernführung jetzt wieder her und antworten Sie auf diese Nachricht mit der Uhrzeit, zu der es geschehen ist.',
    closed: (until) => `sofort; das Fenster ist seit ${until} geschlossen`,
    letter:
      'Der Auftrag zur Rückportierung liegt bei, ausgefüllt nach Ihrem eigenen Datensatz; das unterschriebene Exemplar folgt. Bitte warten Sie nicht darauf.',
    confirm: (name, phone, email) =>
      `Bitte bestätigen Sie den Eingang bei ${name}${phone === undefined ? '' : `, ${phone}`}, ${email}. Wenn Sie noch etwas brauchen, um zu beginnen, schreiben Sie es in derselben Antwort.`,
    until: (timeLeft, until) => `noch ${timeLeft}, bis ${until}`,
    hoursKept: 'das Fenster behält seine genauen Stunden',
    basis: {
      practice: (hours) => `${hours}, gängige Praxis, kein Rechtsanspruch; wir bitten Sie, ihr zu folgen`,
      carrier: (hours, on) =>
        `${hours}, ${on === undefined ? 'nach Ihrer Angabe' : `von Ihnen bestätigt am ${on}`}; wir bitten darum und leiten daraus kein Recht ab`,
      regulator: (hours) =>
        `${hours}, bei uns als Vorgabe der Regulierungsbehörde geführt; wir bitten darum und leiten daraus kein Recht ab`,
      aws: (hours) => `${hours}, nach Angabe von AWS; kein Rechtsanspruch Ihnen gegenüber`,
    },
  },
  halfPorted: (carrier, fixBy, window) =>
    [
      `An die Portierungsstelle von ${carrier}: Die unten genannten Rufnummern läuten auf keiner Seite, oder ein Teil der Anrufe nimmt noch den früheren Weg.`,
      'Bitte prüfen Sie Ihre eigene Rufnummernführung und die Transitnetze und teilen Sie uns das Ergebnis mit.',
      `Wir bitten um Behebung bis ${fixBy}.`,
      ...(window === null ? [] : [`Für die Bitte um Rücknahme bleiben noch ${window.left}, bis ${window.until}.`]),
    ].join(' '),
  halfPortRepaired: {
    subject: (company) => `Behoben: Rufnummern von ${company} wieder erreichbar`,
    text: 'Uns ist die Behebung gemeldet worden: Anrufe zu den unten genannten Rufnummern kommen beim neuen Anbieter an.',
    action: 'Bitte schließen Sie Ihren Vorgang, und schreiben Sie uns, falls Anrufe noch den früheren Weg nehmen.',
  },
};
