import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageService } from '../../local/package-service';
import { checkTemplate } from '../../local/template/check';
import { readPackagedService, templateFile, type PackagedService } from '../../local/template/packaged-service';
import { readTemplate } from '../../local/template/template';

let directory: string;
let service: PackagedService;
beforeAll(async () => {
  directory = await packageService();
  service = readPackagedService(directory);
}, 120_000);

describe('the service as it is deployed', () => {
  test('has a template in which CloudFormation would find no fault, and roles that name actions and resources', async () => {
    expect(await checkTemplate(readTemplate(join(directory, templateFile)), service.stackName)).toEqual([]);
  });

  test('has a handler in the artefact of every function', () => {
    expect(service.deployment.functions.length).toBeGreaterThan(0);
    for (const { artefact, key } of service.deployment.functions) {
      expect(service.artefacts.get(artefact)?.length ?? 0, key).toBeGreaterThan(0);
    }
  });

  test('asks for a token with a scope on every route that is not open on purpose', () => {
    const open = service.deployment.routes.filter(({ authoriser }) => authoriser === undefined);
    expect(open.map(({ routeKey }) => routeKey).filter((key) => key !== 'GET /v1/openapi.json')).toEqual([]);
    const withoutScope = service.deployment.routes.filter(
      (route) => route.authoriser !== undefined && route.scopes.length === 0,
    );
    expect(withoutScope.map(({ routeKey }) => routeKey)).toEqual([]);
  });

  test('lets every role be taken on by one function or one machine at most', () => {
    const { functions, machines } = service.deployment;
    const holders = [...functions, ...machines].map(({ roleArn }) => roleArn);
    expect(new Set(holders).size).toBe(holders.length);
    for (const role of holders) expect(service.deployment.roles.has(role), role).toBe(true);
  });

  test('is packaged again only when a source has changed', async () => {
    const before = readFileSync(join(directory, templateFile), 'utf8');
    const said: string[] = [];
    await packageService({ onProgress: (line) => said.push(line) });
    expect(said).toEqual([]);
    expect(readFileSync(join(directory, templateFile), 'utf8')).toBe(before);
  });
});
