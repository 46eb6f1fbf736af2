import { html } from 'hono/html';

/** A part that is wider than a narrow window: it scrolls by itself, by mouse and by keys (WCAG 2.2, 2.1.1). */
export const scrollRegion = (label: string, content: unknown) =>
  html`<div class="wide" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
