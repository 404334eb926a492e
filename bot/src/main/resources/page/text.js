/** A message's text cut into what is shown differently: mentions, ticket numbers, the words that the bot found. */

const TICKET = "[#＃]\\d{1,12}";

/** `[{kind: "text" | "mention" | "ticket", text}]`; only known names are mentions, so 小格新建新村 does not become one. */
export function pieces(text, names) {
  const known = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(known.length > 0 ? `@(?:${known.join("|")})|${TICKET}` : TICKET, "gu");
  return cut(text, [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[0].startsWith("@") ? "mention" : "ticket",
  })));
}

/** The text with what the bot found in it: words as `word`, the place as `place`; where both meet, the place wins. */
export function foundIn(text, evidence, place) {
  const spot = place?.text ? text.indexOf(place.text) : -1;
  const spots = spot < 0 ? [] : [{start: spot, end: spot + place.text.length, kind: "place"}];
  const words = evidence.map(({start, end}) => ({start, end, kind: "word"}));
  return cut(text, [...spots, ...words]);
}

/** Marks are taken in the order given; one that overlaps an earlier one is left out. */
function cut(text, marks) {
  const taken = [];
  for (const mark of marks) {
    if (mark.start < mark.end && taken.every((other) => mark.end <= other.start || mark.start >= other.end)) {
      taken.push(mark);
    }
  }
  taken.sort((a, b) => a.start - b.start);
  const out = [];
  let at = 0;
  for (const {start, end, kind} of taken) {
    out.push({kind: "text", text: text.slice(at, start)}, {kind, text: text.slice(start, end)});
    at = end;
  }
  out.push({kind: "text", text: text.slice(at)});
  return out.filter((piece) => piece.text !== "");
}

function escaped(name) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
