import type { BannerForm } from '../../lib/schema/shop-state.ts';

type Corner = `${'bottom' | 'top' | 'middle'} ${'left' | 'right'}`;

export interface Place {
  readonly form: BannerForm;
  /** As `data-corner` of the host. */
  readonly corner: Corner;
}

/** In the order in which they are tried; where lines end is where a reader looks last. */
const listCorners = (rightToLeft: boolean): Corner[] => {
  const [end, start] = rightToLeft ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [
    `bottom ${end}`,
    `bottom ${start}`,
    `top ${end}`,
    `top ${start}`,
    `middle ${end}`,
    `middle ${start}`,
  ];
};

const isForCard = (corner: Corner): boolean => !corner.startsWith('middle');

/**
 * The first place that leaves free what is the page's own: for the card one of four corners, else for the small tab one
 * of six. Without any the banner is not shown; what it would say is in the toolbar's popup.
 *
 * @param form what the decision allows at most.
 * @param isFree puts the banner there, unseen, and tells whether it covers nothing.
 */
export function choosePlace(
  form: BannerForm,
  rightToLeft: boolean,
  isFree: (place: Place) => boolean,
): Place | undefined {
  const corners = listCorners(rightToLeft);
  const places: Place[] = corners.map((corner) => ({ form: 'tab', corner }));
  if (form === 'card') {
    places.unshift(...corners.filter(isForCard).map((corner) => ({ form, corner })));
  }
  return places.find(isFree);
}
