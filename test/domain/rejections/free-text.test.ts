import { describe, expect, it } from 'vitest';
import { REJECTION_CLASSES } from '../../../functions/domain/rejections/classes';
import { diagnoseText } from '../../../functions/domain/rejections/diagnose';
import { judgeResponse } from '../../../functions/domain/rejections/judge-response';
import { COUNTRY_WORDINGS } from '../../../functions/domain/rejections/text/countries';
import { folded } from '../../../functions/domain/rejections/text/recognise';

const classesOf = (text: string, country?: string) => diagnoseText(text, country).map((each) => each.class);
const wordsOf = (text: string, country?: string) => diagnoseText(text, country).map((each) => each.recognised);

// The reasons of porting-facts §8.2 to §9.5 as desks write them; every one of them has to be recognised.
const SAID: readonly (readonly [country: string, text: string, classes: readonly string[]])[] = [
  // §9.1
  ['GB', 'Postcode mismatch.', ['POSTCODE']],
  ['GB', 'Wrong MBN quoted', ['BTN']],
  ['GB', 'Incorrect signatory on CLOA', ['AUTH_PERSON']],
  ['GB', 'Missing associated numbers', ['PARTIAL_SCOPE']],
  ['GB', 'Number already ported, this is a subsequent port', ['WRONG_LOSING_CARRIER']],
  ['GB', 'RedCare on line', ['FEATURE_CONFLICT']],
  ['GB', 'Line ceased 12/10/2026', ['TN_INACTIVE']],
  ['GB', 'Reseller differs from our records', ['WRONG_LOSING_CARRIER']],
  ['GB', 'CUPID missing', ['WRONG_LOSING_CARRIER']],
  ['GB', 'Order number invalid', ['DUPLICATE_ID']],
  ['GB', 'Order is for single line but the number is a multi-line', ['LINE_TYPE']],
  ['GB', 'Customer name and account no. do not match', ['ENTITY_NAME', 'ACCOUNT_NUMBER']],
  ['GB', 'Outstanding balance on account', ['DEBT']],
  // §8.1 to §8.3, the stranded pilot and its neighbours
  ['US', 'Service address mismatch; ZIP code incorrect', ['ADDRESS', 'POSTCODE']],
  ['US', 'Account number invalid', ['ACCOUNT_NUMBER']],
  ['US', 'Invalid PIN', ['PIN_PASSCODE']],
  ['US', 'Stranded pilot number', ['BTN']],
  ['US', 'A more recent authorization exists', ['PENDING_ORDER']],
  ['US', 'Number is part of a hunt group', ['FEATURE_CONFLICT']],
  ['US', 'Billing address was given, not the service address', ['ADDRESS']],
  ['US', 'Organization name does not match', ['ENTITY_NAME']],
  ['US', 'LOA missing', ['DOC_MISSING']],
  ['US', 'Local service freeze on the line', ['FREEZE_LOCK']],
  ['US', 'Wrong RespOrg', ['WRONG_LOSING_CARRIER']],
  ['US', 'Shared use number', ['BUNDLE']],
  ['US', 'LOA illegible', ['DOC_ILLEGIBLE']],
  ['US', 'Authorized name mismatch', ['AUTH_PERSON']],
  ['US', 'The number is not on this account', ['TN_NOT_ON_ACCOUNT']],
  ['US', 'Number is disconnected', ['TN_INACTIVE']],
  ['US', 'Number not portable', ['TN_NOT_PORTABLE']],
  ['US', 'Requested due date is not valid', ['DATE']],
  // §9.2
  ['DE', 'Anschlussinhaber falsch', ['ENTITY_NAME']],
  ['DE', 'Kunde nicht identifizierbar', ['ACCOUNT_NUMBER']],
  ['DE', 'Die Postleitzahl stimmt nicht überein', ['POSTCODE']],
  ['DE', 'Straße und Hausnummer abweichend', ['ADDRESS']],
  ['DE', 'Strasse fehlerhaft', ['ADDRESS']],
  ['DE', 'Es gibt weitere Anschlussinhaber', ['FURTHER_HOLDERS']],
  ['DE', 'Rufnummer ist nicht geschaltet', ['TN_NOT_ON_ACCOUNT']],
  ['DE', 'Es existiert bereits eine Vorabstimmung', ['PENDING_ORDER']],
  ['DE', 'VorabstimmungsID unbekannt', ['DUPLICATE_ID']],
  ['DE', 'Keine Vorabstimmung vorhanden', ['OTHER']],
  ['DE', 'Firmenstempel fehlt', ['DOC_MISSING']],
  ['DE', 'Rufnummernkonfiguration fehlerhaft', ['BTN']],
  ['DE', 'Rufnummer inaktiv', ['TN_INACTIVE']],
  ['DE', 'Zuteilungsbescheid liegt nicht vor', ['REGISTRY']],
  ['DE', 'Kundennummer ungueltig', ['ACCOUNT_NUMBER']],
  ['DE', 'Wrong customer name', ['ENTITY_NAME']],
  // §9.3
  ['FR', 'RIO erroné', ['RIO']],
  ['FR', 'Le demandeur n’est pas le titulaire de la ligne', ['AUTH_PERSON']],
  ['FR', 'Demande incomplète', ['OTHER']],
  ['FR', 'Contraire au plan de numérotation', ['TN_NOT_PORTABLE']],
  ['FR', 'Incompatibilité technique', ['TN_NOT_PORTABLE']],
  ['FR', 'Numéro inactif le jour du portage', ['TN_INACTIVE']],
  ['FR', 'Une demande de portabilité en cours', ['PENDING_ORDER']],
  ['FR', 'L’adresse ne correspond pas', ['ADDRESS']],
  ['FR', 'SIRET invalide', ['REGISTRY']],
  ['FR', 'Raison sociale différente', ['ENTITY_NAME']],
  ['FR', 'Tête de ligne mal configurée', ['BTN']],
  ['FR', 'Ligne dans une offre groupée', ['BUNDLE']],
  // §9.4
  ['NG', 'MSISDN not active', ['TN_INACTIVE']],
  ['NG', 'SIM not registered', ['ENTITY_NAME']],
  ['NG', 'Subscriber barred, fraud flag', ['FREEZE_LOCK']],
  ['NG', 'Postpaid debt', ['DEBT']],
  ['NG', 'Ported within 90 days', ['FREEZE_LOCK']],
  ['NG', 'Wrong donor network', ['WRONG_LOSING_CARRIER']],
  ['NG', 'Port in progress', ['PENDING_ORDER']],
  ['NG', 'SMS validation not received', ['DOC_MISSING']],
  ['NG', 'Validation lapsed after 48 hours', ['DOC_MISSING']],
  // §9.5
  ['ES', 'Número no asignado al operador donante', ['WRONG_LOSING_CARRIER']],
  ['ES', 'Tipo de acceso incorrecto', ['LINE_TYPE']],
  ['ES', 'NIF/CIF no coincide', ['ACCOUNT_NUMBER']],
  ['ES', 'Revendedor no validado', ['OTHER']],
  ['NL', 'Blokkeringscode 44', ['OTHER']],
  ['NL', 'Postcode klopt niet', ['POSTCODE']],
  ['NL', 'KvK-nummer onjuist', ['REGISTRY']],
  ['IT', 'Codice di migrazione errato', ['PIN_PASSCODE']],
  ['IT', 'Codice segreto mancante', ['PIN_PASSCODE']],
  ['IT', 'Intestatario non corrispondente', ['ENTITY_NAME']],
  ['IE', 'UAN incorrect', ['ACCOUNT_NUMBER']],
  ['IE', 'Eircode does not match', ['POSTCODE']],
  ['IE', 'CAF not attached', ['DOC_MISSING']],
];

