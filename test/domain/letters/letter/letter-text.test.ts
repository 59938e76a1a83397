import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../../functions/domain/letters/letter/forms/forms';
import { LETTER_TEXTS } from '../../../../functions/domain/letters/letter/letter-text';
import { DESK_LANGUAGES } from '../../../../functions/domain/port/carrier';
import { PREVIEW_KEYS } from './letter-previews';

/** Every text of a language under its path, form words aside. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
}

const placeholders = (text: string): readonly string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();
const shared = (language: (typeof DESK_LANGUAGES)[number]) => {
  const { labels, page, port, rollback } = LETTER_TEXTS[language];
  return textsOf({ labels, page, port, rollback });
};

describe('the texts of a language', () => {
  const english = new Map(shared('en'));

  it.each(DESK_LANGUAGES)('say everything that the English ones say, with the same values in them: %s', (language) => {
    const texts = new Map(shared(language));
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    const odd = [...texts].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(english.get(path) ?? '').join(),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
    expect([...texts].filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
  });

  it('are in the language that they are filed under', () => {
    for (const language of DESK_LANGUAGES.filter((each) => each !== 'en')) {
      const untranslated = shared(language).filter(([path, text]) => text.length > 40 && text === english.get(path));
      expect(untranslated).toEqual([]);
    }
  });

  it('have a form each that puts in nothing but the customer, the account and the carrier', () => {
    const forms = [
      ...PREVIEW_KEYS.flatMap((key) => Object.values(FORMS[key].words)),
      ...DESK_LANGUAGES.map((language) => LETTER_TEXTS[language].general),
    ];
    const used = new Set(forms.flatMap((words) => textsOf(words)).flatMap(([, text]) => placeholders(text)));
    expect([...used].sort()).toEqual(['{accountNumber}', '{legalName}', '{losingCarrier}']);
    for (const words of forms) {
      const declaration = words.authorityText.join(' ');
      expect(placeholders(declaration)).toEqual(
        expect.arrayContaining(['{accountNumber}', '{legalName}', '{losingCarrier}']),
      );
    }
  });
});
