import { type ReactNode, useId, useState } from 'react';
import type { CommunityId } from '../lib/schema/primitives.ts';
import type { StoredDirectory } from '../lib/schema/storage.ts';
import { BusyButton } from './BusyButton.tsx';
import { CommunityItem } from './CommunityItem.tsx';
import { LeaveCommunity } from './LeaveCommunity.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useSay } from './Spoken.tsx';
import { Undone, type UndoneKey } from './Undone.tsx';
import { useWords } from './WordsContext.tsx';

interface CommunityListProps {
  /** In the shopper's order. */
  directories: readonly StoredDirectory[];
  now: Date;
  // Each of these tells whether it was done.
  onSync: () => Promise<boolean>;
  onOrder: (order: readonly CommunityId[]) => Promise<boolean>;
  onPause: (communityId: CommunityId, paused: boolean) => Promise<boolean>;
  onLeave: (communityId: CommunityId) => Promise<boolean>;
  /**
   * Called straight from the click, as `permissions.request` demands; undefined while it is not known yet what access is
   * missing. @returns false when the shopper declined.
   */
  onAllowNew: ((communityId: CommunityId) => Promise<boolean>) | undefined;
  onNewSeen: (communityId: CommunityId) => Promise<boolean>;
  /** What else there is to see of one of them. */
  more?: (directory: StoredDirectory) => ReactNode;
  /** Joining another one, and bringing one back. */
  children?: ReactNode;
}

/** From so many on they are looked for by name. */
const manyFrom = 10;

const nameOf = (directory: StoredDirectory | undefined) => directory?.manifest.community.name ?? '';

/** The communities on this device in the shopper's order, to be moved by buttons or by dragging. */
export function CommunityList(props: CommunityListProps) {
  const words = useWords();
  const id = useId();
  const [sync, setSync] = useState<'idle' | 'running' | 'done' | 'failed'>('idle');
  const [dragged, setDragged] = useState<number>();
  const [moved, setMoved] = useState('');
  const say = useSay();
  const [undone, setUndone] = useState<{ communityId: CommunityId; key: UndoneKey }>();
  const [filter, setFilter] = useState('');
  const { directories, onAllowNew } = props;
  const wanted = filter.trim().toLocaleLowerCase();
  const run = async () => {
    setSync('running');
    setSync((await props.onSync()) ? 'done' : 'failed');
  };
  /** Waits for what was asked of one community, and says there what was not done. */
  const follow = async (communityId: CommunityId, key: UndoneKey, asked: Promise<boolean>) => {
    const isDone = await asked;
    setUndone(isDone ? undefined : { communityId, key });
    return isDone;
  };
  const leave = async (communityId: CommunityId, community: string) => {
    const isLeft = await follow(communityId, 'communityLeaveFailed', props.onLeave(communityId));
    if (isLeft) say(words.say('communityLeft', { community }));
  };
  const move = async (from: number, to: number) => {
    const directory = directories[from];
    if (directory === undefined || to === from || to < 0 || to >= directories.length) return;
    const order = directories.toSpliced(from, 1).toSpliced(to, 0, directory);
    const asked = props.onOrder(order.map(({ communityId }) => communityId));
    if (!(await follow(directory.communityId, 'communityOrderFailed', asked))) return;
    setMoved(
      words.say('communityMoved', {
        community: nameOf(directory),
        place: String(to + 1),
        total: String(directories.length),
      }),
    );
  };
  return (
    <Panel title={words.say('community')} id="community">
      {directories.length === 0 && <p>{words.say('communityNone')}</p>}
      {directories.length > 1 && <p className="muted">{words.say('communityOrder')}</p>}
      {directories.length >= manyFrom && (
        <div>
          <label htmlFor={id}>{words.say('communitySearch')}</label>
          <input
            id={id}
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </div>
      )}
      <ol className="communities">
        {directories.map((directory, place) => {
          const { communityId, pausedAt } = directory;
          const name = nameOf(directory);
          // A list that has become short again has no field to take the filter back in.
          if (directories.length >= manyFrom && !name.toLocaleLowerCase().includes(wanted))
            return null;
          return (
            <li
              key={communityId}
              className="community"
              draggable={directories.length > 1}
              onDragStart={() => setDragged(place)}
              onDragOver={(event) => dragged !== undefined && event.preventDefault()}
              onDrop={() => {
                if (dragged !== undefined) void move(dragged, place);
                setDragged(undefined);
              }}
              onDragEnd={() => setDragged(undefined)}
            >
              <CommunityItem
                directory={directory}
                now={props.now}
                onAllowNew={
                  onAllowNew &&
                  (() => void follow(communityId, 'accessDeclined', onAllowNew(communityId)))
                }
                onNewSeen={() =>
                  void follow(communityId, 'communitySeenFailed', props.onNewSeen(communityId))
                }
              >
                <div className="buttons">
                  {directories.length > 1 && (
                    <MoveButtons
                      name={name}
                      place={place}
                      total={directories.length}
                      onMove={(to) => void move(place, to)}
                    />
                  )}
                  <button
                    type="button"
                    className="quiet"
                    onClick={() =>
                      void follow(
                        communityId,
                        pausedAt === undefined ? 'communityPauseFailed' : 'communityResumeFailed',
                        props.onPause(communityId, pausedAt === undefined),
                      )
                    }
                  >
                    {words.say(pausedAt === undefined ? 'communityPause' : 'communityResume')}
                  </button>
                  <LeaveCommunity community={name} onLeave={() => void leave(communityId, name)} />
                </div>
                {undone?.communityId === communityId && <Undone what={undone.key} />}
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
