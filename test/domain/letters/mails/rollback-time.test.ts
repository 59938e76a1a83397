import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { openRollbackWindow } from '../../../../functions/domain/rollback/rollback-window';
import { acmePort, exampleTelecom, FIRST_NUMBER, previewOf, SECOND_NUMBER } from './mail-previews';
import { saidIn } from './mail-text';

const opened = (at: string, hours = 72) => ({
  phase: 'ROLLBACK_WINDOW' as const,
  rollback: openRollbackWindow(at, hours, 'practice'),
});

describe('time left to roll back', () => {
  it('is said in hours and minutes, in subject and text', () => {
    const mail = writeMail(previewOf('rollback-countdown', { now: '2026-12-13T04:40:00Z' }));
    expect(mail.subject).toContain('5 hours 40 minutes left to roll back, until Sunday 13 December 2026, 10:20');
    expect(saidIn(mail)).toContain(
      '5 hours 40 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London), UTC 2026-12-13T10:20:00Z',
    );
  });

  it('stays right when clocks go back inside the window', () => {
    const ports = [acmePort(FIRST_NUMBER, opened('2026-10-23T10:20:00Z'))];
    // 01:30 in London for the first time; an hour later it is 01:30 again.
    const before = saidIn(writeMail(previewOf('rollback-countdown', { ports, now: '2026-10-25T00:30:00Z' })));
    const after = saidIn(writeMail(previewOf('rollback-countdown', { ports, now: '2026-10-25T01:30:00Z' })));
    const until = 'until Monday 26 October 2026, 10:20 (Europe/London), UTC 2026-10-26T10:20:00Z';
    expect(before).toContain(`33 hours 50 minutes left, ${until}`);
    expect(after).toContain(`32 hours 50 minutes left, ${until}`);
  });

  it('is listed for each window when the numbers moved at different times, the first to close in the subject', () => {
    const ports = [
      acmePort(FIRST_NUMBER, opened('2026-12-10T12:00:00Z')),
      acmePort(SECOND_NUMBER, opened('2026-12-10T10:20:00Z')),
    ];
    const mail = writeMail(previewOf('rollback-countdown', { ports, now: '2026-12-13T09:20:00Z' }));
    expect(mail.subject).toContain('1 hour 0 minutes left to roll back');
    expect(saidIn(mail)).toContain(`Rollback window, ${FIRST_NUMBER}: 2 hours 40 minutes left`);
    expect(saidIn(mail)).toContain(`Rollback window, ${SECOND_NUMBER}: 1 hour 0 minutes left`);
  });

  it('is over at the closing instant itself', () => {
    const mail = writeMail(previewOf('rollback-countdown', { now: '2026-12-13T10:20:00Z' }));
    expect(mail.subject).toContain('rollback window closed');
    expect(saidIn(mail)).toContain('Rollback window: 0 hours 0 minutes left, closed since Sunday 13 December 2026');
  });
});

describe('the basis of the window', () => {
  it('is called a practice and no right', () => {
    expect(saidIn(writeMail(previewOf('rollback-opened')))).toContain('72 hours, a practice, not a right');
  });

  it('is shown with its date when the carrier has confirmed it', () => {
    const carrier = {
      ...exampleTelecom,
      rollback: { hours: 48, basis: 'carrier', confirmedOn: '2026-11-20' },
    } as const;
    const rollback = openRollbackWindow('2026-12-10T10:20:00Z', 48, 'carrier');
    const ports = [acmePort(FIRST_NUMBER, { phase: 'ROLLBACK_WINDOW', rollback })];
    const text = saidIn(writeMail(previewOf('rollback-opened', { carrier, ports })));
    expect(text).toContain(
      '48 hours, confirmed by Example Telecom on Friday 20 November 2026; its word, and not a right',
    );
  });
});

describe('the decision', () => {
  it('is asked of the decision-maker by name, with the agreed criterion', () => {
    for (const occasion of ['rollback-opened', 'rollback-countdown'] as const) {
      const text = saidIn(writeMail(previewOf(occasion)));
      expect(text).toMatch(/^Sam Example, /);
      expect(text).toContain('Agreed criterion: more than 5 % of test calls fail');
    }
  });

  it('is put into the calendar once for each window', () => {
    const ports = [
      acmePort(FIRST_NUMBER, opened('2026-12-10T12:00:00Z')),
      acmePort(SECOND_NUMBER, opened('2026-12-10T10:20:00Z')),
    ];
    const { attachments } = writeMail(previewOf('rollback-opened', { ports }));
    expect(attachments).toMatchObject([
      { event: { end: '2026-12-13T10:20:00Z', start: '2026-12-13T08:20:00Z' } },
      { event: { end: '2026-12-13T12:00:00Z' } },
    ]);
  });
});

