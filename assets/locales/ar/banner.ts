export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    'يدفعه {retailer} لاحقًا، والإرجاع يلغيه. السعر نفسه لك، وليس تبرعًا منك يُخصم من الضريبة. يحتفظ {community} بنسبة {operatorShare} منه.',
  bannerMore: 'التفاصيل',
  bannerClose: 'إغلاق لهذا المتجر اليوم',
  bannerSnooze: 'ليس اليوم',
  bannerNever: 'أبدًا في {retailer}',
  bannerCredited: 'فتحت هذه الزيارة لصالح {nonprofit}. تقرير المتجر يبيّن هل تُحتسب.',
  bannerOpened: 'فتحت هذه الزيارة لصالح {nonprofit}.',
  bannerAnswered: 'مسجّلة حتى الآن: نعم، أجابت الشبكة. ويحسم تقرير المتجر الأمر.',
  bannerCannotTell: 'لا نعرف بعد هل سُجّلت. سيبيّن ذلك تقرير المتجر.',
  bannerSeeHow: 'كيف تدعم {nonprofit}',
  bannerAlternatives: {
    zero: 'لا متجر بقيمك يبيع مثل هذا ({count})',
    one: 'متجر واحد بقيمك يبيع مثل هذا',
    two: 'متجران بقيمك يبيعان مثل هذا',
    few: '{count} متاجر بقيمك تبيع مثل هذا',
    many: '{count} متجرًا بقيمك تبيع مثل هذا',
    other: '{count} متجر بقيمك تبيع مثل هذا',
  },
  bannerAlternativesShow: 'عرض',
  bannerAlternativesHide: 'إخفاء',
} as const;
