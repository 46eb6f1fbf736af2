import { beforeEach, expect, it } from 'vitest';
import { chooseCorner } from '../../../entrypoints/banner/choose-corner.ts';

const viewport = { width: 1280, height: 800, rightToLeft: false };

interface Box {
  readonly html: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page of boxes: jsdom has no layout, so their places are given. */
function hitOf(boxes: readonly Box[]) {
  document.body.innerHTML = boxes.map(({ html }) => html).join('');
  const elements = [...document.body.children];
  return (x: number, y: number): Element =>
    elements.find((_, index) => {
      const box = boxes[index];
      return box !== undefined && x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    }) ?? document.body;
}

const pay = '<button>Pay</button>';
const bottomEnd = { left: 900, top: 600, right: 1280, bottom: 800 };

beforeEach(() => document.body.replaceChildren());

it.each<[string, readonly Box[], string]>([
  ['an empty page', [], ''],
  ['a pay button at the bottom end', [{ html: pay, ...bottomEnd }], 'start'],
  [
    'a bar pinned along the bottom',
    [{ html: '<div style="position:fixed"></div>', left: 0, top: 740, right: 1280, bottom: 800 }],
    'top',
  ],
  [
    'a pinned bar at the bottom and a menu at the top end',
    [
      { html: '<div style="position:sticky"></div>', left: 0, top: 740, right: 1280, bottom: 800 },
      { html: '<a href="#">Cart</a>', left: 900, top: 0, right: 1280, bottom: 80 },
    ],
    'start top',
  ],
  [
    'text, pictures and other things that nobody clicks',
    [{ html: '<p>Thank you</p>', ...bottomEnd }],
    '',
  ],
  ['a payment frame at the bottom end', [{ html: '<iframe></iframe>', ...bottomEnd }], 'start'],
])('on %s', (_, boxes, corner) => {
  expect(chooseCorner(viewport, hitOf(boxes))).toBe(corner);
});

it('takes the corner with the fewest controls where every corner has some', () => {
  const button = (left: number, top: number): Box => ({
    html: pay,
    left,
    top,
    right: left + 200,
    bottom: top + 70,
  });
  const boxes = [
    ...[button(1000, 600), button(1000, 720)],
    button(100, 650),
    ...[button(1000, 20), button(1000, 120)],
    ...[button(100, 20), button(100, 120)],
  ];
  expect(chooseCorner(viewport, hitOf(boxes))).toBe('start');
});

it('mirrors on a page that runs from right to left', () => {
  const hit = hitOf([{ html: pay, left: 0, top: 600, right: 300, bottom: 800 }]);
  expect(chooseCorner({ ...viewport, rightToLeft: true }, hit)).toBe('start');
  expect(chooseCorner(viewport, hit)).toBe('');
});

it('finds a place on a screen narrower than the banner', () => {
  const hit = hitOf([{ html: pay, left: 0, top: 700, right: 320, bottom: 760 }]);
  expect(chooseCorner({ width: 320, height: 760, rightToLeft: false }, hit)).toBe('top');
});
