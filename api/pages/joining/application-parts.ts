import { html } from 'hono/html';
import type { ApplicationDetails, ApplicationEvent } from '../../../lib/schema/joining.ts';
import { readableRegisterNumber } from '../format.ts';
import { readableCategory } from '../member-reasons.ts';
import { eventLabels, valueLabels } from './labels.ts';

const row = (term: string, value: unknown) => html`<dt>${term}</dt><dd>${value}</dd>`;

/** What was said in the form. Links are shown as text with a link of their own, so nobody presses what they did not read. */
export function detailsList(details: ApplicationDetails) {
  const site = html`<a href="${details.url}" rel="noreferrer nofollow">${details.url}</a>`;
  if (details.kind === 'nonprofit') {
    return html`<dl>${row('Register', readableRegisterNumber(details.nonprofit))}${row('Website', site)}</dl>`;
  }
  const { category, country, shipsTo, values, source } = details;
  return html`<dl>${row('Website', site)}${row('Sells', readableCategory(category))}${row('Country', country)}
${row('Sends to', shipsTo.length === 0 ? 'not said' : shipsTo.join(', '))}
${row('Is', values.map((value) => valueLabels[value]).join(', ') || 'not said')}
${row('Shown by', html`<a href="${source}" rel="noreferrer nofollow">${source}</a>`)}</dl>`;
}

/** Day and minute in UTC. */
export const readableTime = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** Everything that happened, oldest first. `nameOf` says who is told: the applicant reads no steward's name. */
export function historyList(
  events: readonly ApplicationEvent[],
  nameOf: (actor: string) => string,
) {
  return html`<ol class="history">${events.map(({ at, actor, kind, text }) => {
    const who = kind === 'proven' ? '' : html`<bdi>${nameOf(actor)}</bdi> `;
    const words = text === '' ? '' : html`<br><span class="words" dir="auto">${text}</span>`;
    return html`<li><span class="muted">${readableTime(at)}</span> ${who}${eventLabels[kind]}${words}</li>`;
  })}</ol>`;
}
