import { localDateOf, localTimeOf, type Instant, type LocalDate } from '../../time/instant';
import { weekdayOf } from '../../time/local-date';
import { formatDate, formatLocal } from '../../time/local-text';
import type { DeskLanguage } from '../../port/carrier';

/** How a language names days and writes a date; named here, not by the machine's locale data, so that every machine writes the same. */
interface DateWords {
  readonly date: (date: LocalDate) => string;
  readonly local: (at: Instant, zone: string) => string;
}

interface Names {
  readonly weekdays: string;
  readonly months: string;
  readonly order: (weekday: string, day: number, month: string, year: string) => string;
  /** What stands between the date and the time, and after the time. */
  readonly time: readonly [before: string, after: string];
}

const NAMES = {
  de: {
    weekdays: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    order: (weekday, day, month, year) => `${weekday}, ${day}. ${month} ${year}`,
    time: [', ', ' Uhr'],
  },
  fr: {
    weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    order: (weekday, day, month, year) => `${weekday} ${day === 1 ? '1er' : day} ${month} ${year}`,
    time: [' à ', ''],
  },
  es: {
    weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    order: (weekday, day, month, year) => `${weekday}, ${day} de ${month} de ${year}`,
    time: [', ', ' h'],
  },
  it: {
    weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    order: (weekday, day, month, year) => `${weekday} ${day === 1 ? '1º' : day} ${month} ${year}`,
    time: [', ore ', ''],
  },
  nl: {
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    order: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
    time: [', ', ' uur'],
  },
} as const satisfies Record<Exclude<DeskLanguage, 'en'>, Names>;

function dateWords(names: Names): DateWords {
  const weekdays = names.weekdays.split(' ');
  const months = names.months.split(' ');
  const date = (value: LocalDate): string => {
    const [year = '', month = '', day = ''] = value.split('-');
    return names.order(weekdays[weekdayOf(value) - 1] ?? '', Number(day), months[Number(month) - 1] ?? '', year);
  };
  const [before, after] = names.time;
  return {
    date,
    local: (at, zone) => `${date(localDateOf(at, zone))}${before}${localTimeOf(at, zone)}${after} (${zone})`,
  };
}

/**
 * Dates and times in the languages of the desks: 'Thursday 10 December 2026', 'Donnerstag, 10. Dezember 2026, 10:00 Uhr
 * (Europe/Berlin)', 'giovedì 10 dicembre 2026'.
 */
export const DATE_WORDS: Readonly<Record<DeskLanguage, DateWords>> = {
  en: { date: formatDate, local: formatLocal },
  de: dateWords(NAMES.de),
  fr: dateWords(NAMES.fr),
  es: dateWords(NAMES.es),
  it: dateWords(NAMES.it),
  nl: dateWords(NAMES.nl),
};
