/**
 * What the page knows: the stage, every chat's entries, what was read, what is being written. Parts listen for `change`
 * and read; whatever alters something is a method here.
 */
import * as api from "./api.js";
import {chatsOf, firstColumns, isPress, isResident, isSpent, isTold, keyOf, pressesIn, speakersIn} from "./chats.js";
import {Draft} from "./draft.js";
import {remember, remembered} from "./memory.js";
import {fitting} from "./picture.js";
import {Stream} from "./stream.js";
import {BOT_NAMES} from "./words.js";

const NONE = Object.freeze([]);

export class Store extends EventTarget {
  stage = null;
  /** Why the stage could not be loaded, or "". */
  problem = "";
  chats = NONE;
  /** Everybody whose name may stand after an @. */
  names = NONE;
  /** "connecting", "live" or "broken". */
  connection = "connecting";
  #entries = new Map();
  #drafts = new Map();
  #presses = new Map();
  #pressing = new Map();
  #choices = remembered();
  #catchingUp = true;

  async start() {
    try {
      this.stage = await api.stage();
      this.problem = "";
      this.chats = chatsOf(this.stage);
      this.names = [...BOT_NAMES, ...this.stage.speakers.map((speaker) => speaker.name)];
      new Stream({
        reset: (epoch) => this.#reset(epoch),
        entry: (entry) => this.#take(entry),
        ready: () => this.#ready(),
        broken: () => this.#broken(),
      }).open();
    } catch (error) {
      this.problem = error.message;
    }
    this.#changed();
  }

  chat(key) {
    return this.chats.find((chat) => chat.key === key);
  }

  entries(key) {
    return this.#entries.get(key) ?? NONE;
  }

  /** What somebody is here for: "bot", a speaker's role, or "" for a stranger. */
  role(user) {
    return user === "bot" ? "bot" : (this.stage.speakers.find((speaker) => speaker.user === user)?.role ?? "");
  }

  // --- who speaks, and what is shown ---

  get elder() {
    return this.#choices.elder === true;
  }

  set elder(elder) {
    this.#choose({elder});
  }

