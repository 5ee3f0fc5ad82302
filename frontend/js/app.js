// The page's manners. Everything here makes smoother what already works without it.
import htmx from "htmx.org/dist/htmx.esm.js";
import { addInPlace } from "./add.js";
import { moveInCalendar } from "./calendar.js";
import { copyTexts } from "./copy.js";
import { countAlong } from "./count.js";
import { keepDrafts } from "./draft.js";
import { useDrawer } from "./drawer.js";
import { playAlong } from "./game.js";
import { walkGrids } from "./grid.js";
import { guardChanges } from "./guard.js";
import { followStreams } from "./live.js";
import { saveLines } from "./mend.js";
import { closeMenus } from "./menu.js";
import { moveByHandle } from "./move.js";
import { pasteBlocks } from "./paste.js";
import { countPicks } from "./pick.js";
import { typeInPlaces } from "./place.js";
import { waitForPresses } from "./press.js";
import { sendRequests } from "./request.js";
import { resendForms } from "./resend.js";
import { jumpToSearch } from "./search.js";
import { beginSteps } from "./steps.js";
import { tidyToasts } from "./toast.js";

// Refused requests keep the page as it is and raise a toast (request.js); 409 and 422 bring a page of their own.
htmx.config.noSwap = [204, 304, 400, 401, 403, 404, 405, 410, 413, 429, "5xx"];
htmx.config.defaultTimeout = 30_000;
// A step back in the history that the drawer does not answer itself loads the page, as it would without htmx.
htmx.config.history = "reload";

sendRequests();
waitForPresses();
useDrawer();
walkGrids();
closeMenus();
saveLines();
jumpToSearch();
guardChanges();
keepDrafts();
countPicks();
typeInPlaces();
pasteBlocks();
moveByHandle();
moveInCalendar();
addInPlace();
resendForms();
beginSteps();
tidyToasts();
copyTexts();
countAlong();
followStreams(htmx);
playAlong();
