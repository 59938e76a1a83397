import { describe, expect, test } from 'vitest';
import { freshPortOrder, freshPortReadme } from '../../../functions/domain/rollback/fresh-port';
import { orderRequest } from '../../../functions/shapes/order';
import { CARRIER, ORDER, portIn } from '../port/cast';

const port = portIn('COMPLETED');

describe('the fresh port after the window', () => {
  test('is an order that the API takes as it is', () => {
    expect(orderRequest.parse(freshPortOrder(ORDER, port))).toEqual(freshPortOrder(ORDER, port));
  });

  test('goes the other way: Amazon Connect loses the number', () => {
    expect(freshPortOrder(ORDER, port)).toMatchObject({ losingCarrier: 'amazon-connect', numbers: [port.number] });
    expect(freshPortReadme(ORDER, port, CARRIER)[0]).toBe(
      'The other direction: +442079460101 leaves Amazon Connect (losing carrier) and goes back to Example Telecom (gaining carrier).',
    );
  });

  test('has a reference of its own for each number, however long that of the order is', () => {
    const long = { ...ORDER, reference: 'A'.repeat(64) };
    const references = ['+12125550100', '+16465550100', '+442079460101'].map(
      (number) => freshPortOrder(long, { ...port, number }).reference,
    );
    expect(new Set(references).size).toBe(3);
    for (const reference of references) expect(reference.length).toBeLessThanOrEqual(64);
  });

  test('keeps what the order had acknowledged, without which a Nigerian number would be refused', () => {
    const acknowledge = ['aws-port-path-not-offered'];
    expect(freshPortOrder({ ...ORDER, acknowledge }, port)).toMatchObject({ acknowledge });
    expect(freshPortOrder(ORDER, port)).not.toHaveProperty('acknowledge');
  });
});
