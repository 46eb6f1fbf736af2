import { useState } from 'react';
import { DeleteDialog } from './DeleteDialog.tsx';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { type StoredSize, StoredSizes } from './StoredSizes.tsx';
import { useWords } from './WordsContext.tsx';

interface PrivacyPanelProps {
  /** Undefined until measured. */
  sizes: readonly StoredSize[] | undefined;
  /** Both return whether it worked. */
  onExport: () => Promise<boolean>;
  onDelete: () => Promise<boolean>;
}

type Result = 'exportDone' | 'exportFailed' | 'loading' | 'deleteDone' | 'saveFailed';

/** What is stored where, and the way out: everything as a file, everything gone. */
export function PrivacyPanel(props: PrivacyPanelProps) {
  const words = useWords();
  const [result, setResult] = useState<Result>();
  const failed = result === 'exportFailed' || result === 'saveFailed';
  return (
    <Panel title={words.say('privacy')} id="privacy">
      <p>{words.say('privacyIntro')}</p>
      <p>{words.say('privacySent')}</p>
      {props.sizes !== undefined && <StoredSizes sizes={props.sizes} />}
      <div className="buttons">
        <button
          type="button"
          className="secondary"
          onClick={async () => setResult((await props.onExport()) ? 'exportDone' : 'exportFailed')}
        >
          {words.say('exportButton')}
        </button>
        <DeleteDialog
          onDelete={async () => {
            // Giving back the access to thousands of shops takes seconds.
            setResult('loading');
            setResult((await props.onDelete()) ? 'deleteDone' : 'saveFailed');
          }}
        />
      </div>
      {result !== undefined && (
        <Notice tone={failed ? 'problem' : 'calm'}>{words.say(result)}</Notice>
      )}
    </Panel>
  );
}
