/** Lit, as the service serves it from the class path: the one place that knows where. */
export {LitElement, html, css, nothing} from "/lib/lit/index.js";
export {repeat} from "/lib/lit/directives/repeat.js";
export {classMap} from "/lib/lit/directives/class-map.js";
export {live} from "/lib/lit/directives/live.js";
