import type { FormWords } from '../form-words';

/** España: la solicitud de portabilidad del titular, con su NIF/CIF y el tipo de acceso. */
export const SOLICITUD_DE_PORTABILIDAD: FormWords = {
  title: 'Solicitud y autorización de portabilidad',

  authority: 'Solicitud y autorización',
  authorityText: [
    '{legalName}, titular de la cuenta {accountNumber} con {losingCarrier}, operador donante, solicita la portabilidad de los números relacionados en este escrito al operador receptor que le presta servicio en Amazon Connect, y ruega a {losingCarrier} que los ceda a dicho operador.',
    'Autorizamos al operador receptor, y a quienes actúen por su cuenta en la tramitación, a intercambiar con {losingCarrier} los datos del contrato y de la línea que la solicitud requiera.',
    'Rogamos mantengan en servicio cada número hasta que se haya portado. Esta solicitud se limita a los números relacionados y no pide la baja de ningún otro servicio.',
  ],
  signatureText: 'Declaro que tengo facultades para firmar esta solicitud en nombre del titular arriba indicado.',

  enclosures: ['la última factura del operador donante'],
  notes: [
    'El NIF/CIF se copia tal como lo tiene el operador donante. Si el tipo de acceso no consta, hay que preguntarlo y tachar lo que no proceda.',
    'No dar de baja el servicio antes de la portabilidad: el número podría perderse.',
  ],
};
