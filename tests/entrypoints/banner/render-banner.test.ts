import { within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderBanner } from '../../../entrypoints/banner/render-banner.ts';
import type { BannerActions } from '../../../entrypoints/banner/render-context.ts';
import { sayBanner } from '../../../lib/domain/say-banner.ts';
import { BannerContent } from '../../../lib/schema/shop-state.ts';
import {
  alternative,
  cotopaxi,
  foodBank,
  nonprofit,
  offerBanner,
} from '../../components/samples.ts';
import { english } from '../../components/words.ts';

const user = userEvent.setup();
const retailer = { id: 'patagonia.com', name: 'Patagonia' };
const isShown = (node: Element): boolean => node.closest('[hidden]') === null;
/** A sentence whose name is an element of its own. */
const saying = (sentence: string) => (_: string, node: Element | null) =>
  node?.tagName === 'P' && node.textContent === sentence;

/** A test's clicks are untrusted, as a page's are; `trusted` stands for the real hand. */
function show(content: BannerContent, activate: BannerActions['activate'], trusted = true) {
  const dismiss = vi.fn<BannerActions['dismiss']>();
  const open = vi.fn<BannerActions['open']>();
  const actions = { activate, dismiss, open };
  const { root, card, tab, primary } = renderBanner(
    content,
    sayBanner(content, english),
    english,
    actions,
    () => trusted,
  );
  document.body.append(root);
  // As Chromium's observer does when a person has had the time to see the button.
  primary?.setAttribute('data-seen', 'yes');
  return {
    dismiss,
    open,
    root,
    tab: within(tab.parentElement ?? tab),
    screen: within(card),
    primary,
  };
}

const accept: BannerActions['activate'] = async () => ({ ok: true });
const nothing = () => undefined;
const actions = { activate: accept, dismiss: nothing, open: nothing };

beforeEach(() => document.body.replaceChildren());

it('draws the tab once, when it is first asked for', () => {
  const view = renderBanner(offerBanner(), sayBanner(offerBanner(), english), english, actions);
  expect(view.root.querySelector('.tab')).toBeNull();
  expect(view.tab).toBe(view.tab);
  expect(view.root.querySelectorAll('.tab')).toHaveLength(1);
});

