import { useWords } from './WordsContext.tsx';

/** The end: what to expect now, by what was chosen and what was not. */
export function WelcomeDone(props: {
  nonprofitName: string | undefined;
  hasAccess: boolean;
  onOpenSettings: () => void;
}) {
  const words = useWords();
  const { nonprofitName, hasAccess } = props;
  return (
    <>
      <p>
        {nonprofitName === undefined
          ? words.say('welcomeDoneNoNonprofit')
          : hasAccess && words.say('welcomeDoneGranted', { nonprofit: nonprofitName })}
      </p>
      {!hasAccess && <p>{words.say('welcomeDoneNoAccess')}</p>}
      <div className="buttons">
        <button type="button" className="secondary" onClick={props.onOpenSettings}>
          {words.say('welcomeOpenSettings')}
        </button>
      </div>
    </>
  );
}
