import { formatShare } from '../lib/domain/format.ts';
import type { Community } from '../lib/schema/directory.ts';
import { useWords } from './WordsContext.tsx';

/** Step one: what happens and who pays. Nothing works before it is read. */
export function WelcomeHow(props: {
  communities: readonly Pick<Community, 'id' | 'name' | 'operatorShare'>[];
  onAccept: () => void;
}) {
  const words = useWords();
  return (
    <>
      <ol className="how">
        <li>{words.say('welcomeHowShop')}</li>
        <li>{words.say('welcomeHowClick')}</li>
        <li>{words.say('welcomeHowPrice')}</li>
        {props.communities.map(({ id, name, operatorShare }) => (
          <li key={id}>
            {words.say('welcomeHowOperator', {
              community: name,
              operatorShare: formatShare(operatorShare, words.locale),
            })}
          </li>
        ))}
        <li>{words.say('welcomeHowCalm')}</li>
        <li>{words.say('welcomeHowPrivate')}</li>
      </ol>
      <div className="buttons">
        <button type="button" className="primary" onClick={props.onAccept}>
          {words.say('welcomeAccept')}
        </button>
      </div>
    </>
  );
}
