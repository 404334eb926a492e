/** Starts the page. */
import "./parts/huiyin-app.js";
