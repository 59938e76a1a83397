import type { CarrierWords } from './carrier-words';

const numbers = (count: number): string => (count === 1 ? '1 número' : `${count} números`);

export const SPANISH: CarrierWords = {
  greeting: 'Estimados señores:',
  closing: (sender) => `Atentamente, ${sender}`,
  numbersHeading: (count) => (count === 1 ? 'El número:' : `Los ${count} números:`),
  labels: {
    customer: 'Cliente',
    accountNumber: 'Número de cuenta',
    btn: 'Número de cabecera',
    reference: 'Nuestra referencia',
    contact: 'Contacto',
    askedOn: 'Solicitado desde',
    movedOn: 'Portado',
    window: 'Plazo de vuelta atrás',
    basis: 'Fundamento del plazo',
    clockChange: 'Cambio de hora dentro del plazo',
    calledBy: 'Decidido por',
    reason: 'Motivo',
    criterion: 'Criterio',
  },
  csr: {
    subject: (company, count) => `Solicitud de la ficha de cliente de ${company}, ${numbers(count)}`,
    reminderSubject: (company, count) => `Recordatorio: ficha de cliente de ${company}, ${numbers(count)}`,
    intro: (company) =>
      `${company} prepara la portabilidad de los números indicados abajo a otro operador. Les rogamos que nos envíen la ficha de cliente (CSR) tal como consta en sus registros, para que la solicitud de portabilidad coincida con ella carácter por carácter.`,
    reminder: (company) =>
      `Hemos solicitado la ficha de cliente (CSR) de ${company} y aún no hemos encontrado su respuesta. Si se ha cruzado con este mensaje, se la agradecemos y les rogamos que no tengan en cuenta el recordatorio.`,
    fieldsHeading: 'Rogamos indiquen, carácter por carácter:',
    fields: [
      'el nombre del titular de la cuenta',
      'el número de cuenta y el número de cabecera',
      'la dirección de facturación y la dirección de instalación, línea por línea',
      'todas las personas autorizadas a firmar por la cuenta',
      'todos los números de la cuenta, con su tipo de acceso (individual, múltiple, rango con su primer y su último número)',
      'todo lo que impida la portabilidad: permanencia, servicios empaquetados, bloqueos, pedidos en curso',
    ],
    action:
      'Envíen la ficha como respuesta a este mensaje, o indíquennos que no la facilitan y qué aceptan en su lugar.',
    within: (days) => `${days === 1 ? '1 día hábil' : `${days} días hábiles`} desde la recepción`,
    soon: 'lo antes posible',
    unavailable:
      'Rogamos no escriban en el mensaje ni PIN ni contraseñas; basta con que indiquen si la cuenta tiene alguno.',
  },
  portBack: {
    subject: (company, count) => `VUELTA ATRÁS DE URGENCIA: ${company}, ${numbers(count)}`,
    intro: (company, carrier) =>
      `${company} solicita a ${carrier} que recupere los números indicados abajo y restablezca de inmediato su encaminamiento anterior.`,
    action:
      'Restablezcan ahora el encaminamiento anterior de estos números y respondan a este mensaje con la hora en que se ha hecho.',
    closed: (until) => `de inmediato; el plazo está cerrado desde: ${until}`,
    letter:
      'Se adjunta el escrito de vuelta atrás, cumplimentado según sus propios registros; sigue el ejemplar firmado. Rogamos no esperen a recibirlo.',
    confirm: (name, phone, email) =>
      `Rogamos confirmen la recepción a ${name}${phone === undefined ? '' : `, ${phone}`}, ${email}. Si necesitan algo más para empezar, indíquenlo en la misma respuesta.`,
    until: (timeLeft, until) => `quedan ${timeLeft}, hasta: ${until}`,
    hoursKept: 'el plazo conserva sus horas exactas',
    basis: {
      practice: (hours) => `${hours}, una práctica, no un derecho; les rogamos que la sigan`,
      carrier: (hours, on) =>
        `${hours}, ${on === undefined ? 'según su indicación' : `plazo confirmado por ustedes el ${on}`}; lo solicitamos sin invocar ningún derecho`,
      regulator: (hours) =>
        `${hours}, anotadas como indicadas por el regulador; lo solicitamos sin invocar ningún derecho`,
      aws: (hours) => `${hours}, según AWS; ningún derecho frente a ustedes`,
    },
  },
  halfPorted: (carrier, fixBy, window) =>
    [
      `Al departamento de portabilidad de ${carrier}: los números indicados abajo no suenan en ningún lado, o una parte de las llamadas sigue aún el encaminamiento anterior.`,
      'Rogamos comprueben su propio encaminamiento y las redes de tránsito y nos comuniquen el resultado.',
      `Solicitamos la reparación antes de: ${fixBy}.`,
      ...(window === null ? [] : [`Para solicitar la vuelta atrás quedan ${window.left}, hasta: ${window.until}.`]),
    ].join(' '),
  halfPortRepaired: {
    subject: (company) => `Reparado: los números de ${company} vuelven a sonar`,
    text: 'Nos han comunicado la reparación: las llamadas a los números indicados abajo llegan al nuevo operador.',
    action: 'Rogamos cierren su incidencia y nos escriban si alguna llamada sigue aún el encaminamiento anterior.',
  },
};
