import type { FormWords } from '../form-words';

/** Deutschland, 0800 und 0180: für 0800 gehört der Zuteilungsbescheid der Bundesnetzagentur zum Auftrag (porting-facts §2.6). */
export const PORTIERUNGSAUFTRAG_SERVICERUFNUMMERN: FormWords = {
  title: 'Portierungsauftrag: Servicerufnummern',

  authority: 'Auftrag und Vollmacht',
  authorityText: [
    'Wir, {legalName}, sind Inhaber der in diesem Auftrag genannten Servicerufnummern, die {losingCarrier} unter der Kundennummer {accountNumber} führt. Wir beauftragen den aufnehmenden Anbieter, der uns in Amazon Connect versorgt, diese Rufnummern zu übernehmen, und bitten {losingCarrier}, sie für ihn freizugeben.',
    'Wir bevollmächtigen den aufnehmenden Anbieter und alle, die für ihn den Portierungsauftrag bearbeiten, mit {losingCarrier} die dafür erforderlichen Daten auszutauschen.',
    'Bitte halten Sie jede Rufnummer in Betrieb, bis sie portiert ist. Dieser Auftrag erfasst nur die aufgeführten Rufnummern; eine Kündigung enthält er nur, soweit sie unten ausdrücklich angegeben ist.',
  ],
  signatureText: 'Ich bin berechtigt, diesen Auftrag für den oben genannten Inhaber der Rufnummern zu erteilen.',

  enclosures: [
    'der Zuteilungsbescheid der Bundesnetzagentur',
    'die letzte Rechnung, falls ein Wiederverkäufer beteiligt ist',
  ],
  notes: [
    'Bei 0800-Rufnummern hält der Endkunde die Zuteilung: Der Name muss mit dem im Bescheid übereinstimmen.',
    'Das Netz, das die Rufnummer führt, ist nicht immer der Anbieter, der die Rechnung stellt: vor der Unterschrift klären.',
  ],
};
