import {LitElement, css, html, nothing} from "../lit.js";
import {reading} from "../api.js";
import {foundIn} from "../text.js";
import {INTENTS, MODIFIERS, URGENCIES, categoryWords, placeWords} from "../words.js";
import {shared, tell} from "./shared.js";

/** What the bot makes of a sentence, and why. Tells `close-reading`. */
class ReadingPanel extends LitElement {
  static properties = {
    /** The sentence and where it was said: `{text, community}`, or null. */
    said: {attribute: false},
    community: {attribute: false},
    text: {state: true},
    found: {state: true},
    problem: {state: true},
  };

  static styles = [shared, css`
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
      min-height: 0;
      background: var(--other);
      color: var(--text);
    }

    header {
      display: flex;
      align-items: center;
      min-height: 3.4rem;
      padding: 0.2rem 0.4rem 0.2rem 1rem;
      border-bottom: 1px solid var(--line);
      background: var(--bar);
    }

    h2 {
      flex: 1;
      margin: 0;
      font-size: 1rem;
    }

    .close {
      padding: 0;
      color: var(--muted);
      font-size: 1.3rem;
    }

    .scroll {
      flex: 1;
      min-height: 0;
      padding: 0.8rem 1rem 1.2rem;
      overflow: hidden auto;
    }

    form {
      display: flex;
      gap: 0.4rem;
      padding: 0.5rem 0.6rem calc(0.5rem + env(safe-area-inset-bottom));
      border-top: 1px solid var(--line);
      background: var(--bar);
    }

    input {
      flex: 1;
      min-width: 0;
      min-height: var(--tap);
      padding: 0 0.6rem;
      border: 1px solid var(--line);
      border-radius: 0.5rem;
      background: var(--field);
    }

    input::placeholder {
      color: var(--muted);
      opacity: 1;
    }

    .said {
      margin: 0;
      padding: 0.6rem 0.8rem;
      border-radius: 0.5rem;
      background: var(--ground);
      font-size: 1.1rem;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }

    mark {
      padding: 0.1em 0;
      border-radius: 0.2rem;
      background: var(--word);
      color: inherit;
    }

    mark.place {
      background: var(--place);
    }

    .legend {
      display: flex;
      gap: 1rem;
      margin: 0.3rem 0 0;
      color: var(--muted);
      font-size: 0.85rem;
    }

    .why {
      margin: 0.8rem 0 0;
    }

    h3 {
      margin: 1.2rem 0 0;
      font-size: 1rem;
    }

    dl {
      display: grid;
      grid-template-columns: 4.2rem 1fr;
      gap: 0.5rem 0.6rem;
      margin: 0.9rem 0 0;
    }

    dt {
      color: var(--muted);
    }

    dd {
      margin: 0;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .spot {
      display: inline-block;
      margin: 0 0.6rem 0.1rem 0;
    }

    small {
      color: var(--muted);
      font-size: 0.85rem;
    }

    code {
      font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace;
      font-size: 0.9rem;
    }

    meter {
      width: 6rem;
      height: 0.9rem;
      vertical-align: middle;
    }
  `];

  #asked = 0;

  constructor() {
    super();
    this.said = null;
    this.text = "";
    this.found = null;
    this.problem = "";
  }

  willUpdate(changed) {
    if (changed.has("said") && this.said?.text !== changed.get("said")?.text) {
      this.#show(this.said);
    }
  }

