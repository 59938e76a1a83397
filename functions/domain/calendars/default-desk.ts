import type { Desk } from './desk';

/** The desk to reckon with while the losing carrier is not known: office hours of the country, all its holidays. */
export function deskOf(playbook: { readonly country: string; readonly zone: string }): Desk {
  return {
    calendar: { country: playbook.country },
    timeZone: playbook.zone,
    hours: { from: '09:00', to: '17:00' },
    overrides: [],
  };
}