describe('What a desk writes in words', () => {
  it.each(SAID)('%s: “%s” is %j', (country, text, classes) => {
    expect(classesOf(text, country)).toEqual(classes);
    for (const { recognised = [], meaning } of diagnoseText(text, country)) {
      expect(recognised.length).toBeGreaterThan(0);
      for (const word of recognised) {
        expect(folded(text)).toContain(word);
        expect(meaning).toContain(`“${word}”`);
      }
    }
  });

  it.each(Object.keys(COUNTRY_WORDINGS))(
    'in %s is read in English too, and its own reasons are told apart',
    (country) => {
      expect(classesOf('Postcode does not match; number is disconnected', country)).toEqual([
        'POSTCODE',
        'TN_INACTIVE',
      ]);
    },
  );

  it.each([...Object.keys(COUNTRY_WORDINGS), 'PT', undefined])(
    'in %s that no rule knows is left to a person',
    (country) => {
      for (const text of ['', 'Lorem ipsum dolor sit amet.', 'Please call us.', '4711', '\u{1f600}']) {
        expect(diagnoseText(text, country)).toMatchObject([
          { scheme: 'text', code: '', class: 'OTHER', clock: 'HOLD' },
        ]);
        expect(diagnoseText(text, country)[0]).not.toHaveProperty('recognised');
      }
    },
  );

  it('says why: the field and the fault by which it was recognised', () => {
    expect(wordsOf('Sorry, the Post Code on the LOA does NOT match our records', 'GB')).toEqual([
      ['post code', 'not match'],
    ]);
    expect(diagnoseText('PLZ falsch', 'DE')).toEqual([
      {
        scheme: 'text',
        code: '',
        class: 'POSTCODE',
        meaning: `${REJECTION_CLASSES.POSTCODE.meaning} Recognised in the carrier’s text: “plz”, “falsch”.`,
        fixBy: 'customer',
        clock: 'RESET',
        needsNewLoa: true,
        nextStep: REJECTION_CLASSES.POSTCODE.nextStep,
        blocks: true,
        recognised: ['plz', 'falsch'],
      },
    ]);
  });
});

