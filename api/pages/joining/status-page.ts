import { html } from 'hono/html';
import { isOpen } from '../../../lib/domain/joining/decide-application.ts';
import { proofHosts, proofLine, proofPath } from '../../../lib/domain/joining/proof.ts';
import type { ApplicationEvent } from '../../../lib/schema/joining.ts';
import type { Application } from '../../repositories/applications.ts';
import { layout } from '../layout.ts';
import { detailsList, historyList } from './application-parts.ts';
import { type FormState, textArea } from './fields.ts';
import { stateLabel } from './labels.ts';

function proofSection({ details, proof, proofCode }: Application, path: string) {
  if (proof !== undefined) {
    const where = proof.method === 'file' ? 'a file on the website' : 'a DNS record';
    return html`<h2>The domain</h2><p>Proven by ${where} on ${proof.at.slice(0, 10)}. You may take it away again.</p>`;
  }
  const { domain } = details;
  const [below = domain] = proofHosts(domain);
  return html`<h2>Show that ${domain} is yours</h2>
<p>One of the two is enough.</p>
<div class="card"><h3>A file on the website</h3>
<p>At <code>https://${domain}${proofPath}</code>, with this line:</p>
<pre>${proofLine(proofCode)}</pre></div>
<div class="card"><h3>Or a DNS record</h3>
<p>Of type TXT, for <code>${below}</code> or for <code>${domain}</code>, with this value:</p>
<pre>${proofLine(proofCode)}</pre></div>
<form method="post" action="${path}/check"><p><button class="button">Look for it now</button></p></form>`;
}

function nextSection(application: Application, path: string, state: FormState) {
  if (application.state !== 'asked') return '';
  return html`<h2>Your answer</h2>
<form method="post" action="${path}/answer">
${textArea({ name: 'text', label: 'To the steward', hint: 'At most 1,000 characters.' }, state)}
<p><button class="button">Send</button></p></form>`;
}

const waits = (application: Application): string =>
  application.proof === undefined
    ? 'First show that the domain is yours; then a steward decides.'
    : 'A steward looks at it. Come back to this page to read what they say.';

export interface StatusNotice {
  readonly text: string;
  readonly state: FormState;
}

/** The applicant's own page, under a link that only they know. */
export function statusPage(
  application: Application,
  events: readonly ApplicationEvent[],
  path: string,
  { text, state }: StatusNotice,
) {
  const { details } = application;
  const open = isOpen(application.state);
  return layout(
    `${details.name}: asking to join`,
    html`<h1><bdi>${details.name}</bdi></h1>
<p><span class="state">${stateLabel(application)}</span></p>
${text === '' ? '' : html`<p class="note" role="status">${text}</p>`}
${application.state === 'waiting' ? html`<p>${waits(application)}</p>` : ''}
<p class="note">Keep the address of this page: it is the only way back here, and whoever has it can answer for you.</p>
${nextSection(application, path, state)}
${open ? proofSection(application, path) : ''}
<h2>What you said</h2>
${detailsList(details)}
<h2>What happened</h2>
${historyList(events, (actor) => (actor === 'applicant' ? 'You' : 'A steward'))}`,
  );
}
