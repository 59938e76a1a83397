import { z } from 'zod';
import { isInstant, isLocalDate, isLocalTime, isTimeZone, toUtc } from '../domain/time/instant';

/** A text that says something. Hostile text is kept verbatim; only its length is bounded. */
export const text = (max = 500) => z.string().regex(/\S/, 'must not be empty').max(max);

/** Text of a record that is compared code point for code point: stored as it came, not even trimmed. */
export const verbatim = (max = 500) => z.string().min(1, 'must not be empty').max(max);

export const instant = z
  .string()
  .refine(isInstant, 'must be an ISO 8601 date-time with a zone, such as 2026-12-10T10:00:00Z')
  .transform(toUtc)
  .meta({ format: 'date-time', examples: ['2026-12-10T10:00:00Z'] });

/** An instant as it is stored and answered: already in UTC. */
export const utcInstant = z.string().meta({ format: 'date-time', examples: ['2026-12-10T10:00:00Z'] });

export const localDate = z
  .string()
  .refine(isLocalDate, 'must be a calendar date, YYYY-MM-DD')
  .meta({ format: 'date', examples: ['2026-12-10'] });

export const localTime = z.string().refine(isLocalTime, 'must be a local time, HH:MM');

export const timeZone = z
  .string()
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/London')
  .meta({ examples: ['Europe/London'] });

export const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 country code of two capital letters');

export const e164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164: + and country code, digits only, such as +442079460101')
  .meta({ examples: ['+442079460101'] });

/** A bare address; CR, LF and anything else that could end a mail header is refused here. */
export const email = z
  .string()
  .max(254)
  .regex(
    /^[^\s@<>"(),;:\\[\]]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/,
    'must be a bare mail address such as owner@acme.example',
  )
  .meta({ format: 'email', examples: ['owner@acme.example'] });

/** A name that ends up in mail headers: one line. */
export const personName = text(200).regex(/^[^\r\n]*$/, 'must be one line');

export const identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be 1 to 64 letters, digits, dots, dashes or underscores');
