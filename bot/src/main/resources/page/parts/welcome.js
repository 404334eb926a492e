/** What stands in a chat before anybody has said anything: what it is for and what to do first. */
import {html} from "../lit.js";

export function welcome(chat) {
  if (chat.role === "group") {
    return html`
      <p>这里演示的是小区里的一个微信群，大家像平时那样说话就行。</p>
      <ol>
        <li>点下面的一句例句，再点“发送”。</li>
        <li>机器人会在群里回话，并把事情派给网格员。</li>
        <li>到网格员的私聊里点“接单”，群里就有回音了。</li>
      </ol>
      <p>闲聊它只听不插嘴。</p>
    `;
  }
  if (chat.role === "resident") {
    return html`<p>这是${chat.name}和回音的私聊。不方便在群里说的事，可以在这里说；事情办好了，也在这里评价。</p>`;
  }
  return html`<p>这是${chat.name}和回音的私聊。有事派来时，这里会出现一张卡片，点“接单”就行。</p>`;
}
