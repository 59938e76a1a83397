import type { FormWords } from '../form-words';

/** Nederland: de machtiging van de contractant, met KvK-nummer, nummerreeksen en aansluittype. */
export const MACHTIGING_NUMMERPORTERING: FormWords = {
  title: 'Machtiging nummerportering',

  authority: 'Verzoek en machtiging',
  authorityText: [
    '{legalName} is contractant en nummerhouder van de in deze brief genoemde telefoonnummers, die {losingCarrier} onder klantnummer {accountNumber} heeft geregistreerd. Wij verzoeken om portering van deze nummers naar de nieuwe aanbieder die ons in Amazon Connect bedient, en vragen {losingCarrier} daaraan mee te werken.',
    'Wij machtigen de nieuwe aanbieder, en degenen die voor hem de portering aanvragen, om met {losingCarrier} de daarvoor benodigde contract- en aansluitgegevens uit te wisselen.',
    'Houd elk nummer alstublieft in dienst totdat het is geporteerd. De machtiging geldt alleen voor de genoemde nummers en zegt geen andere dienst op.',
  ],
  signatureText: 'Ik ben bevoegd om deze machtiging namens de hierboven genoemde contractant te verlenen.',

  enclosures: ['de laatste factuur van de huidige aanbieder', 'voor 088-nummers: het toekenningsbesluit van de ACM'],
  notes: [
    'Naam en adres moeten luiden zoals de huidige aanbieder ze heeft geregistreerd; vul ook de precieze aanbieder in.',
    'Na een afwijzing is een nieuwe aanvraag nodig.',
    'Zeg het contract niet op vóór de portering: het nummer kan verloren gaan.',
  ],
};
