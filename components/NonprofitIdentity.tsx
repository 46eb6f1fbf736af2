import { describeLocation, describeRegisterNumber } from '../lib/domain/describe.ts';
import type { Nonprofit } from '../lib/schema/nonprofit.ts';
import { Avatar } from './Avatar.tsx';
import { useWords } from './WordsContext.tsx';

/** A nonprofit as nobody can mistake it: thousands share a name, so place and number always stand below. */
export function NonprofitIdentity(props: { nonprofit: Nonprofit }) {
  const words = useWords();
  return (
    <span className="identity">
      <Avatar name={props.nonprofit.name} />
      <span className="identity-text">
        <bdi className="identity-name clamp">{props.nonprofit.name}</bdi>
        <span className="muted facts">
          <span>
            <bdi>{describeLocation(props.nonprofit, words)}</bdi>
          </span>{' '}
          <span>
            <bdi>{describeRegisterNumber(props.nonprofit, words)}</bdi>
          </span>
        </span>
      </span>
    </span>
  );
}
