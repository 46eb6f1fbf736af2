import { html } from 'hono/html';

/** What was typed, by the name of its field, and what is wrong with it. */
export interface FormState {
  readonly values: URLSearchParams;
  readonly errors: ReadonlyMap<string, string>;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

const described = ({ name, hint }: Field, error: string | undefined): string =>
  [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`]
    .filter(Boolean)
    .join(' ');

const hintOf = ({ name, hint }: Field) =>
  hint === undefined ? '' : html`<span class="hint" id="${name}-hint">${hint}</span>`;
const errorOf = ({ name }: Field, error: string | undefined) =>
  error === undefined ? '' : html`<span class="error" id="${name}-error">${error}</span>`;
const optionalOf = ({ optional }: Field) =>
  optional === true ? html` <span class="muted">(if you like)</span>` : '';

/** A line of text with its label, hint and error, tied together for those who hear the page. */
export function textField(
  field: Field & { readonly autocomplete?: string; readonly type?: 'text' | 'password' },
  { values, errors }: FormState,
) {
  const { name, label, type = 'text', autocomplete = 'off', optional = false } = field;
  const error = errors.get(name);
  const value = type === 'password' ? '' : (values.get(name) ?? '');
  return html`<div class="field"><label for="${name}">${label}${optionalOf(field)}</label>${hintOf(field)}
<input type="${type}" id="${name}" name="${name}" value="${value}" dir="auto" autocomplete="${autocomplete}"
 aria-describedby="${described(field, error)}" aria-invalid="${error !== undefined}" ${optional ? '' : 'required'}>
${errorOf(field, error)}</div>`;
}

/** Several lines of text. */
export function textArea(field: Field, { values, errors }: FormState) {
  const { name, label, optional = false } = field;
  const error = errors.get(name);
  return html`<div class="field"><label for="${name}">${label}${optionalOf(field)}</label>${hintOf(field)}
<textarea id="${name}" name="${name}" dir="auto" maxlength="1000" aria-describedby="${described(field, error)}"
 aria-invalid="${error !== undefined}" ${optional ? '' : 'required'}>${values.get(name) ?? ''}</textarea>
${errorOf(field, error)}</div>`;
}

/** One of a list. */
export function selectField(
  field: Field & { readonly options: readonly (readonly [value: string, label: string])[] },
  { values, errors }: FormState,
) {
  const { name, label, options } = field;
  const error = errors.get(name);
  const chosen = values.get(name);
  return html`<div class="field"><label for="${name}">${label}</label>${hintOf(field)}
<select id="${name}" name="${name}" aria-describedby="${described(field, error)}"
 aria-invalid="${error !== undefined}" required><option value="">Choose</option>${options.map(
   ([value, text]) =>
     html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
 )}</select>${errorOf(field, error)}</div>`;
}

/** Any of a short list. */
export function checkFields(
  field: Field & { readonly options: readonly (readonly [value: string, label: string])[] },
  { values }: FormState,
) {
  const { name, label, options } = field;
  const chosen = values.getAll(name);
  return html`<fieldset class="field"><legend>${label}${optionalOf(field)}</legend>${hintOf(field)}
<div class="checks">${options.map(
    ([value, text]) =>
      html`<label><input type="checkbox" name="${name}" value="${value}" ${
        chosen.includes(value) ? 'checked' : ''
      }><span>${text}</span></label>`,
  )}</div></fieldset>`;
}

/** What is wrong, above the form, each with a link to its field. */
export function errorSummary({ errors }: Pick<FormState, 'errors'>) {
  if (errors.size === 0) return '';
  return html`<div class="summary" role="alert"><h2>Please look at this again</h2><ul>${[
    ...errors,
  ].map(([name, message]) => html`<li><a href="#${name}">${message}</a></li>`)}</ul></div>`;
}
