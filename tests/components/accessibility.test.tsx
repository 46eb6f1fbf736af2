import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../assets/locales/index.ts';
import { renderBanner } from '../../entrypoints/banner/render-banner.ts';
import { sayBanner } from '../../lib/domain/say-banner.ts';
import { bannerStates } from '../gallery/banner-states.ts';
import { OptionsFrames } from '../gallery/OptionsFrames.tsx';
import { PopupFrames } from '../gallery/PopupFrames.tsx';
import { renderWithWords } from './render.tsx';
import { english, wordsOf } from './words.ts';

/** What needs a layout is not known here: contrast is computed from the tokens, landmarks belong to whole pages. */
const rules = {
  'color-contrast': { enabled: false },
  region: { enabled: false },
  'landmark-unique': { enabled: false },
  'page-has-heading-one': { enabled: false },
  'heading-order': { enabled: false },
};

async function findViolations(element: Element) {
  const { violations } = await axe.run(element, { rules });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.each([english, wordsOf(locales.ar)])('in $locale', (words) => {
  it('every part of the popup is accessible in every state', async () => {
    const { container } = renderWithWords(<PopupFrames />, words);
    expect(await findViolations(container)).toEqual([]);
  });

  it('every part of options and welcome is accessible in every state', async () => {
    const { container } = renderWithWords(<OptionsFrames />, words);
    expect(await findViolations(container)).toEqual([]);
  });

  it.each(Object.entries(bannerStates))(
    'the %s is accessible, closed and open',
    async (_, content) => {
      const nothing = () => undefined;
      const activate = async () => ({ ok: true }) as const;
      const actions = { activate, dismiss: nothing, open: nothing };
      const view = renderBanner(content, sayBanner(content, words), words, actions, () => true);
      const banner = view.root;
      // Drawn when it is asked for. Card and tab are both seen here: it is the host's style that shows one of them.
      if (content.form === 'tab') expect(view.tab.parentElement).toBe(banner);
      document.body.replaceChildren(banner);
      expect(await findViolations(banner)).toEqual([]);
      banner.querySelector<HTMLElement>('[aria-expanded]')?.click();
      expect(await findViolations(banner)).toEqual([]);
      document.body.replaceChildren();
    },
  );
});

it('would notice a control without a name', async () => {
  const { container } = renderWithWords(<button type="button" />);
  expect(await findViolations(container)).toHaveLength(1);
});
