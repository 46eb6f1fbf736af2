import { expect, it } from 'vitest';
import { sumScripts } from '../../../scripts/bench-page/profile-script.ts';

const node = (id: number, url: string, children: number[] = []) => ({
  id,
  children,
  callFrame: { functionName: '', scriptId: '', url, lineNumber: 0, columnNumber: 0 },
});

it('counts a script with what it asks of the browser, by the one that was called last, and nothing of the page', () => {
  const profile = {
    nodes: [
      node(1, '', [2, 4]),
      node(2, 'chrome-extension://id/banner.js', [3, 5]),
      node(3, ''),
      node(4, 'https://shop.example/app.js'),
      node(5, 'chrome-extension://id/visit.js'),
    ],
    startTime: 0,
    samples: [2, 3, 4, 5, 1],
    timeDeltas: [0, 1000, 2000, 4000, 8000],
  };
  expect([...sumScripts(profile)]).toEqual([
    ['banner.js', 3],
    ['visit.js', 8],
  ]);
  // By a clock that stands still from the third millisecond on.
  expect([...sumScripts(profile, (at) => Math.min(at, 3000))]).toEqual([
    ['banner.js', 3],
    ['visit.js', 0],
  ]);
});

it('answers nothing for a profile without samples', () => {
  expect(sumScripts({ nodes: [], startTime: 0 }).size).toBe(0);
});
