import { describe, expect, it } from 'vitest';
import { reconcile, reconcileRules } from '../../../functions/domain/paperwork/reconcile';
import { acmeRecord, awsLimits, compare, matchingLetter, names, today } from './papers';

describe('reconciling a letter with the record', () => {
  it('passes a letter that copies the record', () => {
    expect(compare({}, {})).toEqual({ verdict: 'match', differences: [] });
  });

  it('answers the letter of the contract with exactly its two differences', () => {
    const { verdict, differences } = compare(
      {},
      { legalName: 'Acme UK Ltd', billingAddress: { lines: ['1 High Street', 'London', 'EC1A 1BB'] } },
    );
    expect({ verdict, differences }).toEqual({
      verdict: 'blocked',
      differences: [
        {
          field: 'legalName',
          csr: 'Acme UK Limited',
          loa: 'Acme UK Ltd',
          class: 'ENTITY_SUFFIX',
          positions: [{ index: 9, csr: 'imite', loa: 't' }],
          explanation:
            "The legal form in the legal name is written in another way: the carrier's record says “Limited”, the letter says “Ltd”; many desks refuse it; copy the record.",
          fix: 'Acme UK Limited',
        },
        {
          field: 'billingAddress.lines[0]',
          csr: '1 High Street,',
          loa: '1 High Street',
          class: 'PUNCTUATION',
          positions: [{ index: 13, csr: ',', loa: '' }],
          explanation:
            "Only the punctuation of line 1 of the billing address differs: at character 14 the carrier's record has “,”, the letter has nothing. One mark is enough for a desk to refuse the letter; copy the record.",
          fix: '1 High Street,',
        },
      ],
    });
  });

  it('compares neither pin, extra, source nor the day the record came', () => {
    const record = {
      pin: '4711',
      extra: { rio: 'F0P0000000G5' },
      source: 'latest-bill',
      receivedAt: '2026-01-01T00:00:00Z',
    };
    expect(compare(record, {}).verdict).toBe('match');
  });

  it('does not compare the title of the signatory', () => {
    expect(compare({}, { signatory: { name: 'Jordan Example' } }).verdict).toBe('match');
  });

  it('reads a line that is missing on one side as an empty line', () => {
    const { differences } = compare({}, { billingAddress: { lines: ['1 High Street,', 'London'] } });
    expect(differences).toMatchObject([
      { field: 'billingAddress.lines[2]', csr: 'EC1A 1BB', loa: '', class: 'CONTENT', fix: 'EC1A 1BB' },
    ]);
    const { differences: added } = compare(
      {},
      { serviceAddress: { lines: ['1 High Street,', 'London', 'EC1A 1BB', 'x'] } },
    );
    expect(added).toMatchObject([{ field: 'serviceAddress.lines[3]', csr: '', loa: 'x', class: 'CONTENT', fix: '' }]);
  });

  it('reads a billing number that is missing on one side as an empty one, and on both sides as the same', () => {
    expect(compare({}, { btn: undefined }).differences).toMatchObject([
      { field: 'btn', csr: '+442079460101', loa: '', class: 'CONTENT', fix: '+442079460101' },
    ]);
    expect(compare({ btn: undefined }, { btn: undefined }).verdict).toBe('match');
    expect(compare({ btn: undefined }, { btn: '' }).verdict).toBe('match');
  });

  it('gives every field that differs its own difference, in the order of the letter', () => {
    const { differences } = compare(
      {},
      {
        legalName: 'ACME UK LIMITED',
        accountNumber: 'AC 00417',
        btn: '+442079460110',
        billingAddress: { lines: ['1 High St,', 'London', 'EC1A 1BB'] },
        numbers: ['+442079460101'],
        signatory: { name: 'Somebody Else' },
        signedOn: '2026-10-01',
      },
    );
    expect(differences.map(({ field, class: reason }) => [field, reason])).toEqual([
      ['legalName', 'CASE'],
      ['accountNumber', 'ACCOUNT_FORMAT'],
      ['btn', 'TRANSPOSED_DIGIT'],
      ['billingAddress.lines[0]', 'ADDRESS_FORMAT'],
      ['numbers', 'PARTIAL_SCOPE'],
      ['signatory.name', 'AUTH_PERSON'],
      ['signedOn', 'DOC_STALE'],
    ]);
  });

  it('compares just as strictly in a country without tables, where legal forms are other content', () => {
    expect(names('Acme Ltd', 'Acme Limited', 'PT').class).toBe('CONTENT');
    expect(names('Acme Ltd', 'Acme Ltd.', 'PT').class).toBe('PUNCTUATION');
  });
});

