import type { CarrierWords } from './carrier-words';

const numbers = (count: number): string => (count === 1 ? '1 numéro' : `${count} numéros`);

export const FRENCH: CarrierWords = {
  greeting: 'Madame, Monsieur,',
  closing: (sender) => `Cordialement, ${sender}`,
  numbersHeading: (count) => (count === 1 ? 'Le numéro :' : `Les ${count} numéros :`),
  labels: {
    customer: 'Client',
    accountNumber: 'Numéro de compte',
    btn: 'Numéro principal',
    reference: 'Notre référence',
    contact: 'Contact',
    askedOn: 'Demandé depuis',
    movedOn: 'Porté',
    window: 'Fenêtre de retour',
    basis: 'Fondement de la fenêtre',
    clockChange: 'Changement d’heure dans la fenêtre',
    calledBy: 'Décidé par',
    reason: 'Motif',
    criterion: 'Critère',
  },
  csr: {
    subject: (company, count) => `Demande du dossier client de ${company}, ${numbers(count)}`,
    reminderSubject: (company, count) => `Rappel : dossier client de ${company}, ${numbers(count)}`,
    intro: (company) =>
      `${company} prépare la portabilité des numéros ci-dessous vers un autre opérateur. Merci de nous envoyer le dossier client (CSR) tel que vous le détenez, afin que le mandat de portabilité lui corresponde au caractère près.`,
    reminder: (company) =>
      `nous vous avons demandé le dossier client (CSR) de ${company} et n’avons pas encore trouvé votre réponse. Si elle a croisé ce message, nous vous en remercions et vous prions de ne pas tenir compte de ce rappel.`,
    fieldsHeading: 'Merci d’indiquer, au caractère près :',
    fields: [
      'le nom du titulaire du compte',
      'le numéro de compte et le numéro principal',
      'l’adresse de facturation et l’adresse d’installation, ligne par ligne',
      'toutes les personnes habilitées à signer pour le compte',
      'tous les numéros du compte, avec le type de ligne (ligne isolée, lignes groupées, tranche SDA avec son premier et son dernier numéro)',
      'tout ce qui s’oppose à un portage : engagement, services groupés, blocages, commandes en cours',
    ],
    action:
      'Envoyez le dossier en réponse à ce message, ou dites-nous que vous n’en délivrez pas et ce que vous acceptez à la place.',
    within: (days) => `${days === 1 ? '1 jour ouvré' : `${days} jours ouvrés`} après réception`,
    soon: 'dès que possible',
    unavailable:
      'Merci de n’écrire ni code PIN ni mot de passe dans le message ; dites-nous seulement si le compte en a un.',
  },
  portBack: {
    subject: (company, count) => `RETOUR D’URGENCE : ${company}, ${numbers(count)}`,
    intro: (company, carrier) =>
      `${company} demande à ${carrier} de reprendre les numéros ci-dessous et de rétablir immédiatement l’acheminement antérieur.`,
    action:
      'Rétablissez dès maintenant l’acheminement antérieur de ces numéros et répondez à ce message en indiquant l’heure à laquelle c’est fait.',
    closed: (until) => `immédiatement ; la fenêtre est fermée depuis le ${until}`,
    letter:
      'La lettre de retour est jointe, remplie d’après votre propre dossier ; l’exemplaire signé suit. Merci de ne pas l’attendre.',
    confirm: (name, phone, email) =>
      `Merci de confirmer la réception à ${name}${phone === undefined ? '' : `, ${phone}`}, ${email}. S’il vous manque quelque chose pour commencer, dites-le dans la même réponse.`,
    until: (timeLeft, until) => `il reste ${timeLeft}, jusqu’au ${until}`,
    hoursKept: 'la fenêtre garde ses heures exactes',
    basis: {
      practice: (hours) => `${hours}, un usage, pas un droit ; nous vous demandons de le suivre`,
      carrier: (hours, on) =>
        `${hours}, ${on === undefined ? 'selon vos indications' : `confirmées par vous le ${on}`} ; nous le demandons sans invoquer de droit`,
      regulator: (hours) =>
        `${hours}, notées chez nous comme venant de l’autorité de régulation ; nous le demandons sans invoquer de droit`,
      aws: (hours) => `${hours}, selon AWS ; aucun droit envers vous`,
    },
  },
  halfPorted: (carrier, fixBy, window) =>
    [
      `Au service portabilité de ${carrier} : les numéros ci-dessous ne sonnent d’aucun côté, ou une partie des appels suit encore l’ancien acheminement.`,
      'Merci de vérifier votre acheminement et les réseaux de transit et de nous répondre.',
      `Nous demandons la réparation avant le ${fixBy}.`,
      ...(window === null ? [] : [`Pour demander la reprise, il reste ${window.left}, jusqu’au ${window.until}.`]),
    ].join(' '),
  halfPortRepaired: {
    subject: (company) => `Réparé : les numéros de ${company} sonnent de nouveau`,
    text: 'La réparation nous a été signalée : les appels vers les numéros ci-dessous arrivent chez le nouvel opérateur.',
    action: 'Merci de clore votre dossier et de nous écrire si des appels suivent encore l’ancien acheminement.',
  },
};
