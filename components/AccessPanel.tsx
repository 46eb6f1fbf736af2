import { useState } from 'react';
import { AccessList } from './AccessList.tsx';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useSay } from './Spoken.tsx';
import { useWords } from './WordsContext.tsx';

interface AccessPanelProps {
  granted: readonly string[];
  /** Origins of the communities' shops that are not granted yet. */
  missing: readonly string[];
  /** How many shops the missing origins belong to. */
  missingShops: number;
  /** Called straight from the click, as `permissions.request` demands. */
  onGrant: (origins: readonly string[]) => Promise<boolean>;
  onRevoke: (origins: readonly string[]) => Promise<boolean>;
}

/** Which shops we may look at: given and taken back here, one by one or all at once. */
export function AccessPanel(props: AccessPanelProps) {
  const words = useWords();
  const [problem, setProblem] = useState<'accessDeclined' | 'accessFailed'>();
  const say = useSay();
  const { granted, missing } = props;
  const revoke = async (origins: readonly string[]) =>
    setProblem((await props.onRevoke(origins)) ? undefined : 'accessFailed');
  const grant = async () => {
    setProblem((await props.onGrant(missing)) ? undefined : 'accessDeclined');
  };
  const revokeAll = async () => {
    const isRevoked = await props.onRevoke(granted);
    setProblem(isRevoked ? undefined : 'accessFailed');
    if (isRevoked) say(words.say('accessNone'));
  };
  return (
    <Panel title={words.say('access')} id="access">
      <p className="muted">{words.say('accessIntro')}</p>
      <p>
        {granted.length === 0
          ? words.say('accessNone')
          : words.count('accessCount', granted.length)}
      </p>
      <div className="buttons">
        {missing.length > 0 && (
          <button type="button" className="primary" onClick={grant}>
            {props.missingShops === 0
              ? words.say('accessGrantLinks')
              : words.count('accessGrantAll', props.missingShops)}
          </button>
        )}
        {granted.length > 0 && (
          <button type="button" className="secondary" onClick={revokeAll}>
            {words.say('accessRevokeAll')}
          </button>
        )}
      </div>
      {problem !== undefined && <Notice tone="caution">{words.say(problem)}</Notice>}
      {granted.length > 0 && (
        <details>
          <summary>{words.say('accessShow')}</summary>
          <AccessList granted={granted} onRevoke={revoke} />
        </details>
      )}
    </Panel>
  );
}
