import { type ReactNode, useState } from 'react';
import type { CommunityId } from '../lib/schema/primitives.ts';
import type { StoredDirectory } from '../lib/schema/storage.ts';
import { BusyButton } from './BusyButton.tsx';
import { CommunityItem } from './CommunityItem.tsx';
import { LeaveCommunity } from './LeaveCommunity.tsx';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

interface CommunityListProps {
  /** In the shopper's order. */
  directories: readonly StoredDirectory[];
  now: Date;
  onSync: () => Promise<boolean>;
  onOrder: (order: readonly CommunityId[]) => void;
  onPause: (communityId: CommunityId, paused: boolean) => void;
  onLeave: (communityId: CommunityId) => void;
  onAllowNew: (communityId: CommunityId) => void;
  onNewSeen: (communityId: CommunityId) => void;
  /** What else there is to see of one of them. */
  more?: (directory: StoredDirectory) => ReactNode;
  /** Joining another one, and bringing one back. */
  children?: ReactNode;
}

function withMoved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return items;
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
}

/** The communities on this device in the shopper's order, to be moved by buttons or by dragging. */
export function CommunityList(props: CommunityListProps) {
  const words = useWords();
  const [sync, setSync] = useState<'idle' | 'running' | 'done' | 'failed'>('idle');
  const [dragged, setDragged] = useState<number>();
  const [moved, setMoved] = useState('');
  const { directories } = props;
  const run = async () => {
    setSync('running');
    setSync((await props.onSync()) ? 'done' : 'failed');
  };
  const move = (from: number, to: number) => {
    const order = withMoved(directories, from, to);
    if (order === directories) return;
    props.onOrder(order.map(({ communityId }) => communityId));
    setMoved(
      words.say('communityMoved', {
        community: directories[from]?.manifest.community.name ?? '',
        place: String(to + 1),
        total: String(directories.length),
      }),
    );
  };
  return (
    <Panel title={words.say('community')} id="community">
      {directories.length === 0 && <p>{words.say('communityNone')}</p>}
      {directories.length > 1 && <p className="muted">{words.say('communityOrder')}</p>}
      <ol className="communities">
        {directories.map((directory, place) => {
          const { communityId, manifest, pausedAt } = directory;
          const { name } = manifest.community;
          return (
            <li
              key={communityId}
              className="community"
              draggable={directories.length > 1}
              onDragStart={() => setDragged(place)}
              onDragOver={(event) => dragged !== undefined && event.preventDefault()}
              onDrop={() => {
                if (dragged !== undefined) move(dragged, place);
                setDragged(undefined);
              }}
              onDragEnd={() => setDragged(undefined)}
            >
              <CommunityItem
                directory={directory}
                now={props.now}
                onAllowNew={() => props.onAllowNew(communityId)}
                onNewSeen={() => props.onNewSeen(communityId)}
              >
                <div className="buttons">
                  {directories.length > 1 &&
                    ([-1, 1] as const).map((step) => (
                      <MoveButton
                        key={step}
                        community={name}
                        up={step === -1}
                        disabled={place + step < 0 || place + step >= directories.length}
                        onMove={() => move(place, place + step)}
                      />
                    ))}
                  <button
                    type="button"
                    className="quiet"
                    onClick={() => props.onPause(communityId, pausedAt === undefined)}
                  >
                    {words.say(pausedAt === undefined ? 'communityPause' : 'communityResume')}
                  </button>
                  <LeaveCommunity community={name} onLeave={() => props.onLeave(communityId)} />
                </div>
                {props.more?.(directory)}
              </CommunityItem>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <BusyButton className="secondary" busy={sync === 'running'} onPress={run}>
        {words.say(sync === 'running' ? 'loading' : 'communitySync')}
      </BusyButton>
      {sync === 'done' && <Notice>{words.say('communitySynced')}</Notice>}
      {sync === 'failed' && <Notice tone="problem">{words.say('communitySyncFailed')}</Notice>}
      {props.children}
    </Panel>
  );
}

/** Stays focusable at either end, so that moving a community to the top does not lose the keyboard's place. */
function MoveButton(props: {
  community: string;
  up: boolean;
  disabled: boolean;
  onMove: () => void;
}) {
  const words = useWords();
  const { community } = props;
  return (
    <button
      type="button"
      className="quiet"
      aria-disabled={props.disabled}
      aria-label={words.say(props.up ? 'communityMoveUp' : 'communityMoveDown', { community })}
      onClick={props.disabled ? undefined : props.onMove}
    >
      {props.up ? '↑' : '↓'}
    </button>
  );
}
