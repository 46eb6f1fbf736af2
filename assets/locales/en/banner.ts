/** The bar inside a shop's page. It says in little space what the popup says with more. */
export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    '{retailer} pays it later; a return cancels it. Same price for you, not your tax-deductible gift. {community} keeps {operatorShare} of it.',
  bannerMore: 'Details',
  bannerClose: 'Close for this shop today',
  bannerSnooze: 'Not today',
  bannerNever: 'Never at {retailer}',
  bannerCredited:
    'You opened this visit for {nonprofit}. The shop’s report will tell whether it counts.',
  bannerOpened: 'You opened this visit for {nonprofit}.',
  bannerAnswered: 'Tracked so far: yes, the network answered. The shop’s report decides.',
  bannerCannotTell: 'We cannot tell yet whether it was tracked. The shop’s report will show it.',
  bannerSeeHow: 'See how to credit {nonprofit}',
  bannerAlternatives: {
    one: '{count} shop with your values sells this kind of thing too',
    other: '{count} shops with your values sell this kind of thing too',
  },
  bannerAlternativesShow: 'Show',
  bannerAlternativesHide: 'Hide',
} as const;
