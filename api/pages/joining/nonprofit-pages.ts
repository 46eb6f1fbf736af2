import { html } from 'hono/html';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { readableRegisterNumber } from '../format.ts';
import { layout } from '../layout.ts';
import { errorSummary, type FormState, textArea, textField } from './fields.ts';

const placeOf = ({ id, city, region, country }: Nonprofit): string =>
  [[city, region, country].filter(Boolean).join(', '), readableRegisterNumber(id)].join(' · ');

function results(query: string, found: readonly Nonprofit[]) {
  if (query === '') return '';
  if (found.length === 0) {
    return html`<p role="status">No nonprofit of the register is found for “<bdi>${query}</bdi>”. Try its number, or fewer words.</p>`;
  }
  return html`<form method="get" action="/join/nonprofit/confirm">
<fieldset class="field"><legend>Which one is it?</legend>
<ul class="choice">${found.map(
    (nonprofit, index) =>
      html`<li><label><input type="radio" name="id" value="${nonprofit.id}" ${
        index === 0 ? 'checked' : ''
      } required><span><strong><bdi>${nonprofit.name}</bdi></strong><span class="muted">${placeOf(nonprofit)}</span></span></label></li>`,
  )}</ul></fieldset>
<p><button class="button">Go on with this one</button></p>
</form>`;
}

/** A nonprofit is looked up in the register, never typed: its name and number are those of the register. */
export function nonprofitSearch(community: string, query: string, found: readonly Nonprofit[]) {
  return layout(
    `A nonprofit asks to join ${community}`,
    html`<h1>A nonprofit asks to join <bdi>${community}</bdi></h1>
<p>Look it up in the register that this community works with.</p>
<form method="get" action="/join/nonprofit" role="search">
<div class="field"><label for="q">Name, place or register number</label></div>
<div class="row"><input type="search" id="q" name="q" value="${query}" dir="auto" maxlength="200" required>
<button class="button">Search</button></div>
</form>
${results(query, found)}`,
  );
}

/** The last step: whose website proves that it is this nonprofit. */
export function nonprofitConfirm(community: string, nonprofit: Nonprofit, state: FormState) {
  return layout(
    `${nonprofit.name} asks to join ${community}`,
    html`<h1>Is this you?</h1>
<div class="card"><h2 class="first"><bdi>${nonprofit.name}</bdi></h2><p class="muted">${placeOf(nonprofit)}</p></div>
<p><a href="/join/nonprofit">No, search again</a></p>
${errorSummary(state)}
<form method="post" action="/join/nonprofit">
<input type="hidden" name="id" value="${nonprofit.id}">
${textField({ name: 'website', label: 'Its own website', hint: 'You will show that it is yours by a small file or a DNS record.', autocomplete: 'url' }, state)}
${textArea({ name: 'message', label: 'For the steward', hint: 'Please name no person.', optional: true }, state)}
<p><button class="button">Ask to join <bdi>${community}</bdi></button></p>
</form>`,
  );
}
