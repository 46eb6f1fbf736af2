import type { Catalogue } from '../../assets/locales/catalogue.ts';
import { en } from '../../assets/locales/en/index.ts';
import { toLocaleMessages } from '../../lib/domain/locale-messages.ts';
import { createWords, type Words } from '../../lib/domain/words.ts';

/** Words as the browser gives them: through the generated `messages.json` and its numbered placeholders. */
export function wordsOf(catalogue: Catalogue, uiLanguage: string = catalogue.languageTag): Words {
  const messages = toLocaleMessages(catalogue, en);
  return createWords((key, substitutions) => {
    const message = messages[key]?.message ?? '';
    return message.replaceAll(/\$(\$|[1-9])/g, (_, digit: string) =>
      digit === '$' ? '$' : (substitutions[Number(digit) - 1] ?? ''),
    );
  }, uiLanguage);
}

export const english = wordsOf(en, 'en-US');
