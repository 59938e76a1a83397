import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ENTRY = `
  import { composeMime } from './functions/adapters/ses/compose-mime';
  import { writeMail } from './functions/domain/letters/mails/write-mail';
  import { previewOf } from './test/domain/letters/mails/mail-previews';
  const facts = previewOf('foc-confirmed');
  composeMime(writeMail(facts), {
    from: 'Portolan <portolan@mail.portolan.example>', replyDomain: 'in.portolan.example', replyKey: 'key',
    orderId: facts.order.orderId, reference: facts.order.reference, now: facts.now, attachments: [],
  }).then((raw) => process.stdout.write(raw));
`;

describe('the mail adapter as Lambda runs it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portolan-mail-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('bundles into one CommonJS file that composes a mail without node_modules', async () => {
    const bundle = await build({
      stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      write: false,
      logLevel: 'silent',
    });
    expect(bundle.warnings).toEqual([]);
    const file = join(folder, 'mail.cjs');
    await writeFile(file, bundle.outputFiles[0]?.text ?? '');
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
    expect(stdout).toContain('Subject: [ACME-LON-1] FOC confirmed');
    expect(stdout).toContain('method=REQUEST');
  });
});
