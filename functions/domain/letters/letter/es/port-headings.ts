import type { LetterText } from '../letter-text';

export const PORT_HEADINGS: LetterText['port'] = {
  record: 'La cuenta, tal como consta en sus registros',
  recordFromCarrier:
    'Copiado de su ficha de cliente, carácter por carácter. Si sus datos han cambiado, les rogamos que indiquen a {contactName} ({contactEmail}) en qué difieren.',
  recordFromBill:
    'Copiado de su última factura, carácter por carácter, al no disponer de la ficha de cliente. Si sus datos son otros, les rogamos que indiquen a {contactName} ({contactEmail}) en qué difieren.',

  numbers: 'Números que se portan ({count})',
  seeAttached: 'véase la hoja adjunta',
  seeAttachedText:
    'El formulario admite {limit} números; se portan {count}. Figuran en la hoja adjunta, que forma parte de este escrito.',
  continued:
    'Un formulario admite {limit} números. Los {rest} restantes, de {count}, figuran en la hoja de continuación.',
  attachment: 'Hoja adjunta: números que se portan ({count})',
  attachmentText: 'Forma parte del escrito de {legalName}, cuenta {accountNumber}, y queda cubierta por su firma.',
  group: 'Formulario {form}: números {from} a {to}',

  transfer: 'La portabilidad',
  providers: 'Operadores y consultas',
  remaining: 'Números de la cuenta que se conservan con ustedes ({count})',
  remainingText: 'Rogamos mantengan estos números en servicio. No forman parte de la portabilidad.',
  signature: 'Por {legalName}',

  notesHeading: 'Para quien firma; no forma parte de la declaración',
  notes: {
    ink: 'Firmar a mano, con tinta. Muchos operadores rechazan las firmas electrónicas y las estampadas.',
    age: 'Fechar la firma el mismo día en que se firma. {recipient} no acepta firmas de más de {days} días en el momento de presentar la solicitud.',
    named: 'Solo puede firmar una persona que conste en los registros del operador: {names}.',
    nobodyNamed:
      'Solo puede firmar una persona que conste en los registros del operador. La ficha disponible no nombra a nadie: hay que preguntar al operador.',
    verbatim:
      'No modificar nada en el escrito. Basta una coma distinta de la que consta en los registros del operador para que se rechace.',
    enclosures: 'Tener a mano y enviar solo donde se pida: {papers}.',
  },
  askedBy: {
    aws: 'lo pide Amazon Web Services',
    industry: 'lo piden formularios publicados por operadores',
    regulator: 'lo piden las normas del regulador',
  },
};
