/** What people read for the words that travel on the wire. */

export const BOT_NAMES = ["回音", "小格"];

/** Kind of a bot message: its label, and the tone that colours it: calm, todo, urgent. */
export const KINDS = {
  ack: ["受理", "calm"],
  ask: ["请补充", "todo"],
  joined: ["已并入", "calm"],
  assign: ["派单", "todo"],
  remind: ["提醒", "urgent"],
  escalate: ["超时上报", "urgent"],
  whistle: ["吹哨", "todo"],
  status: ["进展", "calm"],
  survey: ["评价", "todo"],
  answer: ["答复", "calm"],
  refuse: ["提示", "todo"],
  warn: ["小心受骗", "urgent"],
  notice: ["通知", "calm"],
  digest: ["汇总", "calm"],
  report: ["日报周报", "calm"],
};

/** Kinds that tell somebody to hurry where the matter is urgent; below the others it would only alarm. */
export const HURRIES = new Set(["ack", "assign", "remind", "escalate", "whistle", "notice"]);

export const INTENTS = {
  report: "报事：有事情要办",
  inquiry: "打听：想问点什么",
  suggestion: "建议",
  praise: "表扬",
  thanks: "道谢",
  chatter: "闲聊：不用管",
  advert: "广告",
  scam: "像是诈骗",
};

export const URGENCIES = {
  normal: ["一般", "calm"],
  urgent: ["急", "todo"],
  critical: ["危急", "urgent"],
};

export const MODIFIERS = {
  done: "说的是已经办好的事",
  negated: "说的是“不是、没有”",
  hearsay: "听别人说的",
  hypothetical: "假设的事",
  past: "过去的事",
  for_another: "替别人说的",
  addressed: "直接对机器人说的",
};

const PLACE_PARTS = [
  ["estate", ""],
  ["road", ""],
  ["building", "幢"],
  ["unit", "单元"],
  ["floor", "楼"],
  ["room", "室"],
  ["landmark", ""],
];

/** The place as one would say it: 新建新村 60幢 2单元. */
export function placeWords(place) {
  const buildings = place.buildings?.length > 1 ? place.buildings.join("、") : place.building;
  const said = {...place, building: buildings};
  const parts = PLACE_PARTS.filter(([name]) => said[name]).map(([name, unit]) => said[name] + unit);
  return parts.length > 0 ? parts.join(" ") : place.text;
}

/** 市政设施/窨井盖, with air around the stroke. */
export function categoryWords(category) {
  return category ? category.replace("/", "\u00a0· ") : "没有对上类别";
}
