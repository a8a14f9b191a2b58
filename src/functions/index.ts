/** What Excel loads: the functions are registered as soon as the page holds them. */
import { registerFunctions } from "./register";

registerFunctions();
