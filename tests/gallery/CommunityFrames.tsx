import { CommunityList } from '../../components/CommunityList.tsx';
import { CommunityMore } from '../../components/CommunityMore.tsx';
import { CommunityPreviewCard } from '../../components/CommunityPreviewCard.tsx';
import { DamagedCommunity } from '../../components/DamagedCommunity.tsx';
import { JoinCommunity } from '../../components/JoinCommunity.tsx';
import { now } from '../components/samples.ts';
import { previews, storedCommunities } from './community-states.ts';
import { Frame } from './Frame.tsx';
import { Pressed } from './Pressed.tsx';

const undone = async () => false;
const list = {
  now,
  onSync: undone,
  onOrder: undone,
  onPause: undone,
  onLeave: undone,
  onAllowNew: undone,
  onNewSeen: undone,
};
const look = ['button'];
const lookAndJoin = ['button', '.buttons .primary'];
const lookJoinAndAllow = [...lookAndJoin, '.join > .primary'];
const sync = ['.panel > button'];
const pause = ['.community .quiet:nth-of-type(3)'];

/** The communities on the device, and the way to another one. */
export function CommunityFrames() {
  const [first, ...others] = storedCommunities;
  const [shown = 'as it should be'] = Object.keys(previews);
  const answers = {
    onLook: async () => ({ ok: true, preview: previews[shown] as never }) as const,
    onJoin: async () => ({ ok: true }) as const,
    onAllow: undone,
  };
  return (
    <>
      <Frame name="communities, none">
        <CommunityList directories={[]} {...list} />
      </Frame>
      <Frame name="communities, one, updated in vain">
        <Pressed on={sync}>
          <CommunityList directories={first === undefined ? [] : [first]} {...list} />
        </Pressed>
      </Frame>
      <Frame name="communities, each in its own state, one not paused">
        <Pressed on={pause}>
          <CommunityList
            directories={storedCommunities}
            {...list}
            more={(directory) => (
              <CommunityMore
                community={directory.manifest.community}
                fingerprint="4318 cbae 3a0d"
                told={directory}
                onSave={() => undefined}
              />
            )}
          />
        </Pressed>
      </Frame>
      <Frame name="communities, so many that they are looked for">
        <CommunityList
          directories={[...others, ...storedCommunities.slice(0, 3)].map((each, place) => ({
            ...each,
            communityId: `c-${place}` as never,
          }))}
          {...list}
        />
      </Frame>
      <Frame name="community, damaged and not removed">
        <DamagedCommunity community="maple-street" onLeave={undone} />
      </Frame>
      {Object.entries(previews).map(([name, preview]) => (
        <Frame key={name} name={`preview ${name}`}>
          <CommunityPreviewCard preview={preview} />
        </Frame>
      ))}
      <Frame name="joining, asked">
        <JoinCommunity {...answers} />
      </Frame>
      <Frame name="joining, nothing there">
        <Pressed on={look}>
          <JoinCommunity {...answers} onLook={async () => ({ ok: false, code: 'notFound' })} />
        </Pressed>
      </Frame>
      <Frame name="joining, refused">
        <Pressed on={lookAndJoin}>
          <JoinCommunity {...answers} onJoin={async () => ({ ok: false, code: 'tooMany' })} />
        </Pressed>
      </Frame>
      <Frame name="joining, joined, access declined">
        <Pressed on={lookJoinAndAllow}>
          <JoinCommunity {...answers} address="https://town.example/" />
        </Pressed>
      </Frame>
    </>
  );
}
