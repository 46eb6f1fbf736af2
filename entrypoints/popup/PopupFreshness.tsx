import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { describeFreshness } from '../../lib/domain/describe-directory.ts';
import { useDirectoryRows } from '../../lib/hooks/use-directory-rows.ts';
import { openOptions } from '../../lib/platform/own-pages.ts';

/**
 * Says when the data is old, as after days offline (what is on the device goes on working), and when an update brought
 * shops that wait for the shopper's yes.
 */
export default function PopupFreshness() {
  const words = useWords();
  const directories = useDirectoryRows();
  const now = new Date();
  return directories.map((directory) => {
    const { communityId, manifest, newShops = 0, pausedAt } = directory;
    const age = describeFreshness(directory, now, words);
    const community = manifest.community.name;
    return [
      age !== undefined && (
        <Notice key={communityId} tone="caution">
          {age}
        </Notice>
      ),
      newShops > 0 && pausedAt === undefined && (
        <Notice key={`${communityId} shops`}>
          <p>{words.count('communityNewShopsIn', newShops, { community })}</p>
          <button type="button" className="quiet" onClick={() => void openOptions()}>
            {words.say('communityNewShopsLook')}
          </button>
        </Notice>
      ),
    ];
  });
}