const JOURNEY = [
  'rollback-opened',
  'rollback-countdown',
  'half-ported',
  'half-ported-clock',
  'emergency-port-back',
  'rollback-called',
  'port-back-refused',
  'rolled-back',
  'port-completed',
] as const;

describe.each(JOURNEY)('the %s mail', (occasion) => {
  const left = /(\d+) hours? (\d+) minutes? left/;

  it('says what is left of the window in hours and minutes, both always', () => {
    const facts = previewOf(occasion);
    const [, hours, minutes] = left.exec(saidIn(writeMail(facts))) ?? [];
    const really = Math.max(0, (Date.parse('2026-12-13T10:20:00Z') - Date.parse(facts.now)) / 60_000);
    expect([Number(hours), Number(minutes)]).toEqual([Math.floor(really / 60), really % 60]);
  });

  it('says on what the hours rest, and that they are no right', () => {
    expect(saidIn(writeMail(previewOf(occasion)))).toContain('72 hours, a practice, not a right');
  });

  it('says when clocks change inside the window, and that it keeps its hours', () => {
    const opensAt = '2026-10-23T10:20:00Z';
    const { ports, now } = previewOf(occasion);
    const rollback = openRollbackWindow(opensAt, 72, 'practice');
    const facts = previewOf(occasion, {
      ports: ports.map((port) => ({ ...port, rollback })),
      now: new Date(Date.parse(now) - Date.parse('2026-12-10T10:20:00Z') + Date.parse(opensAt))
        .toISOString()
        .replace('.000', ''),
    });
    const lines = saidIn(writeMail(facts))
      .split('\n')
      .filter((line) => line.startsWith('Clock change in'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      'Sunday 25 October 2026, 01:00 (Europe/London), UTC 2026-10-25T01:00:00Z; the window keeps',
    );
  });

  it('says nothing of the clocks where none changes', () => {
    expect(saidIn(writeMail(previewOf(occasion)))).not.toContain('Clock change');
  });
});

describe('the zones of the readers', () => {
  const { parties } = previewOf('rollback-opened').order;
  const order = {
    ...previewOf('rollback-opened').order,
    parties: {
      ...parties,
      decisionMaker: { ...parties.decisionMaker, timeZone: 'America/New_York' },
      operationsLead: { ...parties.operationsLead, timeZone: 'Europe/Berlin' },
    },
  };

  it.each(JOURNEY.filter((occasion) => occasion !== 'emergency-port-back'))(
    'stand beside that of the desk in the %s mail',
    (occasion) => {
      expect(saidIn(writeMail(previewOf(occasion, { order })))).toContain(
        'Sunday 13 December 2026, 10:20 (Europe/London); Sunday 13 December 2026, 11:20 (Europe/Berlin); Sunday 13 December 2026, 05:20 (America/New_York), UTC 2026-12-13T10:20:00Z',
      );
    },
  );

  it('are no business of the desk that is asked to take the numbers back', () => {
    expect(saidIn(writeMail(previewOf('emergency-port-back', { order })))).not.toContain('America/New_York');
  });
});

describe('the one thing to call', () => {
  it.each(['rollback-opened', 'rollback-countdown', 'half-ported-clock', 'port-back-refused'] as const)(
    'is named whole and once in the %s mail, where the address of the API is known',
    (occasion) => {
      const ports = previewOf(occasion).ports.slice(0, 1);
      const text = saidIn(writeMail(previewOf(occasion, { ports, apiUrl: 'https://api.example' })));
      expect(text.match(/https?:\S+/g)).toEqual(['https://api.example/v1/ports/%2B442079460101/rollback']);
    },
  );
});

describe('an emergency contact that nobody has verified', () => {
  it('gets the request all the same; our people are told, the carrier is not', () => {
    expect(saidIn(writeMail(previewOf('rollback-called')))).toContain('That contact is NOT VERIFIED');
    expect(saidIn(writeMail(previewOf('emergency-port-back')))).not.toMatch(/verified/i);
    expect(saidIn(writeMail(previewOf('half-ported')))).not.toMatch(/verified/i);
  });

  it('is asked beside the porting desk; one that is verified is asked alone', () => {
    const to = (carrier: typeof exampleTelecom) =>
      writeMail(previewOf('emergency-port-back', { carrier })).to.map(({ email }) => email);
    const { emergencyContact, desk } = exampleTelecom;
    if (emergencyContact === null) throw new Error('no contact');
    expect(to(exampleTelecom)).toEqual([emergencyContact.email, desk.email]);
    const verified = { ...emergencyContact, verifiedOn: '2026-12-01' };
    expect(to({ ...exampleTelecom, emergencyContact: verified })).toEqual([emergencyContact.email]);
    expect(to({ ...exampleTelecom, emergencyContact: { ...emergencyContact, email: desk.email } })).toEqual([
      desk.email,
    ]);
    expect(to({ ...exampleTelecom, emergencyContact: null })).toEqual([desk.email]);
  });
});

describe('a rollback that nobody has answered', () => {
  it('is told of again with how long ago it was called', () => {
    const now = '2026-12-12T10:20:00Z';
    const text = saidIn(writeMail(previewOf('rollback-called', { now, dueAt: now })));
    expect(text).toMatch(/^Sam Example, you called the rollback 25 hours 20 minutes ago/);
    expect(text).toContain('No outcome has been reported.');
  });

  it('is told of again to the decision-maker too, and the first time to those who carry it out', () => {
    const to = (dueAt: string) =>
      writeMail(previewOf('rollback-called', { now: dueAt, dueAt })).to.map(({ email }) => email);
    const carriedOutBy = ['owner@acme.example', 'ops@acme.example', 'legal@acme.example'];
    expect(to('2026-12-11T09:00:00Z')).toEqual(carriedOutBy);
    expect(to('2026-12-11T10:00:00Z')).toEqual(['decide@acme.example', ...carriedOutBy]);
  });

  it('after the window has the carrier say what became of the request, and calls nobody in an emergency', () => {
    const now = '2026-12-14T10:20:00Z';
    const text = saidIn(writeMail(previewOf('rollback-called', { now, dueAt: now })));
    expect(text).toContain('Have the carrier say whether it takes the request that reached it in time');
    expect(text).not.toContain('Call the emergency contact now');
  });

  it('is not called unanswered by the mail that goes out seconds after the call', () => {
    const text = saidIn(
      writeMail(previewOf('rollback-called', { now: '2026-12-11T09:00:07Z', dueAt: '2026-12-11T09:00:00Z' })),
    );
    expect(text).toContain('has called the rollback. The emergency request goes to');
  });
});

describe('a refusal of the port-back', () => {
  it('says what is left to ask again', () => {
    const text = saidIn(writeMail(previewOf('port-back-refused')));
    expect(text).toMatch(/^Sam Example, /);
    expect(text).toContain('can be called again while the window is open');
  });

  it('after the window says that it is over, and where the fresh port is', () => {
    const text = saidIn(writeMail(previewOf('port-back-refused', { now: '2026-12-13T10:20:00Z' })));
    expect(text).toContain('The window is over');
    expect(text).toContain('0 hours 0 minutes left, closed since');
    expect(text).toContain('Get the fresh port, ready to post, from: POST /v1/ports');
  });
});

describe('a half-port', () => {
  it('speaks of numbers that ring on neither side as well', () => {
    expect(saidIn(writeMail(previewOf('half-ported')))).toContain('Calls ring on neither side, or some callers');
  });

  it('tells both carriers the same: the desk first of all in the mail, AWS by a text that stands in it', () => {
    const text = saidIn(writeMail(previewOf('half-ported')));
    expect(text).toMatch(/^To the porting desk of Example Telecom/);
    expect(text).toContain('AWS, for the gaining side, is told this at the same time:');
    expect(text).toContain('Please check the routing into our instance');
  });

  it('keeps what our people have to do from the desk: it stands in a mail of the same instant to them alone', () => {
    const forTheDesk = saidIn(writeMail(previewOf('half-ported')));
    expect(forTheDesk).not.toMatch(/paste|decide|Sam Example|POST/);
    const { ports, now } = previewOf('half-ported');
    const told = ports.map((port) => ({ ...port, phaseSince: now }));
    const ours = writeMail(previewOf('half-ported-clock', { ports: told, now, dueAt: now }));
    expect(ours.to.map(({ email }) => email)).not.toContain(exampleTelecom.desk.email);
    expect(ours.subject).toContain('Half-ported, what to do: 2 numbers');
    expect(saidIn(ours)).toMatch(/^Sam Example, the numbers are half-ported/);
    expect(saidIn(ours)).toContain(
      'please paste this into the support case of the port, case-123456789012-muen-2026-abcdef',
    );
    expect(saidIn(ours)).toContain('then decide whether to wait or to call the rollback');
  });

  it('speaks to the owner alone once the window has closed, and calls the fix late', () => {
    const now = '2026-12-15T12:20:00Z';
    const mail = writeMail(previewOf('half-ported-clock', { now, dueAt: now }));
    expect(mail.to.map(({ email }) => email)).toEqual(['owner@acme.example']);
    expect(mail.subject).toContain('Half-ported for 3 business days');
    expect(saidIn(mail)).toContain('Fix usually done: LATE since Tuesday 15 December 2026, 12:20 (Europe/London)');
  });
});

describe('a half-ported number whose port-back is refused', () => {
  const half = (occasion: 'port-back-refused' | 'rollback-countdown' | 'port-completed', which: readonly boolean[]) =>
    previewOf(occasion).ports.map((port, at) => ({ ...port, ...(which[at] === true ? { halfPorted: true } : {}) }));

  it('is said to be half-ported still, with how to report it so, while the window is open', () => {
    const mail = writeMail(previewOf('port-back-refused', { ports: half('port-back-refused', [true, true]) }));
    expect(mail.subject).toContain('Port-back refused by Example Telecom, still half-ported');
    expect(saidIn(mail)).toContain('The numbers are still half-ported: calls ring on neither side');
    expect(saidIn(mail)).not.toContain('calls go to Amazon Connect');
    expect(saidIn(mail)).toContain('Report it half-ported with: POST /v1/ports/{number}/cutover');
  });

  it('is named where others of the order are in Connect', () => {
    const text = saidIn(writeMail(previewOf('port-back-refused', { ports: half('port-back-refused', [false, true]) })));
    expect(text).toContain(`${SECOND_NUMBER} is still half-ported`);
    expect(text).not.toContain('calls go to Amazon Connect');
  });

  it('after the window cannot be reported so any more; both carriers are pressed for the repair', () => {
    const ports = half('port-back-refused', [true, true]);
    const text = saidIn(writeMail(previewOf('port-back-refused', { ports, now: '2026-12-13T10:20:00Z' })));
    expect(text).toContain('press both carriers for the repair meanwhile');
    expect(text).not.toContain('Report it half-ported with');
  });

  it('is counted down as half-ported', () => {
    const ports = half('rollback-countdown', [true, true]);
    expect(saidIn(writeMail(previewOf('rollback-countdown', { ports })))).toContain('The port is half done');
    expect(saidIn(writeMail(previewOf('rollback-countdown')))).not.toContain('The port is half done');
  });

  it('is not said to be in Connect to stay, and its contract is kept', () => {
    const ports = half('port-completed', [false, true]);
    const mail = writeMail(previewOf('port-completed', { ports }));
    expect(mail.subject).toContain('Rollback window over, still half-ported');
    expect(saidIn(mail)).toContain(`nobody has reported the repair of ${SECOND_NUMBER}`);
    expect(saidIn(mail)).toContain('keep the contract with Example Telecom');
    expect(saidIn(mail)).not.toMatch(/to stay|Cancel the contract/);
  });
});

describe('the test calls', () => {
  it.each(['rollback-opened', 'rollback-countdown'] as const)('are summed up in the %s mail', (occasion) => {
    const ports = previewOf(occasion).ports.map((port) => ({
      ...port,
      testCalls: previewOf('test-calls-failing').ports[0]?.testCalls ?? [],
    }));
    expect(saidIn(writeMail(previewOf(occasion, { ports, now: '2026-12-13T04:20:00Z' })))).toContain(
      'Test calls: 2 passed, 2 failed',
    );
    expect(saidIn(writeMail(previewOf(occasion)))).toContain('Test calls: no call has been noted');
  });
});
