import { SIGN_AND_FILE, type Wording } from './wording';

const ES_PROVIDERS = 'published porting pages of providers in Spain';

/** Spanish, without regard to accents. */
export const SPANISH: Wording = {
  // prettier-ignore
  wrong: [
    'incorrect*', 'erróne*', 'inválid*', 'no válid*', 'no coincid*', 'no corresponde*', 'distint*', 'diferente*', 'equivocad*',
    'no concuerda*', 'desconocid*', 'no encontrad*', 'no existe', 'error en', 'no conforme*', 'no autorizad*', 'no validad*',
    'discrepan*',
  ],
  missing: [
    'falta*',
    'ausente*',
    'no aportad*',
    'no facilitad*',
    'no indicad*',
    'incomplet*',
    'no adjunt*',
    'se requiere*',
    'obligatori*',
    'pendiente de aportar',
  ],
  fine: ['es correct*', 'son correct*', 'es válid*', 'coincide correctamente'],
  negations: ['no', 'sin', 'ningún', 'ninguna'],
  turns: ['pero', 'sin embargo', 'aunque'],
  beside: ['dirección de correo*', 'dirección ip', 'nombre de archivo', 'nombre de usuario', 'correo electrónico'],
  subjects: [
    {
      class: 'ACCOUNT_NUMBER',
      words: [
        'nif',
        'cif',
        'nif cif',
        'cif nif',
        'dni',
        'nie',
        'identificación fiscal',
        'número de identificación fiscal',
      ],
      source: ES_PROVIDERS,
    },
    {
      class: 'ACCOUNT_NUMBER',
      words: ['número de cuenta', 'número de cliente', 'número de contrato', 'código de cliente'],
    },
    { class: 'PIN_PASSCODE', words: ['pin', 'contraseña', 'clave'] },
    { class: 'POSTCODE', words: ['código postal', 'cp'] },
    { class: 'ADDRESS', words: ['dirección*', 'domicilio*', 'calle', 'localidad', 'población'] },
    {
      class: 'ENTITY_NAME',
      words: ['nombre*', 'razón social', 'titular*', 'denominación social', 'apellido*', 'empresa', 'forma jurídica'],
    },
    {
      class: 'AUTH_PERSON',
      words: ['firmante*', 'apoderado*', 'representante legal', 'nombre del firmante', 'persona autorizada'],
    },
    { class: 'BTN', words: ['número principal', 'número de cabecera', 'cabecera'] },
    {
      class: 'LINE_TYPE',
      words: [
        'tipo de acceso',
        'acceso simple',
        'acceso múltiple',
        'acceso red',
        'tipo de línea',
        'modalidad de acceso',
      ],
      source: ES_PROVIDERS,
    },
    { class: 'TN_NOT_ON_ACCOUNT', words: ['número', 'números', 'numeración', 'línea'], needs: 'wrong', weak: true },
    {
      class: 'OTHER',
      words: ['revendedor*', 'reseller*'],
      nextStep: 'Ask the operator which reseller it has on record for the number, state that one and file again.',
      source: ES_PROVIDERS,
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: [
        'solicitud de portabilidad',
        'carta de autorización',
        'autorización',
        'factura*',
        'documentación',
        'documento*',
        'escritura*',
        'poder*',
      ],
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: ['firma', 'firmas', 'sello'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
    },
    { class: 'DATE', words: ['fecha de portabilidad', 'fecha solicitada', 'ventana de cambio', 'fecha de ventana'] },
  ],
  statements: [
    {
      class: 'WRONG_LOSING_CARRIER',
      words: [
        'no asignado al operador',
        'no asignada al operador',
        'no pertenece al operador',
        'operador donante incorrecto',
        'operador donante erróneo',
        'no es cliente',
        'ya portad*',
      ],
      source: ES_PROVIDERS,
    },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: ['no pertenece al cliente', 'no pertenece al titular', 'no está en la cuenta'],
    },
    {
      class: 'TN_INACTIVE',
      words: ['dado de baja', 'dada de baja', 'inactiv*', 'no activ*', 'suspendid*', 'línea cortada'],
    },
    {
      class: 'TN_NOT_PORTABLE',
      words: ['no portable*', 'no es portable', 'no se puede portar', 'no admite portabilidad'],
    },
    {
      class: 'PENDING_ORDER',
      words: ['portabilidad en curso', 'solicitud en curso', 'otra solicitud', 'ya en curso', 'proceso en curso'],
    },
    { class: 'FREEZE_LOCK', words: ['bloquead*', 'bloqueo'] },
    { class: 'FEATURE_CONFLICT', words: ['adsl', 'rdsi', 'desvío de llamada*', 'línea de alarma'] },
    {
      class: 'PARTIAL_SCOPE',
      words: [
        'portabilidad parcial',
        'portabilidad total',
        'rango incompleto',
        'rango completo',
        'resto de la numeración',
      ],
    },
    { class: 'DOC_MISSING', words: ['sin firmar', 'no firmad*'], clock: 'RESET', nextStep: SIGN_AND_FILE },
    { class: 'DOC_STALE', words: ['caducad*', 'vencid*', 'antigüedad superior'] },
    { class: 'DOC_ILLEGIBLE', words: ['ilegible*', 'no legible*'] },
    {
      class: 'DATE',
      words: ['día festivo', 'festivo', 'fecha no disponible', 'plazo insuficiente', 'fuera de horario'],
    },
    { class: 'DUPLICATE_ID', words: ['solicitud duplicada', 'duplicad*', 'identificador ya utilizado'] },
    { class: 'DEBT', words: ['deuda*', 'impag*', 'saldo pendiente', 'facturas pendientes'] },
    { class: 'BUNDLE', words: ['paquete', 'oferta conjunta', 'empaquetad*'] },
    {
      class: 'CARRIER_INTERNAL',
      words: ['error del sistema', 'caída del sistema', 'incidencia técnica', 'mantenimiento'],
    },
    { class: 'UNRESPONSIVE', words: ['sin respuesta', 'no responde'] },
  ],
};
