import { html } from 'hono/html';
import type { MemberBusiness } from '../../lib/schema/directory.ts';
import { layout } from './layout.ts';
import { memberReasons, readableCategory } from './member-reasons.ts';

const perPage = 100;

/** What the address asks for: one category, and which page of the list. */
export interface MembersChoice {
  readonly category?: string | undefined;
  /** From 1. */
  readonly page: number;
}

const addressOf = (category: string | undefined, page = 1): string => {
  const query = new URLSearchParams();
  if (category !== undefined) query.set('category', category);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/members' : `/members?${query}`;
};

const choice = (name: string, category: string | undefined, chosen: string | undefined) =>
  category === chosen
    ? html`<li><a href="${addressOf(category)}" aria-current="true">${name}</a></li>`
    : html`<li><a href="${addressOf(category)}">${name}</a></li>`;

function memberItem(business: MemberBusiness) {
  const place = [business.city, business.region, business.country].filter(Boolean).join(', ');
  const reasons = memberReasons(business);
  const because = reasons.length === 0 ? html`<a href="${business.source}">source</a>` : reasons;
  return html`<li><h2><a href="${business.url}"><bdi>${business.name}</bdi></a></h2>
<p class="muted">${readableCategory(business.category)} · ${place}</p>
<p>${because} <span class="muted">(checked ${business.checkedOn})</span></p></li>`;
}

function pager({ category, page }: MembersChoice, count: number) {
  const last = Math.max(1, Math.ceil(count / perPage));
  if (last === 1) return '';
  return html`<nav class="pager" aria-label="More members">
${page > 1 ? html`<a href="${addressOf(category, page - 1)}" rel="prev">Back</a>` : ''}
<span class="muted">Page ${page} of ${last}</span>
${page < last ? html`<a href="${addressOf(category, page + 1)}" rel="next">More</a>` : ''}</nav>`;
}

/** The community's member businesses with the reason why each is listed, by name; nobody can pay for a place. */
export function membersPage(
  community: string,
  businesses: readonly MemberBusiness[],
  choices: MembersChoice,
) {
  const categories = [...new Set(businesses.map(({ category }) => category))].sort();
  const chosen = categories.find((category) => category === choices.category);
  const fitting = businesses
    .filter(({ category }) => chosen === undefined || category === chosen)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const start = (choices.page - 1) * perPage;
  const filter =
    categories.length < 2
      ? ''
      : html`<nav aria-label="Categories"><ul class="choices">${choice('all', undefined, chosen)}${categories.map(
          (category) => choice(readableCategory(category), category, chosen),
        )}</ul></nav>`;
  return layout(
    `Members of ${community}`,
    html`<h1>Members</h1>
<p>Businesses that ${community} suggests beside the big shops. Each is listed for a reason that can be read at its
source; none has paid for its place, and the order is that of the alphabet.</p>
${filter}
${fitting.length === 0 ? html`<p>No business is listed yet.</p>` : html`<ul class="members">${fitting.slice(start, start + perPage).map(memberItem)}</ul>`}
${pager({ category: chosen, page: choices.page }, fitting.length)}`,
    '/members',
  );
}
