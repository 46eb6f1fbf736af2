/** A new order that favours nobody (Fisher and Yates); `random` gives numbers from 0 up to, not including, 1. */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const [picked] = shuffled.splice(Math.floor(random() * (last + 1)), 1);
    if (picked !== undefined) shuffled.push(picked);
  }
  return shuffled;
}
