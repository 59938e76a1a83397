import type { CarrierWords } from './carrier-words';

const numbers = (count: number): string => (count === 1 ? '1 nummer' : `${count} nummers`);

export const DUTCH: CarrierWords = {
  greeting: 'Geachte heer, mevrouw,',
  closing: (sender) => `Met vriendelijke groet, ${sender}`,
  numbersHeading: (count) => (count === 1 ? 'Het nummer:' : `De ${count} nummers:`),
  labels: {
    customer: 'Klant',
    accountNumber: 'Klantnummer',
    btn: 'Hoofdnummer',
    reference: 'Ons kenmerk',
    contact: 'Contactpersoon',
    askedOn: 'Gevraagd sinds',
    movedOn: 'Geporteerd',
    window: 'Termijn voor terugname',
    basis: 'Grondslag van de termijn',
    clockChange: 'Klokwijziging binnen de termijn',
    calledBy: 'Besloten door',
    reason: 'Reden',
    criterion: 'Criterium',
  },
  csr: {
    subject: (company, count) => `Verzoek om de klantregistratie van ${company}, ${numbers(count)}`,
    reminderSubject: (company, count) => `Herinnering: klantregistratie van ${company}, ${numbers(count)}`,
    intro: (company) =>
      `${company} bereidt de portering van onderstaande nummers naar een andere aanbieder voor. Stuur ons alstublieft de klantregistratie (CSR) precies zoals die bij u is vastgelegd, zodat de machtiging er teken voor teken mee overeenstemt.`,
    reminder: (company) =>
      `Wij hebben om de klantregistratie (CSR) van ${company} gevraagd en hebben uw antwoord nog niet gevonden. Heeft het dit bericht gekruist, dan danken wij u en kunt u de herinnering als niet verzonden beschouwen.`,
    fieldsHeading: 'Vermeld alstublieft, teken voor teken:',
    fields: [
      'de naam van de contractant',
      'klantnummer en hoofdnummer',
      'factuuradres en adres van de aansluiting, regel voor regel',
      'iedereen die voor het contract mag tekenen',
      'alle nummers van het contract, met het aansluittype (enkelvoudig, meervoudig, nummerreeks met eerste en laatste nummer)',
      'alles wat een portering in de weg staat: contractduur, gebundelde diensten, blokkades, lopende orders',
    ],
    action:
      'Stuur de registratie als antwoord op dit bericht, of laat ons weten dat u die niet verstrekt en wat u in plaats daarvan aanvaardt.',
    within: (days) => `${days === 1 ? '1 werkdag' : `${days} werkdagen`} na ontvangst`,
    soon: 'zo spoedig mogelijk',
    unavailable:
      'Schrijf alstublieft geen pincodes of wachtwoorden in het bericht; vermeld alleen of het contract er een heeft.',
  },
  portBack: {
    subject: (company, count) => `SPOED, TERUGNAME: ${company}, ${numbers(count)}`,
    intro: (company, carrier) =>
      `${company} verzoekt ${carrier} onderstaande nummers terug te nemen en de vroegere routering onmiddellijk te herstellen.`,
    action:
      'Herstel nu de vroegere routering van deze nummers en beantwoord dit bericht met het tijdstip waarop dat is gebeurd.',
    closed: (until) => `onmiddellijk; de termijn is verstreken sinds ${until}`,
    letter:
      'Het verzoek tot terugname is bijgevoegd, ingevuld volgens uw eigen registratie; het ondertekende exemplaar volgt. Wacht daar alstublieft niet op.',
    confirm: (name, phone, email) =>
      `Bevestig alstublieft de ontvangst aan ${name}${phone === undefined ? '' : `, ${phone}`}, ${email}. Hebt u nog iets nodig om te beginnen, vermeld het dan in hetzelfde antwoord.`,
    until: (timeLeft, until) => `nog ${timeLeft}, tot ${until}`,
    hoursKept: 'de termijn behoudt zijn exacte uren',
    basis: {
      practice: (hours) => `${hours}, een gebruik, geen recht; wij vragen u het te volgen`,
      carrier: (hours, on) =>
        `${hours}, ${on === undefined ? 'volgens uw opgave' : `door u bevestigd op ${on}`}; wij verzoeken erom en ontlenen er geen recht aan`,
      regulator: (hours) =>
        `${hours}, bij ons vermeld als opgave van de toezichthouder; wij verzoeken erom en ontlenen er geen recht aan`,
      aws: (hours) => `${hours}, volgens AWS; geen recht jegens u`,
    },
  },
  halfPorted: (carrier, fixBy, window) =>
    [
      `Aan de afdeling nummerportering van ${carrier}: onderstaande nummers gaan aan geen van beide kanten over, of een deel van de gesprekken volgt nog de vroegere routering.`,
      'Controleer alstublieft uw eigen routering en de transitnetten en laat ons weten wat u vindt.',
      `Wij verzoeken om herstel vóór ${fixBy}.`,
      ...(window === null ? [] : [`Om terugname kan nog ${window.left} worden verzocht, tot ${window.until}.`]),
    ].join(' '),
  halfPortRepaired: {
    subject: (company) => `Hersteld: de nummers van ${company} gaan weer over`,
    text: 'Het herstel is ons gemeld: gesprekken naar onderstaande nummers komen aan bij de nieuwe aanbieder.',
    action: 'Sluit alstublieft uw melding en laat het ons weten als gesprekken nog de vroegere routering volgen.',
  },
};
