const london = {
  language: 'en',
  calendar: { country: 'GB', region: 'ENG' },
  timeZone: 'Europe/London',
} as const;

/** The losing carriers of the sample portfolio, as they are put. */
export const sampleCarriers = {
  'harbour-lines': {
    name: 'Harbour Lines',
    country: 'GB',
    desk: {
      ...london,
      email: 'porting@harbour-lines.example',
      phone: '+442079460280',
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
      ...london,
      email: 'number.porting@northmoor-voice.example',
      phone: '+441144960280',
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
  // A Scottish desk is closed on Saint Andrew's Day, Monday 30 November; nobody has found out who answers there at night.
  'firthside-telephone': {
    name: 'Firthside Telephone',
    country: 'GB',
    desk: {
      ...london,
      email: 'ports@firthside-telephone.example',
      phone: '+441314960280',
      calendar: { country: 'GB', region: 'SCT' },
      hours: { from: '09:00', to: '16:30' },
    },
  },
  // Keeps a holiday of its own, which no table knows: the Friday after Thanksgiving. Takes a number back for a day only.
  'sandbar-telephone': {
    name: 'Sandbar Telephone',
    country: 'US',
    desk: {
      email: 'lnp@sandbar-telephone.example',
      phone: '+12125550180',
      language: 'en',
      calendar: { country: 'US', region: 'NY' },
      timeZone: 'America/New_York',
      hours: { from: '08:00', to: '17:00' },
    },
    emergencyContact: {
      name: 'Sandbar Telephone network operations',
      phone: '+12125550181',
      email: 'noc@sandbar-telephone.example',
      verifiedOn: '2026-11-02',
      verifiedBy: 'Jonas Krüger',
    },
    rollback: { hours: 24, basis: 'carrier', confirmedOn: '2026-10-13' },
    changeCutoffBusinessDays: 3,
    calendarOverrides: [{ date: '2026-11-27', kind: 'closed', name: 'Day after Thanksgiving' }],
  },
  // A CLEC that sells lines of another carrier: what it calls its record is a copy, and not the one that counts.
  'tallgrass-telecom': {
    name: 'Tallgrass Telecom',
    country: 'US',
    desk: {
      email: 'port.out@tallgrass-telecom.example',
      phone: '+12125550182',
      language: 'en',
      calendar: { country: 'US', region: 'IL' },
      timeZone: 'America/Chicago',
      hours: { from: '08:00', to: '17:00' },
    },
    emergencyContact: {
      name: 'Tallgrass Telecom after hours',
      phone: '+12125550183',
      email: 'after.hours@tallgrass-telecom.example',
    },
    underlyingCarrier: 'Bluestem Local Exchange',
  },
} as const;

export type SampleCarrierId = keyof typeof sampleCarriers;
