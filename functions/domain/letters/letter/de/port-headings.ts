import type { LetterText } from '../letter-text';

export const PORT_HEADINGS: LetterText['port'] = {
  record: 'Der Anschluss, wie er bei Ihnen geführt wird',
  recordFromCarrier:
    'Zeichen für Zeichen aus Ihrem Kundendatensatz übernommen. Sollte Ihr Datensatz inzwischen anders lauten, teilen Sie {contactName} ({contactEmail}) bitte mit, worin er abweicht.',
  recordFromBill:
    'Zeichen für Zeichen aus Ihrer letzten Rechnung übernommen, da kein Kundendatensatz zu erhalten war. Sollte Ihr Datensatz anders lauten, teilen Sie {contactName} ({contactEmail}) bitte mit, worin er abweicht.',

  numbers: 'Zu portierende Rufnummern ({count})',
  seeAttached: 'siehe Anlage',
  seeAttachedText:
    'Das Formular fasst {limit} Rufnummern, zu portieren sind {count}. Sie stehen auf der Anlage, die Bestandteil dieses Schreibens ist.',
  continued: 'Ein Formular fasst {limit} Rufnummern. Die übrigen {rest} von {count} stehen auf dem Fortsetzungsblatt.',
  attachment: 'Anlage: zu portierende Rufnummern ({count})',
  attachmentText:
    'Bestandteil des Schreibens von {legalName}, Kundennummer {accountNumber}, und von dessen Unterschrift gedeckt.',
  group: 'Formular {form}: Rufnummern {from} bis {to}',

  transfer: 'Die Portierung',
  providers: 'Anbieter und Rückfragen',
  remaining: 'Rufnummern des Anschlusses, die nicht portiert werden ({count})',
  remainingText: 'Diese Rufnummern sind nicht Gegenstand der Portierung.',
  signature: 'Unterschrift für {legalName}',

  notesHeading: 'Für die unterzeichnende Person; nicht Teil der Erklärung',
  notes: {
    ink: 'Von Hand und mit Tinte unterschreiben. Viele Anbieter weisen elektronische und gestempelte Unterschriften zurück.',
    age: 'Die Unterschrift mit dem Tag datieren, an dem sie geleistet wird. {recipient} nimmt keine Unterschrift an, die bei der Einreichung älter als {days} Tage ist.',
    named: 'Unterschreiben darf nur, wer im Kundendatensatz des Anbieters genannt ist: {names}.',
    nobodyNamed:
      'Unterschreiben darf nur, wer im Kundendatensatz des Anbieters genannt ist. Der vorliegende nennt niemanden: beim Anbieter nachfragen.',
    verbatim:
      'Nichts am Schreiben ändern. Schon ein Komma, das vom Datensatz des Anbieters abweicht, genügt für eine Ablehnung.',
    enclosures: 'Bereithalten und nur senden, wo danach gefragt wird: {papers}.',
  },
  askedBy: {
    aws: 'von Amazon Web Services verlangt',
    industry: 'auf veröffentlichten Formularen von Anbietern verlangt',
    regulator: 'nach Vorgabe der Regulierungsbehörde verlangt',
  },
};
