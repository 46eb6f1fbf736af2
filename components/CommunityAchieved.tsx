import { isKeyWithdrawn } from '../lib/domain/directory/key-withdrawal.ts';
import { formatDate, formatMoney } from '../lib/domain/format.ts';
import type { Words } from '../lib/domain/words.ts';
import type { Money } from '../lib/schema/primitives.ts';
import type { StoredDirectory } from '../lib/schema/storage.ts';
import { useWords } from './WordsContext.tsx';

/** What the device was told of a community's credits, and how the last attempt to be told more went. */
export type Told = Pick<
  StoredDirectory,
  'publicSums' | 'sumsFailedAt' | 'pausedAt' | 'publicKey' | 'withdrawnKey' | 'lastProblem'
>;

function Figure({ label, sums }: { label: string; sums: readonly Money[] }) {
  const words = useWords();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {sums.length === 0 ? '–' : sums.map((sum) => formatMoney(sum, words.locale)).join(' · ')}
      </dd>
    </div>
  );
}

function Sums({ sums }: { sums: NonNullable<Told['publicSums']> }) {
  const words = useWords();
  const { expected, confirmed, paid, fetchedAt } = sums;
  if (expected.length + confirmed.length + paid.length === 0)
    return <p className="muted">{words.say('communityAchievedNone')}</p>;
  const date = formatDate(fetchedAt, words.locale);
  return (
    <>
      <dl className="figures">
        <Figure label={words.say('creditsExpected')} sums={expected} />
        <Figure label={words.say('creditsConfirmed')} sums={confirmed} />
        <Figure label={words.say('creditsPaid')} sums={paid} />
      </dl>
      <p className="muted">{words.say('communityAchievedOn', { date })}</p>
    </>
  );
}

/** Why there is nothing newer, or nothing at all; undefined where the last answer was good. */
function describeWaiting(told: Told, words: Words): string | undefined {
  const { publicSums, sumsFailedAt, pausedAt } = told;
  if (isKeyWithdrawn(told)) return words.say('communityAchievedWithdrawn');
  if (pausedAt !== undefined) return words.say('communityAchievedPaused');
  if (sumsFailedAt !== undefined) {
    const date = formatDate(sumsFailedAt, words.locale);
    return words.say('communityAchievedNoAnswer', { date });
  }
  if (publicSums !== undefined) return undefined;
  return words.say('communityAchievedUnknown', { button: words.say('communitySync') });
}

/** What a community's server published of its credits, as the worker was last told. */
export function CommunityAchieved({ told }: { told: Told }) {
  const waiting = describeWaiting(told, useWords());
  return (
    <>
      {told.publicSums !== undefined && <Sums sums={told.publicSums} />}
      {waiting !== undefined && <p className="muted">{waiting}</p>}
    </>
  );
}
