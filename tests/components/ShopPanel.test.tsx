import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ShopPanel } from '../../components/ShopPanel.tsx';
import type { ShopState } from '../../lib/schema/shop-state.ts';
import { popupStates } from '../gallery/popup-states.ts';
import { renderWithWords } from './render.tsx';
import { offerState, shopState } from './samples.ts';

function show(state: ShopState) {
  const actions = {
    onActivate: vi.fn(async () => ({ ok: true }) as const),
    onAllow: vi.fn(async () => false),
    onSilence: vi.fn(),
    onSetUp: vi.fn(),
  };
  const view = renderWithWords(
    <ShopPanel state={state} nonprofitName="Vermont Foodbank" {...actions} />,
  );
  return { ...view, ...actions };
}

const stateOf = (name: string): ShopState => {
  const state = popupStates[name];
  if (state === undefined) throw new Error(name);
  return state;
};

describe.each(Object.entries(popupStates))('%s', (name, state) => {
  it('names the shop where there is one, and offers the credit only with an offer', () => {
    show(state);
    expect(screen.queryByRole('heading', { name: 'Patagonia' }) !== null).toBe('retailer' in state);
    const credit = screen.queryByRole('button', { name: /^Credit / });
    expect(credit !== null, name).toBe(state.state === 'offer');
  });
});

it.each([
  ['not a shop', /No shop from your communities/],
  ['details missing', /^Our town may know this shop, but its details did not arrive/],
  [
    'stood down',
    /^PatagoniaAnother site already referred this visit, so there is nothing to do here\.$/,
  ],
  ['no nonprofit', /Choose a nonprofit and Patagonia can pay/],
  ['nonprofit not served', /can pay Vermont Foodbank for orders at Patagonia yet/],
  ['no program', /Patagonia has no program/],
  ['not here', /can only begin here: the first page of a visit or a product page/],
  ['no server', /no server that could record/],
  ['other country', /does not cover your country/],
  ['credited', /opened this visit for American Cancer Society\..*Begun on Nov 20, 2026/],
])('%s says what is the matter', (name, words) => {
  const { container } = show(stateOf(name));
  expect(container.textContent).toMatch(words);
});

it('offers nothing to click while stood down', () => {
  show(stateOf('stood down'));
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('link')).toEqual([]);
});

it('passes the offer of this card to the click', async () => {
  const { user, onActivate } = show(offerState());
  await user.click(screen.getByRole('button'));
  expect(onActivate).toHaveBeenCalledExactlyOnceWith('0123456789abcdef0123456789abcdef');
});

it('begins the set-up', async () => {
  const { user, onSetUp } = show(shopState({ state: 'notSetUp' }));
  await user.click(screen.getByRole('button', { name: 'Get started' }));
  expect(onSetUp).toHaveBeenCalledTimes(1);
});

it('asks for the shop’s own origins and nothing else, and takes no for an answer', async () => {
  const { user, onAllow } = show(stateOf('access missing'));
  await user.click(screen.getByRole('button', { name: 'Allow Patagonia' }));
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(['https://*.patagonia.com/*']);
  expect(await screen.findByText(/^Not allowed\./)).toBeTruthy();
});

it('lets a silenced shop speak again', async () => {
  const { user, onSilence } = show(stateOf('silenced'));
  await user.click(screen.getByRole('button', { name: 'Speak here again' }));
  expect(onSilence).toHaveBeenCalledExactlyOnceWith('patagonia.com', false);
});
