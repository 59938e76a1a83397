import { expect } from 'vitest';
import { exampleCsr, exampleLoa, exampleOrder, exampleRollback } from '../../functions/rest/operations/examples';
import type { MailView } from '../../local/control/mail-view';
import type { Answer } from './caller';
import { answers, shaped, type HistoryLine, type OrderAnswer, type PortAnswer, type RunbookAnswer } from './shapes';
import { PEOPLE, type Voyage } from './voyage';

type Changes = Readonly<Record<string, unknown>>;

/** Who answers for the gates that stand open at a cutover. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
}

const ACCEPTED: Acceptance = { by: exampleOrder.parties.decisionMaker.email, reason: 'The runbook is kept on paper' };

/** One order on its way. Each step says what the trade does, expects it to be accepted, and answers what the API answered. */
export class PortOrder {
  readonly #voyage: Voyage;
  readonly orderId: string;
  readonly reference: string;
  readonly numbers: readonly string[];
  /** The first number, for orders of one. */
  readonly number: string;

  constructor(voyage: Voyage, order: Pick<OrderAnswer, 'orderId' | 'reference' | 'numbers'>) {
    this.#voyage = voyage;
    this.orderId = order.orderId;
    this.reference = order.reference;
    this.numbers = order.numbers.map(({ number }) => number);
    this.number = this.numbers[0] ?? '';
  }

  /** A path below the order, or below one of its ports. */
  path(rest = ''): string {
    return `/v1/orders/${this.orderId}${rest}`;
  }

  portPath(rest = '', number = this.number): string {
    return `/v1/ports/${encodeURIComponent(number)}${rest}`;
  }

  csrBody(changes: Changes = {}) {
    return {
      ...exampleCsr,
      receivedAt: this.#voyage.now(),
      btn: this.number,
      numbers: this.numbers,
      ...changes,
    };
  }

  loaBody(changes: Changes = {}) {
    return {
      ...exampleLoa,
      btn: this.number,
      numbers: this.numbers,
      signedOn: this.#voyage.now().slice(0, 10),
      ...changes,
    };
  }

