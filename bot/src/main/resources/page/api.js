/** The service's `/demo` endpoints. Whatever goes wrong becomes an Error whose message can be shown to anybody. */

const PATIENCE_MS = 15_000;

export async function stage() {
  return (await call("/demo/stage")).json();
}

/** Resolves once the service has the message on its disk. */
export async function say(message) {
  const answer = await call("/demo/messages", json(message));
  // An answer that nobody reads to its end stays open, and counts as failed when the patience is over.
  await answer.text();
}

/** Keeps a picture with the service; resolves to its URL. */
export async function keepPicture(blob) {
  const answer = await call("/demo/images", {method: "POST", headers: {"Content-Type": blob.type}, body: blob});
  return (await answer.json()).url;
}

/** What the bot makes of a text that was said in a community. */
export async function reading(text, community) {
  return (await call("/demo/reading", json({text, community}))).json();
}

function json(body) {
  return {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)};
}

async function call(path, options = {}) {
  const answer = await fetch(path, {...options, signal: AbortSignal.timeout(PATIENCE_MS)}).catch(() => {
    throw new Error("连不上服务，请检查网络后再试。");
  });
  if (!answer.ok) {
    throw new Error(await problemOf(answer));
  }
  return answer;
}

async function problemOf(answer) {
  if (answer.status === 429) {
    return `说得太快了，请过 ${answer.headers.get("Retry-After") ?? 10} 秒再试。`;
  }
  if (answer.status === 503) {
    return "服务正忙，这条还没有收下，请稍后再试。";
  }
  const problem = await answer.json().catch(() => ({}));
  return problem.title || `没有成功（${answer.status}），请再试一次。`;
}
