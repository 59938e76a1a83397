import { describe, expect, it } from 'vitest';
import type { Csr } from '../../../functions/domain/paperwork/csr';
import { judgeCsr } from '../../../functions/domain/paperwork/csr-findings';
import { acmeRecord } from './papers';

const served = (...lines: string[]): Csr => ({ ...acmeRecord, billingAddress: { lines }, serviceAddress: { lines } });
const codes = (csr: Csr, country: string): readonly string[] =>
  judgeCsr(csr, csr.numbers, country).findings.map((finding) => finding.code);

describe('a carrier record', () => {
  it('that lists every number of the order and a whole address is taken without a word', () => {
    expect(judgeCsr(acmeRecord, ['+442079460101'], 'GB')).toEqual({ errors: [], findings: [] });
  });

  it('gives one error for each number of the order that it does not list', () => {
    const { errors } = judgeCsr(acmeRecord, ['+442079460101', '+442079460103', '+442079460104'], 'GB');
    expect(errors).toMatchObject([
      { pointer: '/numbers', code: 'number-not-on-csr', number: '+442079460103' },
      { pointer: '/numbers', code: 'number-not-on-csr', number: '+442079460104' },
    ]);
  });

  it.each([
    ['GB', 'PO Box 12', 'EC1A 1BB'],
    ['US', 'P.O. Box 12', 'New York, NY 10001-1234'],
    ['DE', 'Postfach 10 11', '10115 Berlin'],
    ['FR', 'BP 123', '75008 Paris'],
    ['NG', 'P.M.B. 12', 'Lagos'],
    ['NL', 'Postbus 12', '1012 AB Amsterdam'],
    ['ES', 'Apartado de Correos 12', '28001 Madrid'],
    ['IT', 'Casella Postale 12', '00184 Roma'],
  ])('in %s is warned of for %s as service address', (country, box, town) => {
    expect(codes(served(box, town), country)).toEqual(['po-box-service-address']);
  });

  it('may send its bills to a PO box', () => {
    const csr = { ...acmeRecord, billingAddress: { lines: ['PO Box 12', 'EC1A 1BB'] } };
    expect(codes(csr, 'GB')).toEqual([]);
  });

  it('is not warned of for a house that only sounds like a box', () => {
    expect(codes(served('1 Postfachweg', '10115 Berlin'), 'DE')).toEqual([]);
    expect(codes(served('Poole Boxworth House', 'EC1A 1BB'), 'GB')).toEqual([]);
  });

  it.each([
    ['GB', 'London EC1A 1B'],
    ['US', 'New York, NY 1000'],
    ['DE', '1011 Berlin'],
    ['IE', 'Dublin X02 285'],
    ['NL', '0012 AB Amsterdam'],
    ['ES', '58001 Madrid'],
  ])('in %s is warned of for the postcode of %s, at both addresses', (country, town) => {
    expect(codes(served('1 Example Street', town), country)).toEqual([
      'postcode-not-recognised',
      'postcode-not-recognised',
    ]);
  });

  it.each([
    ['GB', 'London, ec1a 1bb'],
    ['GB', 'EC1A1BB'],
    ['IE', 'Dublin 2, D02 X285'],
    ['FR', '75008 PARIS CEDEX 08'],
    ['NG', 'Lagos'],
    ['PT', '1000-001 Lisboa'],
  ])('in %s passes with %s', (country, town) => {
    expect(codes(served('1 Example Street', town), country)).toEqual([]);
  });
});
