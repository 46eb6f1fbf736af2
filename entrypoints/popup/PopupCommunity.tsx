import { JoinCommunity } from '../../components/JoinCommunity.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { allowShops, joinCommunity, lookAtCommunity } from '../../lib/hooks/join-community.ts';

/** The community that the page in this tab invites to. */
export default function PopupCommunity({ address }: { address: string }) {
  const words = useWords();
  return (
    <section className="card">
      <p className="lead">{words.say('communityOnPage')}</p>
      <JoinCommunity
        address={address}
        onLook={lookAtCommunity}
        onJoin={joinCommunity}
        onAllow={allowShops}
      />
    </section>
  );
}
