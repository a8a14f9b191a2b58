const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The lists the fill handle goes on with: days and months, in full and in three letters. */
const LISTS = [DAYS, MONTHS].flatMap((names) => [names, names.map((name) => name.slice(0, 3))]);

/** The text `n` places after the first of a run out of one of the lists; undefined where the texts are none. */
export function goOnWithList(texts: readonly unknown[], n: number): string | undefined {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((name) => typeof text === "string" && name.toLowerCase() === text.toLowerCase()));
    const first = places[0] ?? -1;
    const step = places.length > 1 ? (places[1] ?? 0) - first : 1;
    const isRun = places.every((place, i) => place >= 0 && place === (((first + step * i) % list.length) + list.length) % list.length);
    if (isRun) return list[(((first + step * n) % list.length) + list.length) % list.length];
  }
  return undefined;
}