  async #show(said) {
    this.#asked += 1;
    const asked = this.#asked;
    if (!said) {
      this.found = null;
      return;
    }
    const {text, community} = said;
    const [found, problem] = await reading(text, community).then((it) => [it, ""], (error) => [null, error.message]);
    if (asked === this.#asked) {
      Object.assign(this, {text, found, problem});
    }
  }

  render() {
    return html`
      <header>
        <h2>机器人怎么理解的</h2>
        <button class="close" aria-label="关上" title="关上" @click=${() => tell(this, "close-reading")}>✕</button>
      </header>
      <div class="scroll" tabindex="0" role="region" aria-label="理解的结果" aria-live="polite">
        ${this.problem ? html`<p class="why">${this.problem}</p>` : nothing}
        ${this.found ? this.#result() : html`<p class="why">在群里说一句话，或者在下面写一句，看看机器人听出了什么。</p>`}
      </div>
      <form @submit=${this.#try}>
        <input name="text" maxlength="2000" autocomplete="off" aria-label="试一句" placeholder="试一句，不会发到群里">
        <button class="main">看看</button>
      </form>
    `;
  }

  #result() {
    const {text, found} = this;
    const all = [found, ...(found.others ?? [])];
    return html`
      <p class="said">${foundIn(text, all.flatMap((one) => one.evidence), found.place).map((piece) =>
        piece.kind === "text" ? piece.text : html`<mark class=${piece.kind}>${piece.text}</mark>`)}</p>
      <p class="legend"><span><mark>黄色</mark> 听出的词</span><span><mark class="place">蓝色</mark> 地点</span></p>
      ${all.map((one, i) => html`${all.length > 1 ? html`<h3>第 ${i + 1} 件事</h3>` : nothing}${this.#matter(one)}`)}
    `;
  }

  #matter(one) {
    const [urgency, tone] = URGENCIES[one.urgency] ?? [one.urgency, "calm"];
    const percent = Math.round(one.confidence * 100);
    return html`
      <p class="why">${whyWords(one)}</p>
      <dl>
        <dt>意思</dt><dd>${INTENTS[one.intent] ?? one.intent}</dd>
        <dt>类别</dt><dd>${categoryWords(one.category)}</dd>
        <dt>急不急</dt><dd><span class="label ${tone}">${urgency}</span></dd>
        <dt>地点</dt><dd>${one.place ? placeWords(one.place) : "没有听出地点"}</dd>
        <dt>词</dt><dd>${one.evidence.length > 0 ? one.evidence.map(wordWords) : "没有"}</dd>
        ${one.guide ? html`<dt>指南</dt><dd>${one.guide.id} <small>${one.guide.unasked ? "不用@也会答" : "@了才答"}</small></dd>` : nothing}
        <dt>规则</dt><dd>${one.rule ? html`<code>${one.rule}</code> <small>第 ${one.rulesVersion} 版</small>` : "没有规则对得上"}</dd>
        <dt>把握</dt><dd><meter min="0" max="1" value=${one.confidence} aria-hidden="true"></meter> ${percent}%</dd>
        ${one.modifiers?.length > 0 ? html`<dt>语气</dt><dd>${one.modifiers.map((it) => MODIFIERS[it] ?? it).join("；")}</dd>` : nothing}
        ${one.runnerUp ? html`<dt>还像</dt><dd>${runnerUpWords(one.runnerUp)}</dd>` : nothing}
      </dl>
    `;
  }

  #try(event) {
    event.preventDefault();
    const text = new FormData(event.target).get("text").trim();
    if (text) {
      this.#show({text, community: this.community});
    }
  }
}

/** One sentence that somebody who never saw a rule understands. */
function whyWords(one) {
  const words = [...new Set(one.evidence.map(({text}) => `“${text}”`))].join("");
  if (one.category && words) {
    return `听到${words}，所以归到“${categoryWords(one.category)}”。`;
  }
  const meaning = (INTENTS[one.intent] ?? one.intent).split("：")[0];
  return words ? `听到${words}，看作“${meaning}”，没有对上哪一类事情。` : `没有听到和办事有关的词，看作“${meaning}”。`;
}

function wordWords({text, start, end}) {
  const where = end - start > 1 ? `第 ${start + 1}–${end} 字` : `第 ${end} 字`;
  return html`<span class="spot"><mark>${text}</mark> <small>${where}</small></span>`;
}

function runnerUpWords(other) {
  return html`${other.category ? categoryWords(other.category) : other.rule}${other.why ? html`<br><small>${other.why}</small>` : nothing}`;
}

customElements.define("reading-panel", ReadingPanel);
