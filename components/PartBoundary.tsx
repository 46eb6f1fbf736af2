import { Component, type ReactNode } from 'react';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

/** Keeps a fault of what it holds to itself, and shows the fallback in its place. */
class Boundary extends Component<
  { fallback: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

/**
 * One part of a page that reads what is stored. A damaged record takes this part away and says so; the others stay, the
 * way to export and deletion among them.
 */
export function PartBoundary(props: { title?: string; children: ReactNode }) {
  const words = useWords();
  const { title, children } = props;
  const said = <Notice tone="problem">{words.say('partFailed')}</Notice>;
  return (
    <Boundary fallback={title === undefined ? said : <Panel title={title}>{said}</Panel>}>
      {children}
    </Boundary>
  );
}
