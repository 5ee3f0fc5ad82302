// The pages for people without an account. Each works without this script; it makes them smoother.
import { answerOnThePhone } from "./answers.js";
import { copyTexts } from "./copy.js";

answerOnThePhone();
copyTexts();
