import { expect, it } from 'vitest';
import { stewardLink } from '../../../lib/domain/steward-link.ts';

it.each([
  ['steward@school.example', 'mailto:steward@school.example'],
  ['https://school.example/contact', 'https://school.example/contact'],
  ['Ask at the desk', undefined],
  ['http://school.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['a@b.example?cc=everyone@b.example&body=hi', undefined],
  ['a@b.example, c@d.example', undefined],
  ['"<b>"@b.example', undefined],
  ['mailto:a@b.example', undefined],
  ['', undefined],
])('%s leads to %s', (contact, link) => {
  expect(stewardLink(contact)).toBe(link);
});
