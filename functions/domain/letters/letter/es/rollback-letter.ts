import type { LetterText } from '../letter-text';

/** Pide la devolución de los números; no invoca ningún derecho, porque no se conoce ninguno. */
export const ROLLBACK_LETTER: LetterText['rollback'] = {
  title: 'Solicitud urgente de devolución de números portados',
  banner: 'SIN FIRMAR. Se firma únicamente por decisión de {decisionMaker}.',
  bannerCalled: 'VUELTA ATRÁS DECIDIDA por {decisionMaker}. Se adelanta sin firmar; sigue el escrito firmado.',

  request: 'Nuestra solicitud',
  requestText: [
    '{legalName} era titular de la cuenta {accountNumber} con {losingCarrier} cuando los números relacionados en este escrito se portaron a otro operador. La portabilidad ha fallado en servicio, y solicitamos a {losingCarrier} que recupere los números y restablezca de inmediato su encaminamiento anterior.',
    'Hasta entonces, rogamos mantengan el servicio anterior y su configuración y no asignen los números a ninguna otra persona.',
  ],
  basisPractice:
    'Lo solicitamos dentro de las {hours} horas siguientes al cambio. Sabemos que este plazo es una práctica entre operadores y no un derecho nuestro, y que pueden necesitar el consentimiento del operador que tiene ahora los números; se lo pedimos en paralelo.',
  basisConfirmed:
    'Lo solicitamos dentro de las {hours} horas siguientes al cambio, plazo que {losingCarrier} nos ha confirmado. Pueden necesitar el consentimiento del operador que tiene ahora los números; se lo pedimos en paralelo.',
  basisConfirmedOn:
    'Lo solicitamos dentro de las {hours} horas siguientes al cambio, plazo que {losingCarrier} nos confirmó el {confirmedOn}. Pueden necesitar el consentimiento del operador que tiene ahora los números; se lo pedimos en paralelo.',
  basis: {
    practice: 'práctica entre operadores, no un derecho',
    carrier: 'confirmado por {losingCarrier}',
  },
  needed:
    'Si con esta solicitud no basta, rogamos nos indiquen de inmediato, por teléfono, qué documentos necesitan: una nueva autorización o una solicitud de portabilidad por su parte.',

  call: 'La decisión',
  callBlanks: {
    movedAt: 'Portados el (fecha, hora, zona)',
    calledAt: 'Decidida el (fecha, hora, zona)',
    reason: 'Qué no funciona',
    askedOf: 'Solicitado por teléfono a (nombre)',
  },

  people: 'Quién habla por nosotros',
  record: 'La cuenta, tal como constaba en sus registros',
  numbers: 'Números que deben devolverse ({count})',

  signature: 'Por {legalName}',
  signatureText: 'Debe quedar en blanco hasta que {decisionMaker} decida la vuelta atrás.',
  signedAt: 'Fecha, hora y zona horaria',

  notesHeading: 'Para quienes tramitan este escrito; no forma parte de la solicitud',
  notes: {
    onlyOnCall:
      'Enviar este escrito solo cuando {decisionMaker} haya decidido la vuelta atrás. Primero se llama por teléfono; el escrito confirma la llamada.',
    signatory: 'Debe firmar una persona que conste en los registros del operador: {names}.',
    nobodyNamed:
      'Debe firmar una persona que conste en los registros del operador; la ficha disponible no nombra a nadie.',
    noContact:
      'No consta ningún contacto de urgencia del operador: el escrito se dirige al departamento de portabilidad.',
    process: 'Cómo quiere este operador que se le solicite: {process}',
    afterwards: 'Pasado el plazo solo queda una nueva portabilidad, con nueva autorización y toda su documentación.',
  },
};
