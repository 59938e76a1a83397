import type { LetterText } from '../letter-text';

export const PORT_HEADINGS: LetterText['port'] = {
  record: 'Het contract, zoals het bij u geregistreerd staat',
  recordFromCarrier:
    'Teken voor teken overgenomen uit uw klantregistratie. Mocht uw registratie inmiddels afwijken, laat dan aan {contactName} ({contactEmail}) weten waarin.',
  recordFromBill:
    'Teken voor teken overgenomen van uw laatste factuur, omdat er geen klantregistratie beschikbaar was. Mocht uw registratie afwijken, laat dan aan {contactName} ({contactEmail}) weten waarin.',

  numbers: 'Te porteren nummers ({count})',
  seeAttached: 'zie bijlage',
  seeAttachedText:
    'Op het formulier passen {limit} nummers; er worden er {count} geporteerd. Zij staan op de bijlage, die deel uitmaakt van deze brief.',
  continued: 'Op een formulier passen {limit} nummers. De overige {rest} van {count} staan op het vervolgblad.',
  attachment: 'Bijlage: te porteren nummers ({count})',
  attachmentText:
    'Maakt deel uit van de brief van {legalName}, klantnummer {accountNumber}, en valt onder de handtekening daarvan.',
  group: 'Formulier {form}: nummers {from} tot en met {to}',

  transfer: 'De portering',
  providers: 'Aanbieders en vragen',
  remaining: 'Nummers van het contract die bij u blijven ({count})',
  remainingText: 'Houd deze nummers alstublieft in dienst. Zij maken geen deel uit van de portering.',
  signature: 'Namens {legalName}',

  notesHeading: 'Voor de ondertekenaar; geen deel van de verklaring',
  notes: {
    ink: 'Met de hand en met inkt ondertekenen. Veel aanbieders weigeren elektronische en gestempelde handtekeningen.',
    age: 'De handtekening dateren op de dag van ondertekening. {recipient} aanvaardt geen handtekening die bij indiening ouder is dan {days} dagen.',
    named: 'Alleen een persoon die in de registratie van de aanbieder staat, mag tekenen: {names}.',
    nobodyNamed:
      'Alleen een persoon die in de registratie van de aanbieder staat, mag tekenen. De beschikbare registratie noemt niemand: vraag het de aanbieder.',
    verbatim:
      'Niets aan de brief wijzigen. Een komma die afwijkt van de registratie van de aanbieder is al genoeg voor een afwijzing.',
    enclosures: 'Gereedhouden en alleen meesturen waar erom wordt gevraagd: {papers}.',
  },
  askedBy: {
    aws: 'gevraagd door Amazon Web Services',
    industry: 'gevraagd op formulieren die aanbieders hebben gepubliceerd',
    regulator: 'gevraagd volgens de regels van de toezichthouder',
  },
};
