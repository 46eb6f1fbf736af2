import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { describeFreshness } from '../../lib/domain/describe-directory.ts';
import { useTable } from '../../lib/hooks/use-table.ts';

/** Says when the data is old, as after days offline; what is on the device goes on working. */
export default function PopupFreshness() {
  const words = useWords();
  const directories = useTable('directories') ?? [];
  const now = new Date();
  return directories.map((directory) => {
    const text = describeFreshness(directory, now, words);
    return text === undefined ? null : <Notice key={directory.communityId}>{text}</Notice>;
  });
}
