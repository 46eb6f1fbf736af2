import { useState } from 'react';
import { stewardLink } from '../lib/domain/steward-link.ts';
import type { Community } from '../lib/schema/directory.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

type SuggestedTo = Pick<Community, 'id' | 'name' | 'steward'>;

/** A shop that no community lists: words to copy and the steward's own contact. We send nothing. */
export function SuggestShop(props: {
  host: string;
  communities: readonly SuggestedTo[];
  /** @returns whether the text is in the clipboard. */
  onCopy: (text: string) => Promise<boolean>;
}) {
  const words = useWords();
  const { host, communities } = props;
  const [copied, setCopied] = useState<boolean>();
  const [first] = communities;
  if (first === undefined) return null;
  const text = words.say('suggestText', { host, community: first.name });
  return (
    <details className="suggest">
      <summary>{words.say('suggestShop', { host })}</summary>
      <p className="muted">{words.say('suggestHint')}</p>
      <p className="quote" dir="auto">
        {text}
      </p>
      <button
        type="button"
        className="secondary"
        onClick={async () => setCopied(await props.onCopy(text))}
      >
        {words.say('suggestCopy')}
      </button>
      {copied !== undefined && (
        <Notice tone={copied ? 'calm' : 'caution'}>
          {words.say(copied ? 'suggestCopied' : 'suggestCopyFailed')}
        </Notice>
      )}
      <ul>
        {communities.map(({ id, name, steward }) => (
          <li key={id}>
            {words.say('communitySteward', { steward: steward.name })} (<bdi>{name}</bdi>):{' '}
            <StewardContact contact={steward.contact} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function StewardContact({ contact }: { contact: string }) {
  const href = stewardLink(contact);
  if (href === undefined) return <bdi>{contact}</bdi>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <bdi>{contact}</bdi>
    </a>
  );
}
