// htmx where its extensions look for it: they know no modules.
import htmx from "htmx.org/dist/htmx.esm.js";

window.htmx = htmx;
export default htmx;
