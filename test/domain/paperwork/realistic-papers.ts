import type { Csr } from '../../../functions/domain/paperwork/csr';
import type { Loa } from '../../../functions/domain/paperwork/loa';
import { SUFFIX_SETS, type PaperCountry } from '../../../functions/domain/paperwork/suffixes';
import type { Pick } from './edits';

export const PAPER_COUNTRIES = ['US', 'GB', 'DE', 'FR', 'NG', 'NL', 'IE', 'ES', 'IT'] as const satisfies PaperCountry[];

/** Letters for '@', digits for '#', words of the country for the names in braces. */
interface Local {
  readonly trades: readonly string[];
  readonly family: readonly string[];
  readonly first: readonly string[];
  readonly titles: readonly string[];
  readonly streets: readonly string[];
  readonly places: readonly string[];
  readonly accounts: readonly string[];
  readonly numbers: string;
}

// prettier-ignore
const LOCAL: Readonly<Record<PaperCountry, Local>> = {
  US: {
    trades: ['Freight', 'Dental Care', 'Harbor & Sons', "Baker's Supply", 'Holdings of Ohio', 'A-1 Plumbing'],
    family: ['Example', "O'Example", 'Sample-Jones', 'McSample', 'Nuñez'], first: ['Jordan', 'Casey', 'J. R.', 'María'],
    titles: ['President', 'Sr. Vice President'],
    streets: ['## N {family} St Ste ###', '#### Main Street, Suite ##', '### Fifth Ave Fl 2', '### SW 5th Blvd # 12', '## Old Mill Rd. Bldg. @'],
    places: ['Albany, NY 1####', 'New York, New York 100##', 'St. Paul MN 551##-####'],
    accounts: ['21255501##-###', '@@-#####', '0000######', '### ### ####'], numbers: '+1212555010#',
  },
  GB: {
    trades: ['Marine', 'Tea & Coffee', "Smith's Bakery", 'Logistics (UK)', 'Môn Caravans', 'Co-operative Stores'],
    family: ['Example', 'Sample-Jones', "O'Example", 'Llŷr'], first: ['Jordan', 'Siân', 'A. N.', 'Zoë'],
    titles: ['Director', 'Company Secretary'],
    streets: ['# High Street,', 'Flat #, {family} House', 'Unit ##, Mill Ind. Est.', "## St. John's Rd", '1# The Close'],
    places: ['London', 'Guildford, Surrey', 'EC1A 1BB', 'SW1A 2AA', 'Ynys Môn LL## #AA'],
    accounts: ['AC-#####', '@@########', 'GB ### ### #', '00######'], numbers: '+4420794601##',
  },
  DE: {
    trades: ['Müller Maschinenbau', 'Bäckerei Süß', 'Straßenbau Nord', 'Köln-Düsseldorfer Handels', 'Groß & Söhne'],
    family: ['Beispiel', 'Müller-Lüdenscheidt', 'Strauß', 'Özdemir'], first: ['Jürgen', 'Zoë', 'Käthe', 'Hans-Jörg'],
    titles: ['Geschäftsführer', 'Prokuristin'],
    streets: ['Hauptstraße ##', 'Lange Str. ## a', 'Am Römerplatz #', 'Straße des 17. Juni ###', 'Königsallee Nr. ##'],
    places: ['10### Berlin', '60### Frankfurt am Main', '50### Köln', '80### München'],
    accounts: ['KD ## #### ##', '##########', 'V-#####/##', '00#######'], numbers: '+4930231251##',
  },
  FR: {
    trades: ["L'Épicerie du Port", 'Société Exemple Élysée', 'Transports Lefèvre & Cie', 'Crêperie Saint-Malo', 'Œuvres d’Art'],
    family: ['Exemple', 'Lefèvre', "D'Exemple", 'Saint-Exemple'], first: ['Hélène', 'François', 'Jean-Noël', 'Anaïs'],
    titles: ['Gérant', 'Présidente'],
    streets: ['## bis, avenue de la République', '#, r. de l’Église', '### bd Saint-Germain', 'Bât. @, Rés. des Pâquerettes', 'ZAC du Moulin à Vent'],
    places: ['75### PARIS CEDEX 08', '13### Marseille', '35### SAINT-MALO'],
    accounts: ['#.########', 'CLI-######', '0########'], numbers: '+331990012##',
  },
  NG: {
    trades: ['Ọ̀ṣun Ventures', 'Àṣẹ Foods', 'Zenith & Sons', 'Ọbáfẹ́mi Stores', 'Ɗan Ƙasa Trading'],
    family: ['Àdébáyọ̀', 'Okonkwo-Example', 'Ọláolúwa'], first: ['Ọlá', 'Ngọzi', 'Chídì', 'Bọ́lá'],
    titles: ['Managing Director', 'Company Secretary'],
    streets: ['## Ọbáfẹ́mi Awólọ́wọ̀ Way, V.I.', 'Plot ###, Adeola Odeku Str.', 'No. # Broad St', 'Off Allen Ave, Opp. GRA'],
    places: ['Ikeja, Lagos State', 'Abuja, F.C.T.', 'Ìbàdàn'],
    accounts: ['RC######', '01-#######', 'NG/####/##'], numbers: '+4420794602##',
  },
  NL: {
    trades: ['Bakkerij ’t Hoekje', 'Scheepvaart Noord', 'Café De Vijfhoek', 'Jansen & Zn.'],
    family: ['Voorbeeld', "van 't Voorbeeld", 'IJzerman'], first: ['Daniël', 'Zoë', 'Jan-Willem'],
    titles: ['Directeur'],
    streets: ['Kerkstraat ##-@', 'Korte Ln. # @', "'s-Gravenweg ###", 'Stationspln. #'],
    places: ["#### AB  's-Gravenhage", '#### CD Den Haag', "5### EF 's-Hertogenbosch"],
    accounts: ['K########', '#### ####', '0#######'], numbers: '+4420794603##',
  },
  IE: {
    trades: ['Siopa Nua', 'Fáilte Foods', "O'Sample & Daughters", 'Cois Fharraige'],
    family: ["Ó'Sample", 'Ní Shampla', 'Sample'], first: ['Siobhán', 'Seán', 'Aoife'],
    titles: ['Stiúrthóir', 'Director'],
    streets: ['## Main St.', 'Unit # Sample Ind. Est.', '# The Cres.'],
    places: ['Co. Dublin', 'D02 X2##', 'Gaillimh'],
    accounts: ['UAN########', 'IE-#####'], numbers: '+4420794604##',
  },
  ES: {
    trades: ['Panadería Ñandú', 'Construcciones Peña', 'Cafés de Aragón', 'Hnos. Muñoz'],
    family: ['Ejemplo', 'Núñez Ejemplo', 'Peña'], first: ['José María', 'Íñigo', 'Begoña'],
    titles: ['Administrador único', 'Apoderada'],
    streets: ['C/ Mayor, ##', 'Pº de Gracia, #, 1º Izq', 'Avda. de la Constitución s/n', 'Ctra. de Cádiz ###'],
    places: ['28### Madrid', '08### Barcelona', '41### Sevilla'],
    accounts: ['B########', 'C-######'], numbers: '+4420794605##',
  },
  IT: {
    trades: ['Trattoria Perché No', "L'Esempio", 'Officine Città', 'Caffè dell’Università'],
    family: ["D'Esempio", 'Esempio', 'Niccolò'], first: ['Niccolò', 'Maria Teresa', 'Giosuè'],
    titles: ['Amministratore', 'Legale rappresentante'],
    streets: ['P.za Garibaldi n. #', 'V.le Roma ###', 'C.so d’Italia ##/@', 'Via dell’Università s.n.c.'],
    places: ['00### Roma', '20### Milano', 'Città di Castello'],
    accounts: ['IT###########', 'CL/####'], numbers: '+4420794606##',
  },
};