describe('the offer', () => {
  it('says share, nonprofit with number, payer, time, returns, price, tax and operator beside the button', () => {
    const { screen } = show(offerBanner(), accept);
    expect(
      screen.getByText(saying('About 4.5% of this order goes to American Cancer Society')),
    ).toSatisfy(isShown);
    expect(screen.getByText('EIN 13-1788491')).toSatisfy(isShown);
    expect(
      screen.getByText(
        'Patagonia pays it later; a return cancels it. Same price for you, not your tax-deductible gift. Maple Street School keeps 10% of it.',
      ),
    ).toSatisfy(isShown);
    expect(screen.getByRole('button', { name: 'Credit American Cancer Society' })).toSatisfy(
      isShown,
    );
    expect(screen.queryByText('Test program: no money flows.')).toBeNull();
  });

  it('names the other nonprofit when another is chosen', () => {
    const { screen } = show(offerBanner({ nonprofit: foodBank }), accept);
    expect(screen.getByRole('button', { name: 'Credit Vermont Foodbank' })).toSatisfy(isShown);
  });

  it('says that a test program moves no money', () => {
    const { screen } = show(offerBanner({ sandbox: true }), accept);
    expect(screen.getByText('Test program: no money flows.')).toSatisfy(isShown);
  });

  it('activates once for one click, however often it is clicked', async () => {
    const activate = vi.fn(accept);
    const { screen } = show(offerBanner(), activate);
    const button = screen.getByRole('button', { name: /^Credit/ });
    await user.click(button);
    await user.click(button);
    expect(activate).toHaveBeenCalledExactlyOnceWith(true);
    expect(button.textContent).toBe('Opening Patagonia…');
  });

  it.each([
    [async () => ({ ok: false, code: 'stoodDown' }) as const, /Another site referred this visit/],
    [async () => ({ ok: false, code: 'linkRefused' }) as const, /link for Patagonia/],
    [() => Promise.reject(new Error('gone')), /Reload the page/],
  ])('says in words why nothing was opened, and lets one try again', async (activate, words) => {
    const { screen } = show(offerBanner(), activate);
    await user.click(screen.getByRole('button', { name: /^Credit/ }));
    expect(await screen.findByText(words)).toSatisfy(isShown);
    expect(
      screen
        .getByRole('button', { name: 'Credit American Cancer Society' })
        .getAttribute('aria-disabled'),
    ).toBe('false');
  });

  it('says where it leads when our own page comes first', () => {
    const { screen } = show(offerBanner({}, { click: 'opensOwnPage' }), accept);
    expect(
      screen.getByRole('button', { name: 'See how to credit American Cancer Society' }),
    ).toSatisfy(isShown);
    expect(screen.queryByRole('button', { name: /^Credit/ })).toBeNull();
  });

  it('takes a click before it could be seen for no click', async () => {
    const activate = vi.fn(accept);
    const { primary, screen } = show(offerBanner(), activate);
    primary?.removeAttribute('data-seen');
    await user.click(screen.getByRole('button', { name: /^Credit/ }));
    expect(activate).not.toHaveBeenCalled();
  });

  it('says of a click on a button that the page hides that it was not seen', async () => {
    const activate = vi.fn(accept);
    const { primary, screen } = show(offerBanner(), activate);
    primary?.setAttribute('data-seen', 'covered');
    screen.getByRole('button', { name: /^Credit/ }).click();
    expect(activate).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('does nothing at all for clicks and keys that a page makes', async () => {
    const activate = vi.fn(accept);
    const { screen, dismiss } = show(offerBanner(), activate, false);
    for (const button of screen.getAllByRole('button')) await user.click(button);
    await user.keyboard('{Escape}');
    expect(activate).not.toHaveBeenCalled();
    expect(dismiss).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Details' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });
});

describe('details', () => {
  it('open to conditions and alternatives with reason, evidence and provenance, and close again', async () => {
    const { screen } = show(offerBanner(), accept);
    const toggle = screen.getByRole('button', { name: 'Details' });
    expect(screen.queryByText('Shops that share your values')).toBeNull();
    await user.click(toggle);
    expect(screen.getByText('Rate read on Nov 1, 2026.')).toSatisfy(isShown);
    expect(
      screen.getByRole('link', { name: 'Cotopaxi (opens in a new tab)' }).getAttribute('href'),
    ).toBe('https://www.cotopaxi.com/');
    expect(screen.getByText('B Corp, and sells clothes and shoes')).toSatisfy(isShown);
    expect(screen.getByRole('link', { name: /^B Corp \(whole company\)/ })).toSatisfy(isShown);
    expect(screen.getAllByText('Listed by Maple Street School')).toHaveLength(2);
    await user.click(toggle);
    expect(isShown(screen.getByText('Shops that share your values'))).toBe(false);
  });

  it('take the place of what said the same in fewer words', async () => {
    const { screen } = show(offerBanner(), accept);
    const short = screen.getByText(/pays it later; a return cancels it/);
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(short).not.toSatisfy(isShown);
    expect(screen.getByText('It is not a tax-deductible gift from you.')).toSatisfy(isShown);
  });

  it.each([
    ['Not today', 'snooze'],
    ['Never at Patagonia', 'never'],
  ])('%s asks for quiet: %s', async (name, how) => {
    const { screen, dismiss } = show(offerBanner(), accept);
    await user.click(screen.getByRole('button', { name: 'Details' }));
    await user.click(screen.getByRole('button', { name }));
    expect(dismiss).toHaveBeenCalledExactlyOnceWith(how);
  });
});

describe('leaving', () => {
  it('closes with the button', async () => {
    const { screen, dismiss } = show(offerBanner(), accept);
    await user.click(screen.getByRole('button', { name: 'Close for this shop today' }));
    expect(dismiss).toHaveBeenCalledExactlyOnceWith('close');
  });

  it('closes with Esc and gives the focus back to where it came from', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const { dismiss } = show(offerBanner(), accept);
    field.focus();
    await user.tab();
    expect(document.activeElement).not.toBe(field);
    await user.keyboard('{Escape}');
    expect(dismiss).toHaveBeenCalledExactlyOnceWith('close');
    expect(document.activeElement).toBe(field);
  });

  it('leaves Esc to the page while the focus is there', async () => {
    const { dismiss } = show(offerBanner(), accept);
    await user.keyboard('{Escape}');
    expect(dismiss).not.toHaveBeenCalled();
  });
});

describe('the tab', () => {
  it.each<[string, BannerContent, string]>([
    ['the share', offerBanner(), '4.5%'],
    [
      'the amount',
      offerBanner({ rate: { kind: 'fixed', amount: { minor: 350, currency: 'EUR' } } }),
      '€3.15',
    ],
  ])('shows %s and is named by the whole sentence', async (_, content, figure) => {
    const { tab, open } = show(content, accept);
    const button = tab.getByRole('button', { name: /^Support4Good: About .* Cancer Society$/ });
    expect(button.textContent).toBe(figure);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('does not open for a page’s own click', async () => {
    const { tab, open } = show(offerBanner(), accept, false);
    await user.click(tab.getByRole('button', { name: /^Support4Good: / }));
    expect(open).not.toHaveBeenCalled();
  });
});

describe('the answer to a click', () => {
  const answer = (answered: boolean) =>
    BannerContent.parse({
      kind: 'confirmation',
      form: 'card',
      retailer,
      nonprofit: nonprofit(),
      answered,
    });

  it.each([
    [true, /^Tracked so far: yes, the network answered\./],
    [false, /^We cannot tell yet/],
  ])('says what can be known: answered is %s', (answered, text) => {
    const { screen } = show(answer(answered), accept);
    expect(screen.getByText('You opened this visit for American Cancer Society.')).toSatisfy(
      isShown,
    );
    expect(screen.getByText(text)).toSatisfy(isShown);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});

it('tells a screen reader its title only when it is announced', () => {
  const { root, announce } = renderBanner(
    offerBanner(),
    sayBanner(offerBanner(), english),
    english,
    actions,
  );
  document.body.append(root);
  const status = within(root).getAllByRole('status')[0];
  expect(status?.textContent).toBe('');
  announce();
  expect(status?.textContent).toBe('About 4.5% of this order goes to American Cancer Society');
});

describe('without an offer', () => {
  it('states for whom the visit was opened, claims no more, and offers nothing', () => {
    const content = { kind: 'credited', form: 'card', retailer, nonprofit: nonprofit() };
    const { screen } = show(BannerContent.parse(content), accept);
    expect(screen.getByText(/^You opened this visit for American Cancer Society\./)).toSatisfy(
      isShown,
    );
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('offers alternatives alone in one line that opens', async () => {
    const found = { retailer, alternatives: [alternative(), cotopaxi] };
    const content = BannerContent.parse({ kind: 'alternatives', form: 'card', ...found });
    const { screen } = show(content, accept);
    expect(screen.getByText(/^2 shops with your values sell/)).toSatisfy(isShown);
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByRole('link', { name: /^REI Co-op/ })).toSatisfy(isShown);
  });
});

it('shows markup in a name as the letters it is', () => {
  const name = '<img src=x onerror=alert(1)><b>Bold</b>';
  const { root, screen } = show(offerBanner({ nonprofit: nonprofit({ name }) }), accept);
  expect(root.querySelector('img, b')).toBeNull();
  expect(screen.getByRole('button', { name: `Credit ${name}` })).toSatisfy(isShown);
});
