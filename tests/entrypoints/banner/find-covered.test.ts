import { expect, it } from 'vitest';
import { coversSomething } from '../../../entrypoints/banner/find-covered.ts';
import { type Box, rect, setUpPage } from './page-of-boxes.ts';

const area = rect(836, 540, 432, 240);
const inside = { left: 900, top: 600, right: 1000, bottom: 640 };
const whole = { left: 0, top: 0, right: 1280, bottom: 800 };
const host = document.createElement('div');

const covers = (boxes: readonly Box[], what: 'everything' | 'vital' = 'everything') => {
  setUpPage(boxes);
  return coversSomething(area, host, what);
};

it.each<[string, readonly Box[]]>([
  ['a pay button', [{ html: '<button>Pay</button>', ...inside }]],
  ['a link a few pixels high', [{ html: '<a href="/x">x</a>', ...inside, bottom: 605 }]],
  ['a payment frame', [{ html: '<iframe></iframe>', ...inside }]],
  ['a field of its own making', [{ html: '<div contenteditable="true"></div>', ...inside }]],
  [
    'what only shows by its pointer that it can be pressed',
    [{ html: '<div style="cursor:pointer"></div>', ...inside }],
  ],
  [
    'a bar pinned along the bottom',
    [{ html: '<div style="position:fixed"></div>', ...whole, top: 740 }],
  ],
  ['a sticky bar', [{ html: '<div style="position:sticky"></div>', ...whole, top: 740 }]],
  [
    'an overlay over the page',
    [
      { html: '<main></main>', ...whole },
      { html: '<div style="position:fixed"></div>', ...whole },
    ],
  ],
  [
    'a dialog over a blank page',
    [{ html: '<div style="position:fixed"><p role="dialog"></p></div>', ...whole }],
  ],
  [
    'a chat that floats out of a closed shadow root',
    [{ html: '<chat-box></chat-box>', ...inside }],
  ],
])('covers %s', (_, boxes) => {
  const isFloating = boxes[0]?.html.startsWith('<chat-box>') === true;
  setUpPage(boxes);
  if (isFloating) Element.prototype.getBoundingClientRect = () => rect(0, 0, 0, 0);
  expect(coversSomething(area, host, 'everything')).toBe(true);
});

it.each<[string, readonly Box[]]>([
  ['text and pictures', [{ html: '<p>Thank you</p>', ...inside }]],
  ['a button elsewhere', [{ html: '<button>Pay</button>', ...inside, left: 100, right: 200 }]],
  [
    'a button that is not to be seen',
    [
      { html: '<button style="opacity:0">Menu</button>', ...inside },
      { html: '<p>Under the closed menu</p>', ...inside },
    ],
  ],
  [
    'a button under something else',
    [
      { html: '<button>Old</button>', ...inside },
      { html: '<p>New</p>', ...inside },
    ],
  ],
  [
    'a page that scrolls inside a fixed element',
    [{ html: '<div style="position:fixed"></div>', ...whole }],
  ],
  [
    'a high column that stays beside the page',
    [{ html: '<aside style="position:sticky"></aside>', ...whole, left: 800 }],
  ],
  [
    'an element of the shop’s own in the flow',
    [{ html: '<order-summary></order-summary>', ...whole }],
  ],
])('does not count %s', (_, boxes) => {
  expect(covers(boxes)).toBe(false);
});

it('lets links pass beneath while the page is scrolled, but no field and no bar', () => {
  expect(covers([{ html: '<a href="/x">x</a>', ...inside }], 'vital')).toBe(false);
  expect(covers([{ html: '<input>', ...inside }], 'vital')).toBe(true);
  expect(covers([{ html: '<div style="position:fixed"></div>', ...inside }], 'vital')).toBe(true);
});

it('looks into an open shadow root', () => {
  const [widget] = setUpPage([{ html: '<x-pay></x-pay>', ...inside }]);
  const shadow = widget?.attachShadow({ mode: 'open' });
  if (shadow === undefined) throw new Error('no element');
  const button = document.createElement('button');
  shadow.append(button);
  shadow.elementFromPoint = () => button;
  expect(coversSomething(area, host, 'vital')).toBe(true);
});

it('does not count its own host', () => {
  const [own] = setUpPage([{ html: '<div style="position:fixed"></div>', ...inside }]);
  if (own === undefined) throw new Error('no element');
  expect(coversSomething(area, own, 'everything')).toBe(false);
});

it('is not led astray by fields that are named after what it reads', () => {
  const names = ['parentElement', 'closest', 'contains', 'getBoundingClientRect', 'matches'];
  const form = `<form>${names.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`;
  setUpPage([{ html: form, ...whole }]);
  for (const field of document.querySelectorAll('input')) field.style.opacity = '0';
  expect(coversSomething(area, host, 'vital')).toBe(false);
});