export interface Papers {
  readonly country: PaperCountry;
  readonly csr: Csr;
  readonly loa: Loa;
}

/** A record as a carrier of a random country might hold it, and a letter that copies it to the letter. */
export function realisticPapers(pick: Pick): Papers {
  const country = pick(PAPER_COUNTRIES);
  const local = LOCAL[country];
  const filled = (template: string): string =>
    template
      .replaceAll('{family}', () => pick(local.family))
      .replaceAll('#', () => pick(Array.from('0123456789')))
      .replaceAll('@', () => pick(Array.from('ABCDEFGH')));
  const form = pick(pick(SUFFIX_SETS[country].map(({ forms }) => forms as readonly string[])));
  const legalName = `${pick([pick(local.trades), `${pick(local.family)} ${pick(local.trades)}`])}${pick([' ', ', ', ' '])}${form}`;
  const address = () => ({ lines: [filled(pick(local.streets)), filled(pick(local.places))] });
  const [billingAddress, serviceAddress] = [address(), address()];
  const person = () => ({ name: `${pick(local.first)} ${pick(local.family)}`, title: pick(local.titles) });
  const contacts = [person(), person()];
  const numbers = [...new Set([filled(local.numbers), filled(local.numbers), filled(local.numbers)])];
  const accountNumber = filled(pick(local.accounts));
  const shared = { legalName, accountNumber, btn: numbers[0], billingAddress, serviceAddress, numbers };
  const csr: Csr = {
    ...shared,
    source: 'carrier',
    receivedAt: '2026-11-24T10:00:00Z',
    authorisedContacts: contacts,
    extra: {},
  };
  return { country, csr, loa: { ...shared, signatory: pick(contacts), signedOn: '2026-11-25', signatureKind: 'wet' } };
}
