/**
 * The chats on the stage and what can be read off their entries. Pure functions.
 *
 * A chat's key is `group/<id>` or `user/<id>`; it also serves as the address after `#`.
 */

const RESIDENT = "resident";

/** A card's press does not count when the bot answered it so: it may be pressed again. */
const NOT_DONE = new Set(["refuse", "ask"]);

/** Commands that want a note: their buttons fill the composer and send nothing yet. */
const WANTS_NOTE = /^(办结|退单|转派|补充)|^吹哨\s*([#＃]?\d+)?\s*$/;

/** After these the ticket is out of the speaker's hands. */
const LAST_WORDS = /^(办结|退单|转派)/;

/** What residents and workers say to get something done; the bot acts on it without any judging. */
const COMMAND =
  /^(@\S+\s*)?(接单|到场|办结|退单|转派|吹哨|报到|合并|催办|补充|撤销|评价|没解决|查询)(\s|[#＃\d]|$)|^(我的|清单|帮助|\d)$/;

/** A pause longer than this gets a time between the bubbles. */
const PAUSE_MS = 5 * 60 * 1000;

export function keyOf(chat) {
  return chat.group ? `group/${chat.group}` : `user/${chat.user}`;
}

/** Every chat of the stage: groups first, then residents' and workers' private chats, as the service orders them. */
export function chatsOf(stage) {
  const groups = stage.communities.flatMap((community) => community.grids.flatMap((grid) => groupsOf(community, grid)));
  const own = stage.speakers.map((speaker) => privateChatOf(speaker));
  return [...new Map([...groups, ...own].map((chat) => [chat.key, chat])).values()];
}

function groupsOf(community, grid) {
  return grid.groups.map((group) => ({
    key: `group/${group.id}`,
    to: {group: group.id},
    name: group.name || grid.name,
    title: `${community.name} · ${grid.name}`,
    role: "group",
    community: community.id,
    grid: grid.id,
    examples: grid.examples ?? [],
  }));
}

function privateChatOf(speaker) {
  return {
    key: `user/${speaker.user}`,
    to: {user: speaker.user},
    name: speaker.name,
    title: `${speaker.title}的私聊`,
    role: speaker.role,
    community: speaker.community,
    grid: null,
    examples: [],
  };
}

/** Who may speak in a chat: everybody of its grid in a group, its owner alone in a private chat. */
export function speakersIn(chat, speakers) {
  if (chat.to.user) {
    return speakers.filter((speaker) => speaker.user === chat.to.user);
  }
  return speakers.filter(
    (speaker) => speaker.community === chat.community && (!speaker.grids?.length || speaker.grids.includes(chat.grid)),
  );
}

export function isResident(person) {
  return person.role === RESIDENT;
}

/** The chats that a first visit shows side by side: the group, a resident, who takes the ticket, who is asked next. */
export function firstColumns(chats) {
  const groups = chats.filter((chat) => chat.role === "group").slice(0, 1);
  const roles = [RESIDENT, "worker", "leader", "property"];
  const people = roles.flatMap((role) => chats.filter((chat) => chat.role === role).slice(0, 1));
  return [...groups, ...people].slice(0, 4).map((chat) => chat.key);
}

/** Which buttons were pressed: card id → the texts that answered it; those that the bot could not act on are left out. */
export function pressesIn(entries) {
  const refused = new Set(
    entries.filter((entry) => entry.fromBot && NOT_DONE.has(entry.kind) && entry.quote).map((entry) => entry.quote.id),
  );
  const presses = new Map();
  for (const entry of entries) {
    if (!entry.fromBot && entry.quote && !refused.has(entry.id)) {
      presses.set(entry.quote.id, [...(presses.get(entry.quote.id) ?? []), entry.text]);
    }
  }
  return presses;
}

/** Whether somebody told something, rather than pressed a button, gave a command or sent a picture alone. */
export function isTold(entry) {
  const text = entry.text.trim();
  return !entry.fromBot && text !== "" && !COMMAND.test(text);
}

/** Whether a button's command wants a sentence or a picture with it. */
export function wantsNote(button) {
  return WANTS_NOTE.test(button.send);
}

/** Whether `text`, which answered the card, was this button: its command alone, with a note after it or with another note. */
export function isPress(button, text) {
  const stem = wantsNote(button) ? commandIn(button.send) : button.send;
  return text === stem || (text.startsWith(stem) && /\s/.test(text[stem.length]));
}

/**
 * Whether a card has nothing left to press: the bot has said so since, a rating was given, the ticket left these hands, or a
 * later card says what comes next. After 吹哨 one may still press 接单.
 */
export function isSpent(card, answers, entries) {
  if (entries.some((entry) => entry.retires && entry.seq > card.seq && entry.ticket === card.ticket)) {
    return true;
  }
  const presses = answers.filter((text) => card.buttons.some((button) => isPress(button, text)));
  if (presses.length === 0) {
    return false;
  }
  const isOver = card.kind === "survey" || presses.some((text) => LAST_WORDS.test(text));
  return isOver || entries.some((entry) => entry.seq > card.seq && entry.ticket === card.ticket && entry.buttons.length > 0);
}

/** 办结 #1024 of 办结 #1024 已处理好. */
export function commandIn(send) {
  return send.match(/^\S+\s+[#＃]?\d+/)?.[0] ?? send;
}

/** Whether an entry is far enough after the one before it to show the time between them. */
export function needsTime(entry, before) {
  return !before || new Date(entry.at) - new Date(before.at) > PAUSE_MS;
}

/** One line for the list of chats. */
export function lastLine(entry, chat) {
  if (!entry) {
    return chat.role === "group" ? "点这里，说一句话试试" : chat.title;
  }
  const said = entry.text.trim() || (entry.images.length > 0 ? "［图片］" : "");
  return chat.role === "group" || !entry.fromBot ? `${entry.from.name}：${said}` : said;
}

/** 9:30, 昨天 9:30, 11月20日 9:30: as short as it stays clear. */
export function timeWords(at, now = new Date()) {
  const then = new Date(at);
  const clock = `${then.getHours()}:${String(then.getMinutes()).padStart(2, "0")}`;
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days <= 0) {
    return clock;
  }
  return days === 1 ? `昨天 ${clock}` : `${then.getMonth() + 1}月${then.getDate()}日 ${clock}`;
}

function midnight(time) {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate());
}
