import type { Evidence } from '../../../../functions/domain/evidence/evidence-on-file';
import { nationalOf, rioKey } from '../../../../functions/domain/evidence/rio-key';
import type { LetterRequest } from '../../../../functions/domain/letters/letter/letter-facts';
import type { Csr } from '../../../../functions/domain/paperwork/csr';
import { playbookOf } from '../../../../functions/domain/playbooks/index';
import { PLAYBOOK_KEYS, type Playbook, type PlaybookKey } from '../../../../functions/domain/playbooks/playbook';
import type { Carrier, DeskLanguage } from '../../../../functions/domain/port/carrier';
import { acmeCsr, acmeOrder, exampleTelecom, FRENCH_CSR, GERMAN_CSR, YORUBA_CSR } from './letter-fixtures';

/** What is different about the letter of one playbook: its country's numbers, record and evidence. */
interface Preview {
  readonly language: DeskLanguage;
  readonly carrier: string;
  /** The first number; those after it are its neighbours. */
  readonly from: string;
  readonly csr: Partial<Csr>;
  readonly registrationNumber?: string;
  readonly evidence?: (numbers: readonly string[]) => Evidence;
}

const RECEIVED = { receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'legal@acme.example' } as const;
const one = (value: string) => ({ per: 'order', value, ...RECEIVED }) as const;
const each = (numbers: readonly string[], code: (index: number) => string) =>
  ({
    per: 'number',
    values: Object.fromEntries(numbers.map((number, index) => [number, code(index)])),
    ...RECEIVED,
  }) as const;

const AMERICA: Partial<Csr> = {
  legalName: 'Acme Contact Centers, Inc.',
  billingAddress: { lines: ['100 Example Plaza, Suite 400', 'New York, NY 10001-2345'] },
  serviceAddress: { lines: ['22 Sample Street', 'New York, NY 10002'] },
  extra: {},
};

const SPAIN: Partial<Csr> = {
  legalName: 'Compañía Ñandú de Atención Telefónica, S.L.',
  billingAddress: { lines: ['Calle de la Cigüeña, 12, 3.º izq.', '28013 Madrid'] },
  serviceAddress: { lines: ['Polígono Industrial Ejemplo, nave 4', '28906 Getafe (Madrid)'] },
  authorisedContacts: [{ name: 'Íñigo Ejemplo Núñez', title: 'Administrador único' }],
  extra: { taxNumber: 'B12345674' },
};

const ITALY: Partial<Csr> = {
  legalName: 'Società Esempio di Qualità S.r.l.',
  billingAddress: { lines: ['Via dell’Università 7', '00185 Roma RM'] },
  serviceAddress: { lines: ['Piazza Città di Esempio 1', '00144 Roma RM'] },
  authorisedContacts: [{ name: 'Niccolò Esempio', title: 'Legale rappresentante' }],
  extra: { taxNumber: '00743110157' },
};

const NETHERLANDS: Partial<Csr> = {
  legalName: 'Voorbeeld Klantcontact ’t Gooi B.V.',
  billingAddress: { lines: ['Postweg 5', '1211 AB Hilversum'] },
  serviceAddress: { lines: ['Coöperatiehof 21-bis', '3511 ZX Utrecht'] },
  authorisedContacts: [{ name: 'Joëlle Voorbeeld-Daniëls', title: 'Directeur' }],
  extra: { connectionType: 'MSN' },
};

const IRELAND: Partial<Csr> = {
  legalName: 'Acme Teagmhálacha Éireann Teoranta',
  billingAddress: { lines: ['1 Sráid an tSampla', 'Baile Átha Cliath 2', 'D02 X285'] },
  serviceAddress: { lines: ['Unit 9, Example Park', 'Dublin 24', 'D24 X285'] },
  authorisedContacts: [{ name: 'Síofra Example', title: 'Company Secretary' }],
  extra: {},
};

/** The record of the German fixtures, as a letter to a German desk needs it. */
const GERMANY: Partial<Csr> = { ...GERMAN_CSR, accountNumber: '4711-0815/2', extra: {} };
const FRANCE: Partial<Csr> = { ...FRENCH_CSR, accountNumber: 'FR-00417 B', extra: { naf: '8220Z' } };
const NIGERIA: Partial<Csr> = { ...YORUBA_CSR, extra: {} };

/** RIOs whose keys fit their numbers, as the evidence takes no other. */
function rioOf(number: string, index: number): string {
  const firstNine = `F0P${String(index).padStart(6, '0')}`;
  return firstNine + (rioKey(firstNine, nationalOf(number) ?? '') ?? '');
}

const rios = (numbers: readonly string[]): Evidence => ({
  rio: each(numbers, (index) => rioOf(numbers[index] ?? '', index)),
  siret: one('73282932000074'),
});

