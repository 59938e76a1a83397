import type { FormWords } from '../form-words';

/** Deutschland, Ortsnetzrufnummern: der Portierungsauftrag des Anschlussinhabers. */
export const PORTIERUNGSAUFTRAG: FormWords = {
  title: 'Portierungsauftrag: Mitnahme von Rufnummern',

  authority: 'Auftrag und Vollmacht',
  authorityText: [
    'Wir, {legalName}, sind Anschlussinhaber der in diesem Auftrag genannten Rufnummern, die {losingCarrier} unter der Kundennummer {accountNumber} führt. Wir beauftragen den aufnehmenden Anbieter, der uns in Amazon Connect versorgt, diese Rufnummern zu übernehmen, und bitten {losingCarrier}, sie für ihn freizugeben.',
    'Wir bevollmächtigen den aufnehmenden Anbieter und alle, die für ihn den Portierungsauftrag bearbeiten, mit {losingCarrier} die dafür erforderlichen Vertrags- und Anschlussdaten auszutauschen.',
    'Bitte halten Sie jede Rufnummer in Betrieb, bis sie portiert ist. Dieser Auftrag erfasst nur die aufgeführten Rufnummern; eine Kündigung enthält er nur, soweit sie unten ausdrücklich angegeben ist.',
  ],
  signatureText:
    'Ich bin berechtigt, diesen Auftrag für den oben genannten Anschlussinhaber zu erteilen. Bei mehreren Anschlussinhabern unterschreiben alle.',

  enclosures: [
    'die letzte Rechnung des bisherigen Anbieters',
    'ein Auszug aus dem Handelsregister oder die Gewerbeanzeige',
    'ein Adressnachweis am Ort der Rufnummern',
  ],
  notes: [
    'Der Name des Anschlussinhabers muss mit dem Eintrag im Gewerbe- oder Handelsregister übereinstimmen.',
    'Gemeint ist die Anschrift des Anschlusses, wie der bisherige Anbieter sie führt, nicht die Rechnungsanschrift.',
    'Einzelrufnummern und Anlagenanschlüsse gehören auf getrennte Formulare, und jedes Formular gilt für ein Ortsnetz.',
    'Eine fehlende Unterschrift oder ein fehlender Firmenstempel zählt zu den Ablehnungsgründen, die Anbieter nennen.',
  ],
};
