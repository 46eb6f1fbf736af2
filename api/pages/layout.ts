import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

/** The frame of every server-rendered page. Works without JavaScript and prints well. */
export function layout(title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="stylesheet" href="/pages.css">
  </head>
  <body>
    <main>${content}</main>
  </body>
</html>`;
}