describe('the numbers of the letter', () => {
  it('may stand in another order than on the record', () => {
    expect(compare({}, { numbers: ['+442079460102', '+442079460101'] }).verdict).toBe('match');
  });

  it('block when the record does not list one of them', () => {
    const { verdict, differences } = compare({}, { numbers: [...acmeRecord.numbers, '+442079460109'] });
    expect(verdict).toBe('blocked');
    expect(differences).toMatchObject([
      { field: 'numbers', class: 'TN_NOT_ON_ACCOUNT', fix: '+442079460101, +442079460102' },
    ]);
    expect(differences[0]?.positions).toEqual([{ index: 28, csr: '', loa: ', +442079460109' }]);
    expect(differences[0]?.explanation).toContain('“+442079460109”');
  });

  it('are a partial port when the record lists more', () => {
    const { differences } = compare({}, { numbers: ['+442079460102'] });
    expect(differences).toMatchObject([{ field: 'numbers', class: 'PARTIAL_SCOPE' }]);
    expect(differences[0]?.explanation).toContain('“+442079460101”');
  });

  it('differ twice when the letter holds a stranger and leaves one behind', () => {
    const { differences } = compare({}, { numbers: ['+442079460101', '+442079460109'] });
    expect(differences.map((difference) => difference.class)).toEqual(['TN_NOT_ON_ACCOUNT', 'PARTIAL_SCOPE']);
  });
});

describe('the signatory', () => {
  it('passes as any of the people on the record, tone marks and all', () => {
    expect(compare({}, { signatory: { name: 'Ọláolúwa Àdébáyọ̀' } }).verdict).toBe('match');
  });

  it('who is nearly somebody on the record is shown that person', () => {
    const { differences } = compare({}, { signatory: { name: 'Jordan Exampel' } });
    expect(differences).toMatchObject([
      {
        field: 'signatory.name',
        class: 'AUTH_PERSON',
        csr: 'Jordan Example',
        loa: 'Jordan Exampel',
        fix: 'Jordan Example',
      },
    ]);
    expect(differences[0]?.positions).toEqual([{ index: 12, csr: 'le', loa: 'el' }]);
  });

  it('is refused for a tone mark that is left out', () => {
    const { differences } = compare({}, { signatory: { name: 'Olaoluwa Adebayo' } });
    expect(differences).toMatchObject([{ class: 'AUTH_PERSON', fix: 'Ọláolúwa Àdébáyọ̀' }]);
    expect(differences[0]?.explanation).toContain('accents');
  });

  it('who is a stranger is shown everybody on the record', () => {
    const { differences } = compare({}, { signatory: { name: 'Somebody Else' } });
    expect(differences).toMatchObject([{ class: 'AUTH_PERSON', csr: 'Jordan Example, Ọláolúwa Àdébáyọ̀' }]);
    expect(acmeRecord.authorisedContacts.map((contact) => contact.name)).toContain(differences[0]?.fix);
  });

  it('cannot be right while the record names nobody', () => {
    const { differences } = compare({ authorisedContacts: [] }, {});
    expect(differences).toMatchObject([{ class: 'AUTH_PERSON', csr: '', fix: '' }]);
  });
});

describe('the date of the signature', () => {
  it('is good on the last day of the limit and stale the day after', () => {
    expect(compare({}, { signedOn: '2026-11-25' }, 'GB', '2026-12-10').verdict).toBe('match');
    const { differences } = compare({}, { signedOn: '2026-11-25' }, 'GB', '2026-12-11');
    expect(differences).toMatchObject([
      { field: 'signedOn', class: 'DOC_STALE', loa: '2026-11-25', fix: '2026-12-11' },
    ]);
    expect(differences[0]?.explanation).toContain('16 days before 2026-12-11');
    expect(differences[0]?.explanation).toContain('at most 15 days (Amazon Connect)');
  });

  it('may be today, and one dated ahead is left to the filing, which happens later', () => {
    expect(compare({}, { signedOn: '2026-11-26' }).verdict).toBe('match');
    expect(compare({}, { signedOn: '2026-11-27' }).verdict).toBe('match');
  });

  it('that is no day of the calendar is as bad as an old one', () => {
    expect(compare({}, { signedOn: '2026-02-30' }).differences).toMatchObject([{ class: 'DOC_STALE' }]);
  });

  it('follows the limit of the recipient: 30 days for Somos', () => {
    const rules = reconcileRules('US', { maxSignatureAgeDays: 30, signatureLimitSource: 'Somos' });
    const signed = (signedOn: string) =>
      reconcile({ csr: acmeRecord, loa: { ...matchingLetter, signedOn }, rules, today }).verdict;
    expect([signed('2026-10-27'), signed('2026-10-26')]).toEqual(['match', 'blocked']);
  });

  it('does not help a kind of signature that the recipient refuses', () => {
    const rules = reconcileRules('GB', { ...awsLimits, acceptedSignatureKinds: ['wet'] });
    const signed = (signatureKind: 'wet' | 'validated-e-signature') =>
      reconcile({ csr: acmeRecord, loa: { ...matchingLetter, signatureKind }, rules, today });
    expect(signed('wet').verdict).toBe('match');
    expect(signed('validated-e-signature').differences).toMatchObject([{ field: 'signatureKind', fix: 'wet' }]);
  });
});