describe('A field is not at fault', () => {
  it.each([
    ['GB', 'The postcode is correct.'],
    ['GB', 'Name, address and postcode for your reference.'],
    ['GB', 'Please write to our email address: it has changed and the old one is wrong'],
    ['DE', 'Die Anschrift ist korrekt.'],
    ['FR', 'L’adresse est correcte.'],
    ['ES', 'La dirección es correcta.'],
    ['IT', 'L’indirizzo è corretto.'],
    ['NL', 'Het adres is juist.'],
  ])('in %s where it is only mentioned or cleared: “%s”', (country, text) => {
    expect(classesOf(text, country)).toEqual(['OTHER']);
  });

  it.each<[string, string, string[]]>([
    ['GB', 'Postcode is correct but the name does not match', ['ENTITY_NAME']],
    ['GB', 'Name is correct, account number wrong', ['ACCOUNT_NUMBER']],
    ['DE', 'Adresse ist korrekt, aber der Inhaber weicht ab', ['ENTITY_NAME']],
    ['FR', 'Le RIO est valide mais le nom du titulaire est erroné', ['ENTITY_NAME']],
    ['US', 'No freeze on the line. Account number mismatch.', ['ACCOUNT_NUMBER']],
    ['DE', 'Keine offene Forderung; PLZ falsch', ['POSTCODE']],
  ])('in %s beside one that is: “%s” is %j', (country, text, classes) => {
    expect(classesOf(text, country)).toEqual(classes);
  });

  it('when a language of another country would find fault with it', () => {
    expect(classesOf('PLZ falsch', 'FR')).toEqual(['OTHER']);
    expect(classesOf('PLZ falsch')).toEqual(['OTHER']);
  });

  it('“number” alone counts only where nothing else is said', () => {
    expect(classesOf('Number invalid', 'GB')).toEqual(['TN_NOT_ON_ACCOUNT']);
    expect(classesOf('Account number invalid for this number', 'GB')).toEqual(['ACCOUNT_NUMBER']);
  });
});

