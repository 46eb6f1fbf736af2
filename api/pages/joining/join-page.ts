import { html } from 'hono/html';
import { layout } from '../layout.ts';

/** Who may join, and what happens then. */
export function joinPage(community: string) {
  return layout(
    `Join ${community}`,
    html`<h1>Join <bdi>${community}</bdi></h1>
<p class="lead">Any business and any registered nonprofit may ask. It costs nothing, and nobody can pay for a place.</p>
<ul class="two">
<li class="card"><h2 class="first">A business</h2>
<p>Be shown as an alternative where it shares the community’s values.</p>
<p><a class="button" href="/join/business">Ask for a business</a></p></li>
<li class="card"><h2 class="first">A nonprofit</h2>
<p>Be among those that shoppers can choose.</p>
<p><a class="button" href="/join/nonprofit">Ask for a nonprofit</a></p></li>
</ul>
<h2>What happens then</h2>
<ol>
<li>You fill in one page. There is no account and no password, and nobody’s name or mail address is asked for.</li>
<li>You get a private link. It shows what to put on your website, or into its DNS, so that everybody can see that it is
really yours who asks.</li>
<li>A steward of the community looks at it, may ask you something, and decides. You read it under the same link.</li>
</ol>`,
    '/join',
  );
}
