import { html } from 'hono/html';
import { isOpen } from '../../../lib/domain/joining/decide-application.ts';
import type { ApplicationEvent } from '../../../lib/schema/joining.ts';
import type { ApplicationFlag } from '../../joining/flag-application.ts';
import type { Application } from '../../repositories/applications.ts';
import { layout } from '../layout.ts';
import { detailsList, historyList, readableTime } from './application-parts.ts';
import { errorSummary, type FormState, textArea, textField } from './fields.ts';
import { stateLabel } from './labels.ts';

/** Who is signed in, and the word that every form of theirs has to carry. */
export interface Desk {
  readonly steward: string;
  readonly formToken: string;
}

const token = ({ formToken }: Desk) =>
  html`<input type="hidden" name="formToken" value="${formToken}">`;

const signOut = (desk: Desk) => html`<form method="post" action="/review/sign-out">${token(desk)}
<p class="row"><span class="muted">Signed in as <bdi>${desk.steward}</bdi></span> <button class="button second">Sign out</button></p></form>`;

/** The door of the review desk. */
export function signInPage(state: FormState) {
  return layout(
    'Review desk',
    html`<h1>Review desk</h1>
${errorSummary(state)}
<form method="post" action="/review/sign-in">
${textField({ name: 'name', label: 'Your name', autocomplete: 'username' }, state)}
${textField({ name: 'passphrase', label: 'Your passphrase', type: 'password', autocomplete: 'current-password' }, state)}
<p><button class="button">Sign in</button></p>
</form>
<p class="muted">Whoever runs this server makes an account with <code>api review steward add NAME</code>.</p>`,
  );
}

const item = (application: Application) => {
  const { id, details, proof, state, updatedAt } = application;
  // While it waits without a proof, its state says so already.
  const unproven = state === 'waiting' ? '' : ' domain not proven yet';
  return html`<li><h3><a href="/review/applications/${id}"><bdi>${details.name}</bdi></a></h3>
<p class="muted">${details.kind} · ${details.domain} · ${readableTime(updatedAt)}</p>
<p><span class="state">${stateLabel(application)}</span>${proof === undefined ? unproven : ' domain proven'}</p></li>`;
};

const list = (applications: readonly Application[], nothing: string) =>
  applications.length === 0
    ? html`<p>${nothing}</p>`
    : html`<ul class="members">${applications.map(item)}</ul>`;

/** What waits for a steward, the longest waiting first, and what is listed. */
export function queuePage(
  desk: Desk,
  open: readonly Application[],
  approved: readonly Application[],
) {
  const ready = open.filter(({ state, proof }) => state === 'waiting' && proof !== undefined);
  const others = open.filter((application) => !ready.includes(application));
  return layout(
    'Review desk',
    html`<h1>Review desk</h1>
${signOut(desk)}
<h2>To decide</h2>${list(ready, 'Nothing waits for you.')}
<h2>Waiting for the applicant</h2>${list(others, 'Nobody.')}
<h2>Approved</h2>
<p>They are published by <code>api review export FOLDER</code> and <code>community publish</code>.</p>
${list(approved, 'Nobody yet.')}`,
  );
}

interface Decision {
  readonly action: 'approve' | 'ask' | 'decline' | 'remove';
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly tone: '' | 'second' | 'bad';
}

const ask: Decision = {
  action: 'ask',
  title: 'Ask',
  label: 'Your question',
  hint: 'The applicant reads it under the private link.',
  button: 'Ask',
  tone: 'second',
};
const decline: Decision = {
  action: 'decline',
  title: 'Decline',
  label: 'Reason',
  hint: 'The applicant reads it.',
  button: 'Decline',
  tone: 'bad',
};
const remove: Decision = {
  action: 'remove',
  title: 'Take out',
  label: 'Reason for leaving',
  hint: 'The next export takes it out of the directory.',
  button: 'Take out',
  tone: 'bad',
};

function decisionForm(
  desk: Desk,
  { id, revision }: Application,
  decision: Decision,
  state: FormState,
) {
  const { action, title, label, hint, button, tone } = decision;
  // Each form has a field of its own, and only the one that was sent shows its text and error again.
  const own = state.values.get('action') === action;
  const name = `${action}Text`;
  const error = own ? state.errors.get('text') : undefined;
  const shown: FormState = {
    values: new URLSearchParams(own ? { [name]: state.values.get('text') ?? '' } : {}),
    errors: error === undefined ? new Map() : new Map([[name, error]]),
  };
  return html`<div class="card"><h3>${title}</h3><form method="post" action="/review/applications/${id}">${token(desk)}
<input type="hidden" name="action" value="${action}"><input type="hidden" name="revision" value="${revision}">
${textArea({ name, label, hint }, shown)}
<p><button class="button ${tone}">${button}</button></p></form></div>`;
}

function approveForm(desk: Desk, { id, revision, proof }: Application) {
  if (proof === undefined) {
    return html`<p class="note">It can be approved when the applicant has shown that the domain is theirs.</p>`;
  }
  return html`<form method="post" action="/review/applications/${id}">${token(desk)}
<input type="hidden" name="action" value="approve"><input type="hidden" name="revision" value="${revision}">
<p><button class="button">Approve</button></p></form>`;
}

/** One application with all that is known of it, and what can be decided. */
export function reviewPage(
  desk: Desk,
  application: Application,
  {
    events,
    flags,
  }: { readonly events: readonly ApplicationEvent[]; readonly flags: readonly ApplicationFlag[] },
  notice: string,
  state: FormState,
) {
  const { details, proof } = application;
  const warned =
    flags.length === 0
      ? ''
      : html`<h2>Please look</h2><ul class="flags">${flags.map(({ text }) => html`<li dir="auto">${text}</li>`)}</ul>`;
  const open = isOpen(application.state)
    ? html`<h2>Decide</h2>${approveForm(desk, application)}
${decisionForm(desk, application, ask, state)}${decisionForm(desk, application, decline, state)}`
    : '';
  return layout(
    `Review: ${details.name}`,
    html`<p><a href="/review">Review desk</a></p>
<h1><bdi>${details.name}</bdi></h1>
<p><span class="state">${stateLabel(application)}</span> ${details.kind}, ${
      proof === undefined
        ? 'domain not proven yet'
        : `domain proven by ${proof.method === 'file' ? 'a file' : 'DNS'} on ${proof.at.slice(0, 10)}`
    }</p>
${notice === '' ? '' : html`<p class="note" role="status">${notice}</p>`}
${warned}
<h2>What they say</h2>
${detailsList(details)}
<h2>What happened</h2>
${historyList(events, (actor) => actor)}
${open}
${application.state === 'approved' ? decisionForm(desk, application, remove, state) : ''}`,
  );
}
