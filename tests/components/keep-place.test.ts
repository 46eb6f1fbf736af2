import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPlace } from '../../components/keep-place.ts';

const page = `<main><section id="shop"><ul id="list"><li id="row"><button id="pressed">Allow</button></li></ul></section>
<section id="other"><button id="beside">More</button></section></main>`;
const at = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

let end: () => void;
beforeEach(() => {
  document.body.innerHTML = page;
  end = keepPlace(document);
});
afterEach(() => end());

it('goes on where the control was, not at the top of the page', async () => {
  at('pressed').focus();
  at('pressed').remove();
  await settled();
  expect(document.activeElement).toBe(at('row'));
});

it('goes on in the part that is left when more than the control went', async () => {
  at('pressed').focus();
  at('row').remove();
  await settled();
  expect(document.activeElement).toBe(at('list'));
});

it('leaves the focus to a part that moves it itself', async () => {
  at('pressed').focus();
  at('pressed').remove();
  at('beside').focus();
  await settled();
  expect(document.activeElement).toBe(at('beside'));
});

it.each([
  ['stays where it is, and another goes', 'pressed', 'other'],
  ['was left before it went', undefined, 'row'],
])('moves nothing when the control %s', async (_, focused, gone) => {
  at('pressed').focus();
  if (focused === undefined) {
    at('pressed').blur();
    await settled();
  }
  at(gone).remove();
  await settled();
  expect(document.activeElement).toBe(focused === undefined ? document.body : at(focused));
});

it('takes the focus no second time', async () => {
  at('pressed').focus();
  at('pressed').remove();
  await settled();
  at('row').blur();
  at('other').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
