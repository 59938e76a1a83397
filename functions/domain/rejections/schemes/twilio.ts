import type { CodeRow } from '../code-row';

const SPECIFICATION = 'Twilio, porting API specification';

/** Rejection reasons of a port-in request. Porting-facts §8.4. */
export const TWILIO = [
  {
    code: 'CONTACT_SUPPORT_REQUIRED',
    classes: ['OTHER'],
    meaning: 'The gaining carrier’s support has to be asked.',
    nextStep: 'Ask the support desk what the losing carrier wants, put that right and file again.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: 'PHONE_NUMBER_WITH_CARRIER_RESTRICTION',
    classes: ['FREEZE_LOCK'],
    meaning: 'The losing carrier has set a restriction on the number.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: 'PHONE_NUMBER_INACTIVE_OR_DISCONNECTED',
    classes: ['TN_INACTIVE'],
    meaning: 'The number is inactive or disconnected.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: 'INVALID_END_USER_NAME',
    classes: ['ENTITY_NAME', 'ENTITY_SUFFIX'],
    meaning: 'The name of the end user differs from the carrier’s record.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: 'INVALID_ADDRESS',
    classes: ['ADDRESS', 'ADDRESS_FORMAT', 'POSTCODE'],
    meaning: 'The address differs from the carrier’s record.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: 'INVALID_PIN',
    classes: ['PIN_PASSCODE'],
    meaning: 'The PIN is missing or wrong.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: 'INVALID_ACCOUNT_NUMBER',
    classes: ['ACCOUNT_NUMBER'],
    meaning: 'The account number is missing or wrong.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: '22130',
    classes: ['TN_NOT_PORTABLE'],
    meaning: 'Porting of this number is not supported.',
    blocks: true,
    source: SPECIFICATION,
  },
  {
    code: '22137',
    classes: ['PENDING_ORDER'],
    meaning: 'A port of this number is already in progress.',
    blocks: true,
    source: SPECIFICATION,
  },
] as const satisfies readonly CodeRow[];
