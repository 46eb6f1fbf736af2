import { Component, type ReactNode } from 'react';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

interface BoundaryProps {
  fallback: ReactNode;
  attempt: number;
  children: ReactNode;
}

/** Keeps a fault of what it holds to itself, and shows the fallback in its place until the next attempt. */
class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.hasFailed && before.attempt !== this.props.attempt)
      this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

/**
 * One part of a page that reads what is stored. A damaged record takes this part away and says so; the others stay, the
 * way to export and deletion among them.
 */
export function PartBoundary(props: {
  /** With a title, what is said stands in a panel, which the list of sections finds by this id. */
  title?: string;
  id?: string;
  /** A new number where what is stored has changed: a part that failed is then drawn anew. */
  attempt: number;
  children: ReactNode;
}) {
  const words = useWords();
  const { title, id, attempt, children } = props;
  const said = <Notice tone="problem">{words.say('partFailed')}</Notice>;
  const panel =
    title === undefined ? (
      said
    ) : (
      <Panel title={title} {...(id !== undefined && { id })}>
        {said}
      </Panel>
    );
  return (
    <Boundary attempt={attempt} fallback={panel}>
      {children}
    </Boundary>
  );
}
