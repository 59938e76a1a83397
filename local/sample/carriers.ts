/** The losing carriers of the sample portfolio, as they are put. */
export const sampleCarriers = {
  'harbour-lines': {
    name: 'Harbour Lines',
    country: 'GB',
    desk: {
      email: 'porting@harbour-lines.example',
      phone: '+442079460280',
      language: 'en',
      calendar: { country: 'GB', region: 'ENG' },
      timeZone: 'Europe/London',
      hours: { from: '09:00', to: '17:00' },
    },
    emergencyContact: {
      name: 'Harbour Lines duty manager',
      phone: '+442079460281',
      email: 'duty@harbour-lines.example',
      verifiedOn: '2026-10-14',
      verifiedBy: 'Priya Nair',
    },
    rollback: { hours: 72, basis: 'practice' },
    changeCutoffBusinessDays: 5,
  },
  'northmoor-voice': {
    name: 'Northmoor Voice',
    country: 'GB',
    desk: {
      email: 'number.porting@northmoor-voice.example',
      phone: '+441144960280',
      language: 'en',
      calendar: { country: 'GB', region: 'ENG' },
      timeZone: 'Europe/London',
      hours: { from: '08:30', to: '17:30' },
    },
    emergencyContact: {
      name: 'Northmoor Voice network desk',
      phone: '+441144960281',
      email: 'network@northmoor-voice.example',
    },
    rollback: { hours: 120, basis: 'carrier', confirmedOn: '2026-10-15' },
    changeCutoffBusinessDays: 3,
  },
} as const;

export type SampleCarrierId = keyof typeof sampleCarriers;