const PREVIEWS = {
  US_GEO: { language: 'en', carrier: 'Example Bell', from: '+12125550100', csr: { ...AMERICA, pin: '4711' } },
  US_TF: {
    language: 'en',
    carrier: 'Example Bell',
    from: '+18005550100',
    csr: AMERICA,
    evidence: () => ({ respOrg: one('ABC01') }),
  },
  GB_GEO: { language: 'en', carrier: 'Example Telecom', from: '+442079460101', csr: {} },
  GB_NONGEO: { language: 'en', carrier: 'Example Telecom', from: '+443069990100', csr: {} },
  GB_TF: { language: 'en', carrier: 'Example Telecom', from: '+448081570100', csr: {} },
  DE_GEO: {
    language: 'de',
    carrier: 'Beispiel Telekommunikation GmbH',
    from: '+493023125100',
    csr: { ...GERMANY, extra: { onkz: '30' } },
    registrationNumber: 'HRB 12345 B, Amtsgericht Charlottenburg',
    evidence: () => ({ handelsregister: one(GERMAN_CSR.legalName) }),
  },
  DE_TF: {
    language: 'de',
    carrier: 'Beispiel Telekommunikation GmbH',
    from: '+498000000100',
    csr: GERMANY,
    evidence: (numbers) => ({ 'number-allocation': each(numbers, () => 'Bescheid 116-0800-4711 vom 3. März 2015') }),
  },
  DE_SHARED: {
    language: 'de',
    carrier: 'Beispiel Telekommunikation GmbH',
    from: '+4918050000100',
    csr: GERMANY,
  },
  FR_GEO: { language: 'fr', carrier: 'Exemple Télécom', from: '+33199001100', csr: FRANCE, evidence: rios },
  FR_NOMADIC: { language: 'fr', carrier: 'Exemple Télécom', from: '+33999001100', csr: FRANCE, evidence: rios },
  FR_SVA: {
    language: 'fr',
    carrier: 'Exemple Télécom',
    from: '+33800000100',
    csr: FRANCE,
    evidence: () => ({ siret: one('73282932000074') }),
  },
  NG_MOB: {
    language: 'en',
    carrier: 'Example Networks Nigeria',
    from: '+2348030000100',
    csr: NIGERIA,
    registrationNumber: 'RC 123456',
  },
  NG_FIXED: {
    language: 'en',
    carrier: 'Example Networks Nigeria',
    from: '+2342010000100',
    csr: NIGERIA,
    registrationNumber: 'RC 123456',
  },
  IE: {
    language: 'en',
    carrier: 'Example Telecom Éireann',
    from: '+35310000100',
    csr: IRELAND,
    registrationNumber: '123456',
    evidence: () => ({ uan: one('UAN 1234567890') }),
  },
  NL: {
    language: 'nl',
    carrier: 'Voorbeeld Telecom B.V.',
    from: '+31850000100',
    csr: NETHERLANDS,
    registrationNumber: '12345678',
  },
  ES: {
    language: 'es',
    carrier: 'Ejemplo Telecomunicaciones, S.A.',
    from: '+34910000100',
    csr: SPAIN,
    evidence: () => ({ 'nif-cif': one('B12345674') }),
  },
  IT: {
    language: 'it',
    carrier: 'Esempio Telecomunicazioni S.p.A.',
    from: '+390600000100',
    csr: ITALY,
    evidence: (numbers) => ({
      'codice-di-migrazione': each(numbers, (index) => `ABC0600000${100 + index}001K`),
      'codice-segreto': each(numbers, () => 'ZEBRA99'),
    }),
  },
  EU_OTHER: { language: 'en', carrier: 'Example Telekom', from: '+43720000100', csr: {} },
} as const satisfies Record<PlaybookKey, Preview>;

const neighbours = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+${Number(from.slice(1)) + index}`);

function playbook(key: PlaybookKey): Playbook {
  const found = playbookOf(key);
  if (found === undefined) throw new Error(`no playbook ${key}`);
  return found;
}

/** A letter of one playbook as its country sends it: `count` numbers of the account, all of which move. */
export function previewOf(
  key: PlaybookKey,
  { count = 2, ...difference }: Partial<LetterRequest> & { readonly count?: number } = {},
): LetterRequest {
  const preview: Preview = PREVIEWS[key];
  const row = playbook(key);
  const numbers = neighbours(preview.from, count);
  const csr: Csr = { ...acmeCsr, ...preview.csr, btn: preview.from, numbers };
  const carrier: Carrier = {
    ...exampleTelecom,
    name: preview.carrier,
    country: row.country,
    desk: { ...exampleTelecom.desk, language: preview.language, timeZone: row.zone },
  };
  return {
    kind: 'port',
    order: {
      ...acmeOrder,
      reference: `ACME-${key}-1`,
      playbook: key,
      country: row.country,
      numbers: numbers.map((number) => ({ number })),
      entity: { legalName: csr.legalName, registrationNumber: preview.registrationNumber },
      csr,
      evidence: preview.evidence?.(numbers),
    },
    csr,
    carrier,
    playbook: row,
    numbers,
    now: '2026-11-24T10:05:00Z',
    ...difference,
  };
}

/** Every preview, so that a playbook without one fails. */
export const PREVIEW_KEYS: readonly PlaybookKey[] = PLAYBOOK_KEYS;

/** One playbook for each language that letters are written in. */
export const LANGUAGE_KEYS: Readonly<Record<DeskLanguage, PlaybookKey>> = {
  en: 'GB_GEO',
  de: 'DE_GEO',
  fr: 'FR_GEO',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
};
