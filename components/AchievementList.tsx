import type { TextKey } from '../assets/locales/catalogue.ts';
import { formatMoney, formatTogether } from '../lib/domain/format.ts';
import type { Achievement } from '../lib/domain/list-achievements.ts';
import { useWords } from './WordsContext.tsx';

const sentences = {
  paid: 'achievedPaid',
  confirmed: 'achievedConfirmed',
  expected: 'achievedExpected',
} as const satisfies Record<Achievement['stage'], TextKey>;

/** What communities have achieved with all their members, a line each. Nothing where nothing is known. */
export function AchievementList({ achievements }: { achievements: readonly Achievement[] }) {
  const words = useWords();
  if (achievements.length === 0) return null;
  const say = (amounts: Achievement['amounts']) =>
    formatTogether(
      amounts.map((amount) => formatMoney(amount, words.locale)),
      words.locale,
    );
  return (
    <div className="achievements">
      <h3>{words.say('achievedTitle')}</h3>
      <dl>
        {achievements.map(({ communityId, community, sandbox, stage, amounts }) => (
          <div key={communityId} className={stage}>
            <dt>
              <bdi className="clamp">{community}</bdi>
              {sandbox && <span className="tag">{words.say('creditsTest')}</span>}
            </dt>
            <dd>{words.say(sentences[stage], { amounts: say(amounts) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
