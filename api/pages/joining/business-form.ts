import { html } from 'hono/html';
import { BusinessValue } from '../../../lib/schema/directory.ts';
import { countryNames } from '../../joining/country-names.ts';
import { layout } from '../layout.ts';
import {
  checkFields,
  errorSummary,
  type FormState,
  selectField,
  textArea,
  textField,
} from './fields.ts';
import { categoryOptions, valueLabels } from './labels.ts';

const valueOptions = BusinessValue.options.map((value) => [value, valueLabels[value]] as const);

/** The form of a business, with what was typed before and what is wrong with it. */
export function businessForm(community: string, state: FormState) {
  return layout(
    `A business asks to join ${community}`,
    html`<h1>A business asks to join <bdi>${community}</bdi></h1>
${errorSummary(state)}
<form method="post" action="/join/business">
${textField({ name: 'name', label: 'Name', hint: 'As customers know it.', autocomplete: 'organization' }, state)}
${textField({ name: 'website', label: 'Its own website', hint: 'Not a page on a marketplace or a social network.', autocomplete: 'url' }, state)}
${selectField({ name: 'category', label: 'What it mostly sells', options: categoryOptions }, state)}
${selectField({ name: 'country', label: 'Country', options: countryNames }, state)}
${textField({ name: 'shipsTo', label: 'Countries it sends to', hint: 'Two letters each, such as US CA; leave it empty when it does not send.', optional: true }, state)}
${checkFields({ name: 'values', label: 'What it is', hint: 'A steward will look for what shows it.', options: valueOptions, optional: true }, state)}
${textField({ name: 'source', label: 'A page that shows it', hint: 'About you, your certificate, a register: https://…', autocomplete: 'off' }, state)}
${textArea({ name: 'message', label: 'For the steward', hint: 'Why it belongs here. Please name no person.', optional: true }, state)}
<p><button class="button">Ask to join</button></p>
</form>`,
  );
}
