import { Category } from '../../lib/schema/directory.ts';

const tags: Readonly<Partial<Record<Category, string>>> = {
  'animals-pets': 'pet',
  apparel: 'clothes shoes fashion_accessories leather',
  'arts-crafts': 'craft art fabric musical_instrument frame',
  'baby-kids': 'baby_goods',
  'books-media': 'books music newsagent anime',
  'cameras-optics': 'camera photo optician',
  electronics:
    'electronics computer mobile_phone hifi appliance vacuum_cleaner electrical mobile_phone_accessories',
  'food-drink':
    'supermarket convenience alcohol wine tea coffee chocolate confectionery bakery deli cheese health_food spices frozen_food greengrocer pastry butcher beverages',
  furniture: 'furniture bed kitchen bathroom_furnishing',
  general: 'department_store variety_store wholesale catalogue general',
  'gifts-flowers': 'gift florist party',
  'hardware-diy': 'doityourself hardware trade paint tiles flooring power_tools country_store',
  'health-beauty':
    'cosmetics chemist perfumery beauty nutrition_supplements hairdresser_supply herbalist hairdresser',
  'home-garden':
    'houseware interior_decoration garden_centre household_linen lighting candles curtain carpet pottery',
  'jewelry-watches': 'jewelry watches',
  'luggage-bags': 'bag',
  office: 'stationery copyshop printer_ink',
  'secondhand-charity': 'charity second_hand pawnbroker',
  software: 'video_games games',
  'sports-outdoors': 'sports outdoor bicycle fishing boat',
  'toys-games': 'toys model',
  vehicles: 'car_parts car_repair tyres motorcycle',
};

const categories = new Map<string, Category>();
for (const category of Category.options) {
  for (const tag of tags[category]?.split(' ') ?? []) categories.set(`shop/${tag}`, category);
}
categories.set('amenity/pharmacy', 'health-beauty');

/** Our category of an OpenStreetMap tag as name-suggestion-index writes it (`shop/books`), if it is a shop's. */
export const categoryOfTag = (tag: string): Category | undefined => categories.get(tag);