describe('What a text does to the port', () => {
  const judge = (text: string, codes: { scheme: string; code: string }[] = [], country = 'GB') =>
    judgeResponse({ outcome: 'rejected', codes, text, country });

  it('a reason that holds can be filed again as it is, one that resets wants a new letter', () => {
    expect(judge('Invalid PIN')).toMatchObject({ effect: 'reject', refilableAsIs: true });
    expect(judge('Invalid PIN, name mismatch')).toMatchObject({ effect: 'reject', refilableAsIs: false });
    expect(judge('Letter not signed')).toMatchObject({ effect: 'reject', refilableAsIs: false });
  });

  it('words of an outage never save a request that the carrier says it rejected', () => {
    const judged = judge('Rejected, our system error');
    expect(judged).toMatchObject({ effect: 'reject', refilableAsIs: true });
    expect(judged.diagnosis).toMatchObject([
      { class: 'CARRIER_INTERNAL', clock: 'HOLD', nextStep: expect.stringMatching(/file it again/) },
    ]);
  });

  it('a code that says “other, see text” is explained by the text, and stays as it was given', () => {
    const { diagnosis } = judge('Anschlussinhaber falsch', [{ scheme: 'wbci', code: '8116' }], 'DE');
    expect(diagnosis.map((each) => [each.scheme, each.code, each.class])).toEqual([
      ['wbci', '8116', 'OTHER'],
      ['text', '', 'ENTITY_NAME'],
    ]);
    const unknown = judge('Postcode mismatch', [{ scheme: 'nicc', code: '44' }]);
    expect(unknown.diagnosis.map((each) => each.class)).toEqual(['OTHER', 'POSTCODE']);
    expect(unknown.refilableAsIs).toBe(false);
  });

  it('a code that says more is not argued with', () => {
    expect(judge('Name mismatch', [{ scheme: 'lsr', code: '8C' }]).diagnosis).toHaveLength(1);
  });

  it('an acceptance is not read for reasons', () => {
    expect(
      judgeResponse({ outcome: 'accepted', codes: [], text: 'Postcode mismatch', country: 'GB' }).diagnosis,
    ).toEqual([]);
  });
});

describe('The rules', () => {
  it.each(Object.entries(COUNTRY_WORDINGS))('of %s name no words twice for different classes', (_, country) => {
    const seen = new Map<string, Set<string>>();
    for (const kind of ['subjects', 'statements'] as const) {
      for (const wording of [country, ...country.wordings]) {
        for (const rule of wording[kind]) {
          for (const words of rule.words) {
            const key = `${kind} ${folded(words.replaceAll('*', ' '))}`;
            seen.set(key, (seen.get(key) ?? new Set()).add(rule.class));
          }
        }
      }
    }
    expect([...seen].filter(([, classes]) => classes.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('of a language find each of their own words', () => {
    for (const [code, { wordings, statements }] of Object.entries(COUNTRY_WORDINGS)) {
      for (const rule of [...statements, ...wordings.flatMap((wording) => wording.statements)]) {
        for (const words of rule.words) {
          expect(classesOf(words.replaceAll('*', ''), code), `${code} ${words}`).toContain(rule.class);
        }
      }
    }
  });
});

describe('Hostile text', () => {
  it.each([
    ['a megabyte of one word', 'postcode '.repeat(120_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['endless punctuation', '.'.repeat(1_000_000)],
    ['marks and controls', `\u0000\u202e${'\u0301'.repeat(10_000)}`],
    ['a name that every object has', 'constructor __proto__ toString'],
  ])('such as %s is read in no time and left to a person', (_, text) => {
    const before = performance.now();
    expect(classesOf(text, 'DE')).toEqual(['OTHER']);
    expect(classesOf(text, 'constructor')).toEqual(['OTHER']);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