  get community() {
    const known = this.stage.communities.map((community) => community.id);
    return known.includes(this.#choices.community) ? this.#choices.community : known[0];
  }

  set community(community) {
    this.#choose({community});
  }

  /** The community's chats, in the stage's order. */
  get communityChats() {
    return this.chats.filter((chat) => chat.community === this.community);
  }

  /** Keys of the chats side by side on a wide screen, in the stage's order. */
  get columns() {
    const chats = this.communityChats;
    const chosen = this.#choices.columns?.[this.community] ?? firstColumns(chats);
    return chats.map((chat) => chat.key).filter((key) => chosen.includes(key));
  }

  showColumn(key, shown) {
    const {community} = this.chat(key);
    this.community = community;
    const columns = shown ? [...this.columns, key] : this.columns.filter((other) => other !== key);
    this.#choose({columns: {...this.#choices.columns, [community]: [...new Set(columns)]}});
  }

  speakers(key) {
    return speakersIn(this.chat(key), this.stage.speakers);
  }

  /** Who speaks in this chat: as chosen, else the first resident. */
  speaker(key) {
    const speakers = this.speakers(key);
    const chosen = speakers.find((speaker) => speaker.user === this.#choices.speakers?.[key]);
    return chosen ?? speakers.find(isResident) ?? speakers[0];
  }

  speakAs(key, user) {
    this.#choose({speakers: {...this.#choices.speakers, [key]: user}});
  }

  // --- what was read ---

  /** The greatest `seq` that was on screen. */
  lastRead(key) {
    return this.#catchingUp ? Infinity : (this.#choices.read?.[key] ?? 0);
  }

  unread(key) {
    const read = this.lastRead(key);
    return this.entries(key).filter((entry) => entry.seq > read && entry.from.user !== this.speaker(key)?.user).length;
  }

  /** The community's chats with something unread, but for those that are shown anyway. */
  newsBeside(shown) {
    return this.communityChats.filter((chat) => !shown.includes(chat.key) && this.unread(chat.key) > 0);
  }

  /** The last thing that anybody but the bot told in the community, commands aside, or null. */
  get lastTold() {
    const told = this.communityChats.flatMap((chat) => this.entries(chat.key).filter(isTold));
    return told.reduce((last, entry) => (last && last.seq > entry.seq ? last : entry), null);
  }

  markRead(key) {
    const last = this.entries(key).at(-1)?.seq ?? 0;
    if (last > this.lastRead(key)) {
      this.#choose({read: {...this.#choices.read, [key]: last}});
    }
  }

  // --- writing ---

  draft(key) {
    if (!this.#drafts.has(key)) {
      this.#drafts.set(key, new Draft());
    }
    return this.#drafts.get(key);
  }

  write(key, changes) {
    this.draft(key).change(changes);
    this.#changed();
  }

  /** Sends the chat's draft; it is cleared only when the service has taken it. */
  async say(key) {
    const draft = this.draft(key);
    if (draft.isEmpty || draft.sending) {
      return;
    }
    Object.assign(draft, {sending: true, problem: ""});
    this.#changed();
    try {
      const images = await this.#keep(draft.pictures);
      await api.say(this.#message(key, draft.id, draft.text.trim(), images, draft.quote?.id));
      draft.clear();
    } catch (error) {
      draft.fail(error.message);
    }
    this.#changed();
  }

  async #keep(pictures) {
    for (const picture of pictures) {
      picture.url ??= await api.keepPicture(await fitting(picture.file, this.stage.limits));
    }
    return pictures.map((picture) => picture.url);
  }

  #message(key, id, text, images = NONE, quote = undefined) {
    const atBot = BOT_NAMES.some((name) => text.includes(`@${name}`));
    return {id, chat: this.chat(key).to, speaker: this.speaker(key).user, text, images, quote, atBot};
  }

  /** Says a short text at once: a ticket number that was tapped. */
  async ask(key, text) {
    try {
      await api.say(this.#message(key, `c-${crypto.randomUUID()}`, text));
    } catch (error) {
      this.draft(key).fail(error.message);
      this.#changed();
    }
  }

  // --- buttons of the bot ---

  /** How a card's button stands: "idle", "sending", "failed", "pressed", or "spent" when the card is over. */
  buttonState(key, card, button) {
    const answers = this.#presses.get(key)?.get(card.id) ?? NONE;
    const going = this.#pressing.get(card.id);
    if (answers.some((text) => isPress(button, text))) {
      return "pressed";
    }
    if (going?.send === button.send) {
      return going.state;
    }
    return ["sending", "pressed"].includes(going?.state) || isSpent(card, answers, this.entries(key)) ? "spent" : "idle";
  }

  async press(key, card, button) {
    const before = this.#pressing.get(card.id);
    const id = before?.send === button.send ? before.id : `c-${crypto.randomUUID()}`;
    this.#going(card, {id, send: button.send, state: "sending"});
    try {
      await api.say(this.#message(key, id, button.send, NONE, card.id));
      // Until it comes back over the stream it counts as pressed; what came back speaks for itself.
      const isBack = this.entries(key).some((entry) => entry.id === id);
      this.#going(card, isBack ? null : {id, send: button.send, state: "pressed"});
    } catch (error) {
      this.#going(card, {id, send: button.send, state: "failed"});
    }
  }

  #going(card, press) {
    if (press) {
      this.#pressing.set(card.id, press);
    } else {
      this.#pressing.delete(card.id);
    }
    this.#changed();
  }

  // --- the stream ---

  #reset(epoch) {
    if (this.#choices.epoch !== epoch) {
      this.#choices = {...this.#choices, epoch, read: null};
    }
    this.#entries.clear();
    this.#presses.clear();
    this.#catchingUp = true;
  }

  #take(entry) {
    const key = keyOf(entry.chat);
    const entries = this.entries(key);
    const at = entries.findIndex((other) => other.id === entry.id);
    this.#entries.set(key, at < 0 ? [...entries, entry] : entries.with(at, entry));
    this.#presses.set(key, pressesIn(this.entries(key)));
    if (this.#pressing.get(entry.quote?.id)?.id === entry.id) {
      this.#pressing.delete(entry.quote.id);
    }
    if (!this.#catchingUp) {
      this.#changed();
    }
  }

  #ready() {
    this.connection = "live";
    if (this.#catchingUp) {
      this.#catchingUp = false;
      this.#choose(this.#choices.read ? {} : {read: this.#allRead()});
    }
    this.#changed();
  }

  /** A first visit, or a service that started anew: what is already there is not news. */
  #allRead() {
    return Object.fromEntries([...this.#entries].map(([key, entries]) => [key, entries.at(-1).seq]));
  }

  #broken() {
    this.connection = "broken";
    this.#changed();
  }

  #choose(choices) {
    this.#choices = {...this.#choices, ...choices};
    remember(this.#choices);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
