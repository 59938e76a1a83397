import { describe, expect, it } from 'vitest';
import { addBusinessDays, isBusinessDay } from '../../../functions/domain/calendars/business-days';
import { estimate, type TimelineFigures } from '../../../functions/domain/timeline/estimate';
import { datesFromTo, plusCalendarDays } from '../../../functions/domain/time/local-date';
import { englishDesk } from '../calendars/desks';

const basis = [{ figure: '2-3 weeks', origin: 'practice', source: 'porting-facts §4.3' }] as const;
const gbGeo: TimelineFigures = { min: 10, typical: 15, max: 25, unit: 'bd', basis };
const request = { figures: gbGeo, desk: englishDesk, start: '2026-11-23' };

describe('How long a port takes', () => {
  it('The dates are so many business days of the desk after the start, Christmas and New Year left out', () => {
    expect(estimate(request)).toEqual({
      earliest: '2026-12-07',
      likely: '2026-12-14',
      latest: '2026-12-30',
      startBy: null,
      basis,
    });
  });

  it('A figure that nobody knows gives no date', () => {
    const unknown: TimelineFigures = { min: null, typical: null, max: null, unit: 'bd', basis: [] };
    expect(estimate({ ...request, figures: unknown, goLive: '2027-03-01' })).toEqual({
      earliest: null,
      likely: null,
      latest: null,
      startBy: null,
      basis: [],
    });
    const atLeast = estimate({ ...request, figures: { ...gbGeo, typical: null, max: null }, goLive: '2027-03-01' });
    expect(atLeast).toMatchObject({ earliest: '2026-12-07', likely: null, latest: null, startBy: null });
  });

  it.each(datesFromTo('2027-01-15', '2027-01-21'))(
    'Started on the last possible day a go-live on %s is met, and a business day later it is missed',
    (goLive) => {
      const { startBy } = estimate({ ...request, goLive });
      if (startBy === null) throw new Error('a known figure gives a start');
      expect(isBusinessDay(startBy, englishDesk)).toBe(true);
      expect(addBusinessDays(startBy, 25, englishDesk) <= goLive).toBe(true);
      expect(addBusinessDays(plusCalendarDays(startBy, 1), 25, englishDesk) > goLive).toBe(true);
    },
  );
});
