import { type FormEvent, useId, useState } from 'react';
import { describeProblem } from '../lib/domain/describe-problem.ts';
import type { CommunityPreview, PreviewResult } from '../lib/domain/directory/community-preview.ts';
import { Arrived } from './Arrived.tsx';
import { BusyButton } from './BusyButton.tsx';
import { CommunityPreviewCard } from './CommunityPreviewCard.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

export type JoinOutcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

export interface JoinActions {
  onLook: (text: string) => Promise<PreviewResult>;
  onJoin: (preview: CommunityPreview) => Promise<JoinOutcome>;
  /** Called straight from the click, as `permissions.request` demands. @returns whether access was given. */
  onAllow: (preview: CommunityPreview) => Promise<boolean>;
}

type Progress =
  | { readonly step: 'asking' }
  | { readonly step: 'looking' }
  | { readonly step: 'failed'; readonly code: string }
  | { readonly step: 'shown' | 'joining'; readonly preview: CommunityPreview }
  | {
      readonly step: 'joined';
      readonly preview: CommunityPreview;
      readonly access: 'open' | 'given' | 'declined';
    };

type JoinCommunityProps = JoinActions & {
  /** Known already, as on the community's own page; else it is asked for. */
  address?: string;
};

/** From an address to a joined community: look first, then join, then decide about access. */
export function JoinCommunity(props: JoinCommunityProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [progress, setProgress] = useState<Progress>({ step: 'asking' });
  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (progress.step === 'looking') return;
    setProgress({ step: 'looking' });
    const result = await props.onLook(props.address ?? text);
    setProgress(
      result.ok
        ? { step: 'shown', preview: result.preview }
        : { step: 'failed', code: result.code },
    );
  };
  const join = async (preview: CommunityPreview) => {
    setProgress({ step: 'joining', preview });
    const outcome = await props.onJoin(preview);
    if (outcome.ok) setText('');
    setProgress(
      outcome.ok
        ? { step: 'joined', preview, access: 'open' }
        : { step: 'failed', code: outcome.code },
    );
  };
  if (progress.step === 'joined') {
    return (
      <Joined
        {...progress}
        onAllow={async () => {
          const isGiven = await props.onAllow(progress.preview);
          setProgress({ ...progress, access: isGiven ? 'given' : 'declined' });
        }}
      />
    );
  }
  const preview = 'preview' in progress ? progress.preview : undefined;
  return (
    <form onSubmit={look} className="join">
      {props.address === undefined && (
        <>
          <label htmlFor={id}>{words.say('communityAddress')}</label>
          <input
            id={id}
            type="text"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      )}
      {preview === undefined && (
        <BusyButton className="secondary" busy={progress.step === 'looking'}>
          {words.say(progress.step === 'looking' ? 'loading' : 'communityLook')}
        </BusyButton>
      )}
      {progress.step === 'failed' && (
        <Notice tone="problem">{describeProblem(progress.code, words)}</Notice>
      )}
      {preview !== undefined && (
        <Arrived className="join">
          <CommunityPreviewCard preview={preview} />
          <div className="buttons">
            {preview.fingerprintMatches !== false && (
              <BusyButton
                className="primary"
                busy={progress.step === 'joining'}
                onPress={() => join(preview)}
              >
                <span className="clamp">
                  {words.say('communityJoinButton', { community: preview.manifest.community.name })}
                </span>
              </BusyButton>
            )}
            <button
              type="button"
              className="secondary"
              onClick={() => setProgress({ step: 'asking' })}
            >
              {words.say('cancel')}
            </button>
          </div>
        </Arrived>
      )}
    </form>
  );
}

function Joined(props: {
  preview: CommunityPreview;
  access: 'open' | 'given' | 'declined';
  onAllow: () => Promise<void>;
}) {
  const words = useWords();
  const { preview, access } = props;
  return (
    <Arrived className="join">
      <Notice>
        {words.say('communityJoined', { community: preview.manifest.community.name })}
      </Notice>
      {access === 'given' && <p>{words.say('communityAllowed')}</p>}
      {access === 'declined' && <p>{words.say('accessDeclined')}</p>}
      {access !== 'given' && preview.hosts.length > 0 && (
        <>
          <p className="muted">{words.count('communityHosts', preview.hosts.length)}</p>
          <button type="button" className="primary" onClick={props.onAllow}>
            {words.say('communityAllowShops')}
          </button>
        </>
      )}
    </Arrived>
  );
}
