import { raw } from 'hono/html';

/** Our mark: the ring of an order, and the share that leaves it. Also the pages' icon. */
export const markSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">' +
  '<path d="M9.5 5.2A8 8 0 1 0 18.8 14.5" fill="none" stroke="#12836a" stroke-width="4.4" stroke-linecap="round"/>' +
  '<path d="M14.2 9.8V6.4A4.4 4.4 0 0 1 18.6 2H22V5.4A4.4 4.4 0 0 1 17.6 9.8Z" fill="#f0a23a"/></svg>';

/** The mark inside a page: a constant of ours, so it needs no escaping. */
export const mark = raw(markSvg);
