import { html } from 'hono/html';
import { mark } from './mark.ts';

type Markup = ReturnType<typeof html>;

const pages = [
  ['/', 'Community'],
  ['/members', 'Members'],
  ['/ledger', 'Ledger'],
  ['/join', 'Join'],
  ['/methodology', 'How it works'],
  ['/privacy', 'Privacy'],
] as const;

export type PublicPage = (typeof pages)[number][0];

/** The frame of every server-rendered page, with the way to the public ones. Works without JavaScript and prints well. */
export function layout(title: string, content: Markup, current?: PublicPage): Markup {
  const links = pages.map(([path, name]) =>
    path === current
      ? html`<a href="${path}" aria-current="page">${name}</a>`
      : html`<a href="${path}">${name}</a>`,
  );
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="stylesheet" href="/pages.css">
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
  </head>
  <body>
    <header><nav class="site" aria-label="Pages"><span class="mark">${mark}</span>${links}</nav></header>
    <main>${content}</main>
  </body>
</html>`;
}