  async csrReceived(changes: Changes = {}): Promise<OrderAnswer> {
    return shaped(answers.order, await this.#put('/csr', this.csrBody(changes)));
  }

  async loaSigned(changes: Changes = {}) {
    return shaped(answers.reconciled, await this.#put('/loa', this.loaBody(changes)));
  }

  async filedWithAws(changes: Changes = {}): Promise<OrderAnswer> {
    return shaped(answers.order, await this.#post('/filing', { filedAt: this.#voyage.now(), ...changes }));
  }

  async carrierAnswers(outcome: string, codes: readonly string[] = [], changes: Changes = {}) {
    const coded = codes.map((code) => ({ scheme: 'bandwidth', code }));
    const body = { receivedAt: this.#voyage.now(), outcome, codes: coded, ...changes };
    return shaped(answers.diagnosed, await this.#post('/carrier-responses', body));
  }

  async caseNoted(note: Changes) {
    return this.#put('/aws-case', note);
  }

  async focGiven(at: string, changes: Changes = {}) {
    return shaped(answers.foc, await this.#put('/foc', { at, ...changes }));
  }

  async focWithdrawn() {
    return shaped(answers.foc, await this.#voyage.api.expect(200, 'DELETE', this.path('/foc')));
  }

  /** Most stories are not about the runbook: the decision-maker answers for its open gates, unless `accepted` is null. */
  async cutoverReported(
    outcome: string,
    number = this.number,
    at = this.#voyage.now(),
    accepted: Acceptance | null = ACCEPTED,
  ): Promise<PortAnswer> {
    const answer = await this.cutoverTold(outcome, number, at, outcome === 'completed' ? accepted : null);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return shaped(answers.port, answer.body);
  }

  /** Reports the cutover, whatever comes of it. */
  async cutoverTold(outcome: string, number: string, at: string, accepted: Acceptance | null): Promise<Answer> {
    const body = {
      outcome,
      at,
      by: PEOPLE.operations,
      ...(accepted === null ? {} : { acceptOpenGates: accepted }),
    };
    return this.#voyage.api.call('POST', this.portPath('/cutover', number), { body });
  }

  async runbook(): Promise<RunbookAnswer> {
    return shaped(answers.runbook, await this.#voyage.api.expect(200, 'GET', this.path('/runbook')));
  }

  async signedOff(itemKey: string, changes: Changes = {}): Promise<RunbookAnswer> {
    const body = { by: PEOPLE.operations, evidence: `seen of ${itemKey}`, ...changes };
    return shaped(answers.runbook, await this.#post(`/runbook/${itemKey}`, body));
  }

  /** Asks for a rollback as this person, whatever comes of it. */
  async rollbackAskedBy(as: string, number = this.number, scope?: string): Promise<Answer> {
    const who = scope === undefined ? { as } : { as, scope };
    return this.#voyage.api.call('POST', this.portPath('/rollback', number), { body: exampleRollback, ...who });
  }

  async rollbackCalledBy(as: string, number = this.number): Promise<PortAnswer> {
    const answer = await this.rollbackAskedBy(as, number);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return shaped(answers.port, answer.body);
  }

  async portBackReported(outcome: 'restored' | 'refused', number = this.number): Promise<PortAnswer> {
    const body = { outcome, at: this.#voyage.now(), by: 'Night desk, Example Telecom' };
    const path = this.portPath('/rollback/outcome', number);
    return shaped(answers.port, await this.#voyage.api.expect(200, 'POST', path, { body }));
  }

  async cancelled(changes: Changes = {}): Promise<OrderAnswer> {
    return shaped(answers.order, await this.#post('/cancellation', { reason: 'The office stays', ...changes }));
  }

  /** CSR and LOA in and in agreement. */
  async madeReady(): Promise<void> {
    await this.csrReceived();
    await this.loaSigned();
  }

  async filed(): Promise<void> {
    await this.madeReady();
    await this.filedWithAws();
  }

  async confirmedFor(at: string): Promise<void> {
    await this.filed();
    await this.focGiven(at);
  }

  /** All numbers moved, `minutes` after the FOC. */
  async moved(at: string, minutes = 20): Promise<void> {
    await this.confirmedFor(at);
    await this.#voyage.clockTo(later(at, minutes));
    for (const number of this.numbers) await this.cutoverReported('completed', number);
  }

  async standing(): Promise<OrderAnswer> {
    return shaped(answers.order, await this.#voyage.api.expect(200, 'GET', this.path()));
  }

  async port(number = this.number): Promise<PortAnswer> {
    return shaped(answers.port, await this.#voyage.api.expect(200, 'GET', this.portPath('', number)));
  }

  async phase(number = this.number): Promise<string> {
    return (await this.port(number)).phase;
  }

  async history(number = this.number): Promise<readonly HistoryLine[]> {
    const path = this.portPath('/history?limit=200', number);
    return shaped(answers.history, await this.#voyage.api.expect(200, 'GET', path)).items;
  }

  /** The facts of the history, by name. */
  async course(number = this.number): Promise<readonly string[]> {
    return (await this.history(number)).map(({ what }) => what);
  }

  async mails(occasion?: string): Promise<readonly MailView[]> {
    const mails = await this.#voyage.mailsOf(this.orderId);
    return occasion === undefined ? mails : mails.filter((mail) => mail.occasion === occasion);
  }

  /** Every mail in a line: when and why. */
  async mailLog(): Promise<readonly string[]> {
    return (await this.mails()).map(({ sentAt, occasion }) => `${sentAt} ${occasion ?? ''}`);
  }

  /** Everything that anybody can see of the order, to be compared before and after. */
  async everything() {
    const histories = await Promise.all(this.numbers.map((number) => this.history(number)));
    return { order: await this.standing(), histories, mails: await this.mailLog() };
  }

  execution(number = this.number) {
    const [execution, ...others] = this.#voyage.stack
      .executions(number)
      .filter(({ name }) => name.startsWith(this.orderId));
    expect(others).toEqual([]);
    if (execution === undefined) throw new Error(`No execution for ${number}`);
    return execution;
  }

  async #put(rest: string, body: unknown): Promise<unknown> {
    return this.#voyage.api.expect(200, 'PUT', this.path(rest), { body });
  }

  async #post(rest: string, body: unknown): Promise<unknown> {
    return this.#voyage.api.expect(200, 'POST', this.path(rest), { body });
  }
}

/** An instant some minutes after another, as the API writes it. */
export const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
