import { DE_GEO } from '../../../functions/domain/playbooks/de-geo';
import { FR_GEO } from '../../../functions/domain/playbooks/fr-geo';
import type { Carrier } from '../../../functions/domain/port/carrier';
import type { Order } from '../../../functions/domain/port/order';
import { CARRIER, ORDER } from './cast';

const deskOf = (name: string, language: Carrier['desk']['language'], zone: string, calendar: object): Carrier => {
  const carrierId = name.toLowerCase().replaceAll(' ', '-');
  return {
    ...CARRIER,
    carrierId,
    name,
    country: language.toUpperCase(),
    desk: {
      ...CARRIER.desk,
      email: `porting@${carrierId}.example`,
      language,
      timeZone: zone,
      calendar: { country: language.toUpperCase(), ...calendar },
    },
    rollback: null,
    changeCutoffBusinessDays: null,
  };
};

/** Desks in Berlin and in Paris, and an order of one number at each. */
export const GERMAN_CARRIER = deskOf('Beispiel Telefon', 'de', 'Europe/Berlin', { region: 'BE' });
export const FRENCH_CARRIER = deskOf('Exemple Telecom', 'fr', 'Europe/Paris', {});

export const GERMAN_ORDER: Order = {
  ...ORDER,
  reference: 'ACME-BER-1',
  playbook: 'DE_GEO',
  country: DE_GEO.country,
  losingCarrier: GERMAN_CARRIER.carrierId,
  numbers: [{ number: '+493023125001' }],
  account: { accountNumber: 'K-00417', btn: '+493023125001' },
  entity: { legalName: 'Beispiel GmbH' },
  wave: 'berlin',
};

export const FRENCH_ORDER: Order = {
  ...ORDER,
  reference: 'ACME-PAR-1',
  playbook: 'FR_GEO',
  country: FR_GEO.country,
  losingCarrier: FRENCH_CARRIER.carrierId,
  numbers: [{ number: '+33199001234' }],
  account: { accountNumber: 'C-00417', btn: '+33199001234' },
  entity: { legalName: 'Exemple SAS' },
  parties: { ...ORDER.parties, countryLead: { name: 'Camille Exemple', email: 'france@acme.example' } },
  wave: 'paris',
};
