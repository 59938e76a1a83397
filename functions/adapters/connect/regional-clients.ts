import { ConnectClient } from '@aws-sdk/client-connect';

/** An endpoint of Connect knows the instances of its own region only: each instance is asked where its ARN says it is. */
export class RegionalClients {
  readonly #home: ConnectClient;
  readonly #abroad = new Map<string, ConnectClient>();

  constructor(home: ConnectClient) {
    this.#home = home;
  }

  /** 'arn:aws:connect:us-east-1:…' is asked in us-east-1, with the credentials, patience and connections of home. */
  async of(instanceArn: string): Promise<ConnectClient> {
    const region = instanceArn.split(':')[3] ?? '';
    if (region === '' || region === (await this.#home.config.region())) return this.#home;
    const known = this.#abroad.get(region);
    if (known !== undefined) return known;
    const { credentials, maxAttempts, requestHandler, endpoint } = this.#home.config;
    const shared = { region, credentials, maxAttempts, requestHandler };
    const client = new ConnectClient(endpoint === undefined ? shared : { ...shared, endpoint });
    this.#abroad.set(region, client);
    return client;
  }
}
