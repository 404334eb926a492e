import {LitElement, html, nothing, repeat} from "../lit.js";
import {Store} from "../store.js";
import {appStyle} from "./app-style.js";
import "./chat-list.js";
import "./chat-window.js";
import "./news-line.js";
import "./reading-panel.js";
import {shared} from "./shared.js";
import "./stage-picker.js";

/** From here on the chats stand side by side; from the second on the list stays beside the open chat. */
const WIDE = matchMedia("(min-width: 1100px)");
const PAIR = matchMedia("(min-width: 760px)");

/** The whole page: columns of chats on a desk, one chat at a time on a phone. */
class HuiyinApp extends LitElement {
  static properties = {
    version: {state: true},
    layout: {state: true},
    /** Key of the one open chat where only one is, or "". */
    current: {state: true},
    readingOpen: {state: true},
    /** The entry whose reading is shown; null follows what was said last. */
    chosen: {state: true},
    picture: {state: true},
  };

  static styles = [shared, appStyle];

  #store = new Store();

  constructor() {
    super();
    this.version = 0;
    this.current = "";
    this.readingOpen = false;
    this.chosen = null;
    this.picture = "";
    this.#store.addEventListener("change", () => this.#storeChanged());
    WIDE.addEventListener("change", () => this.#fit());
    PAIR.addEventListener("change", () => this.#fit());
    addEventListener("hashchange", () => this.#goToAddress());
    document.addEventListener("visibilitychange", () => this.#storeChanged());
    this.addEventListener("open-chat", (event) => this.#open(event.detail.key));
    this.addEventListener("close-chat", (event) => this.#close(event.detail.key));
    this.addEventListener("read-entry", (event) => this.#read(event.detail.entry));
    this.addEventListener("close-reading", () => (this.readingOpen = false));
    this.addEventListener("open-picture", (event) => (this.picture = event.detail.url));
    this.#fit();
    this.#storeChanged();
    this.#store.start();
  }

  render() {
    const store = this.#store;
    if (!store.stage) {
      return html`<main class="alone" role="status">${store.problem ? this.#retry() : "正在打开…"}</main>`;
    }
    return html`
      ${store.connection === "broken" ? html`<p class="broken" role="status">已断开，正在重连…</p>` : nothing}
      ${this.layout === "phone" && this.current ? nothing : this.#bar()}
      <main class=${this.layout}>${this.#chats()} ${this.layout === "wide" && this.readingOpen ? this.#aside() : nothing}</main>
      ${this.layout !== "wide" && this.readingOpen ? this.#sheet() : nothing} ${this.picture ? this.#viewer() : nothing}
    `;
  }

  #retry() {
    return html`<p>${this.#store.problem}</p><button class="main" @click=${() => this.#store.start()}>再试一次</button>`;
  }

  #bar() {
    const store = this.#store;
    const isWide = this.layout === "wide";
    return html`<header class="bar">
      <h1>${store.stage.title || "回音演示"}</h1>
      ${isWide ? html`<news-line .store=${store} .shown=${store.columns} .version=${this.version}></news-line>` : nothing}
      <div class="tools">
        ${store.stage.communities.length > 1 ? this.#communities() : nothing}
        ${isWide ? html`<stage-picker .store=${store} .version=${this.version}></stage-picker>` : nothing}
        <button aria-expanded=${this.readingOpen} @click=${this.#toggleReading}>${isWide ? "机器人怎么理解的" : "试一句"}</button>
        <button aria-pressed=${store.elder} @click=${() => (store.elder = !store.elder)}>长辈版</button>
      </div>
    </header>`;
  }

  #communities() {
    const store = this.#store;
    return html`<select aria-label="社区" @change=${(event) => this.#move(event.target.value)}>
      ${store.stage.communities.map(({id, name}) => html`<option value=${id} .selected=${id === store.community}>${name}</option>`)}
    </select>`;
  }

  #chats() {
    if (this.layout === "wide") {
      const columns = this.#store.columns.map((key) => this.#store.chat(key));
      const leave = columns.length > 1 ? "remove" : "";
      return html`<div class="columns">${repeat(columns, (chat) => chat.key, (chat) => this.#window(chat, leave))}</div>`;
    }
    const list = html`<chat-list .store=${this.#store} .current=${this.current} .version=${this.version}></chat-list>`;
    const open = this.current ? this.#window(this.#store.chat(this.current), this.layout === "phone" ? "back" : "") : nothing;
    if (this.layout === "pair") {
      return html`${list}${open === nothing ? html`<p class="pick">点左边的一个聊天</p>` : open}`;
    }
    return open === nothing ? list : open;
  }

  #window(chat, leave) {
    return html`<chat-window role="region" aria-label=${chat.name} data-key=${chat.key} .store=${this.#store} .chat=${chat} .leave=${leave} .version=${this.version}>
      ${leave === "back" ? html`<news-line slot="news" whole .store=${this.#store} .shown=${[chat.key]} .version=${this.version}></news-line>` : nothing}
    </chat-window>`;
  }

  #panel() {
    const entry = this.chosen ?? this.#store.lastTold;
    const said = entry ? {text: entry.text, community: this.#store.community} : null;
    return html`<reading-panel .said=${said} .community=${this.#store.community}></reading-panel>`;
  }

  #aside() {
    return html`<aside aria-label="机器人怎么理解的" @keydown=${(event) => event.key === "Escape" && (this.readingOpen = false)}>
      ${this.#panel()}
    </aside>`;
  }

  #sheet() {
    return html`<dialog class="sheet" aria-label="机器人怎么理解的" @close=${() => (this.readingOpen = false)}>${this.#panel()}</dialog>`;
  }

  #viewer() {
    const shut = () => (this.picture = "");
    return html`<dialog class="viewer" aria-label="大图" @close=${shut} @click=${shut}>
      <img src=${this.picture} alt="大图" referrerpolicy="no-referrer">
      <button aria-label="关上大图">✕</button>
    </dialog>`;
  }

  updated() {
    this.renderRoot.querySelectorAll("dialog:not([open])").forEach((dialog) => dialog.showModal());
  }

  #storeChanged() {
    this.version += 1;
    document.documentElement.classList.toggle("elder", this.#store.elder);
    if (this.#store.stage) {
      const news = this.#store.newsBeside([]).length;
      document.title = `${news > 0 ? `(${news}) ` : ""}${this.#store.stage.title || "回音演示"}`;
      this.#goToAddress();
    }
  }

  #fit() {
    this.layout = WIDE.matches ? "wide" : PAIR.matches ? "pair" : "phone";
    // What stands beside the chats on a desk would cover them on a smaller screen.
    this.readingOpen &&= WIDE.matches;
  }

  /** The open chat stands in the address, so that a phone's back button leads to the list. */
  #goToAddress() {
    const key = decodeURIComponent(location.hash.slice(1));
    this.current = this.#store.chat(key) ? key : "";
  }

  async #open(key) {
    if (this.layout === "wide") {
      this.#store.showColumn(key, true);
      await this.updateComplete;
      const column = this.renderRoot.querySelector(`chat-window[data-key="${CSS.escape(key)}"]`);
      column.scrollIntoView({inline: "center", block: "nearest"});
    } else {
      location.hash = encodeURIComponent(key);
    }
  }

  #close(key) {
    if (this.layout === "wide") {
      this.#store.showColumn(key, false);
    } else {
      location.hash = "";
    }
  }

  #move(community) {
    this.#store.community = community;
    this.chosen = null;
    location.hash = "";
  }

  #toggleReading() {
    this.chosen = null;
    this.readingOpen = !this.readingOpen;
  }

  #read(entry) {
    this.chosen = entry;
    this.readingOpen = true;
  }
}

customElements.define("huiyin-app", HuiyinApp);
