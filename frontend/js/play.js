// A game on a phone and on the screen in the room: no account, and nothing that does not work without this script.
import htmx from "htmx.org/dist/htmx.esm.js";
import { playAlong } from "./game.js";
import { followStreams } from "./live.js";

htmx.config.noSwap = [204, 304, 400, 401, 403, 404, 405, 410, 413, 429, "5xx"];
htmx.config.history = "reload";
followStreams(htmx);
playAlong();
