import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNavigation } from '../../../entrypoints/visit/watch-navigation.ts';

let lifetime = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  lifetime = new AbortController();
  history.replaceState(null, '', '/start');
});

afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets mutation observers run, which are microtasks, and then the timers that they set. */
async function rest(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('with the Navigation API', () => {
  it('tells of a new address at once and again when the new view stands', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const onChange = vi.fn();
    watchNavigation(lifetime.signal, onChange);
    history.pushState(null, '', '/checkout');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(onChange).toHaveBeenCalledTimes(1);

    await rest(300);
    document.body.append('the new view');
    await rest(300);
    expect(onChange).toHaveBeenCalledTimes(1);
    await rest(200);
    expect(onChange).toHaveBeenCalledTimes(2);

    document.body.append('a later change of no interest');
    await rest(10_000);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('waits four seconds at most for a view that never rests', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const onChange = vi.fn();
    watchNavigation(lifetime.signal, onChange);
    history.pushState(null, '', '/checkout');
    navigation.dispatchEvent(new Event('currententrychange'));
    for (let tick = 0; tick < 60; tick += 1) {
      document.body.append('.');
      await rest(100);
    }
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('tells once that the first view stands, and is silent while the address stays', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const onChange = vi.fn();
    watchNavigation(lifetime.signal, onChange);
    document.body.append('the checkout, drawn into an empty shell');
    await rest(300);
    expect(onChange).not.toHaveBeenCalled();
    await rest(200);
    expect(onChange).toHaveBeenCalledTimes(1);
    navigation.dispatchEvent(new Event('currententrychange'));
    document.body.append('a later change of no interest');
    await rest(10_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('without the Navigation API', () => {
  it.each(['popstate', 'hashchange'])('tells of %s', async (type) => {
    const onChange = vi.fn();
    watchNavigation(lifetime.signal, onChange);
    history.replaceState(null, '', '/cart');
    dispatchEvent(new Event(type));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

it('ends with its lifetime, also while a view settles', async () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  const onChange = vi.fn();
  watchNavigation(lifetime.signal, onChange);
  history.pushState(null, '', '/checkout');
  navigation.dispatchEvent(new Event('currententrychange'));
  lifetime.abort();
  history.pushState(null, '', '/elsewhere');
  navigation.dispatchEvent(new Event('currententrychange'));
  await rest(10_000);
  expect(onChange).toHaveBeenCalledTimes(1);
});
