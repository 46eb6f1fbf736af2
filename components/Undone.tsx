import type { TextKey } from '../assets/locales/catalogue.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

export type UndoneKey = Extract<TextKey, 'accessDeclined' | `community${string}Failed`>;

/** What was asked of a community and was not done: by the shopper's own no, or because the device could not keep it. */
export function Undone({ what }: { what: UndoneKey }) {
  const words = useWords();
  if (what === 'accessDeclined') return <Notice tone="caution">{words.say(what)}</Notice>;
  return (
    <Notice tone="problem">
      {words.say(what)} {words.say('communityFailedHint')}
    </Notice>
  );
}
